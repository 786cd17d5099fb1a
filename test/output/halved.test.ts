import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { halved } from '../../src/output/halved.js';

describe('half of a photo', () => {
  it('[O40] has the mean of four pixels in each, whatever the size', () => {
    const size = fc.record({
      width: fc.integer({ min: 2, max: 70 }),
      height: fc.integer({ min: 2, max: 70 }),
      first: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(size, ({ width, height, first }) => {
        const data = new Uint8Array(width * height * 3);
        for (let at = 0, value = first; at < data.length; at++) {
          value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0;
          data[at] = value >>> 16;
        }
        const half = halved({ data, width, height, channels: 3 });
        expect([half.width, half.height]).toEqual([width >> 1, height >> 1]);
        expect(half.data.length).toBe(half.width * half.height * 3);
        for (let at = 0; at < half.data.length; at++) {
          const [row, byte] = [Math.floor(at / (half.width * 3)), at % (half.width * 3)];
          const above = 2 * row * width * 3 + Math.floor(byte / 3) * 6 + (byte % 3);
          const four = [above, above + 3, above + width * 3, above + width * 3 + 3];
          const mean = four.reduce((sum, place) => sum + data[place]!, 0) / 4;
          expect(Math.abs(half.data[at]! - mean)).toBeLessThanOrEqual(0.75);
        }
      }),
    );
  });

  it('[O40] is neither lighter nor darker', () => {
    const data = Uint8Array.from({ length: 600 * 600 * 3 }, (_, at) => (at * at * 7919) >>> 5);
    const mean = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length;
    const half = halved({ data, width: 600, height: 600, channels: 3 });
    expect(Math.abs(mean(half.data) - mean(data))).toBeLessThan(0.02);
  });
});
