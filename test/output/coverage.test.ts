import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CUBIC, MOVE } from '../../src/model/ink-path.js';
import { coverageOf } from '../../src/output/coverage.js';
import { readInk } from '../../src/output/read-ink.js';
import { rasterise } from '../../src/output/raster.js';

const SIZE = 90;

/** Tenths of a px, as outlines are written; also beyond the box at the right and below. */
const place = fc.integer({ min: 100, max: 780 }).map((tenths) => tenths / 10);
const step = fc.record({
  curve: fc.boolean(),
  controlX: place,
  /** Where between both ends: curves are cut where they turn. */
  share: fc.float({ min: 0, max: 1, noNaN: true }),
  x: place,
  y: place,
});
const shape = fc.record({
  x: place,
  y: place,
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
});
const paths = fc.array(fc.array(shape, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
});

function markupOf(shapes: readonly (typeof shape extends fc.Arbitrary<infer S> ? S : never)[]) {
  let d = '';
  for (const { x, y, steps } of shapes) {
    d += `M${x} ${y}`;
    let from = y;
    for (const { curve, controlX, share, x: toX, y: toY } of steps) {
      const controlY = Math.round((from + (toY - from) * share) * 100) / 100;
      d += curve ? `Q${controlX} ${controlY} ${toX} ${toY}` : `L${toX} ${toY}`;
      from = toY;
    }
    d += 'Z';
  }
  return `<path fill="#1a2b3c" d="${d}"/>`;
}

async function byResvg(markup: string, x: number, y: number): Promise<Buffer> {
  const svg = `<svg width="${SIZE}" height="${SIZE}" viewBox="${x} ${y} ${SIZE} ${SIZE}" xmlns="http://www.w3.org/2000/svg">${markup}</svg>`;
  const { data } = await rasterise(svg);
  return Buffer.from(Array.from({ length: SIZE * SIZE }, (_, pixel) => data[pixel * 4 + 3]!));
}

describe('coverage of outlines', () => {
  it('[O38] is what resvg has, pixel by pixel, wherever the box stands', async () => {
    const offset = fc.integer({ min: -9, max: 9 });
    await fc.assert(
      fc.asyncProperty(paths, offset, offset, async (drawn, x, y) => {
        const markup = drawn.map(markupOf).join('');
        const covered = coverageOf(readInk(markup)!, { x, y, width: SIZE, height: SIZE });
        expect(Buffer.from(covered!).equals(await byResvg(markup, x, y))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[O38] is left to resvg where there is more than outlines of lines and single curves', () => {
    const box = { x: 0, y: 0, width: 20, height: 20 };
    const cases = [
      '<path fill="#000000" d="M1 1C2 2 3 3 4 4Z"/>',
      '<path fill="#000000" d="M1 9Q5 1 9 9Z"/>',
      '<path fill="#000000" d="M1 1h4v4z"/>',
      '<rect x="1" y="1" width="4" height="4" fill="#000000"/>',
      '<path fill="#000000" d="M1 1L9 1L9 9Z" opacity="0.5"/>',
      '<path fill="#000000" d="M1 1L9 1L9 9Z"/><path fill="url(#a)" d="M1 1L9 1L9 9Z"/>',
    ];
    for (const markup of cases) {
      const paths = readInk(markup);
      expect(paths && coverageOf(paths, box)).toBeUndefined();
    }
    const cubic = {
      commands: Uint8Array.of(MOVE, CUBIC),
      places: Float64Array.of(1, 1, 2, 2, 3, 3, 4, 4),
    };
    expect(coverageOf([cubic], box)).toBeUndefined();
    expect(coverageOf(readInk('')!, box)).toEqual(new Uint8Array(400));
  });
});
