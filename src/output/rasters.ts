import { markupOf, type DrawingOperation } from '../model/drawing.js';
import { ByteCache } from './byte-cache.js';
import { coverageOf } from './coverage.js';
import { gridPixels } from './grid.js';
import { inkSpans } from './ink-spans.js';
import { readInk } from './read-ink.js';
import type { Box } from '../model/scene.js';
import { rasterise, withoutAlpha, type Raster } from './raster.js';

/** Pixels of one operation in its box. */
export type OperationRaster = InkRaster | ColourRaster;

/** Coverage by ink. */
export interface InkRaster extends Sized {
  channels: 1;
  /** Where there is any (ink-spans.ts). */
  spans: Uint16Array;
}

/** 3: RGB, with the ground in it. 4: RGBA, colours multiplied by alpha. */
export interface ColourRaster extends Sized {
  channels: 3 | 4;
}

interface Sized {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Rasters by operation, made in its box alone, by resvg but for glyphs and QR codes, and kept up to a number of bytes. */
export class Rasters {
  readonly #kept: ByteCache<OperationRaster>;

  constructor(bytes: number) {
    this.#kept = new ByteCache(bytes, bytesOf);
  }

  /** `ground` is what lies under the operation and hides all of its box, lowest first; else it is empty. */
  get(operation: DrawingOperation, ground: readonly DrawingOperation[]): Promise<OperationRaster> {
    const { words, box } = operation;
    if (words) return this.#kept.get(words.key, () => drawWords(words, box));
    const { x, y, width, height } = box;
    const keys = [...ground, operation].map(({ key }) => key);
    return this.#kept.get(`${x},${y},${width},${height} ${keys.join('\n')}`, () =>
      draw(operation, ground),
    );
  }
}

function bytesOf(raster: OperationRaster): number {
  const spans = raster.channels === 1 ? raster.spans.byteLength : 0;
  return raster.data.length + spans + 1000;
}

async function drawWords(
  words: NonNullable<DrawingOperation['words']>,
  { x, y, width, height }: Box,
): Promise<OperationRaster> {
  const { at } = words;
  const place = { x: x - at.x, y: y - at.y, width, height };
  const paths = words.paths ?? readInk(words.markup);
  const covered = paths && coverageOf(paths, place);
  if (covered) return inkRaster(width, height, covered);
  const { data } = await rasterise(svgOf(words.markup, place));
  return inkRaster(width, height, alphaOf(data));
}

function inkRaster(width: number, height: number, data: Uint8Array): InkRaster {
  return { width, height, channels: 1, data, spans: inkSpans(data, width, height) };
}

function svgOf(markup: string, { x, y, width, height }: Box): string {
  return `<svg width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${markup}</svg>`;
}

async function draw(
  operation: DrawingOperation,
  ground: readonly DrawingOperation[],
): Promise<OperationRaster> {
  const { box, fromCorner, ink, grid } = operation;
  if (grid) {
    const { width, height } = box;
    return { width, height, channels: 3, data: gridPixels(grid, box) };
  }
  const markup = [...ground, operation].map((each, index) => markupOf(each, `o${index}`)).join('');
  const region = fromCorner ? cornerTo(box) : box;
  const drawn = await rasterise(svgOf(markup, region));
  const { width, height } = box;
  const data = fromCorner ? cut(drawn, box) : drawn.data;
  if (ink !== undefined) return inkRaster(width, height, alphaOf(data));
  if (ground.length === 0 && !operation.opaque) return { width, height, channels: 4, data };
  return { width, height, channels: 3, data: withoutAlpha(data) };
}

function cornerTo({ x, y, width, height }: Box): Box {
  return { x: 0, y: 0, width: x + width, height: y + height };
}

/** The part of a page drawn from its corner on. */
function cut({ data, width: stride }: Raster, { x, y, width, height }: Box): Uint8Array {
  const part = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const start = ((y + row) * stride + x) * 4;
    part.set(data.subarray(start, start + width * 4), row * width * 4);
  }
  return part;
}

function alphaOf(rgba: Uint8Array): Uint8Array {
  const alpha = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < alpha.length; at++) alpha[at] = rgba[at * 4 + 3]!;
  return alpha;
}
