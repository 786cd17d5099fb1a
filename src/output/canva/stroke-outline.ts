import { areaOf, type Contour, type Point } from './contours.js';

/** A stroke as an outline to be filled: Canva's strokes lie inside of their edge, and lines have none. */

/** SVG 2, 13.5.5: a corner sharper than this is cut off. */
const MITER_LIMIT = 4;

/** @param width px, centred on the line; joins are mitered and ends are butt, SVG's defaults */
export function strokeOutline({ points, closed }: Contour, width: number): Point[] {
  const left = beside(points, closed, width / 2);
  const right = beside(points, closed, -width / 2).reverse();
  if (!closed) return [...left, ...right];
  // A ring in one outline: round one edge, over to the other, round that the other way, and back.
  const [outer, inner] =
    Math.abs(areaOf(left)) > Math.abs(areaOf(right)) ? [left, right] : [right, left];
  const across = nearest(inner, outer[0]!);
  const turned = [...inner.slice(across), ...inner.slice(0, across)];
  return [...outer, outer[0]!, ...turned, turned[0]!];
}

function nearest(points: readonly Point[], to: Point): number {
  const distances = points.map(({ x, y }) => Math.hypot(x - to.x, y - to.y));
  return distances.indexOf(Math.min(...distances));
}

/** A line at a distance beside another; of a negative one on its other side. */
function beside(points: readonly Point[], closed: boolean, distance: number): Point[] {
  const count = points.length;
  return points.flatMap((point, index) => {
    const before = closed || index > 0 ? points.at(index - 1)! : null;
    const after = closed || index < count - 1 ? points[(index + 1) % count]! : null;
    const coming = before && normal(before, point);
    const going = after && normal(point, after);
    if (!coming || !going) return [moved(point, (coming ?? going)!, distance)];
    return corner(point, coming, going, distance);
  });
}

function corner(point: Point, coming: Point, going: Point, distance: number): Point[] {
  // The half-angle's cosine squared: of two normals that differ by the turn of the line.
  const cosine = (1 + coming.x * going.x + coming.y * going.y) / 2;
  const sharp = cosine < 1 / MITER_LIMIT ** 2;
  if (sharp) return [moved(point, coming, distance), moved(point, going, distance)];
  const scale = distance / (2 * cosine);
  return [{ x: point.x + (coming.x + going.x) * scale, y: point.y + (coming.y + going.y) * scale }];
}

function normal(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: (from.y - to.y) / length, y: (to.x - from.x) / length };
}

function moved({ x, y }: Point, by: Point, distance: number): Point {
  return { x: x + by.x * distance, y: y + by.y * distance };
}
