import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAtTurns } from '../../src/layout/outlines.js';

type Point = [number, number];

/** Points along the quadratic curves and lines of a path. */
function along(path: string): Point[] {
  const points: Point[] = [];
  let from: Point = [0, 0];
  for (const [, command, text = ''] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const n = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'Q') {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = n;
      for (let t = 0; t <= 1; t += 1 / 64) {
        const at = (a: number, b: number, c: number) =>
          (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
        points.push([at(from[0], x1, x2), at(from[1], y1, y2)]);
      }
    }
    if (n.length >= 2) from = [n.at(-2)!, n.at(-1)!];
  }
  return points;
}

const drawn = (path: string) => `<g><path fill="#000000" d="${path}"/></g>`;
const pathIn = (markup: string) => /d="([^"]*)"/.exec(markup)?.[1] ?? '';

const place = fc.integer({ min: -5000, max: 30_000 }).map((tenths) => tenths / 10);

describe('outlines', () => {
  it('[G46] are cut where they turn, and stay the same curves', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 6, maxLength: 6 }), (numbers) => {
        const [x0, y0, x1, y1, x2, y2] = numbers;
        const path = `M${x0} ${y0}Q${x1} ${y1} ${x2} ${y2}Z`;
        const cut = pathIn(cutAtTurns(drawn(path)).markup);
        let from = y0!;
        for (const [, text = ''] of cut.matchAll(/Q([^QZ]*)/g)) {
          const [, control = 0, , end = 0] = text.trim().split(' ').map(Number);
          expect((control - from) * (end - control)).toBeGreaterThanOrEqual(0);
          from = end;
        }
        const [before, after] = [along(path), along(cut)];
        for (const [x, y] of before) {
          const nearest = Math.min(...after.map(([u, v]) => Math.hypot(u - x, v - y)));
          // The points of the two halves lie between those of the whole.
          const step = Math.hypot(x1! - x0!, y1! - y0!) + Math.hypot(x2! - x1!, y2! - y1!);
          expect(nearest).toBeLessThan(0.02 + step / 16);
        }
      }),
    );
  });

  it('[G46] leave everything else as it is', () => {
    const path = 'M1 2L3.5 4Q5 6 7 8C1 2 3 4 5 6Z';
    expect(cutAtTurns(drawn(path)).markup).toBe(drawn(path));
    const rounded = drawn('M769,266 h171 a10,10 0 0 1 10,10 v33');
    expect(cutAtTurns(rounded)).toEqual({ markup: rounded });
    expect(cutAtTurns('<rect x="1" y="2"/>')).toEqual({ markup: '<rect x="1" y="2"/>' });
  });

  it('[G46] say how far they reach, with the ends of strokes', () => {
    expect(cutAtTurns(drawn('M10 20L-3.5 40Q5 60 70 8Z')).reach).toEqual([-3.5, 8, 70, 60]);
    const line = '<line x1="5" y1="7" x2="50" y2="7" stroke-width="4" stroke="#000000"/>';
    expect(cutAtTurns(line).reach).toEqual([3, 5, 52, 9]);
  });
});
