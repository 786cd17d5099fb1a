import {
  fitText,
  preparedText,
  type FitOptions,
  type FittedText,
  type PreparedText,
} from '../typeset/fit.js';
import type { FontStack } from '../typeset/stack.js';
import { Lru } from './lru.js';
import type { Painted } from './painter.js';

/** What one page's layout leaves for the next: a batch says most things again and again. */
export interface KeptWork {
  /** What satori drew, by element. */
  painted: Lru<Painted>;
  /** `fitText`, with what it found before. */
  fit(options: FitOptions): FittedText;
}

/** Bytes of markup and keys: some thousand lines of text. */
const PAINTED_BYTES = 6_000_000;
/** Texts in boxes. */
const FITTED_TEXTS = 1500;
/** Texts made ready for their faces, about as many as a page has at a time: each is tried at some ten sizes. */
const PREPARED_TEXTS = 120;

/** One renderer's; bounded. */
export function createKeptWork(): KeptWork {
  const fitted = new Lru<FittedText>(FITTED_TEXTS);
  const numbers = new WeakMap<FontStack, number>();
  let stacks = 0;
  const numberOf = (stack: FontStack): number => {
    const number = numbers.get(stack) ?? stacks++;
    numbers.set(stack, number);
    return number;
  };
  const prepared = new Lru<PreparedText>(PREPARED_TEXTS);
  const prepare: typeof preparedText = (text, stack, how) => {
    const key = `${numberOf(stack)} ${how.direction} ${how.tracked} ${text}`;
    const known = prepared.get(key);
    if (known) return known;
    const made = preparedText(text, stack, how);
    prepared.set(key, made, 1);
    return made;
  };
  return {
    painted: new Lru<Painted>(PAINTED_BYTES),
    fit(options) {
      const { stack, text, ...rest } = options;
      const key = `${numberOf(stack)} ${JSON.stringify(rest)} ${text}`;
      const known = fitted.get(key);
      if (known) return known;
      const made = fitText(options, prepare);
      fitted.set(key, made, 1);
      return made;
    },
  };
}
