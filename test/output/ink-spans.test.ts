import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inkSpans } from '../../src/output/ink-spans.js';

/** Row, first column and end of each run of what isn't zero. */
function oneByOne(coverage: Uint8Array, width: number): number[] {
  const spans: number[] = [];
  for (const [at, covered] of coverage.entries()) {
    const column = at % width;
    if (covered === 0) continue;
    if (column === 0 || coverage[at - 1] === 0) spans.push((at - column) / width, column, column);
    spans[spans.length - 1] = column + 1;
  }
  return spans;
}

describe('spans of ink', () => {
  it('[O39] are the runs of covered pixels, row by row', () => {
    const run = fc.tuple(fc.constantFrom(0, 0, 1, 255), fc.integer({ min: 1, max: 40 }));
    const runs = fc.array(run, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 70 }), (drawn, width) => {
        const all = drawn.flatMap(([covered, length]) => new Array<number>(length).fill(covered));
        const rows = Math.floor(all.length / width);
        const coverage = Uint8Array.from(all.slice(0, rows * width));
        expect([...inkSpans(coverage, width, rows)]).toEqual(oneByOne(coverage, width));
      }),
      { numRuns: 500 },
    );
  });

  it('[O39] are all there, however many there are', () => {
    const [width, rows] = [301, 100];
    const coverage = Uint8Array.from({ length: width * rows }, (_, at) => at % 2);
    expect([...inkSpans(coverage, width, rows)]).toEqual(oneByOne(coverage, width));
  });
});
