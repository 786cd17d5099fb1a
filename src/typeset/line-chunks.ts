import { breakOpportunities } from './measure.js';
import type { FontStack } from './stack.js';

/** A part of a line that is shaped as one, and where it begins: px from the line's start. */
export interface LineChunk {
  text: string;
  x: number;
}

export interface SetInLine {
  chunks: readonly LineChunk[];
  /** px. */
  width: number;
}

interface LineStyle {
  stack: FontStack;
  fontSize: number;
  letterSpacing: number;
}

/** satori's word separators (`src/text/characters.ts`): each ends a chunk. */
const SEPARATORS = new Set(
  [0x20, 0xa0, 0x1361, 0x1039, 0x1091, 0xa].map((code) => String.fromCodePoint(code)),
);

/** One language's on every machine. Made at its first use, which takes 10 ms; most texts have spaces at the ends of their pieces only. */
let words: Intl.Segmenter | undefined;

/**
 * A left-to-right line as satori 0.63.2 draws it (`src/text/index.ts`): measured by what lies between two
 * break opportunities, shaped from one space to the next.
 */
export function lineChunks(text: string, style: LineStyle): SetInLine {
  const chunks: LineChunk[] = [];
  let open: LineChunk | undefined;
  let width = 0;
  for (const piece of breakOpportunities(text)) {
    const advance = advanceOf(piece, style);
    width += advance;
    // Not where the width was before: rounding errors decide some tenths of a px.
    let x = width - advance;
    for (const word of wordsOf(piece)) {
      open = { text: (open?.text ?? '') + word, x: open?.x ?? x };
      x += advanceOf(word, style);
      if (!SEPARATORS.has(word)) continue;
      chunks.push(open);
      open = undefined;
    }
  }
  if (open) chunks.push(open);
  return { chunks, width };
}

function advanceOf(text: string, { stack, fontSize, letterSpacing }: LineStyle): number {
  const tracked = letterSpacing !== 0;
  const runs = stack.runs(text);
  // Each run of a face by itself: the order of sums and products decides the last bit.
  const parts =
    runs.length > 1
      ? runs.map((run) => run.face.shape(run.text, tracked))
      : [stack.shape(text, tracked)];
  let px = 0;
  let clusters = 0;
  for (const part of parts) {
    px += part.em * fontSize;
    clusters += part.clusters;
  }
  return px + clusters * letterSpacing;
}

/** Words, spaces and marks; a no-break space holds its neighbours together. */
function wordsOf(text: string): string[] {
  if (!hasSeparator(text, text.length)) return [text];
  if (text.endsWith(' ') && !hasSeparator(text, text.length - 1)) return [text.slice(0, -1), ' '];
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  const found: string[] = [];
  let joins = false;
  for (const { segment } of words.segment(text)) {
    if (segment === '\u00a0' || joins) found.push((found.pop() ?? '') + segment);
    else found.push(segment);
    joins = segment === '\u00a0';
  }
  return found;
}

function hasSeparator(text: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (SEPARATORS.has(text[at]!)) return true;
  return false;
}
