import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { middleOfDetail, type Focus, type SmallPicture } from '../../src/output/detail.js';

/** The same by its definition: every pixel against the mean of the square around it. */
function byDefinition({ data, width, height }: SmallPicture): Focus | undefined {
  const reach = Math.max(2, Math.round(Math.max(width, height) * 0.08));
  const sum = { differences: 0, weight: 0, x: 0, y: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let difference = 0;
      for (let channel = 0; channel < 3; channel++) {
        let [total, count] = [0, 0];
        for (let row = Math.max(0, y - reach); row < Math.min(height, y + reach + 1); row++) {
          for (let col = Math.max(0, x - reach); col < Math.min(width, x + reach + 1); col++) {
            total += data[(row * width + col) * 3 + channel]!;
            count += 1;
          }
        }
        difference += Math.abs(data[(y * width + x) * 3 + channel]! - total / count);
      }
      sum.differences += difference;
      sum.weight += difference ** 2;
      sum.x += difference ** 2 * (x + 0.5);
      sum.y += difference ** 2 * (y + 0.5);
    }
  }
  if (sum.differences < 1.5 * width * height) return undefined;
  return { x: sum.x / sum.weight / width, y: sum.y / sum.weight / height };
}

describe('the middle of all detail', () => {
  it('[O34] is what its definition says, in pictures of any shape', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 })),
        fc.integer(),
        fc.constantFrom(2, 30, 256),
        ([width, height], seed, levels) => {
          let state = seed | 1;
          const data = Uint8Array.from({ length: width * height * 3 }, () => {
            state = Math.imul(state, 1664525) + 1013904223;
            return (state >>> 24) % levels;
          });
          expect(middleOfDetail({ data, width, height })).toEqual(
            byDefinition({ data, width, height }),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
