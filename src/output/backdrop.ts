import { drawingSvg } from '../model/drawing.js';
import type { Box, ScenePage } from '../model/scene.js';
import { isCovered } from './compose.js';
import type { Canvas } from './paint.js';
import type { LayeredPages } from './layered.js';
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
 */
export type PixelsBehind = (page: ScenePage, boxes: readonly Box[]) => Promise<Pixels[]>;

export function createPixelsBehind(layered: Pick<LayeredPages, 'backdrop'>): PixelsBehind {
  return async (page, boxes) => {
    const cells = boxes.map((box) => cellsOf(page, box));
    if (!cells.some((cell) => cell.width > 0)) return cells.map(() => NOTHING);
    refuseFarLayers(page);
    if (!isCovered(page.backdrop, page)) return wholeBackdrop(page, cells);
    const parts = await layered.backdrop(page, cells.map(atFullSize));
    return parts.map(halved);
  };
}

const NOTHING: Pixels = { width: 0, height: 0, data: new Uint8Array() };

function atFullSize({ x, y, width, height }: Box): Box {
  return { x: x / SCALE, y: y / SCALE, width: width / SCALE, height: height / SCALE };
}

/** RGB to RGBA of half the size: each pixel the mean of four. */
function halved({ box, data: from }: Canvas): Pixels {
  const [width, height] = [box.width * SCALE, box.height * SCALE];
  const data = new Uint8Array(width * height * 4);
  const stride = box.width * 3;
  let to = 0;
  for (let y = 0; y < height; y++) {
    let at = y * 2 * stride;
    for (let x = 0; x < width; x++, at += 6, to += 4) {
      for (let channel = 0; channel < 3; channel++) {
        const place = at + channel;
        const above = from[place]! + from[place + 3]!;
        data[to + channel] = (above + from[place + stride]! + from[place + stride + 3]! + 2) >> 2;
      }
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

/**
 * The whole page at once, not a region of it: resvg 2.6.2 aborts the process when a clipped or masked
 * picture lies wholly outside of what is drawn.
 */
async function wholeBackdrop(page: ScenePage, cells: readonly Box[]): Promise<Pixels[]> {
  const whole = { x: 0, y: 0, width: roundUp(page.width), height: roundUp(page.height) };
  const raster = await rasterise(cutRegion(drawingSvg(page.backdrop, page), whole, SCALE));
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
