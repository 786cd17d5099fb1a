import { breakable } from './measure.js';
import type { FontStack } from './stack.js';

const ARABIC = /\p{Script=Arabic}/u;
const ARABIC_VOWELS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/;
const JAVANESE = /\p{Script=Javanese}/u;

/** White between the ink of two lines, em. */
const GAP = 0.06;

/**
 * Least line height (ratio to the font size) at which lines of a text don't touch, wherever they
 * break: no word's ink below the baseline reaches that above the baseline of a word behind it. 0 for
 * Latin alone, whose line height is the brand's to choose.
 *
 * Highest and lowest ink seldom stand one above the other, so there is a most as well, measured with
 * the faces in fonts/: Javanese stacks letters below letters; written vowels stand above and below
 * the Arabic letters.
 */
export function leastLineHeight(text: string, stack: FontStack): number {
  const most = mostLineHeight(text, stack);
  if (most === 0) return 0;
  let lowest = 0;
  let least = 0;
  for (const word of breakable(text)) {
    const { above, below } = stack.reach(word.trim());
    lowest = Math.max(lowest, below);
    least = Math.max(least, lowest + above);
  }
  return Math.min(most, least + GAP);
}

function mostLineHeight(text: string, stack: FontStack): number {
  if (JAVANESE.test(text)) return 1.9;
  if (!ARABIC.test(text)) return 0;
  const adjusted = stack.faces
    .filter(({ entry }) => entry.scripts.includes('arabic'))
    .map(({ entry }) => entry.sizeAdjust ?? 1);
  return (ARABIC_VOWELS.test(text) ? 1.7 : 1.4) * Math.max(1, ...adjusted);
}
