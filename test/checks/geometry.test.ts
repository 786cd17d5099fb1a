import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contains,
  ellipseContains,
  inset,
  intersection,
  overlaps,
  protrusion,
  roundedRectangleContains,
  union,
  wholePixels,
} from '../../src/checks/geometry.js';
import { box } from './scene-builder.js';

describe('geometry', () => {
  const page = box(0, 0, 100, 200);

  it('boxes that only touch share nothing', () => {
    expect(intersection(page, box(100, 0, 10, 10))).toBeNull();
    expect(intersection(page, box(90, 190, 20, 20))).toEqual(box(90, 190, 10, 10));
  });

  it('overlap counts above the tolerance both across and down', () => {
    expect(overlaps(page, box(99, 50, 10, 10), 1)).toBe(false);
    expect(overlaps(page, box(50, 199, 10, 10), 1)).toBe(false);
    expect(overlaps(page, box(98, 198, 10, 10), 1)).toBe(true);
  });

  it('a box that sticks out on any side isn’t contained', () => {
    expect(contains(page, page)).toBe(true);
    for (const out of [box(-1, 0, 9, 9), box(0, -1, 9, 9), box(92, 0, 9, 9), box(0, 192, 9, 9)]) {
      expect([contains(page, out), contains(page, out, 1)]).toEqual([false, true]);
    }
    expect(protrusion(page, box(-3, 195, 50, 10))).toEqual({
      top: 0,
      right: 0,
      bottom: 5,
      left: 3,
    });
  });

  it('union and inset', () => {
    expect(union([])).toBeNull();
    expect(union([box(5, 5, 10, 10), box(0, 8, 3, 30)])).toEqual(box(0, 5, 15, 33));
    const by = { top: 1, right: 2, bottom: 3, left: 4 };
    expect(inset(page, by)).toEqual(box(4, 1, 94, 196));
    expect(inset(box(0, 0, 5, 3), by)).toEqual(box(4, 1, 0, 0));
  });

  it('rounded corners and ellipses leave out what lies beyond the curve', () => {
    // At 45° an arc of radius 20 is 20 − 20/√2 = 5.86 px away from both sides.
    for (const [at, held] of [
      [5, false],
      [6, true],
    ] as const) {
      expect(roundedRectangleContains(page, 20, box(at, at, 10, 10))).toBe(held);
      expect(roundedRectangleContains(page, 20, box(90 - at, 190 - at, 10, 10))).toBe(held);
    }
    expect(roundedRectangleContains(page, 20, box(0, 20, 100, 160))).toBe(true);
    expect(roundedRectangleContains(page, 999, box(0, 0, 10, 10))).toBe(false);
    expect(ellipseContains(page, box(15, 30, 70, 140))).toBe(true);
    expect(ellipseContains(page, box(14, 28, 72, 144))).toBe(false);
    expect(ellipseContains(box(0, 0, 0, 5), box(0, 0, 0, 0))).toBe(false);
  });

  it('whole pixels lie inside the box wherever one fits', () => {
    expect(wholePixels(box(0.4, 1, 10, 2.9))).toEqual(box(1, 1, 9, 2));
    expect(wholePixels(box(3.6, 3.6, 0.2, 0.2))).toEqual(box(3, 3, 1, 1));
    const px = fc.double({ min: -500, max: 500, noNaN: true });
    const size = fc.double({ min: 2, max: 500, noNaN: true });
    fc.assert(
      fc.property(px, px, size, size, (x, y, width, height) => {
        expect(
          contains(box(x, y, width, height), wholePixels(box(x, y, width, height)), 1e-9),
        ).toBe(true);
      }),
    );
  });
});
