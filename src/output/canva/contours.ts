import svgpath from 'svgpath';
import type { Box } from '../../model/scene.js';

/** Outlines as points: what can be widened, cut to a box and drawn with straight lines alone. */

export interface Point {
  x: number;
  y: number;
}

export interface Contour {
  points: Point[];
  closed: boolean;
}

/** px that a curve may lie beside its straight pieces: unseen, also when a designer enlarges it. */
const TOLERANCE = 0.1;
const MOST_PIECES = 64;

/**
 * The subpaths of SVG path data, scaled, their curves as straight pieces.
 *
 * @returns null for data that isn't a path (SVG 2, 9.3.9: drawn up to the error, which no outline should be)
 */
export function contoursOf(d: string, scale: { x: number; y: number }): Contour[] | null {
  const path = svgpath(d).scale(scale.x, scale.y).abs().unshort().unarc();
  if ((path as unknown as { err?: string }).err) return null;
  const contours: Contour[] = [];
  let points: Point[] = [];
  const begin = (start: Point): void => {
    points = [start];
    contours.push({ points, closed: false });
  };
  path.iterate(([command, ...numbers], _index, x, y) => {
    const pairs = pairsOf(numbers);
    if (command === 'M') return begin(pairs[0]!);
    if (command === 'Z') {
      contours.at(-1)!.closed = true;
      // What goes on without an M goes on from here.
      points = [];
      return;
    }
    const at = { x, y };
    if (points.length === 0) begin(at);
    if (command === 'H') points.push({ x: numbers[0]!, y });
    else if (command === 'V') points.push({ x, y: numbers[0]! });
    else if (command === 'L') points.push(pairs[0]!);
    else if (command === 'C') points.push(...cubic(at, pairs[0]!, pairs[1]!, pairs[2]!));
    else if (command === 'Q') points.push(...quadratic(at, pairs[0]!, pairs[1]!));
  });
  return contours
    .map(({ points: all, closed }) => ({ closed, points: distinct(all, closed) }))
    .filter(({ points: all }) => all.length > 1);
}

function pairsOf(numbers: readonly number[]): Point[] {
  const pairs: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    pairs.push({ x: numbers[at]!, y: numbers[at + 1]! });
  }
  return pairs;
}

function quadratic(from: Point, via: Point, to: Point): Point[] {
  const towards = ({ x, y }: Point): Point => ({
    x: x + (2 / 3) * (via.x - x),
    y: y + (2 / 3) * (via.y - y),
  });
  return cubic(from, towards(from), towards(to), to);
}

/** As many pieces as the bend asks for: the error of a piece is at most √3/18 of the second difference, by pieces squared. */
function cubic(from: Point, one: Point, two: Point, to: Point): Point[] {
  const bend = Math.max(
    Math.hypot(from.x - 2 * one.x + two.x, from.y - 2 * one.y + two.y),
    Math.hypot(one.x - 2 * two.x + to.x, one.y - 2 * two.y + to.y),
  );
  const pieces = Math.ceil(Math.sqrt((Math.sqrt(3) * 6 * bend) / (18 * TOLERANCE)));
  const count = Math.min(MOST_PIECES, Math.max(1, pieces));
  return Array.from({ length: count }, (_, index) => {
    const t = (index + 1) / count;
    const [a, b, c] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2];
    return {
      x: a * from.x + b * one.x + c * two.x + t ** 3 * to.x,
      y: a * from.y + b * one.y + c * two.y + t ** 3 * to.y,
    };
  });
}

/** Without points on their neighbour. */
function distinct(points: readonly Point[], closed: boolean): Point[] {
  const kept = points.filter((point, index) => index === 0 || !same(point, points[index - 1]!));
  while (closed && kept.length > 1 && same(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}

function same(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6;
}

export function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Twice of it is the shoelace sum; negative runs the other way. In px². */
export function areaOf(points: readonly Point[]): number {
  return (
    points.reduce((sum, { x, y }, index) => {
      const next = points[(index + 1) % points.length]!;
      return sum + x * next.y - next.x * y;
    }, 0) / 2
  );
}

/** What of a closed outline lies in a box from 0,0 (Sutherland and Hodgman, 1974); empty when nothing does. */
export function clipped(points: readonly Point[], width: number, height: number): Point[] {
  const sides: ((point: Point) => number)[] = [
    ({ x }) => x,
    ({ x }) => width - x,
    ({ y }) => y,
    ({ y }) => height - y,
  ];
  return sides.reduce<Point[]>(
    (rest, inside) => {
      const kept: Point[] = [];
      for (const [index, point] of rest.entries()) {
        const before = rest.at(index - 1)!;
        const [was, is] = [inside(before), inside(point)];
        if (was < 0 !== is < 0) {
          const t = was / (was - is);
          kept.push({
            x: before.x + t * (point.x - before.x),
            y: before.y + t * (point.y - before.y),
          });
        }
        if (is >= 0) kept.push(point);
      }
      return kept;
    },
    [...points],
  );
}
