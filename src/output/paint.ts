import type { Box } from '../model/scene.js';
import { SPAN } from './ink-spans.js';
import type { ColourRaster, InkRaster } from './rasters.js';

/** Loops over the pixels of a canvas. `part` is what they change of it, `from` where the raster stands on the page. */

/** RGB, 8 bits, row by row: a part of a page. */
export interface Canvas {
  /** px of the page that the pixels show. */
  box: Box;
  data: Uint8Array;
}

export type Colour = readonly [number, number, number];

/** Bytes that are copied at a time: as many as the processor's nearest cache holds beside where they go. */
const COPIED = 12_288;

export function fillPart({ box, data }: Canvas, part: Box, [red, green, blue]: Colour): void {
  const stride = box.width * 3;
  const first = (part.y - box.y) * stride + (part.x - box.x) * 3;
  // Rows that are as long as the canvas's are one.
  const isWide = part.width === box.width;
  const [length, rows] = isWide ? [part.height * stride, 1] : [part.width * 3, part.height];
  if (red === green && green === blue) {
    for (let row = 0; row < rows; row++) {
      data.fill(red, first + row * stride, first + row * stride + length);
    }
    return;
  }
  data[first] = red;
  data[first + 1] = green;
  data[first + 2] = blue;
  for (let done = 3; done < length;) {
    const more = Math.min(done, COPIED, length - done);
    data.copyWithin(first + done, first, first + more);
    done += more;
  }
  for (let row = 1; row < rows; row++) {
    data.copyWithin(first + row * stride, first, first + length);
  }
}

export function copyPart({ box, data }: Canvas, part: Box, from: Box, raster: ColourRaster): void {
  // Rows that are as long as both are one.
  const isWide = part.width === box.width && part.width === raster.width;
  const [length, rows] = isWide ? [part.height * part.width * 3, 1] : [part.width * 3, part.height];
  for (let row = part.y; row < part.y + rows; row++) {
    const source = ((row - from.y) * raster.width + (part.x - from.x)) * 3;
    const target = ((row - box.y) * box.width + (part.x - box.x)) * 3;
    data.set(raster.data.subarray(source, source + length), target);
  }
}

/** One colour where the coverage says so, in resvg's own arithmetic: the pixels are exactly its own. */
export function inkPart(
  { box, data }: Canvas,
  part: Box,
  from: Box,
  { width, data: coverage, spans }: InkRaster,
  [red, green, blue]: Colour,
): void {
  const [top, left] = [part.y - from.y, part.x - from.x];
  const [bottom, right] = [top + part.height, left + part.width];
  const stride = box.width * 3;
  const origin = (from.y - box.y) * stride + (from.x - box.x) * 3;
  for (let at = 0; at < spans.length; at += SPAN) {
    const row = spans[at]!;
    if (row < top || row >= bottom) continue;
    const first = Math.max(left, spans[at + 1]!);
    const end = row * width + Math.min(right, spans[at + 2]!);
    let target = origin + row * stride + first * 3;
    for (let source = row * width + first; source < end; source++, target += 3) {
      const covered = coverage[source]!;
      const rest = 255 - covered;
      data[target] = (red * covered + data[target]! * rest + 255) >> 8;
      data[target + 1] = (green * covered + data[target + 1]! * rest + 255) >> 8;
      data[target + 2] = (blue * covered + data[target + 2]! * rest + 255) >> 8;
    }
  }
}

/** Source over, as resvg has it: colours are multiplied by alpha already. */
export function blendPart({ box, data }: Canvas, part: Box, from: Box, raster: ColourRaster): void {
  const pixels = raster.data;
  for (let row = part.y; row < part.y + part.height; row++) {
    let source = ((row - from.y) * raster.width + (part.x - from.x)) * 4;
    let target = ((row - box.y) * box.width + (part.x - box.x)) * 3;
    for (let column = 0; column < part.width; column++, source += 4, target += 3) {
      const alpha = pixels[source + 3]!;
      if (alpha === 0) continue;
      const left = 255 - alpha;
      data[target] = pixels[source]! + divided(data[target]! * left);
      data[target + 1] = pixels[source + 1]! + divided(data[target + 1]! * left);
      data[target + 2] = pixels[source + 2]! + divided(data[target + 2]! * left);
    }
  }
}

/**
 * A product of two bytes as a byte. resvg rounds the sum of both parts up, at 1/256; the part that comes
 * from the raster is rounded up already, so this one is rounded to the nearest: never more than 1 apart.
 */
function divided(product: number): number {
  return (product + 127) >> 8;
}
