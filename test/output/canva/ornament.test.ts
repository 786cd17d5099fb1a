import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { pathSvg } from '../../../src/layout/vector.js';
import type { Box, ScenePath } from '../../../src/model/scene.js';
import type { NativeShape } from '../../../src/output/canva/native.js';
import { ornamentShapes } from '../../../src/output/canva/ornament.js';
import { parseBrand } from '../../../src/read/brand.js';
import { box, path } from '../../checks/scene-builder.js';
import { pixels } from '../../layout/pixels.js';

const INK = '#204060';

/** The shapes, at their places in the ornament's box. */
function shapesOf(layer: ScenePath): NativeShape[] {
  const made = ornamentShapes(layer);
  if (made === null) throw new RangeError(`${layer.id} is no shape.`);
  const { x, y } = layer.box;
  if (made.kind === 'shape') return [{ ...made, left: made.left - x, top: made.top - y }];
  return made.children.map((child) => ({
    ...(child as NativeShape),
    left: child.left + made.left - x,
    top: child.top + made.top - y,
  }));
}

/** As Canva draws them: each path by itself, at its shape's place. */
function drawn(shapes: readonly NativeShape[], { width, height }: Box): Uint8Array {
  const inside = shapes.map(({ left, top, paths }) => {
    const filled = paths.map(({ d, fill }) => {
      const color = fill && 'color' in fill ? fill.color : 'none';
      return `<path d="${d}" fill="${color}"/>`;
    });
    return `<g transform="translate(${left} ${top})">${filled.join('')}</g>`;
  });
  return pixels(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside.join('')}</svg>`,
  ).data;
}

/** Share of pixels whose cover differs by more than a third. */
function difference(layer: ScenePath): number {
  const { width, height } = layer.box;
  const ours = pixels(pathSvg({ ...layer, kind: 'path' } as never, width, height)).data;
  const theirs = drawn(shapesOf(layer), layer.box);
  let count = 0;
  for (let at = 3; at < ours.length; at += 4) {
    if (Math.abs(ours[at]! - theirs[at]!) > 85) count += 1;
  }
  return count / (width * height);
}

async function pattern(name: string, at: Box, tileWidth: number): Promise<ScenePath> {
  const file = `templates/brands/${name}/brand.yaml`;
  const { width, height, paths } = parseBrand(await readFile(file, 'utf8'), file).pattern;
  return path('ornament', at, {
    viewBox: { width, height },
    tileWidth,
    paths: paths.map(({ d, strokeWidth }) =>
      strokeWidth > 0
        ? { d, fill: null, stroke: { color: INK, width: strokeWidth } }
        : { d, fill: INK },
    ),
  });
}

/** A square in the middle of a tile. */
const SQUARE = 'M2 2H8V8H2Z';
const tiled = (d: string, changes: Partial<ScenePath> = {}): ScenePath =>
  path('ornament', box(40, 60, 300, 200), {
    tileWidth: 100,
    paths: [{ d, fill: INK }],
    ...changes,
  });

describe('an ornament as shapes', () => {
  it.each([
    ['nuraga', box(0, 1596, 1080, 324), 324],
    ['sagara', box(0, 1596, 1080, 324), 324],
    ['nuraga', box(15, 20, 417, 615), 270],
    ['sagara', box(15, 20, 417, 615), 270],
    ['nuraga', box(0, 0, 1080, 46), 135],
  ])('[N14] the pattern of %s looks the same in %j', async (name, at, tile) => {
    expect(difference(await pattern(name, at, tile))).toBeLessThan(0.001);
  });

  it('[N14] keeps what a shape may hold, and stays within its box', async () => {
    const layer = await pattern('nuraga', box(0, 1596, 1080, 324), 324);
    const shapes = shapesOf(layer);
    expect(shapes.length).toBeGreaterThan(1);
    for (const { paths, left, top, width, height } of shapes) {
      expect(paths.length).toBeLessThanOrEqual(30);
      expect(paths.map(({ d }) => d).join('').length).toBeLessThanOrEqual(2048);
      for (const { d } of paths) expect(d).toMatch(/^M[^M]*Z$/);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(1080.001);
      expect(top + height).toBeLessThanOrEqual(324.001);
    }
  });

  it('[N14] one shape needs no group, and stands where it is seen', () => {
    const made = ornamentShapes(tiled(SQUARE));
    expect(made).toMatchObject({ kind: 'shape', left: 60, top: 80, width: 260, height: 160 });
    expect(shapesOf(tiled(SQUARE))[0]!.paths).toHaveLength(6);
  });

  it.each([
    ['curves', 'M1 5C1 1 9 1 9 5S1 9 1 5Z'],
    ['quadratic ones', 'M1 5Q5 0 9 5T1 5Z'],
    ['arcs', 'M1 5A4 4 0 1 1 9 5A4 4 0 1 1 1 5Z'],
    ['relative data', 'm1 1h8v8h-8z m1 1h1v1z'],
    ['figures over the edge of the tile', 'M-3 5H3V8H-3ZM7 5H13V8H7Z'],
  ])('[N14] draws %s', (_what, d) => {
    expect(difference(tiled(d))).toBeLessThan(0.001);
  });

  it.each([
    ['rings', 'M2 2H8V8H2Z'],
    ['lines', 'M1 9L5 1L9 9'],
    ['sharp corners', 'M1 5H9L1 6'],
  ])('[N14] draws strokes as outlines: %s', (_what, d) => {
    const stroked = [{ d, fill: null, stroke: { color: INK, width: 0.8 } }];
    expect(difference(tiled('', { paths: stroked }))).toBeLessThan(0.001);
  });

  it('[N14] stretches a path over its box', () => {
    const made = shapesOf({ ...tiled('M0 0L10 10V0Z'), tileWidth: undefined } as never);
    expect(made).toMatchObject([{ width: 300, height: 200, paths: [{ d: 'M0 0L300 200V0Z' }] }]);
  });

  it.each<[string, ScenePath]>([
    ['see-through', tiled(SQUARE, { opacity: 0.8 })],
    ['of many small tiles', tiled(SQUARE, { tileWidth: 8 })],
    ['cut at the edge of its tile', tiled('M7 5H13V8H7Z')],
    ['with holes', tiled('M1 1H9V9H1ZM3 3V7H7V3Z')],
    ['without a path', tiled('10 10')],
    ['of tiles too small to count', tiled(SQUARE, { tileWidth: 1e-9 })],
    ['larger than a number', tiled('M-1e300 0H1e300V9Z')],
    ['no number', tiled('M0 0H1e999V9Z')],
  ])('[N9] what is %s stays a picture', (_what, layer) => {
    expect(ornamentShapes(layer)).toBeNull();
  });

  it('[N15] has other slots when it is drawn otherwise, and the same ones when it moves', () => {
    const slots = (layer: ScenePath) => shapesOf(layer).map(({ slot }) => slot);
    expect(slots(tiled(SQUARE, { box: box(0, 700, 300, 200) }))).toEqual(slots(tiled(SQUARE)));
    expect(slots(tiled(SQUARE, { box: box(40, 60, 300, 240) }))).not.toEqual(slots(tiled(SQUARE)));
  });
});
