import type { DrawingOperation } from '../model/drawing.js';
import type { Box } from '../model/scene.js';
import { blendPart, copyPart, fillPart, inkPart, type Canvas, type Colour } from './paint.js';
import type { OperationRaster, Rasters } from './rasters.js';

/** Paints operations onto opaque pixels: rectangles and photos directly, the rest from rasters. */

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
    const first = Math.max(0, last);
    for (const [index, step] of steps.slice(first).entries()) {
      if (step) paint(canvas, step, area, operations.slice(first + index + 1));
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

function paint(
  canvas: Canvas,
  { box, fill, ink, raster }: Step,
  area: Box,
  above: readonly DrawingOperation[],
): void {
  const part = intersection(intersection(box, area), canvas.box);
  if (part.width <= 0 || part.height <= 0) return;
  if (fill) for (const seen of seenParts(part, above)) fillPart(canvas, seen, fill);
  else if (ink && raster?.channels === 1) inkPart(canvas, part, box, raster, ink);
  else if (raster?.channels === 3) copyPart(canvas, part, box, raster);
  else if (raster?.channels === 4) blendPart(canvas, part, box, raster);
}

/** What is left of a part without what others hide from one of its edges to the opposite one. */
function seenParts(part: Box, above: readonly DrawingOperation[]): Box[] {
  let parts = [part];
  for (const operation of above) {
    if (hides(operation)) parts = parts.flatMap((each) => partsBeside(each, operation.box));
  }
  return parts;
}

function partsBeside(part: Box, { x, y, width, height }: Box): Box[] {
  const [right, bottom] = [part.x + part.width, part.y + part.height];
  const isAcross = x <= part.x && x + width >= right;
  const isAlong = y <= part.y && y + height >= bottom;
  if (!overlap(part, { x, y, width, height }) || !(isAcross || isAlong)) return [part];
  const beside = isAcross
    ? [
        { ...part, height: y - part.y },
        { ...part, y: y + height, height: bottom - y - height },
      ]
    : [
        { ...part, width: x - part.x },
        { ...part, x: x + width, width: right - x - width },
      ];
  return beside.filter((each) => each.width > 0 && each.height > 0);
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
