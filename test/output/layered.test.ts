import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DrawingOperation } from '../../src/model/drawing.js';
import type { Box } from '../../src/model/scene.js';
import { compose } from '../../src/output/compose.js';
import { createLayeredPages } from '../../src/output/layered.js';
import type { PagePixels } from '../../src/output/page-pixels.js';
import { Rasters } from '../../src/output/rasters.js';
import { pageOf } from './page.js';

/** What pages drawn by parts don't do twice, or at all. */

function filled(id: string, box: Box, fill: string): DrawingOperation {
  const { x, y, width, height } = box;
  const markup = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  return { id, key: markup, box, markup, images: new Map(), fill };
}

/** Drawn by resvg: a disc. */
function disc(id: string, box: Box): DrawingOperation {
  const { x, y, width, height } = box;
  const markup = `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}" fill="#102030"/>`;
  return { id, key: markup, box, markup, images: new Map() };
}

const PAGE = { x: 0, y: 0, width: 60, height: 40 };
const LEFT = { x: 0, y: 0, width: 30, height: 40 };

async function drawnIds(operations: DrawingOperation[]): Promise<string[]> {
  const ids: string[] = [];
  const rasters = new Rasters(1_000_000);
  const { get } = rasters;
  rasters.get = (operation, ground) => {
    ids.push(operation.id);
    return get.call(rasters, operation, ground);
  };
  const canvas = { box: PAGE, data: new Uint8Array(PAGE.width * PAGE.height * 3) };
  await compose(canvas, operations, [PAGE], rasters);
  return ids;
}

function onePixelAtATime(operations: readonly DrawingOperation[]): Buffer {
  const data = Buffer.alloc(PAGE.width * PAGE.height * 3, 7);
  for (const { box, fill = '' } of operations) {
    const colour = Buffer.from(fill.slice(1), 'hex');
    for (let y = box.y; y < box.y + box.height; y++) {
      for (let x = box.x; x < box.x + box.width; x++) data.set(colour, (y * PAGE.width + x) * 3);
    }
  }
  return data;
}

describe('pages drawn by parts', () => {
  it('[O39] draw nothing that is hidden', async () => {
    const ground = filled('ground', PAGE, '#ffffff');
    const cover = filled('cover', LEFT, '#0b3d2e');
    const below = disc('below', { x: 2, y: 2, width: 20, height: 20 });
    const halfBelow = disc('half below', { x: 20, y: 2, width: 20, height: 20 });
    const above = disc('above', { x: 4, y: 4, width: 10, height: 10 });
    expect(await drawnIds([ground, below, halfBelow, cover, above])).toEqual([
      'half below',
      'above',
    ]);
  });

  it('[O39] have of every rectangle what the next ones leave of it', async () => {
    const box = fc
      .record({
        x: fc.nat(PAGE.width - 1),
        y: fc.nat(PAGE.height - 1),
        // Many reach from one edge to the other.
        width: fc.oneof(fc.integer({ min: 1, max: PAGE.width }), fc.constant(PAGE.width)),
        height: fc.oneof(fc.integer({ min: 1, max: PAGE.height }), fc.constant(PAGE.height)),
      })
      .map(({ x, y, width, height }) => ({
        x: width === PAGE.width ? 0 : x,
        y: height === PAGE.height ? 0 : y,
        width: Math.min(width, width === PAGE.width ? width : PAGE.width - x),
        height: Math.min(height, height === PAGE.height ? height : PAGE.height - y),
      }));
    const fill = fc.constantFrom('#ffffff', '#0b3d2e', '#f2b632', '#808080');
    const rectangles = fc.array(fc.tuple(box, fill), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rectangles, async (drawn) => {
        const operations = drawn.map(([at, colour], index) => filled(`${index}`, at, colour));
        const canvas = { box: PAGE, data: new Uint8Array(PAGE.width * PAGE.height * 3).fill(7) };
        await compose(canvas, operations, [PAGE], new Rasters(1000));
        expect(Buffer.from(canvas.data).equals(onePixelAtATime(operations))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[O39] take the memory of an old page when there is no room for one more', async () => {
    const bytes = (width: number, height: number): number => width * height * 3;
    const layered = createLayeredPages({ pageBytes: bytes(60, 40) + bytes(30, 30) });
    const memoryOf = (width: number, height: number): Promise<ArrayBufferLike> => {
      const operations = [filled('ground', { x: 0, y: 0, width, height }, '#0b3d2e')];
      const page = pageOf('', { width, height, operations, backdrop: operations });
      return layered.draw(page, ({ data }: PagePixels) => {
        expect(data.length).toBe(bytes(width, height));
        expect([...data.subarray(-3)]).toEqual([0x0b, 0x3d, 0x2e]);
        return Promise.resolve(data.buffer);
      });
    };
    const large = await memoryOf(60, 40);
    const small = await memoryOf(30, 30);
    expect(small).not.toBe(large);
    // Too large for the small one's memory, and no room beside both.
    expect(await memoryOf(40, 50)).toBe(large);
    expect(await memoryOf(30, 20)).toBe(small);
  });

  it('[O39] pages of many sizes come to share the memory of the largest, two at a time', async () => {
    const rowBytes = 600 * 3;
    const layered = createLayeredPages({ pageBytes: 200 * rowBytes });
    const round = [44, 47, 62, 35, 58, 24, 23, 28];
    const heights = Array.from({ length: 5 }, () => round).flat();
    const queue = heights.entries();
    const seen = new Map<ArrayBufferLike, number>();
    const work = async (): Promise<void> => {
      for (const [index, height] of queue) {
        const box = { x: 0, y: 0, width: 600, height };
        const operations = [filled('ground', box, '#0b3d2e')];
        const page = pageOf('', { width: 600, height, operations, backdrop: operations });
        await layered.draw(page, async ({ data }: PagePixels) => {
          await new Promise((resolve) => setImmediate(resolve));
          expect([data.length, ...data.subarray(-3)]).toEqual([height * rowBytes, 11, 61, 46]);
          if (!seen.has(data.buffer)) seen.set(data.buffer, index);
        });
      }
    };
    await Promise.all([work(), work()]);
    expect(Math.max(...seen.values())).toBeLessThan(2 * round.length);
  });

  it('[O39] a page that could not be drawn leaves its room to others', async () => {
    const layered = createLayeredPages({ pageBytes: 2 * 60 * 40 * 3 });
    const operations = [filled('ground', PAGE, '#0b3d2e')];
    const page = pageOf('', { ...PAGE, operations, backdrop: operations });
    for (let time = 0; time < 3; time++) {
      const failing = layered.draw(page, () => Promise.reject(new Error('full')));
      await expect(failing).rejects.toThrow('full');
    }
    const small = { ...PAGE, height: 20 };
    const ground = [filled('ground', small, '#102030')];
    const other = pageOf('', { ...small, operations: ground, backdrop: ground });
    const memoryOf = (drawn: typeof page): Promise<ArrayBufferLike> =>
      layered.draw(drawn, ({ data }: PagePixels) => Promise.resolve(data.buffer));
    const [large, little] = [await memoryOf(page), await memoryOf(other)];
    expect(little).not.toBe(large);
    expect([await memoryOf(page), await memoryOf(other)]).toEqual([large, little]);
  });
});
