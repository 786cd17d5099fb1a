import { hasRightToLeft } from './direction.js';
import { breakable } from './measure.js';
import type { FontStack } from './stack.js';

/** Where the ink of a left-to-right line begins and ends within its advance width. px. */
export interface LineInk {
  /** From the beginning of the line to its ink: the side bearing of its first glyph. */
  left: number;
  /** From the end of the ink to the end of the line, letter spacing included. */
  right: number;
  /** From the beginning to the ink behind opening quotation marks; equals `left` without any. */
  hang: number;
}

/** For right-to-left lines, whose first glyph stands at their other end. */
export const NO_BEARINGS: LineInk = { left: 0, right: 0, hang: 0 };

/** Marks that open a quotation. */
const OPENING = /^[“‘«‹„‚"']+/;

/** Measures the ink at both ends of a left-to-right line. */
export function lineInk(
  text: string,
  setting: { stack: FontStack; fontSize: number; letterSpacing: number },
): LineInk {
  const { stack, fontSize, letterSpacing } = setting;
  const pieces = breakable(text);
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  const tracked = letterSpacing !== 0;
  // The space behind a right-to-left word is shaped at its left and drawn at its right.
  const inked = (piece: string) =>
    (hasRightToLeft(piece) ? [] : stack.glyphs(piece, tracked)).map(
      ({ cluster, left, right, before, after }) => ({
        cluster,
        left: left * fontSize + before * letterSpacing,
        right: right * fontSize + after * letterSpacing,
      }),
    );
  const start = inked(first);
  const left = start[0]?.left ?? 0;
  const marks = OPENING.exec(text)?.[0].length ?? 0;
  const letter = marks > 0 ? start.find(({ cluster }) => cluster >= marks) : undefined;
  const right = inked(last).at(-1)?.right ?? 0;
  return { left, right, hang: letter?.left ?? left };
}
