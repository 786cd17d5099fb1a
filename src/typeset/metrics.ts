import type { FontFace } from './face.js';
import type { FontStack } from './stack.js';

/** Vertical metrics of a font file, in em. Ascender up, descender down, both positive. */
export interface VerticalMetrics {
  ascender: number;
  descender: number;
  capHeight: number;
}

/** A cap height for fonts that name none, from the average of Latin text faces. */
const USUAL_CAP_HEIGHT = 0.7;

/**
 * Reads hhea and OS/2 (https://learn.microsoft.com/typography/opentype/spec/): the same ascender
 * and descender that satori sets lines by.
 *
 * @throws RangeError when the file has no hhea or head table
 */
export function verticalMetrics(file: ArrayBuffer): VerticalMetrics {
  const known = METRICS.get(file);
  if (known) return known;
  const read = readMetrics(file);
  METRICS.set(file, read);
  return read;
}

/** Asked for with every line that is set, and files don't change. */
const METRICS = new WeakMap<ArrayBuffer, VerticalMetrics>();

function readMetrics(file: ArrayBuffer): VerticalMetrics {
  const view = new DataView(file);
  const head = tableOffset(view, 'head');
  const hhea = tableOffset(view, 'hhea');
  if (head === undefined || hhea === undefined) throw new RangeError('not a font: no hhea table');
  const unitsPerEm = view.getUint16(head + 18);
  const os2 = tableOffset(view, 'OS/2');
  // sCapHeight came with version 2 of the table.
  const capHeight = os2 !== undefined && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : 0;
  return {
    ascender: view.getInt16(hhea + 4) / unitsPerEm,
    descender: -view.getInt16(hhea + 6) / unitsPerEm,
    capHeight: capHeight > 0 ? capHeight / unitsPerEm : USUAL_CAP_HEIGHT,
  };
}

/**
 * A copy of a font file whose glyphs and metrics are all `factor` times as large at the same size, as
 * CSS `size-adjust` has it: fewer units make an em. The file's checksums are left as they were; no
 * reader of ours looks at them.
 *
 * @throws RangeError when the file has no head table
 */
export function adjustSize(file: ArrayBuffer, factor: number): ArrayBuffer {
  const copy = file.slice(0);
  const view = new DataView(copy);
  const head = tableOffset(view, 'head');
  if (head === undefined) throw new RangeError('not a font: no head table');
  view.setUint16(head + 18, Math.round(view.getUint16(head + 18) / factor));
  return copy;
}

function tableOffset(view: DataView, tag: string): number | undefined {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

/**
 * Px between the edges of a line box and the type in it: CSS `text-box: trim-both cap alphabetic`.
 */
export function textBoxTrim(
  stack: FontStack,
  fontSize: number,
  lineHeight: number,
): { top: number; bottom: number } {
  const first = stack.faces[0];
  // Scripts without capitals keep their line boxes: marks and vowels need the room.
  if (first?.entry.scripts[0] !== 'latin') return { top: 0, bottom: 0 };
  const { capHeight } = verticalMetrics(first.data);
  const baseline = baselineOf(first, fontSize, lineHeight);
  return {
    top: Math.round(baseline - capHeight * fontSize),
    bottom: lineHeight - baseline,
  };
}

/** Px from the top of a line box to satori's baseline: ascent and descent rounded, half of the leading floored. */
export function baselineOf(face: FontFace, fontSize: number, lineHeight: number): number {
  const { ascender, descender } = verticalMetrics(face.data);
  const ascent = Math.round(ascender * fontSize);
  const descent = Math.round(descender * fontSize);
  // satori knows the line's height as a ratio: 57 px for type of 50 are 56.99… px to it.
  const height = fontSize * (lineHeight / fontSize);
  return ascent + Math.floor((height - ascent - descent) / 2);
}

/**
 * Px by which a line must be lowered to stand on the baseline of the others: satori places the
 * baseline by the face of the line's first word, which may be another one than the stack's first.
 */
export function baselineShift(
  text: string,
  { stack, fontSize, lineHeight }: { stack: FontStack; fontSize: number; lineHeight: number },
): number {
  const own = stack.runs(text)[0]?.face;
  const first = stack.faces[0] as FontFace;
  if (!own || own === first) return 0;
  return baselineOf(first, fontSize, lineHeight) - baselineOf(own, fontSize, lineHeight);
}
