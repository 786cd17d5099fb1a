import LineBreaker from 'linebreak';
import type { FontStack } from './stack.js';

/** How a text is set: sizes in px. */
export interface TextStyle {
  stack: FontStack;
  fontSize: number;
  /** px after every cluster; 0 when left out. */
  letterSpacing?: number;
}

/** Drawn as nothing, whatever the font (Default_Ignorable_Code_Point), and newlines. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\n]$/u;

/**
 * Advance width in px of a text on one line, equal to satori's: it shapes what lies between two
 * break opportunities as a unit and adds up.
 */
export function measureText(text: string, style: TextStyle): number {
  const { stack, fontSize, letterSpacing = 0 } = style;
  let em = 0;
  let clusters = 0;
  for (const word of breakable(text)) {
    const advance = stack.shape(word, letterSpacing !== 0);
    em += advance.em;
    clusters += advance.clusters;
  }
  return em * fontSize + clusters * letterSpacing;
}

/** A host as it is printed: in small letters, so that no degree ("M.Hum") is taken for one. */
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/\s]|$)/;
const BEHIND_DOT = /(?<=\.)(?=[a-z0-9])/;

/**
 * A text cut at its break opportunities (UAX #14), and a web address behind the dots of its host too:
 * a narrow column has no other way. White space stays with the piece before it.
 */
export function breakable(text: string): string[] {
  return breakOpportunities(text).flatMap((piece) =>
    HOST.test(piece) ? piece.split(BEHIND_DOT) : [piece],
  );
}

/** A text cut at its break opportunities (UAX #14). White space stays with the piece before it. */
export function breakOpportunities(text: string): string[] {
  const pieces: string[] = [];
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    pieces.push(text.slice(start, next.position));
    start = next.position;
  }
  return pieces;
}

/** Characters that would be drawn as boxes, in order of appearance: `['U+0B95']`. */
export function missingGlyphs(text: string, stack: FontStack): string[] {
  const missing = new Set<string>();
  for (const run of stack.runs(text)) {
    for (const character of run.text) {
      const code = character.codePointAt(0) ?? 0;
      if (run.face.has(code) || INVISIBLE.test(character)) continue;
      missing.add(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
    }
  }
  return [...missing];
}
