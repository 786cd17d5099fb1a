import type { BoundFrame, BoundLayer } from '../model/bound.js';
import { breakable } from '../typeset/measure.js';
import { prepareText } from '../typeset/prepare.js';

/**
 * What of a page may move to a further copy of it: the items of repeats and the words of texts
 * that say `overflow: page`, counted through the page in paint order. Inside of such an item
 * nothing is taken apart.
 */
export interface PageUnit {
  /** A reader can pause behind it: an item, the end of a sentence or of a paragraph. */
  pause: boolean;
}

const SENTENCE_END = /[.!?:;…]["”’')]?\s*$|\n\s*$/;

/** Every unit of a page, in order. */
export function pageUnits(frame: BoundFrame): PageUnit[] {
  return frame.children.flatMap((child): PageUnit[] => {
    if (child.kind === 'text' && child.overflow === 'page') {
      const words = wordsOf(child.text);
      return words.map((word, index) => ({
        pause: index === words.length - 1 || SENTENCE_END.test(word),
      }));
    }
    if (child.kind !== 'frame') return [];
    return child.overflow === 'page'
      ? child.children.map(() => ({ pause: true }))
      : pageUnits(child);
  });
}

/** The page with the units from `from` up to `to` alone. Frames left empty vanish. */
export function sliceUnits(root: BoundFrame, from: number, to: number): BoundFrame {
  let count = 0;
  /** The part of the next `length` units that lies in the range. */
  const take = (length: number): [number, number] => {
    const start = count;
    count += length;
    return [clamp(from - start, length), clamp(to - start, length)];
  };
  const sliceLayer = (layer: BoundLayer): BoundLayer[] => {
    if (layer.kind === 'text' && layer.overflow === 'page') {
      const words = wordsOf(layer.text);
      const text = words
        .slice(...take(words.length))
        .join('')
        .trim();
      return text === '' ? [] : [{ ...layer, text }];
    }
    return layer.kind === 'frame' ? sliceFrame(layer) : [layer];
  };
  const sliceFrame = (frame: BoundFrame): BoundFrame[] => {
    const children =
      frame.overflow === 'page'
        ? frame.children.slice(...take(frame.children.length))
        : frame.children.flatMap(sliceLayer);
    return children.length === 0 && frame.children.length > 0 ? [] : [{ ...frame, children }];
  };
  return { ...root, children: root.children.flatMap(sliceLayer) };
}

function clamp(value: number, length: number): number {
  return Math.min(Math.max(value, 0), length);
}

/** Behind these, a break would tear a compound, an address or a number. */
const TEARS = /[!-~]$/;

/** Words with the white space behind them, as they are set: joined, they are the text again. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let open = '';
  for (const piece of breakable(prepareText(text))) {
    open += piece;
    if (TEARS.test(piece)) continue;
    words.push(open);
    open = '';
  }
  return open === '' ? words : [...words, open];
}
