import { clampChroma, converter, differenceCiede2000, formatHex } from 'culori';
import { SURFACE_ROLES, type Brand, type Surface, type SurfaceRole } from './brand.js';
import type { Finding } from './finding.js';

/** Contrast of a brand's pairs, and the nearest colour where a pair fails. Colours are #rrggbb. */

/** Least contrast of text, WCAG 2.2, success criterion 1.4.3. */
export const TEXT_CONTRAST = 4.5;
/** Most contrast of ornament, so that it stays behind what is written on it. */
export const QUIET_CONTRAST = 1.6;

/** Least difference of accent and primary (CIEDE2000): below it, two shades of one colour are seen. */
const LEAST_DIFFERENCE = 10;
/** Amber, teal, brick: one of them stands out from any colour. */
const ACCENTS: readonly string[] = ['#e9a23b', '#1f6f8b', '#b23a48'];

/** What is written on a surface, and so must be readable there. */
const WRITTEN = ['ink', 'muted', 'accent'] as const;

/**
 * Contrast ratio of two colours, from 1 to 21, in either order.
 * Definition: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [relativeLuminance(a), relativeLuminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/**
 * Relative luminance of a colour, from 0 (black) to 1 (white).
 * Definition: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export function relativeLuminance(color: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/**
 * The colour that reaches the ratio on the surface and looks most like the given one, or undefined
 * when none of its hue does. One that passes already comes back as it is.
 */
export function nearestPassing(
  color: string,
  surface: string,
  ratio: number = TEXT_CONTRAST,
): string | undefined {
  return nearest(color, (candidate) => contrastRatio(candidate, surface) >= ratio);
}

/** Lightness steps that are tried, from black to white: finer than 8 bits a channel. */
const STEPS = 400;

/**
 * Walks lightness in OKLCH with the hue kept and the chroma as near as the gamut allows, and takes
 * the least difference by CIEDE2000.
 */
function nearest(color: string, passes: (candidate: string) => boolean): string | undefined {
  if (passes(color)) return color;
  const oklch = converter('oklch')(color);
  if (!oklch) return undefined;
  const difference = differenceCiede2000();
  let best: string | undefined;
  let least = Infinity;
  for (let step = 0; step <= STEPS; step++) {
    const candidate = formatHex(clampChroma({ ...oklch, l: step / STEPS }, 'oklch'));
    if (!passes(candidate)) continue;
    const distance = difference(color, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** A pair that nobody could read. */
export interface FailingPair {
  /** Key of the surface that holds it: `muted`. */
  key: (typeof WRITTEN)[number];
  color: string;
  surface: string;
  ratio: number;
  suggestion: string | undefined;
}

/** Pairs of a surface that miss TEXT_CONTRAST. */
export function failingPairs(surface: Surface): FailingPair[] {
  return WRITTEN.flatMap((key) => {
    const color = surface[key];
    const ratio = contrastRatio(color, surface.surface);
    if (ratio >= TEXT_CONTRAST) return [];
    const suggestion = nearestPassing(color, surface.surface);
    return [{ key, color, surface: surface.surface, ratio, suggestion }];
  });
}

/** What a brand should better not do, though it may: ornament as loud as text, an accent that is none. */
export function checkBrand(brand: Brand): Finding[] {
  return [
    ...SURFACE_ROLES.flatMap((role) => checkPattern(role, brand.surfaces[role])),
    ...checkAccent(brand.surfaces),
  ];
}

function checkAccent({ primary, accent }: Brand['surfaces']): Finding[] {
  const [main, second] = [primary.surface, accent.surface];
  if (differenceCiede2000()(main, second) >= LEAST_DIFFERENCE) return [];
  const other = standingOutFrom(main);
  return [
    {
      rule: 'accent-like-primary',
      severity: 'warning',
      where: 'surfaces.accent.surface',
      message: {
        en: `The accent ${second} is nearly the primary colour ${main}: what must be noticed doesn't stand out.`,
        id: `Warna aksen ${second} hampir sama dengan warna utama ${main}: yang harus diperhatikan tidak menonjol.`,
      },
      advice: {
        en: `Choose one of another hue, or much lighter or darker, as ${other}.`,
        id: `Pilih warna lain yang berbeda rona, atau jauh lebih terang atau gelap, misalnya ${other}.`,
      },
    },
  ];
}

/** The usual accent that differs most from a colour. */
function standingOutFrom(color: string): string {
  const difference = differenceCiede2000();
  return ACCENTS.reduce((best, one) =>
    difference(color, one) > difference(color, best) ? one : best,
  );
}

function checkPattern(role: SurfaceRole, { surface, pattern }: Surface): Finding[] {
  const ratio = contrastRatio(pattern, surface);
  if (ratio <= QUIET_CONTRAST) return [];
  const calmer = nearest(pattern, (color) => contrastRatio(color, surface) <= QUIET_CONTRAST);
  const values = `${pattern} / ${surface}: ${ratioWords(ratio)}`;
  return [
    {
      rule: 'quiet-pattern',
      severity: 'warning',
      where: `surfaces.${role}.pattern`,
      message: {
        en: `The pattern stands out from its surface (${values}), as if it were text.`,
        id: `Pola terlalu menonjol dari latarnya (${values}), seolah-olah teks.`,
      },
      advice: {
        en: `Keep it below ${QUIET_CONTRAST}:1${calmer ? `, as ${calmer}` : ''}.`,
        id: `Jaga di bawah ${QUIET_CONTRAST}:1${calmer ? `, misalnya ${calmer}` : ''}.`,
      },
    },
  ];
}

/** "4.49:1": rounded down, so that a ratio which fails never reads as one that passes. */
export function ratioWords(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}
