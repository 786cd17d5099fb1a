import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { InputError, formatFault, type Fault } from '../../src/errors.js';
import { parseBrand, readBrand } from '../../src/read/brand.js';
import { brandInput } from './brand-input.js';

function faultsOf(text: string, file = 'brand.yaml'): readonly Fault[] {
  try {
    parseBrand(text, file);
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}

describe('parseBrand', () => {
  it('[C7] reads YAML and JSON and fills the defaults in', () => {
    for (const [text, file] of [
      [stringify(brandInput()), 'brand.yaml'],
      [JSON.stringify(brandInput()), 'brand.json'],
    ] as const) {
      const brand = parseBrand(text, file);
      expect([brand.id, brand.logo.clearSpace, brand.voice]).toEqual([
        'contoh',
        0.25,
        { address: 'warm' },
      ]);
    }
  });

  it('[C8] a failing pair is a fault with its line, its ratio and the nearest colour', () => {
    const text = stringify(brandInput()).replace('#4d5f57', '#9aa8a1');
    const faults = faultsOf(text);
    const line = text.split('\n').findIndex((one) => one.includes('#9aa8a1')) + 1;
    expect(faults[0]).toMatchObject({ file: 'brand.yaml', line, path: 'surfaces.paper.muted' });
    expect(formatFault(faults[0] as Fault, 'en')).toMatch(
      /^brand\.yaml:\d+: surfaces\.paper\.muted: expected a contrast of at least 4\.5:1 on #fffaf0; got #9aa8a1, 2\.\d\d:1\. The nearest colour that passes is #[0-9a-f]{6}\.$/,
    );
    expect(formatFault(faults[0] as Fault, 'id')).toMatch(/kontras paling sedikit 4\.5:1/);
    const [suggestion = ''] = /#[0-9a-f]{6}/.exec(faults[0]?.hint?.en ?? '') ?? [];
    expect(faultsOf(text.replaceAll('#9aa8a1', suggestion))).toEqual([]);
  });

  it('[C9] everything that is wrong is listed at once, contrast beside schema', () => {
    const brand = brandInput();
    const broken = {
      ...brand,
      id: 'Contoh!',
      surfaces: {
        ...brand.surfaces,
        primary: { ...brand.surfaces.primary, accent: '#0b4d3e', muted: '#0b5d4e' },
        deep: { ...brand.surfaces.deep, ink: 'ivory' },
      },
      colour: 'red',
    };
    const faults = faultsOf(JSON.stringify(broken, null, 2), 'brand.json');
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'colour',
      'id',
      'surfaces.deep.ink',
      'surfaces.primary.accent',
      'surfaces.primary.muted',
    ]);
    for (const fault of faults) {
      expect(fault.line).toBeGreaterThan(1);
      expect(fault.expected.id).not.toBe(fault.expected.en);
    }
  });

  it('[C15] notes what is no fault, under the names of the file', () => {
    const { surfaces: _whole, ...others } = brandInput();
    const palette = { primary: '#5b1f3a', accent: '#6b2445' };
    const notes = (file: object) =>
      readBrand(stringify(file), 'b.yaml').notes.map(({ rule, where }) => [rule, where]);
    expect(notes({ ...others, palette })).toEqual([['accent-like-primary', 'palette.accent']]);
    const surfaces = { accent: { surface: '#5b1f3b' } };
    expect(notes({ ...others, palette, surfaces })).toEqual([
      ['accent-like-primary', 'surfaces.accent.surface'],
    ]);
    expect(notes(brandInput())).toEqual([]);
    const cut = stringify(brandInput()).replace('Perpustakaan Contoh', 'Perpustakaan #1');
    expect(readBrand(cut, 'b.yaml').notes).toMatchObject([
      { rule: 'cut-by-comment', where: 'name', severity: 'warning' },
    ]);
  });

  it('[C9] names the key that was meant', () => {
    const file = brandInput();
    const hints = (more: object) =>
      faultsOf(stringify({ ...file, ...more })).map(({ path, hint }) => [path, hint?.id]);
    expect(hints({ handels: [] })).toEqual([['handels', 'Apakah maksudnya "handles"?']]);
    const body = { latn: 'Newsreader 500' };
    expect(hints({ fonts: { ...file.fonts, body } })).toEqual([
      ['fonts.body.latn', 'Apakah maksudnya "latin"?'],
    ]);
  });

  it('[C9] anything else is a fault and never a crash', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '42',
      'surfaces: []',
      'surfaces: {primary: 3}',
      '{',
      '\u0000',
    ]) {
      expect(faultsOf(text).length).toBeGreaterThan(0);
    }
  });
});
