import type { Bilingual } from '../errors.js';

/**
 * What a user's SVG may contain to be drawn. Everything else is either dropped, because it draws
 * nothing, or refused with what to do about it.
 */

/** Bounds on a logo: real ones are a few hundred elements and below 100 KB. */
export const SVG_LIMITS = {
  bytes: 1_000_000,
  elements: 5_000,
  /** Elements drawn once every `<use>` is followed. */
  drawn: 5_000,
  /** Passes over the whole canvas: masks, clips, blends, see-through groups, gradients. */
  layers: 100,
  /** Characters of path data in one path; several count by the root of their sum of squares. */
  outline: 80_000,
  depth: 64,
  css: 50_000,
  rules: 500,
} as const;

export const DRAWN: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'a',
  'defs',
  'symbol',
  'use',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
  'style',
]);

/** Dropped with all their content: they draw nothing in a still picture. */
export const SILENT: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'animate',
  'animateMotion',
  'animateTransform',
  'set',
  'view',
]);

const OUTLINES: Bilingual = {
  en: 'Convert text to outlines (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path).',
  id: 'Ubah teks menjadi garis luar (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path).',
};
const FLATTEN: Bilingual = {
  en: 'Flatten effects to plain shapes, or export the logo as PNG.',
  id: 'Jadikan efeknya bentuk biasa, atau ekspor logonya sebagai PNG.',
};

/** Why an element is refused, in words that say what to do. */
export const REFUSED: Readonly<Record<string, Bilingual>> = {
  script: {
    en: 'Scripts are never run: export the logo as plain SVG.',
    id: 'Skrip tidak pernah dijalankan: ekspor logonya sebagai SVG biasa.',
  },
  foreignObject: {
    en: 'Web content is never drawn: export the logo as plain SVG.',
    id: 'Isi web tidak pernah digambar: ekspor logonya sebagai SVG biasa.',
  },
  image: {
    en: 'Pictures inside an SVG are never read: export the logo as PNG.',
    id: 'Gambar di dalam SVG tidak pernah dibaca: ekspor logonya sebagai PNG.',
  },
  text: OUTLINES,
  tspan: OUTLINES,
  textPath: OUTLINES,
  font: OUTLINES,
  filter: FLATTEN,
  feImage: FLATTEN,
  pattern: FLATTEN,
  marker: FLATTEN,
};

export const REFUSED_OTHER: Bilingual = {
  en: 'Export the logo as plain SVG, or as PNG.',
  id: 'Ekspor logonya sebagai SVG biasa, atau sebagai PNG.',
};

export const TOO_DEEP: Bilingual = {
  en: 'is nested too deeply',
  id: 'bersarang terlalu dalam',
};

/** Elements whose `href` may name another part of the same drawing. */
export const REFERRING: ReadonlySet<string> = new Set(['use', 'linearGradient', 'radialGradient']);
/** Links are dropped; what they hold is drawn. */
export const LINKS: ReadonlySet<string> = new Set(['a']);

/** Why a style sheet or a `style` is refused, or null. Escapes could hide any of the rest. */
export function styleFault(css: string): Bilingual | null {
  if (css.includes('\\')) {
    return { en: 'escapes in styles', id: 'karakter pelolosan (\\) dalam gaya' };
  }
  const plain = css.replace(/\/\*[^]*?\*\//g, ' ');
  if (plain.includes('@')) {
    return {
      en: 'rules that start with @, as @import and @font-face',
      id: 'aturan yang diawali @, seperti @import dan @font-face',
    };
  }
  return valueFault(plain);
}

/** Why an attribute is refused, or null. */
export function attributeFault(name: string, value: string): Bilingual | null {
  if (name === 'style') return styleFault(value);
  // `fill="url(#a)"` and `fill: url(#a)` say the same and keep to the same rules.
  return valueFault(`${name}:${value}`);
}

function valueFault(plain: string): Bilingual | null {
  for (const match of plain.matchAll(/url\(\s*([^)]*)\)?/gi)) {
    if (!/^(["']?)#[^"'\s()]+\1\s*$/.test(match[1] ?? '')) {
      return { en: 'references to other files', id: 'rujukan ke berkas lain' };
    }
  }
  if (/(?:^|[;{\s])(?:filter|marker(?:-\w+)?)\s*:\s*(?!none)/i.test(plain)) {
    return { en: 'effects or markers', id: 'efek atau penanda' };
  }
  // A dash a thousandth of a unit long asks for a million strokes.
  if (/(?:^|[;{\s])stroke-dasharray\s*:\s*(?!none)/i.test(plain)) {
    return { en: 'dashed strokes', id: 'garis putus-putus' };
  }
  // The rasteriser would draw these in black.
  const colour = /\b(var|oklch|oklab|lch|lab|color|color-mix|env)\(/i.exec(plain);
  if (!colour) return null;
  const name = `${colour[1] ?? ''}()`;
  return { en: `colours written as ${name}`, id: `warna yang ditulis sebagai ${name}` };
}
