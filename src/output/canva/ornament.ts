import type { ScenePath } from '../../model/scene.js';
import { areaOf, boundsOf, clipped, contoursOf, type Contour, type Point } from './contours.js';
import { pieceSlot, type NativeGroup, type NativePath, type NativeShape } from './native.js';
import { strokeOutline } from './stroke-outline.js';
import { textHash } from './text-hash.js';

/**
 * An ornament as Canva's shapes, so that a designer may recolour it. A pattern that continues over the edges of its tile
 * is drawn whole, figure by figure, and cut at the box alone: Canva has neither patterns nor clips.
 */

/** Of one ornament: more would be a heap, where one picture is a thing. */
const MOST_SHAPES = 12;
/** Canva's limits of a shape. */
const MOST_PATHS = 30;
const MOST_CHARACTERS = 2048;
/** Slivers below this many px² are left out. */
const LEAST_AREA = 0.5;

interface Figure {
  points: Point[];
  color: string;
}

/** @returns null for what no few shapes can draw */
export function ornamentShapes(layer: ScenePath): NativeShape | NativeGroup | null {
  const { id: slot, role, name } = layer;
  const { x, y, width, height } = layer.box;
  // One figure may lie on another: see-through, both would be seen.
  if (layer.opacity < 1) return null;
  const figures = figuresOf(layer)
    ?.map(({ points, color }) => ({ color, points: clipped(points, width, height) }))
    .filter(({ points }) => points.length > 2 && Math.abs(areaOf(points)) >= LEAST_AREA);
  const pieces = figures && inPieces(figures);
  if (!pieces || pieces.length === 0) return null;
  const around = boundsOf(pieces.flat().flatMap(({ points }) => points));
  const drawn = pieces.map((piece) => shapeOf(piece, around));
  // Drawn otherwise, as for another box, they are other slots: an update replaces them all.
  const hash = textHash(JSON.stringify(drawn.map(({ paths }) => paths)));
  const children = drawn.map((shape, index): NativeShape => {
    const layerBox = { top: -around.y - shape.top, left: -around.x - shape.left, width, height };
    return { slot: pieceSlot(slot, hash, index), role, name, opacity: 1, ...shape, layerBox };
  });
  const [only] = children;
  const corner = { left: x + around.x, top: y + around.y };
  if (children.length === 1) return { ...only!, ...corner };
  const size = { width: around.width, height: around.height };
  return { kind: 'group', slot, role, name, opacity: 1, ...corner, ...size, children };
}

type Drawn = Omit<NativeShape, 'slot' | 'role' | 'name' | 'opacity'>;

/** Every outline of the box that is filled, in px from its corner. */
function figuresOf(layer: ScenePath): Figure[] | null {
  const { box, viewBox, tileWidth, paths } = layer;
  const scale =
    tileWidth === undefined
      ? { x: box.width / viewBox.width, y: box.height / viewBox.height }
      : { x: tileWidth / viewBox.width, y: tileWidth / viewBox.width };
  const figures: Figure[] = [];
  for (const { d, fill, stroke } of paths) {
    const contours = contoursOf(d, scale);
    if (!contours || (fill !== null && hasHoles(contours))) return null;
    // A stretched stroke is thicker one way than the other.
    if (stroke && scale.x !== scale.y) return null;
    if (fill !== null) figures.push(...contours.map(({ points }) => ({ points, color: fill })));
    if (!stroke) continue;
    const strokes = contours.map((one) => strokeOutline(one, stroke.width * scale.x));
    figures.push(...strokes.map((points) => ({ points, color: stroke.color })));
  }
  if (tileWidth === undefined) return figures;
  const tile = { width: tileWidth, height: viewBox.height * scale.y };
  return repeated(figures, tile, box);
}

/** Whether an outline within another runs the other way: SVG leaves it empty, and a path of Canva's is one outline. */
function hasHoles(contours: readonly Contour[]): boolean {
  return contours.some((inner) =>
    contours.some(
      (outer) =>
        areaOf(inner.points) * areaOf(outer.points) < 0 && isWithin(inner.points, outer.points),
    ),
  );
}

function isWithin(inner: readonly Point[], outer: readonly Point[]): boolean {
  const [a, b] = [boundsOf(inner), boundsOf(outer)];
  return (
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height
  );
}

interface Size {
  width: number;
  height: number;
}

/** px by which copies of a figure may differ and still be the same figure. */
const ALIKE = 0.25;

/** Each figure once in every tile; null when one is cut at its tile's edge instead of going on in the next. */
function repeated(figures: readonly Figure[], tile: Size, box: Size): Figure[] | null {
  const kinds: Figure[][] = [];
  for (const figure of figures) {
    const kind = kinds.find(([first]) => tilesBetween(first!, figure, tile) !== null);
    if (kind) kind.push(figure);
    else kinds.push([figure]);
  }
  const all: Figure[] = [];
  for (const kind of kinds) {
    const first = kind[0]!;
    const drawn = kind.map((figure) => tilesBetween(first, figure, tile)!);
    const seen = copiesOver(first, tile, tile);
    if (!seen?.every(([x, y]) => drawn.some((copy) => copy[0] === x && copy[1] === y))) return null;
    const copies = copiesOver(first, tile, box);
    if (!copies || all.length + copies.length > MOST_SHAPES * MOST_PATHS) return null;
    for (const [x, y] of copies) {
      const points = first.points.map((point) => ({
        x: point.x + x * tile.width,
        y: point.y + y * tile.height,
      }));
      all.push({ ...first, points });
    }
  }
  return all;
}

/** By how many tiles the second is away from the first; null when it is another figure. */
function tilesBetween(a: Figure, b: Figure, tile: Size): [number, number] | null {
  if (a.color !== b.color || a.points.length !== b.points.length) return null;
  const x = Math.round((b.points[0]!.x - a.points[0]!.x) / tile.width);
  const y = Math.round((b.points[0]!.y - a.points[0]!.y) / tile.height);
  const alike = a.points.every((point, index) => {
    const other = b.points[index]!;
    return (
      Math.abs(point.x + x * tile.width - other.x) < ALIKE &&
      Math.abs(point.y + y * tile.height - other.y) < ALIKE
    );
  });
  return alike ? [x, y] : null;
}

/** The moves by whole tiles after which a figure is seen in an area from 0,0; null for too many to draw. */
function copiesOver({ points }: Figure, tile: Size, area: Size): [number, number][] | null {
  const bounds = boundsOf(points);
  const columns = seenFrom(bounds.x, bounds.width, tile.width, area.width);
  const rows = seenFrom(bounds.y, bounds.height, tile.height, area.height);
  // Also for numbers that are none, from path data like 1e999.
  if (!(columns.count * rows.count <= MOST_SHAPES * MOST_PATHS)) return null;
  const copies: [number, number][] = [];
  for (let y = 0; y < rows.count; y++) {
    for (let x = 0; x < columns.count; x++) copies.push([columns.first + x, rows.first + y]);
  }
  return copies;
}

/** Along one axis: the first move by `step` after which it is seen before `end`, and how many there are. */
function seenFrom(
  start: number,
  length: number,
  step: number,
  end: number,
): { first: number; count: number } {
  const first = Math.ceil((ALIKE - start - length) / step);
  const last = Math.floor((end - ALIKE - start) / step);
  return { first, count: Math.max(0, last - first + 1) };
}

/** Neighbours together, each piece within what a shape may hold; null when one figure alone is more. */
function inPieces(figures: readonly Figure[]): Figure[][] | null {
  const pieces: Figure[][] = [];
  for (const figure of [...figures].sort((a, b) => middleOf(a) - middleOf(b))) {
    const larger = [...(pieces.at(-1) ?? []), figure];
    if (pieces.length > 0 && isHeld(larger)) pieces.splice(-1, 1, larger);
    else if (isHeld([figure])) pieces.push([figure]);
    else return null;
    if (pieces.length > MOST_SHAPES) return null;
  }
  return pieces;
}

/** How long the data is depends on the corner that it is told from. */
function isHeld(figures: readonly Figure[]): boolean {
  if (figures.length > MOST_PATHS) return false;
  const corner = boundsOf(figures.flatMap(({ points }) => points));
  const lengths = figures.map(({ points }) => pathData(points, corner).length);
  return lengths.reduce((sum, length) => sum + length, 0) <= MOST_CHARACTERS;
}

function middleOf({ points }: Figure): number {
  const { x, width } = boundsOf(points);
  return x + width / 2;
}

/** @param corner of what its place is told from, in px of the ornament's box */
function shapeOf(figures: readonly Figure[], corner: Point): Drawn {
  const around = boundsOf(figures.flatMap(({ points }) => points));
  const { width, height } = around;
  return {
    kind: 'shape',
    left: around.x - corner.x,
    top: around.y - corner.y,
    ...{ width, height },
    viewBox: { width, height },
    paths: figures.map(({ points, color }): NativePath => ({
      d: pathData(points, around),
      fill: { color },
    })),
  };
}

/** As short as a tenth of a px allows. */
function pathData(points: readonly Point[], corner: Point): string {
  let d = '';
  let [lastX, lastY] = ['', ''];
  for (const point of points) {
    const [x, y] = [short(point.x - corner.x), short(point.y - corner.y)];
    if (d === '') d = `M${x} ${y}`;
    else if (x === lastX && y === lastY) continue;
    else if (y === lastY) d += `H${x}`;
    else if (x === lastX) d += `V${y}`;
    else d += `L${x} ${y}`;
    [lastX, lastY] = [x, y];
  }
  return `${d}Z`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}
