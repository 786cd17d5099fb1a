import { measureText } from './measure.js';
import type { FontStack } from './stack.js';
import type { FittedLine } from './units.js';

/** Punctuation and leaning words that look odd in front of an ellipsis. */
const LOOSE_END = /[\s\u200b,;:.–—\-/(“"‘'·•|&+]+$/u;
const LEANING_END =
  /[\s\u00a0](?:di|ke|dan|yang|untuk|dari|pada|dengan|the|a|an|of|to|in|and|for)$/iu;

/**
 * The lines that there is room for, the last one ending in an ellipsis behind a whole word.
 * @param lines of the whole text, filled; a line wider than the box holds one word that doesn't fit
 * @returns undefined when not even the first word fits with its ellipsis
 */
export function cutLines(
  lines: readonly FittedLine[],
  setting: {
    stack: FontStack;
    fontSize: number;
    letterSpacing: number;
    width: number;
    maxLines: number;
  },
): FittedLine[] | undefined {
  if (setting.maxLines < 1) return undefined;
  const wide = lines.findIndex((line) => line.width > setting.width + 1e-6);
  const room = Math.min(setting.maxLines, wide === -1 ? lines.length : wide);
  // A line whose every word is too wide for an ellipsis gives way to the one before it.
  for (let count = room; count > 0; count -= 1) {
    const last = lines[count - 1] as FittedLine;
    const words = last.text.split(/(?<=[ \u200b])/);
    for (let kept = words.length; kept > 0; kept -= 1) {
      const start = words.slice(0, kept).join('');
      const end = start.replace(LOOSE_END, '').replace(LEANING_END, '').replace(LOOSE_END, '');
      if (end === '') continue;
      const text = `${end}…`;
      const width = measureText(text, setting);
      if (width <= setting.width) return [...lines.slice(0, count - 1), { text, width }];
    }
  }
  return undefined;
}
