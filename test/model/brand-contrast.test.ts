import { describe, expect, it } from '@jest/globals';
import { converter, differenceCiede2000 } from 'culori';
import fc from 'fast-check';
import {
  checkBrand,
  contrastRatio,
  failingPairs,
  nearestPassing,
  ratioWords,
  relativeLuminance,
} from '../../src/model/brand-contrast.js';
import { brandSchema } from '../../src/model/brand.js';
import { brandInput } from './brand-input.js';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('[C1] is WCAG’s ratio', () => {
    expect(contrastRatio('#ffffff', '#000000')).toBe(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.542, 3);
    expect(contrastRatio('#ff0000', '#ffffff')).toBeCloseTo(3.998, 3);
    expect(relativeLuminance('#00ff00')).toBeCloseTo(0.7152, 4);
    // Below the knee of the curve, where it is a straight line.
    expect(relativeLuminance('#0a0a0a')).toBeCloseTo(10 / 255 / 12.92, 6);
  });

  it('[C1] is symmetric and between 1 and 21', () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        const ratio = contrastRatio(a, b);
        expect(ratio).toBe(contrastRatio(b, a));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  it('[C2] a failing ratio never reads as one that passes', () => {
    expect(ratioWords(4.4999)).toBe('4.49:1');
    expect(ratioWords(4.5)).toBe('4.50:1');
  });
});

describe('nearestPassing', () => {
  it('[C3] keeps a colour that passes', () => {
    expect(nearestPassing('#0b3d2e', '#fffaf0', 4.5)).toBe('#0b3d2e');
  });

  it('[C3] darkens on paper, lightens on a deep surface, and keeps the hue', () => {
    const hue = (color: string) => converter('oklch')(color)?.h ?? 0;
    const darker = nearestPassing('#d98e04', '#fffaf0', 4.5) ?? '';
    expect(relativeLuminance(darker)).toBeLessThan(relativeLuminance('#d98e04'));
    expect(Math.abs(hue(darker) - hue('#d98e04'))).toBeLessThan(4);
    const lighter = nearestPassing('#3f7d5f', '#0b3d2e', 4.5) ?? '';
    expect(relativeLuminance(lighter)).toBeGreaterThan(relativeLuminance('#3f7d5f'));
    expect(Math.abs(hue(lighter) - hue('#3f7d5f'))).toBeLessThan(4);
  });

  it('[C3] is only just over the line: the nearest, not merely one that passes', () => {
    const passing = nearestPassing('#777777', '#ffffff', 4.5);
    expect(passing).toBe('#767676');
  });

  it('[C3] always exists at 4.5:1, passes, and is nearer than black or white', () => {
    const difference = differenceCiede2000();
    fc.assert(
      fc.property(hex, hex, (color, surface) => {
        const passing = nearestPassing(color, surface) ?? '';
        expect(passing).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastRatio(passing, surface)).toBeGreaterThanOrEqual(4.5);
        for (const extreme of ['#000000', '#ffffff']) {
          if (contrastRatio(extreme, surface) < 4.5) continue;
          expect(difference(color, passing)).toBeLessThanOrEqual(difference(color, extreme) + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[C4] says when no colour reaches the ratio', () => {
    expect(nearestPassing('#808080', '#808080', 12)).toBeUndefined();
  });
});

describe('a brand', () => {
  const { surfaces, ...rest } = brandInput();
  const brandWith = (changes: Partial<typeof surfaces.paper>) =>
    brandSchema.parse({
      ...rest,
      surfaces: { ...surfaces, paper: { ...surfaces.paper, ...changes } },
    });

  it('[C5] has ink, muted and accent looked at, but not lines and ornament', () => {
    const paper = brandWith({ line: '#fffaf0', pattern: '#fffaf0' }).surfaces.paper;
    expect(failingPairs(paper)).toEqual([]);
    for (const key of ['ink', 'muted', 'accent'] as const) {
      expect(failingPairs({ ...paper, [key]: '#e8d9b0' }).map((pair) => pair.key)).toEqual([key]);
    }
  });

  it('[C15] is warned of an accent that is nearly the primary colour', () => {
    const findings = (primary: string, accent: string) => {
      const brand = brandSchema.parse({
        ...rest,
        surfaces: { ...surfaces, paper: surfaces.paper },
      });
      const both = { ...brand.surfaces };
      both.primary = { ...both.primary, surface: primary, pattern: primary };
      both.accent = { ...both.accent, surface: accent, pattern: accent };
      return checkBrand({ ...brand, surfaces: both });
    };
    for (const [primary, accent] of [
      ['#1a237e', '#283593'],
      ['#0b3d2e', '#145a43'],
      ['#333333', '#444444'],
    ] as const) {
      const [finding, ...others] = findings(primary, accent);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        rule: 'accent-like-primary',
        severity: 'warning',
        where: 'surfaces.accent.surface',
        message: {
          id: expect.stringContaining(`${accent} hampir sama dengan warna utama ${primary}`),
        },
      });
    }
    for (const [primary, accent] of [
      ['#c62828', '#ef6c00'],
      ['#1565c0', '#42a5f5'],
      ['#333333', '#000000'],
    ] as const) {
      expect(findings(primary, accent)).toEqual([]);
    }
    // What it advises is never warned of.
    fc.assert(
      fc.property(hex, (color) => {
        const [, better = ''] =
          /as (#[0-9a-f]{6})/.exec(findings(color, color)[0]?.advice.en ?? '') ?? [];
        expect(findings(color, better)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('[C6] is warned of a pattern that is as loud as text', () => {
    expect(checkBrand(brandWith({}))).toEqual([]);
    const [finding, ...others] = checkBrand(brandWith({ pattern: '#0b3d2e' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'quiet-pattern',
      severity: 'warning',
      where: 'surfaces.paper.pattern',
    });
    const [calmer = ''] = /#[0-9a-f]{6}/.exec(finding?.advice.en ?? '') ?? [];
    expect(contrastRatio(calmer, '#fffaf0')).toBeLessThanOrEqual(1.6);
    expect(contrastRatio(calmer, '#fffaf0')).toBeGreaterThan(1.5);
  });
});
