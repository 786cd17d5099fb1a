import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pixels } from '../../src/model/assets.js';
import { prefixCode } from '../../src/output/huffman.js';
import { CELL_WIDTH } from '../../src/output/png-cells.js';
import {
  compressStripe,
  forgetChanged,
  joinStripes,
  STRIPE_ROWS,
  type KeptStripes,
} from '../../src/output/png-stream.js';
import { decodePng } from './png-decoder.js';

interface Patch {
  x: number;
  y: number;
  width: number;
  height: number;
  kind: number;
}

const [WIDTH, HEIGHT] = [CELL_WIDTH * 2 + 37, STRIPE_ROWS * 3 + 5];

const patches = fc.record({
  x: fc.integer({ min: 0, max: WIDTH - 1 }),
  y: fc.integer({ min: 0, max: HEIGHT - 1 }),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: 1, max: 60 }),
  kind: fc.integer({ min: 0, max: 5 }),
});

/** Flat colours, slanted lines and edges: what drawings are made of. Gives what of it is on the page. */
function paint({ data, width, height }: Pixels, patch: Patch): Patch {
  const right = Math.min(width, patch.x + patch.width);
  const bottom = Math.min(height, patch.y + patch.height);
  for (let y = patch.y; y < bottom; y++) {
    for (let x = patch.x; x < right; x++) {
      const at = (y * width + x) * 3;
      const shade = patch.kind < 3 ? 40 * patch.kind : ((x + y * (patch.kind - 2)) % 7) * 30;
      data[at] = shade;
      data[at + 1] = shade + 11;
      data[at + 2] = 255 - shade;
    }
  }
  return { ...patch, width: right - patch.x, height: bottom - patch.y };
}

function blank(width = WIDTH, height = HEIGHT): Pixels {
  return { width, height, channels: 3, data: new Uint8Array(width * height * 3).fill(250) };
}

function write(pixels: Pixels, kept: KeptStripes): Buffer {
  const stripes = Array.from({ length: Math.ceil(pixels.height / STRIPE_ROWS) }, (_, index) => {
    const cells = (kept.cells[index] ??= []);
    return (kept.stripes[index] ??= compressStripe(pixels, index, 3, cells));
  });
  return joinStripes(pixels, stripes, {});
}

function rgbOf(png: Buffer): Buffer {
  const { data } = decodePng(png);
  const rgb = Buffer.alloc((data.length / 4) * 3);
  for (let pixel = 0; pixel < data.length / 4; pixel++) {
    data.copy(rgb, pixel * 3, pixel * 4, pixel * 4 + 3);
  }
  return rgb;
}

describe('PNG from cells', () => {
  it('[O38] another decoder gives drawings back, whatever their size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 70 }),
        fc.array(patches, { maxLength: 12 }),
        (width, height, drawn) => {
          const pixels = blank(width, height);
          for (const patch of drawn) paint(pixels, patch);
          const png = write(pixels, { stripes: [], cells: [] });
          expect(rgbOf(png).equals(pixels.data)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[O38] what is kept of the picture before serves where nothing changed, and gives the same bytes', () => {
    fc.assert(
      fc.property(fc.array(patches, { maxLength: 8 }), patches, (drawn, changed) => {
        const pixels = blank();
        for (const patch of drawn) paint(pixels, patch);
        const kept: KeptStripes = { stripes: [], cells: [] };
        write(pixels, kept);
        forgetChanged(kept, paint(pixels, changed));
        const png = write(pixels, kept);
        expect(rgbOf(png).equals(pixels.data)).toBe(true);
        expect(png.equals(write(pixels, { stripes: [], cells: [] }))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('[O38] a change leaves the cells beside it as they are, but for the one to the right of its edge', () => {
    const kept: KeptStripes = { stripes: [], cells: [] };
    write(blank(), kept);
    forgetChanged(kept, { x: 0, y: 0, width: CELL_WIDTH - 1, height: 1 });
    expect(kept.cells[0]!.map((cell) => cell !== undefined)).toEqual([false, true, true]);
    write(blank(), kept);
    forgetChanged(kept, { x: CELL_WIDTH - 1, y: 0, width: 1, height: 1 });
    expect(kept.cells[0]!.map((cell) => cell !== undefined)).toEqual([false, false, true]);
  });

  it('[O38] what is as busy as a photo is left to zlib', () => {
    const pixels = blank();
    let state = 7;
    for (let at = pixels.width * 3; at < pixels.data.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      pixels.data[at] = state >>> 24;
    }
    const kept: KeptStripes = { stripes: [], cells: [] };
    const png = write(pixels, kept);
    expect(kept.cells[0]!.filter((cell) => cell !== undefined)).toEqual([]);
    expect(rgbOf(png).equals(pixels.data)).toBe(true);
  });
});

describe('prefix codes', () => {
  it('[O38] are complete and as short as asked, whatever the frequencies', () => {
    const frequencies = fc.array(fc.integer({ min: 0, max: 1e6 }), {
      minLength: 2,
      maxLength: 286,
    });
    fc.assert(
      fc.property(frequencies, fc.integer({ min: 9, max: 15 }), (given, longest) => {
        const { lengths } = prefixCode(Uint32Array.from(given), longest);
        const used = [...lengths].filter((length) => length > 0);
        expect(Math.max(...used)).toBeLessThanOrEqual(longest);
        expect(used.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
        for (const [symbol, frequency] of given.entries()) {
          if (frequency > 0) expect(lengths[symbol]).toBeGreaterThan(0);
        }
      }),
    );
  });
});
