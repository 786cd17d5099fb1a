import {
  balanceLines,
  endsLonely,
  fillLines,
  lineWidth,
  type Breaks,
  type LineMeasure,
} from './breaks.js';
import { cutLines } from './cut.js';
import { allowsTracking, textDirection } from './direction.js';
import { lineInk, NO_BEARINGS, type LineInk } from './ink.js';
import { leastLineHeight } from './line-height.js';
import { missingGlyphs } from './measure.js';
import { prepareText } from './prepare.js';
import type { FontStack } from './stack.js';
import { lineText, paragraphUnits, type FittedLine, type SetLine, type Unit } from './units.js';

export type { SetLine } from './units.js';

/** A text and the box that it has to fit. Lengths in px. */
export interface FitOptions {
  text: string;
  stack: FontStack;
  minSize: number;
  maxSize: number;
  maxLines: number;
  width: number;
  height?: number;
  /** Ratio to the font size; the stack's own when left out. Scripts that need more get more. */
  lineHeight?: number;
  /** Letter spacing in em; the stack's own when left out. Arabic gets none. */
  tracking?: number;
  /** Lines of even length instead of full ones. */
  balance?: boolean;
  /** What to do when even the smallest size doesn't fit: cut at a word, or say so. */
  overflow: 'ellipsis' | 'error';
  /** By the first strong character when left out. */
  direction?: 'ltr' | 'rtl';
}

/** A text with its size and lines. Each line is drawn on its own, without wrapping. */
export interface FittedText {
  /** Whole px. */
  fontSize: number;
  /** Whole px. */
  lineHeight: number;
  /** px. */
  letterSpacing: number;
  /** At least one. */
  lines: SetLine[];
  /** An ellipsis replaced the end. */
  cut: boolean;
  /** The text is larger than its box. */
  overflows: boolean;
  /** `U+0B95`. */
  missingGlyphs: string[];
  direction: 'ltr' | 'rtl';
  /** Its script needs more leading than was asked for: marks reach into the edges of its lines. */
  reaches: boolean;
  /** Faces that it was measured with, and is to be drawn with. */
  stack: FontStack;
}

/** A text made ready for its faces: all that doesn't depend on a box or a size. */
export interface PreparedText {
  text: string;
  /** Least line height, as a ratio, that its scripts need. */
  needed: number;
  missingGlyphs: string[];
  paragraphs: Paragraph[];
  /** Whether its scripts may have letter spacing. */
  tracks: boolean;
}

/** Units of every paragraph: `kept` and `torn` as in units.ts. */
interface Paragraph {
  kept: Unit[];
  torn: Unit[];
}

/** What no-break spaces may cost: text that needs less than this share of its size keeps them. */
const KEEP_WORTH = 0.8;
/** What a lonely last word may cost: balanced text gives up to this share of its size for none. */
const COMPANY_WORTH = 0.93;
/** Leading as tight as that of a headline is for a few lines; from so many on the eye loses its place. */
const LOOSE = { lines: 5, lineHeight: 1.1 };

/**
 * Sets a text as large as its box allows.
 *
 * The largest whole size from `minSize` to `maxSize` is taken at which the text fits the width,
 * `maxLines` and the height. No word is ever split. Where no-break spaces and compounds would cost
 * more than a fifth of the size, or the text would not fit at all, they are broken. Balanced text
 * that would end in a short word on a line of its own takes a size up to 7 % smaller without one. Text
 * of five lines or more has a line height of 1.1 at least, where nothing is lost for it.
 * `prepare` may remember what `preparedText` gave. @throws LimitError when the text is longer than 10,000 characters
 */
export function fitText(options: FitOptions, prepare = preparedText): FittedText {
  const tight = fitAt(options, prepare);
  const ratio = tight.lineHeight / tight.fontSize;
  if (tight.lines.length < LOOSE.lines || ratio >= LOOSE.lineHeight) return tight;
  const loose = fitAt({ ...options, lineHeight: LOOSE.lineHeight }, prepare);
  const loses = (loose.cut && !tight.cut) || (loose.overflows && !tight.overflows);
  return loses ? tight : loose;
}

/** `tracked`: with letter spacing, where the text's scripts have it. `stack` is that of the direction. */
export function preparedText(
  given: string,
  stack: FontStack,
  { direction, tracked }: { direction: 'ltr' | 'rtl'; tracked: boolean },
): PreparedText {
  const text = stack.decompose(prepareText(given, direction));
  const tracks = allowsTracking(text);
  return {
    text,
    tracks,
    needed: leastLineHeight(text, stack),
    missingGlyphs: missingGlyphs(text, stack),
    paragraphs: text.split('\n').map((part) => paragraphUnits(part, stack, tracks && tracked)),
  };
}

function fitAt(options: FitOptions, prepare: typeof preparedText): FittedText {
  const direction = options.direction ?? textDirection(options.text);
  const stack = options.stack.for(direction);
  const wanted = options.tracking ?? stack.tracking;
  const prepared = prepare(options.text, stack, { direction, tracked: wanted !== 0 });
  const { needed, paragraphs } = prepared;
  const tracking = prepared.tracks ? wanted : 0;
  const asked = options.lineHeight ?? stack.lineHeight;
  const ratio = Math.max(asked, needed);
  const at = (fontSize: number): Setting => ({
    fontSize,
    lineHeight: Math.max(1, Math.round(fontSize * ratio)),
    letterSpacing: Math.round(tracking * fontSize * 1000) / 1000,
    width: options.width,
    maxLines: roomFor(options, Math.max(1, Math.round(fontSize * ratio))),
  });

  const low = Math.max(1, Math.ceil(options.minSize));
  const high = Math.max(low, Math.floor(options.maxSize));
  const keptSize = largest(low, high, (size) => fits(paragraphs, 'kept', at(size)));
  const tornSize = largest(low, high, (size) => fits(paragraphs, 'torn', at(size)));
  const floor = tornSize === undefined ? 0 : Math.max(low, Math.floor(tornSize * KEEP_WORTH));
  const size = Math.max(keptSize ?? 0, floor);

  const setting = at(size === 0 ? low : size);
  const result = (
    lines: FittedLine[],
    cut: boolean,
    overflows: boolean,
    { fontSize, lineHeight, letterSpacing }: Setting = setting,
  ): FittedText => ({
    fontSize,
    lineHeight,
    letterSpacing,
    lines: lines.map((line) => new InkedLine(line, { stack, fontSize, letterSpacing, direction })),
    cut,
    overflows,
    missingGlyphs: prepared.missingGlyphs,
    direction,
    reaches: needed > asked,
    stack,
  });
  if (size > 0) {
    const mode = keptSize === size ? 'kept' : 'torn';
    const lines = setLines(paragraphs, mode, setting, options.balance ?? false);
    const least = Math.max(low, Math.ceil(size * COMPANY_WORTH));
    if (options.balance === true && endsLonely(lines, options.width)) {
      for (let smaller = size - 1; smaller >= least; smaller -= 1) {
        const other = setLines(paragraphs, mode, at(smaller), true);
        const better = other.length <= lines.length && !endsLonely(other, options.width);
        if (better) return result(other, false, false, at(smaller));
      }
    }
    return result(lines, false, false);
  }
  const mode = paragraphs.every((part) => fillLines(part.kept, setting).fits) ? 'kept' : 'torn';
  const lines = setLines(paragraphs, mode, setting, false);
  if (options.overflow === 'error') return result(lines, false, true);
  const cut = cutLines(lines, { ...setting, stack });
  return cut ? result(cut, true, false) : result(lines.slice(0, 1), lines.length > 1, true);
}

type Drawn = Pick<FittedText, 'stack' | 'fontSize' | 'letterSpacing' | 'direction'>;

/**
 * Ink is measured when it is asked for: of some ten sizes that are tried, one is drawn. Not by a function made for
 * the line, which would keep all that was at hand while its text was fitted.
 */
class InkedLine implements SetLine {
  readonly text: string;
  readonly width: number;
  readonly #drawn: Drawn;
  #ink: LineInk | undefined;

  constructor({ text, width }: FittedLine, drawn: Drawn) {
    this.text = text;
    this.width = width;
    this.#drawn = drawn;
  }

  get ink(): LineInk {
    const { direction } = this.#drawn;
    return (this.#ink ??= direction === 'rtl' ? NO_BEARINGS : lineInk(this.text, this.#drawn));
  }
}

/** Everything that depends on the size. */
interface Setting extends LineMeasure {
  lineHeight: number;
  maxLines: number;
}

function roomFor({ maxLines, height }: FitOptions, lineHeight: number): number {
  if (height === undefined) return maxLines;
  return Math.min(maxLines, Math.floor((height + 1e-6) / lineHeight));
}

/** Largest whole number from `low` to `high` that passes a test which smaller ones pass too. */
function largest(low: number, high: number, passes: (size: number) => boolean): number | undefined {
  if (!passes(low)) return undefined;
  let good = low;
  let bad = high + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function fits(paragraphs: readonly Paragraph[], mode: keyof Paragraph, setting: Setting): boolean {
  let lines = 0;
  for (const paragraph of paragraphs) {
    const filled = fillLines(paragraph[mode], setting);
    lines += filled.breaks.length;
    if (!filled.fits || lines > setting.maxLines) return false;
  }
  return true;
}

function setLines(
  paragraphs: readonly Paragraph[],
  mode: keyof Paragraph,
  setting: Setting,
  balance: boolean,
): FittedLine[] {
  return paragraphs.flatMap((paragraph) => {
    const units = paragraph[mode];
    const filled = fillLines(units, setting).breaks;
    const even =
      balance || mode === 'torn' ? balanceLines(units, filled.length, setting) : undefined;
    return linesBetween(units, even ?? filled, setting);
  });
}

function linesBetween(units: readonly Unit[], breaks: Breaks, measure: LineMeasure): FittedLine[] {
  return breaks.map((end, index) => {
    const start = breaks[index - 1] ?? 0;
    return { text: lineText(units, start, end), width: lineWidth(units, start, end, measure) };
  });
}
