import type { DrawingOperation } from '../model/drawing.js';
import type { Box } from '../model/scene.js';
import type { OperationRaster, Rasters } from './rasters.js';

/** Paints operations onto opaque pixels: rectangles and photos directly, the rest from rasters. */

/** RGB, 8 bits, row by row: a part of a page. */
export interface Canvas {
  /** px of the page that the pixels show. */
  box: Box;
  data: Uint8Array;
}

type Colour = readonly [number, number, number];

/** What an operation paints with, ready for a canvas. */
interface Step {
  box: Box;
  fill?: Colour;
  ink?: Colour;
  raster?: OperationRaster;
}

/** Whether one of them hides all of the box: the pattern under a photo is drawn for where there is none. */
function isHidden(box: Box, above: readonly DrawingOperation[]): boolean {
  return above.some((operation) => hides(operation) && contains(operation.box, box));
}

/** Whether the operations hide everything under them: what is drawn by parts has to. */
export function isCovered(
  operations: readonly DrawingOperation[],
  page: { width: number; height: number },
): boolean {
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  return operations.some((operation) => hides(operation) && contains(operation.box, whole));
}

/** Paints the operations onto the parts of a canvas that `areas` names. @throws RenderError */
export async function compose(
  canvas: Canvas,
  operations: readonly DrawingOperation[],
  areas: readonly Box[],
  rasters: Rasters,
): Promise<void> {
  const steps = await Promise.all(
    operations.map((operation, index) => stepOf(operation, index, operations, areas, rasters)),
  );
  for (const area of areas) {
    const last = operations.findLastIndex(
      (operation) => hides(operation) && contains(operation.box, area),
    );
    for (const step of steps.slice(Math.max(0, last))) {
      if (step) paint(canvas, step, area);
    }
  }
}

async function stepOf(
  operation: DrawingOperation,
  index: number,
  operations: readonly DrawingOperation[],
  areas: readonly Box[],
  rasters: Rasters,
): Promise<Step | undefined> {
  const { box, fill, photo, ink } = operation;
  if (!areas.some((area) => overlap(area, box)) || isHidden(box, operations.slice(index + 1))) {
    return undefined;
  }
  if (fill !== undefined) return { box, fill: channelsOf(fill) };
  if (photo?.pixels?.channels === 3) return photoStep(box, operation, photo.pixels);
  if (ink !== undefined) {
    return { box, ink: channelsOf(ink), raster: await rasters.get(operation, []) };
  }
  return { box, raster: await rasters.get(operation, groundOf(operations, index)) };
}

/** The photo's own box may reach beyond the page. */
function photoStep(
  box: Box,
  { at }: DrawingOperation,
  pixels: NonNullable<NonNullable<DrawingOperation['photo']>['pixels']>,
): Step {
  const { x, y } = at ?? box;
  const whole = { x, y, width: pixels.width, height: pixels.height };
  return { box: whole, raster: { ...pixels, channels: 3 } };
}

function hides({ fill, photo, opaque }: DrawingOperation): boolean {
  return fill !== undefined || opaque === true || photo?.pixels?.channels === 3;
}

/**
 * What an operation can be drawn together with, so that it comes out as on the whole page: rectangles and
 * ornaments. Empty where a photo or words are under it: then it is blended.
 */
function groundOf(operations: readonly DrawingOperation[], index: number): DrawingOperation[] {
  const { box, opaque } = operations[index]!;
  const ground: DrawingOperation[] = [];
  if (opaque) return ground;
  for (let under = index - 1; under >= 0; under--) {
    const operation = operations[under]!;
    if (!overlap(operation.box, box)) continue;
    if (operation.photo || operation.ink !== undefined) return [];
    ground.unshift(operation);
    if (operation.fill !== undefined && contains(operation.box, box)) return ground;
  }
  return [];
}

function channelsOf(fill: string): Colour {
  const value = Number.parseInt(fill.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function paint(canvas: Canvas, { box, fill, ink, raster }: Step, area: Box): void {
  const part = intersection(intersection(box, area), canvas.box);
  if (part.width <= 0 || part.height <= 0) return;
  if (fill) fillPart(canvas, part, fill);
  else if (raster && ink) inkPart(canvas, part, box, raster, ink);
  else if (raster?.channels === 3) copyPart(canvas, part, box, raster);
  else if (raster) blendPart(canvas, part, box, raster);
}

function fillPart({ box, data }: Canvas, part: Box, [red, green, blue]: Colour): void {
  const stride = box.width * 3;
  const first = (part.y - box.y) * stride + (part.x - box.x) * 3;
  const length = part.width * 3;
  if (red === green && green === blue) {
    for (let row = 0; row < part.height; row++) {
      data.fill(red, first + row * stride, first + row * stride + length);
    }
    return;
  }
  for (let at = first; at < first + length; at += 3) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
  }
  for (let row = 1; row < part.height; row++) {
    data.copyWithin(first + row * stride, first, first + length);
  }
}

function copyPart({ box, data }: Canvas, part: Box, from: Box, raster: OperationRaster): void {
  for (let row = part.y; row < part.y + part.height; row++) {
    const source = ((row - from.y) * raster.width + (part.x - from.x)) * 3;
    const target = ((row - box.y) * box.width + (part.x - box.x)) * 3;
    data.set(raster.data.subarray(source, source + part.width * 3), target);
  }
}

const NONE = new Int32Array(0);

/** One colour where the coverage says so, in resvg's own arithmetic: the pixels are exactly its own. */
function inkPart(
  { box, data }: Canvas,
  part: Box,
  from: Box,
  { width, data: coverage }: OperationRaster,
  [red, green, blue]: Colour,
): void {
  const { buffer, byteOffset } = coverage;
  const fours =
    byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, coverage.length >> 2) : NONE;
  for (let row = part.y; row < part.y + part.height; row++) {
    const start = (row - from.y) * width + (part.x - from.x);
    const toTarget = ((row - box.y) * box.width + (part.x - box.x)) * 3 - 3 * start;
    for (let source = start, end = start + part.width; source < end; source++) {
      const covered = coverage[source]!;
      if (covered === 0) {
        // Most of a text's box is: four at a time.
        while ((source & 3) === 3 && source + 4 < end && fours[(source + 1) >> 2] === 0)
          source += 4;
        continue;
      }
      const target = toTarget + 3 * source;
      const left = 255 - covered;
      data[target] = (red * covered + data[target]! * left + 255) >> 8;
      data[target + 1] = (green * covered + data[target + 1]! * left + 255) >> 8;
      data[target + 2] = (blue * covered + data[target + 2]! * left + 255) >> 8;
    }
  }
}

/** Source over, as resvg has it: colours are multiplied by alpha already. */
function blendPart({ box, data }: Canvas, part: Box, from: Box, raster: OperationRaster): void {
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

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function intersection(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}
