/**
 * Edges of outlines, for coverage.ts: lines, and curves as the lines that they are cut into, in tiny-skia's whole
 * numbers (github.com/linebender/tiny-skia, src/edge.rs, after Skia's).
 */

/** Samples in a pixel, from side to side and from top to bottom: 4, as a shift. */
export const SHIFT: i32 = 2;
/** From px to 26.6 fixed point of samples. */
const FIXED: f32 = <f32>(1 << (SHIFT + 6));
/** A curve is at most so many lines, as a shift. */
const MOST_HALVINGS: i32 = 5;

// Commands of a path, as character codes (model/ink-path.ts).
const MOVE: i32 = 0x4d;
const LINE: i32 = 0x4c;
const QUADRATIC: i32 = 0x51;
const CLOSE: i32 = 0x5a;

/** An edge of the path being filled. */
@unmanaged
export class Edge {
  /** First and last row of samples. */
  first: i32;
  last: i32;
  /** Place at the first row and step to the next, 16.16. */
  x: i32;
  step: i32;
  winding: i32;
  /** Of curves what remains: how many lines, where it is, its differences, and its end. */
  left: i32;
  halvings: i32;
  curveX: i32;
  curveY: i32;
  dx: i32;
  dy: i32;
  ddx: i32;
  ddy: i32;
  endX: i32;
  endY: i32;
  /** The next edge that begins in the same row; 0: none. */
  next: u32;
}

/** Bytes of an edge. A command makes one at most, and the path's end another. */
export const edgeSize: i32 = offsetof<Edge>();

/** Edges lie one behind the other: where they begin and end. */
export let edges: usize = 0;
export let edgesEnd: usize = 0;

/**
 * Takes the edges of a path, from a box's left and top: its places, its commands and where these end; edges come behind.
 *
 * @returns false where there are curves of another kind
 */
export function takeEdges(places: usize, commands: usize, end: usize, left: f32, top: f32): bool {
  edges = aligned(end);
  edgesEnd = edges;
  let place = places;
  let x: f32 = 0;
  let y: f32 = 0;
  let startX: f32 = 0;
  let startY: f32 = 0;
  for (let at = commands; at < end; at++) {
    const command = <i32>load<u8>(at);
    if (command === QUADRATIC) {
      const toX = <f32>load<f64>(place, 16) - left;
      const toY = <f32>load<f64>(place, 24) - top;
      const middleX = <f32>load<f64>(place) - left;
      if (!addCurve(x, y, middleX, <f32>load<f64>(place, 8) - top, toX, toY)) return false;
      x = toX;
      y = toY;
      place += 32;
    } else if (command === LINE) {
      const toX = <f32>load<f64>(place) - left;
      const toY = <f32>load<f64>(place, 8) - top;
      addLine(x, y, toX, toY);
      x = toX;
      y = toY;
      place += 16;
    } else if (command === MOVE || command === CLOSE) {
      // A shape is closed, whether it says so or not.
      addLine(x, y, startX, startY);
      if (command === MOVE) {
        startX = <f32>load<f64>(place) - left;
        startY = <f32>load<f64>(place, 8) - top;
        place += 16;
      }
      x = startX;
      y = startY;
    } else return false;
  }
  addLine(x, y, startX, startY);
  return true;
}

/** 26.6 to whole rows. */
function rounded(value: i32): i32 {
  return (value + 32) >> 6;
}

/** A 16.16 quotient of two 26.6 numbers, as far as it goes. */
function quotient(dividend: i32, divisor: i32): i32 {
  const exact = ((<i64>dividend) << 16) / <i64>divisor;
  return <i32>max(<i64>i32.MIN_VALUE, min(<i64>i32.MAX_VALUE, exact));
}

function setLine(edge: Edge, x0: i32, y0: i32, x1: i32, y1: i32): bool {
  const top = rounded(y0);
  const bottom = rounded(y1);
  if (top === bottom) return false;
  const slope = quotient(x1 - x0, y1 - y0);
  const down = (top << 6) + 32 - y0;
  edge.x = (x0 + <i32>((<i64>slope * <i64>down) >> 16)) << 10;
  edge.step = slope;
  edge.first = top;
  edge.last = bottom - 1;
  return true;
}

function addLine(fromX: f32, fromY: f32, toX: f32, toY: f32): void {
  const edge = changetype<Edge>(edgesEnd);
  const y0 = <i32>(fromY * FIXED);
  const y1 = <i32>(toY * FIXED);
  const x0 = <i32>(fromX * FIXED);
  const x1 = <i32>(toX * FIXED);
  const made = y0 > y1 ? setLine(edge, x1, y1, x0, y0) : setLine(edge, x0, y0, x1, y1);
  if (!made) return;
  edge.winding = y0 > y1 ? -1 : 1;
  edge.left = 0;
  edgesEnd += <usize>edgeSize;
}

/** A quadratic curve that doesn't turn up or down on its way; false when it does. */
function addCurve(fromX: f32, fromY: f32, middleX: f32, middle: f32, toX: f32, toY: f32): bool {
  if ((middle < fromY && middle < toY) || (middle > fromY && middle > toY)) return false;
  const down = <i32>(fromY * FIXED) <= <i32>(toY * FIXED);
  const x0 = <i32>((down ? fromX : toX) * FIXED);
  const y0 = <i32>((down ? fromY : toY) * FIXED);
  const x1 = <i32>(middleX * FIXED);
  const y1 = <i32>(middle * FIXED);
  const x2 = <i32>((down ? toX : fromX) * FIXED);
  const y2 = <i32>((down ? toY : fromY) * FIXED);
  if (rounded(y0) === rounded(y2)) return true;
  const halvings = halvingsOf((2 * x1 - x0 - x2) >> 2, (2 * y1 - y0 - y2) >> 2);
  const bendX = (x0 - 2 * x1 + x2) << 9;
  const bendY = (y0 - 2 * y1 + y2) << 9;
  const edge = changetype<Edge>(edgesEnd);
  edge.winding = down ? 1 : -1;
  edge.left = 1 << halvings;
  edge.halvings = halvings - 1;
  edge.curveX = x0 << 10;
  edge.curveY = y0 << 10;
  edge.dx = ((x1 - x0) << 10) + (bendX >> halvings);
  edge.dy = ((y1 - y0) << 10) + (bendY >> halvings);
  edge.ddx = bendX >> (halvings - 1);
  edge.ddy = bendY >> (halvings - 1);
  edge.endX = x2 << 10;
  edge.endY = y2 << 10;
  if (nextLine(edge)) edgesEnd += <usize>edgeSize;
  return true;
}

/** How often a curve is halved until its lines are near enough to it. */
function halvingsOf(dx: i32, dy: i32): i32 {
  const x = abs(dx);
  const y = abs(dy);
  const distance = x > y ? x + (y >> 1) : y + (x >> 1);
  const error = (distance + (1 << (2 + SHIFT))) >> (3 + SHIFT);
  return min(MOST_HALVINGS, max(1, (32 - clz(error)) >> 1));
}

/** The next line of a curve that reaches a row; false: there is none. */
export function nextLine(edge: Edge): bool {
  let left = edge.left;
  let x = edge.curveX;
  let y = edge.curveY;
  let made = false;
  while (left > 0 && !made) {
    left--;
    let newX = edge.endX;
    let newY = edge.endY;
    if (left > 0) {
      newX = x + (edge.dx >> edge.halvings);
      edge.dx += edge.ddx;
      newY = y + (edge.dy >> edge.halvings);
      edge.dy += edge.ddy;
    }
    made = setLine(edge, x >> 10, y >> 10, newX >> 10, newY >> 10);
    x = newX;
    y = newY;
  }
  edge.left = left;
  edge.curveX = x;
  edge.curveY = y;
  return made;
}

export function aligned(at: usize): usize {
  return (at + 15) & ~15;
}
