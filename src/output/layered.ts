import type { DrawingOperation } from '../model/drawing.js';
import type { Box, ScenePage } from '../model/scene.js';
import { compose, isCovered, overlap } from './compose.js';
import type { DrawPage, PagePixels } from './page-pixels.js';
import type { Canvas } from './paint.js';
import { forgetChanged, type KeptStripes } from './png-stream.js';
import { drawWhole, refuseFarLayers, refuseTooLarge } from './raster.js';
import { Rasters } from './rasters.js';

/**
 * Pages drawn by parts. A page that was drawn is kept with its operations; the next one of its size
 * starts from the kept one that it shares most with, and only where their operations differ is
 * painted anew, with rasters that are kept as well. The pixels are those of the page drawn at once,
 * but for one step of 255 where see-through edges lie on photos (test/gallery/layered.test.ts).
 */
export interface LayeredPages {
  draw: DrawPage;
  /** RGB of parts of the page's backdrop. @throws RenderError */
  backdrop(page: ScenePage, parts: readonly Box[]): Promise<Canvas[]>;
}

export interface LayeredLimits {
  /** Bytes of kept rasters. */
  rasterBytes: number;
  /** Bytes of kept pages. */
  pageBytes: number;
}

const LIMITS: LayeredLimits = { rasterBytes: 12_000_000, pageBytes: 20_000_000 };

interface KeptPage {
  width: number;
  height: number;
  /** Its pixels: `memory`, or as much of it as they take. */
  data: Buffer;
  memory: Buffer;
  operations: readonly DrawingOperation[];
  compressed: KeptStripes;
}

export function createLayeredPages(given: Partial<LayeredLimits> = {}): LayeredPages {
  const limits = { ...LIMITS, ...given };
  const rasters = new Rasters(limits.rasterBytes);
  const kept: KeptPage[] = [];
  /** Bytes of pages, those that are being drawn included. */
  let owned = 0;

  /** The kept page that shares most with this one, out of the others' reach; or a new one. */
  function take({ width, height, operations }: ScenePage): KeptPage {
    const keys = new Set(operations.map(({ key }) => key));
    let best = -1;
    let most = -1;
    for (const [index, page] of kept.entries()) {
      if (page.width !== width || page.height !== height) continue;
      const shared = page.operations.filter(({ key }) => keys.has(key)).length;
      if (shared > most) [best, most] = [index, shared];
    }
    const found = kept.splice(best, best < 0 ? 0 : 1)[0];
    if (found) return found;
    const bytes = width * height * 3;
    const memory = memoryFor(bytes);
    const data = memory.subarray(0, bytes);
    const compressed = { stripes: [], cells: [] };
    return { width, height, memory, data, operations: [], compressed };
  }

  /**
   * Where there is no room for one more page, the memory of the oldest that is large enough. Fresh memory
   * costs a page fault every 4 KB, and has V8 sweep its whole heap after each 64 MB (test/bench/RESULTS.md).
   */
  function memoryFor(bytes: number): Buffer {
    const isFull = owned + bytes > limits.pageBytes;
    const old = isFull ? kept.findIndex(({ memory }) => memory.length >= bytes) : -1;
    const found = kept.splice(old, old < 0 ? 0 : 1)[0];
    if (found) return found.memory;
    owned += bytes;
    return Buffer.allocUnsafe(bytes);
  }

  function dropOldest(): void {
    owned -= kept.shift()!.memory.length;
  }

  function giveBack(page: KeptPage): void {
    kept.push(page);
    while (owned > limits.pageBytes && kept.length > 1) dropOldest();
  }

  return {
    async draw(page, use) {
      refuseTooLarge(page);
      refuseFarLayers(page);
      if (!isCovered(page.operations, page)) return drawWhole(page, use);
      const drawn = take(page);
      const { width, height, data, compressed } = drawn;
      const areas = changedAreas(drawn.operations, page);
      for (const area of areas) forgetChanged(compressed, area);
      const canvas = { box: { x: 0, y: 0, width, height }, data };
      try {
        await compose(canvas, page.operations, areas, rasters);
        drawn.operations = page.operations;
        const pixels: PagePixels = { width, height, channels: 3, data, kept: compressed };
        const result = await use(pixels);
        giveBack(drawn);
        return result;
      } catch (error) {
        // A page that fails half painted is not kept.
        owned -= drawn.memory.length;
        throw error;
      }
    },
    async backdrop(page, parts) {
      return Promise.all(
        parts.map(async (box): Promise<Canvas> => {
          const canvas = { box, data: new Uint8Array(box.width * box.height * 3) };
          await compose(canvas, page.backdrop, [box], rasters);
          return canvas;
        }),
      );
    },
  };
}

/** Areas that two lists of operations may paint differently. */
function changedAreas(before: readonly DrawingOperation[], page: ScenePage): Box[] {
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  if (before.length === 0) return [whole];
  const now = page.operations;
  const [old, fresh] = [keysOf(before), keysOf(now)];
  const gone = before.filter(({ key }) => !fresh.has(key));
  const come = now.filter(({ key }) => !old.has(key));
  const stayed = now.filter(({ key }) => old.has(key)).map(({ key }) => key);
  const order = before.filter(({ key }) => fresh.has(key)).map(({ key }) => key);
  // Another order paints other pixels, and so does one of two that are alike.
  if (stayed.length !== order.length || stayed.some((key, index) => key !== order[index])) {
    return [whole];
  }
  const boxes = [...gone, ...come].map(({ box }) => box).filter(({ width }) => width > 0);
  return merged(boxes);
}

function keysOf(operations: readonly DrawingOperation[]): Set<string> {
  return new Set(operations.map(({ key }) => key));
}

/** Boxes joined until none overlaps another, so that no pixel is painted twice. */
function merged(boxes: readonly Box[]): Box[] {
  const areas: Box[] = [];
  for (const box of boxes) {
    let area = box;
    for (;;) {
      const at = areas.findIndex((other) => overlap(other, area));
      if (at < 0) break;
      area = around(areas.splice(at, 1)[0]!, area);
    }
    areas.push(area);
  }
  return areas;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}
