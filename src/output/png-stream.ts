import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { Pixels } from '../model/assets.js';
import type { Box } from '../model/scene.js';
import { CELL_WIDTH, cellsOf, joinCells, type Cell } from './png-cells.js';

/**
 * PNG files put together from compressed stripes of rows (w3.org/TR/png-3). Each stripe ends with a full
 * flush, so that it can be compressed by itself and kept: a picture that shares rows with the one before
 * reuses them, and only the checksums are combined anew (RFC 1950, RFC 1951).
 */

export interface Stripe {
  /** Deflate blocks that end on a byte, none of them the last of the stream. */
  deflated: Uint8Array;
  adler: number;
  /** Bytes before compression. */
  length: number;
}

/** What is kept of a picture for the next one that is like it, by stripe. */
export interface KeptStripes {
  stripes: (Stripe | undefined)[];
  cells: (Cell | undefined)[][];
}

/** Leaves out what a change of those pixels makes another. */
export function forgetChanged({ stripes, cells }: KeptStripes, { x, y, width, height }: Box): void {
  // The row below a change may be written as its difference from it.
  const [first, last] = [Math.floor(y / STRIPE_ROWS), Math.floor((y + height) / STRIPE_ROWS)];
  stripes.fill(undefined, first, last + 1);
  // And the pixel to the right as the same as the last of it.
  const [left, right] = [Math.floor(x / CELL_WIDTH), Math.floor((x + width) / CELL_WIDTH)];
  for (let index = first; index <= last; index++) cells[index]?.fill(undefined, left, right + 1);
}

export interface PngOptions {
  /** zlib level, 1–9. */
  level: number;
  /** px per inch. */
  density?: number;
  /** ICC profile of the pixels. */
  icc?: Uint8Array;
}

/**
 * Rows of a stripe: few enough that small changes touch few bytes, enough to compress well. The kernel has room for no
 * more (src/kernels/cells.ts).
 */
export const STRIPE_ROWS = 32;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const FILTER = { none: 0, up: 2 };
const COLOUR_TYPE = { 3: 2, 4: 6 };
const METRES_PER_INCH = 0.0254;

/** A picture as a PNG file. */
export function encodePng(pixels: Pixels, options: PngOptions): Buffer {
  const count = Math.ceil(pixels.height / STRIPE_ROWS);
  const stripes = Array.from({ length: count }, (_, index) =>
    compressStripe(pixels, index, options.level),
  );
  return joinStripes(pixels, stripes, options);
}

/**
 * The rows from `STRIPE_ROWS * index` on. `cells` are those of the stripe that are known; what is found besides
 * is put there.
 */
export function compressStripe(
  pixels: Pixels,
  index: number,
  level: number,
  cells: (Cell | undefined)[] = [],
): Stripe {
  const { data, width, channels } = pixels;
  const first = index * STRIPE_ROWS;
  const count = Math.min(STRIPE_ROWS, pixels.height - first);
  const row = width * channels;
  const flat = isFlat(data, first * row, row, channels);
  if (flat && channels === 3) {
    const found = cellsOf({ data, width, first, count }, cells);
    if (found) return joinCells(found, { width, count });
  }
  const rows = filtered(pixels, first, count, first > 0 && !flat);
  const deflated = deflateRawSync(rows, {
    level,
    memLevel: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  return { deflated, adler: adlerOf(rows), length: rows.length };
}

/** Every stripe of a picture as one file. */
export function joinStripes(
  { width, height, channels }: Omit<Pixels, 'data'>,
  stripes: readonly Stripe[],
  { density, icc }: Omit<PngOptions, 'level'>,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPE[channels], 0, 0, 0], 8);
  const sum = stripes.reduce((total, { adler, length }) => combineAdler(total, adler, length), 1);
  const trailer = Buffer.alloc(6);
  // The last block: empty, with fixed codes.
  trailer.set([0x03, 0x00]);
  trailer.writeUInt32BE(sum, 2);
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', [header]),
    ...(icc ? chunk('iCCP', [Buffer.from('sRGB\0\0', 'latin1'), deflateSync(icc)]) : []),
    ...(density === undefined ? [] : chunk('pHYs', [physical(density)])),
    ...chunk('IDAT', [
      Buffer.from([0x78, 0x5e]),
      ...stripes.map(({ deflated }) => deflated),
      trailer,
    ]),
    ...chunk('IEND', []),
  ]);
}

function physical(density: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(density / METRES_PER_INCH);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return data;
}

function chunk(type: string, parts: readonly Uint8Array[]): Uint8Array[] {
  const name = Buffer.from(type, 'latin1');
  const length = parts.reduce((total, part) => total + part.length, 0);
  const sum = [name, ...parts].reduce((crc, part) => crc32(part, crc), 0);
  const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(length);
  tail.writeUInt32BE(sum);
  return [head, name, ...parts, tail];
}

/** Rows with the filter that suits them before each: what is flat compresses best as it is. */
function filtered(
  { data, width, channels }: Pixels,
  first: number,
  count: number,
  up: boolean,
): Buffer {
  const row = width * channels;
  const out = scratchOf(count * (row + 1));
  for (let index = 0; index < count; index++) {
    const from = (first + index) * row;
    const to = index * (row + 1);
    out[to] = FILTER.none;
    if (!up) {
      out.set(data.subarray(from, from + row), to + 1);
      continue;
    }
    out[to] = FILTER.up;
    for (let at = 0; at < row; at++) out[to + 1 + at] = data[from + at]! - data[from + at - row]!;
  }
  return out;
}

/** Rows on their way to zlib: a new buffer for each stripe costs more than filling it. */
let scratch = Buffer.alloc(0);

function scratchOf(length: number): Buffer {
  if (scratch.length < length) scratch = Buffer.alloc(length);
  return scratch.subarray(0, length);
}

/** Whether most pixels of a row are like their neighbours: drawings are, photos aren't. */
function isFlat(data: Uint8Array, from: number, row: number, channels: number): boolean {
  let [same, seen] = [0, 0];
  for (let at = from + channels; at < from + row; at += channels * 4) {
    seen++;
    if (data[at] === data[at - channels] && data[at + 1] === data[at + 1 - channels]) same++;
  }
  return same * 2 >= seen;
}

const ADLER_BASE = 65_521;
/** Adler-32 of bytes: from the end of a stream that only copies them, which zlib does at half the cost of a loop. */
function adlerOf(data: Uint8Array): number {
  const copied = deflateSync(data, { level: 0, chunkSize: data.length + COPY_OVERHEAD });
  return copied.readUInt32BE(copied.length - 4);
}

/** Headers of stored blocks, one for each 65,535 bytes at most, and of the stream. */
const COPY_OVERHEAD = 1024;

/** Adler-32 of two runs of bytes after each other, from that of each; `length` is the second's. */
function combineAdler(first: number, second: number, length: number): number {
  const [low1, high1] = [first & 0xffff, first >>> 16];
  const [low2, high2] = [second & 0xffff, second >>> 16];
  const low = (low1 + low2 + ADLER_BASE - 1) % ADLER_BASE;
  const shift = ((length % ADLER_BASE) * (low1 + ADLER_BASE - 1)) % ADLER_BASE;
  const high = (high1 + high2 + shift) % ADLER_BASE;
  return ((high << 16) | low) >>> 0;
}
