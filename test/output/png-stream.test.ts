import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pixels } from '../../src/model/assets.js';
import {
  compressStripe,
  encodePng,
  joinStripes,
  STRIPE_ROWS,
  type Stripe,
} from '../../src/output/png-stream.js';
import { decodePng } from './png-decoder.js';

/** Flat parts, and parts like a photo, by a seed. */
function picture(width: number, height: number, channels: 3 | 4, seed: number): Pixels {
  const data = new Uint8Array(width * height * channels);
  for (let at = 0; at < data.length; at++) {
    const flat = (at / 997) % 2 < 1;
    data[at] = flat ? seed : (Math.imul(at ^ seed, 0x9e3779b1) >>> 13) & 0xff;
  }
  return { width, height, channels, data };
}

function rgba({ width, height, channels, data }: Pixels): Buffer {
  const out = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let c = 0; c < channels; c++) out[pixel * 4 + c] = data[pixel * channels + c]!;
  }
  return out;
}

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 70 }),
  height: fc.integer({ min: 1, max: 3 * STRIPE_ROWS }),
  channels: fc.constantFrom<3 | 4>(3, 4),
  seed: fc.integer({ min: 0, max: 255 }),
  level: fc.integer({ min: 1, max: 9 }),
});

describe('PNG from stripes', () => {
  it('[O38] another decoder gives the pixels back, whatever their size', () => {
    fc.assert(
      fc.property(sizes, ({ width, height, channels, seed, level }) => {
        const pixels = picture(width, height, channels, seed);
        const decoded = decodePng(encodePng(pixels, { level }));
        expect([decoded.width, decoded.height]).toEqual([width, height]);
        expect(decoded.data.equals(rgba(pixels))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('[O38] stripes of the picture before serve where no row of them changed, nor the row above', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 * STRIPE_ROWS - 1 }),
        fc.integer({ min: 1, max: 40 }),
        (from, count) => {
          const before = picture(33, 5 * STRIPE_ROWS, 3, 7);
          const after = { ...before, data: before.data.slice() };
          const to = Math.min(after.height, from + count);
          after.data.fill(99, from * 99, to * 99);
          const stripes = Array.from({ length: 5 }, (_, index): Stripe => {
            const changed = index * STRIPE_ROWS <= to && (index + 1) * STRIPE_ROWS > from;
            return compressStripe(changed ? after : before, index, 3);
          });
          expect(decodePng(joinStripes(after, stripes, {})).data.equals(rgba(after))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('[O38] the file says its px per inch and its profile', () => {
    const png = encodePng(picture(9, 9, 3, 1), {
      level: 3,
      density: 300,
      icc: Buffer.from('sRGB'),
    });
    const { chunks, pixelsPerMetre } = decodePng(png);
    expect(chunks).toEqual(['IHDR', 'iCCP', 'pHYs', 'IDAT', 'IEND']);
    expect(pixelsPerMetre).toEqual([11_811, 11_811]);
  });
});
