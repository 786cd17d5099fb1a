import type { Box, ScenePage } from '../model/scene.js';
import { pipeline, rasterise, refuseFarLayers } from './raster.js';
import { cutRegion, outputSize } from './svg-region.js';

/** Straight (not premultiplied) RGBA, 8 bits, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Half size: a quarter of the cost, and still finer than the strokes of the smallest type. */
const SCALE = 0.5;

/**
 * What lies behind each box (px of the page), at half size: the page without its text. A box that is
 * partly off the page is cut to it; one wholly off it gives 0×0. Throws RenderError.
 * One render serves all boxes.
 */
export async function pixelsBehind(page: ScenePage, boxes: readonly Box[]): Promise<Pixels[]> {
  const cells = boxes.map((box) => cellsOf(page, box));
  if (!cells.some((cell) => cell.width > 0))
    return boxes.map(() => ({ width: 0, height: 0, data: new Uint8Array() }));
  refuseFarLayers(page);
  // The whole page, not a region of it: resvg 2.6.2 aborts the process when a clipped or masked
  // picture lies wholly outside of what is drawn.
  const whole = { x: 0, y: 0, width: roundUp(page.width), height: roundUp(page.height) };
  const raster = await rasterise(cutRegion(page.backdropSvg, whole, SCALE));
  const straight = await pipeline(raster).raw().toBuffer();
  const { width } = outputSize(whole, SCALE);
  return cells.map((cell) => crop(straight, width, cell));
}

/** The half-size pixels that a box touches. */
function cellsOf(page: ScenePage, box: Box): Box {
  const left = Math.floor(Math.max(0, box.x) * SCALE);
  const top = Math.floor(Math.max(0, box.y) * SCALE);
  // An odd last row or column of the page has no half-size pixel of its own.
  const right = Math.min(Math.ceil((box.x + box.width) * SCALE), Math.floor(page.width * SCALE));
  const bottom = Math.min(Math.ceil((box.y + box.height) * SCALE), Math.floor(page.height * SCALE));
  const empty = !(right > left && bottom > top);
  return { x: left, y: top, width: empty ? 0 : right - left, height: empty ? 0 : bottom - top };
}

/** To a whole number of half-size pixels, so that nothing on the page's edge falls off. */
function roundUp(length: number): number {
  return Math.ceil(length * SCALE) / SCALE;
}

function crop(data: Uint8Array, stride: number, cell: Box): Pixels {
  const { width, height } = cell;
  const out = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((cell.y + row) * stride + cell.x) * 4;
    out.set(data.subarray(start, start + width * 4), row * width * 4);
  }
  return { width, height, data: out };
}
