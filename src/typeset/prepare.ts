import { LimitError } from '../errors.js';
import { rightToLeftTimes, textDirection } from './direction.js';
import { keepDegrees, keepNumbers, keepPhrases } from './keep.js';

/** More than any poster, far more than any caption. */
const MAX_LENGTH = 10_000;

/* eslint-disable no-control-regex */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const NEWLINES = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/* eslint-enable no-control-regex */
/**
 * Soft hyphens, at which satori breaks without drawing a hyphen; byte-order marks; embeddings and
 * isolates, which it doesn't know; variation selectors, which make it ask for an emoji font.
 */
const UNWANTED = /[\u00ad\ufeff\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f]/g;

/**
 * A text as it can be set: composed (NFC), white space collapsed, newlines kept (at most one empty
 * line in between), without characters that satori draws wrongly, and with no-break spaces where
 * `keep.ts` wants them. Idempotent.
 * @throws LimitError when it is longer than 10,000 characters
 */
export function prepareText(text: string, direction: 'ltr' | 'rtl' = textDirection(text)): string {
  if (text.length > MAX_LENGTH) {
    throw new LimitError({
      en: `A text of ${text.length} characters: at most ${MAX_LENGTH} can be set. Shorten it.`,
      id: `Teks sepanjang ${text.length} karakter: paling banyak ${MAX_LENGTH} yang dapat dimuat. Persingkat.`,
    });
  }
  const clean = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(NEWLINES, '\n')
    .replace(CONTROLS, '')
    .replace(UNWANTED, '')
    // Most faces lack these two; line breaking treats their substitutes alike.
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/\u2011/g, '-')
    .replace(/[ \t\u1680\u2000-\u200a\u205f\u3000]+/g, ' ')
    // Of several in a row, the no-break space wins over the space, the space over U+200B.
    .replace(/[ \u00a0\u200b]{2,}/g, strongestSpace)
    // A zero-width space at an end of a line shifts every word in satori.
    .replace(/[ \u00a0\u200b]?\n[ \u00a0\u200b]?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
  const kept = keepNumbers(keepDegrees(clean));
  return direction === 'rtl' ? rightToLeftTimes(kept) : keepPhrases(kept);
}

function strongestSpace(run: string): string {
  return ['\u00a0', ' '].find((space) => run.includes(space)) ?? '\u200b';
}
