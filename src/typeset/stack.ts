import type { Advance, FontFace, InkedGlyph } from './face.js';

/** A run of text that one face draws. */
export interface FontRun {
  text: string;
  face: FontFace;
}

/** Shaped texts that a stack remembers. A poster has about a hundred words. */
const CACHE_LIMIT = 1000;
/** Texts whose inked glyphs it remembers: the words at both ends of lines. */
const INKED_LIMIT = 300;

const WHITE_SPACE = /^\s$/;

/**
 * The faces of one font role in order of preference. For every character it takes the face that
 * satori takes: the first that has a glyph for it.
 */
export class FontStack {
  readonly faces: readonly FontFace[];
  /** satori's `fontFamily`; goes with no `fontWeight` and no `fontStyle`. */
  readonly fontFamily: string;
  /** For outputs that find fonts by their real names: first choice first, its weight and style. */
  readonly css: { fontFamily: string[]; fontWeight: number; fontStyle: 'normal' | 'italic' };
  /** Letter spacing in em, from the brand. */
  readonly tracking: number;
  /** Ratio to the font size, from the brand. */
  readonly lineHeight: number;
  readonly #rtl: FontStack | undefined;
  readonly #segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  readonly #advances = [new Map<string, Advance>(), new Map<string, Advance>()] as const;
  readonly #inked = [new Map<string, InkedGlyph[]>(), new Map<string, InkedGlyph[]>()] as const;

  /**
   * @param faces first choice first; at least one
   * @param options tracking (em) and line height (ratio) of the role, and the stack to use for
   *   right-to-left text when that is another one
   */
  constructor(
    faces: readonly FontFace[],
    options: { tracking: number; lineHeight: number; rtl?: FontStack },
  ) {
    const first = faces[0];
    if (!first) throw new RangeError('A font stack needs a face.');
    this.faces = faces;
    this.fontFamily = faces.map((face) => face.satoriName).join(', ');
    this.css = {
      fontFamily: [...new Set(faces.map((face) => face.entry.family))],
      fontWeight: first.entry.weight,
      fontStyle: first.entry.style,
    };
    this.tracking = options.tracking;
    this.lineHeight = options.lineHeight;
    this.#rtl = options.rtl;
  }

  /** The stack for a direction: right-to-left text is set in one full font, the Arabic one first. */
  for(direction: 'ltr' | 'rtl'): FontStack {
    return direction === 'rtl' ? (this.#rtl ?? this) : this;
  }

  /**
   * Splits a text by face, the way satori 0.63.2 does (`splitByFont` in src/font.ts): a grapheme
   * goes by its first code point, white space stays with the face before it, and characters
   * outside the BMP that share their first surrogate share their face.
   */
  runs(text: string): FontRun[] {
    const [first] = this.faces as readonly [FontFace];
    if (isCovered(text, first)) return text === '' ? [] : [{ text, face: first }];
    const runs: FontRun[] = [];
    const bySurrogate = new Map<number, FontFace>();
    let current: FontRun | undefined;
    for (const { segment } of this.#segmenter.segment(text)) {
      const code = segment.codePointAt(0) ?? 0;
      let face: FontFace;
      if (current && WHITE_SPACE.test(segment) && current.face.has(code)) {
        face = current.face;
      } else if (code > 0xffff) {
        const unit = segment.charCodeAt(0);
        face = bySurrogate.get(unit) ?? this.#faceFor(code);
        bySurrogate.set(unit, face);
      } else {
        face = this.#faceFor(code);
      }
      if (current?.face === face) {
        current.text += segment;
      } else {
        current = { text: segment, face };
        runs.push(current);
      }
    }
    return runs;
  }

  /**
   * Splits letters that the first face lacks into letter and mark where it has both: `ḥ` of a
   * display face without transliteration then comes from that face and not from another.
   */
  decompose(text: string): string {
    const [first] = this.faces as readonly [FontFace];
    return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => {
      if (first.has(letter.codePointAt(0) ?? 0)) return letter;
      const parts = letter.normalize('NFD');
      return [...parts].every((part) => first.has(part.codePointAt(0) ?? 0)) ? parts : letter;
    });
  }

  /** Advance of a text without breaks, as satori measures it. Remembered, up to a bound. */
  shape(text: string, tracked: boolean): Advance {
    const cache = this.#advances[tracked ? 1 : 0];
    const known = cache.get(text);
    if (known) return known;
    const advance = { em: 0, clusters: 0 };
    for (const run of this.runs(text)) {
      const part = run.face.shape(run.text, tracked);
      advance.em += part.em;
      advance.clusters += part.clusters;
    }
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, advance);
    return advance;
  }

  /** How far the ink of a text without breaks reaches above and below its baseline. em. */
  reach(text: string): { above: number; below: number } {
    const parts = this.runs(text).map((run) => run.face.reach(run.text));
    return {
      above: Math.max(0, ...parts.map(({ above }) => above)),
      below: Math.max(0, ...parts.map(({ below }) => below)),
    };
  }

  /**
   * The inked glyphs of a text without breaks, run by run; its script reads from the left. Remembered, up to
   * a bound.
   */
  glyphs(text: string, tracked: boolean): readonly InkedGlyph[] {
    const cache = this.#inked[tracked ? 1 : 0];
    const known = cache.get(text);
    if (known) return known;
    const inked = this.#glyphsOf(text, tracked);
    if (cache.size >= INKED_LIMIT) cache.clear();
    cache.set(text, inked);
    return inked;
  }

  #glyphsOf(text: string, tracked: boolean): InkedGlyph[] {
    const whole = this.shape(text, tracked);
    const inked: InkedGlyph[] = [];
    let em = 0;
    let clusters = 0;
    let length = 0;
    for (const run of this.runs(text)) {
      const part = run.face.shape(run.text, tracked);
      const behind = {
        em: whole.em - em - part.em,
        clusters: whole.clusters - clusters - part.clusters,
      };
      for (const glyph of run.face.glyphs(run.text, tracked)) {
        inked.push({
          cluster: glyph.cluster + length,
          left: glyph.left + em,
          right: glyph.right + behind.em,
          before: glyph.before + clusters,
          after: glyph.after + behind.clusters,
        });
      }
      em += part.em;
      clusters += part.clusters;
      length += run.text.length;
    }
    return inked;
  }

  #faceFor(code: number): FontFace {
    for (const face of this.faces) if (face.has(code)) return face;
    // satori falls back to the last font that it was given; see `satoriFonts`.
    return this.faces[this.faces.length - 1] as FontFace;
  }
}

/** Whether one face draws the whole text; then there is no need to look for its graphemes. */
function isCovered(text: string, face: FontFace): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}
