import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceLines, fillLines, lineWidth } from '../../src/typeset/breaks.js';
import type { Unit } from '../../src/typeset/units.js';

/** Words of given widths, each followed by a space of one. */
function units(...widths: number[]): Unit[] {
  return widths.map((width, index) => ({
    text: index === widths.length - 1 ? 'wort' : 'wort ',
    em: width + 1,
    clusters: 5,
    inkEm: width,
    inkClusters: 4,
    tears: false,
  }));
}
const measure = (width: number) => ({ fontSize: 1, letterSpacing: 0, width });

describe('line breaks', () => {
  it('[T9] a short last word takes another along, at the price of evenness', () => {
    // 81 and 38 of 100 are more even than 20 and 99.
    const words = units(9, 10, 60, 38);
    expect(fillLines(words, measure(100)).breaks).toEqual([3, 4]);
    expect(balanceLines(words, 2, measure(100))).toEqual([2, 4]);
    // With no room for two words it stays alone.
    expect(balanceLines(units(90, 90, 90, 15), 4, measure(100))).toEqual([1, 2, 3, 4]);
    // A word that is long enough may stand alone.
    expect(balanceLines(units(60, 30, 60, 30, 95), 3, measure(100))).toEqual([2, 4, 5]);
  });

  it('[T9] balancing never needs more lines than filling, nor wider ones', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 60, max: 300 }), (words, width) => {
        const text = units(...words);
        const filled = fillLines(text, measure(width)).breaks;
        const even = balanceLines(text, filled.length, measure(width)) ?? [];
        expect(even).toHaveLength(filled.length);
        expect(even.at(-1)).toBe(text.length);
        even.forEach((end, index) => {
          const start = even[index - 1] ?? 0;
          expect(end).toBeGreaterThan(start);
          expect(lineWidth(text, start, end, measure(width))).toBeLessThanOrEqual(width);
        });
      }),
    );
  });

  it('[T7] letter spacing counts for every cluster but those of the space at the end', () => {
    const words = units(10, 10);
    expect(lineWidth(words, 0, 2, { fontSize: 2, letterSpacing: 3, width: 0 })).toBe(42 + 27);
    expect(lineWidth(words, 0, 1, { fontSize: 2, letterSpacing: 3, width: 0 })).toBe(20 + 12);
  });

  it('[T9] a book is filled, not balanced', () => {
    const book = units(...Array.from({ length: 2000 }, () => 30));
    expect(balanceLines(book, 667, measure(100))).toBeUndefined();
  });
});
