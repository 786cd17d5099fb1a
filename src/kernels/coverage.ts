/**
 * Coverage of outlines, for output/coverage.ts: tiny-skia's scan conversion with sixteen samples a pixel, in the same
 * whole numbers (github.com/linebender/tiny-skia, src/edge.rs, src/scan/path.rs and path_aa.rs, after Skia's).
 */

/** Samples in a pixel, from side to side and from top to bottom: 4, as a shift. */
const SHIFT: i32 = 2;
const SCALE: i32 = 1 << SHIFT;
const MASK: i32 = SCALE - 1;
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
class Edge {
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

/** px. */
let width: i32 = 0;
let height: i32 = 0;
/** Coverage of the box, row by row. */
let covered: usize = 0;
/** Coverage of one row of pixels, and what it adds to those that are there: what lies on each other is two coats. */
let line: usize = 0;
/** px of it that may be covered. */
let lineFrom: i32 = i32.MAX_VALUE;
let lineTo: i32 = 0;
/** By row of samples, the first edge that begins there; 0: none. */
let heads: usize = 0;

/** Edges lie one behind the other. */
let edges: usize = 0;
let edgesEnd: usize = 0;
/** Behind them those that cross the row, from left to right. */
let active: usize = 0;
let activeEnd: usize = 0;

/**
 * Makes room for a box, of which nothing is covered: `at` is where its coverage begins.
 *
 * @returns where a path may be put
 */
export function openBox(at: usize, boxWidth: i32, boxHeight: i32): usize {
  width = boxWidth;
  height = boxHeight;
  covered = at;
  line = covered + <usize>(width * height);
  heads = aligned(line + <usize>(width + 2));
  memory.fill(covered, 0, heads - covered);
  return aligned(heads + <usize>(4 * height * SCALE));
}

function aligned(at: usize): usize {
  return (at + 15) & ~15;
}

/**
 * Adds what a path covers of the box at `left`, `top`. At `path` are its places, 64-bit floats, and behind them its
 * commands; behind these is room for its edges, and as many words of 32 bits.
 *
 * @returns false where there are curves of another kind, or outlines above the box
 */
export function fillPath(path: usize, places: i32, commands: i32, left: f32, top: f32): bool {
  const first = path + <usize>(8 * places);
  const end = first + <usize>commands;
  return takeEdges(path, first, end, left, top) && fill();
}

function takeEdges(places: usize, commands: usize, end: usize, left: f32, top: f32): bool {
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
function nextLine(edge: Edge): bool {
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

/** Fills what the edges wind around. */
function fill(): bool {
  const last = height * SCALE;
  const first = sortByRow(last);
  if (first < 0) return false;
  active = edgesEnd;
  activeEnd = active;
  let row = -1;
  for (let y = first; y < last; y++) {
    let begun = <usize>load<u32>(heads + <usize>(4 * y));
    for (; begun !== 0; begun = <usize>changetype<Edge>(begun).next) {
      slide(activeEnd, begun);
      activeEnd += 4;
    }
    if (activeEnd === active) continue;
    if (y >> SHIFT !== row) {
      flush(row);
      row = y >> SHIFT;
    }
    let winding = 0;
    let start = 0;
    for (let at = active; at < activeEnd; at += 4) {
      const edge = changetype<Edge>(<usize>load<u32>(at));
      const x = (edge.x + 0x8000) >> 16;
      if (winding === 0) start = x;
      winding += edge.winding;
      if (winding === 0 && x > start) addSpan(start, x, y);
    }
    advance(y);
  }
  flush(row);
  return true;
}

/** Chains edges by the row that they begin at, in the order that they were added; gives the first row. */
function sortByRow(last: i32): i32 {
  let first = last;
  for (let at = edges; at < edgesEnd; at += <usize>edgeSize) {
    first = min(first, changetype<Edge>(at).first);
  }
  if (first < 0) return first;
  memory.fill(heads + <usize>(4 * first), 0, <usize>(4 * (last - first)));
  for (let at = edgesEnd; at > edges;) {
    at -= <usize>edgeSize;
    const edge = changetype<Edge>(at);
    if (edge.first >= last) continue;
    const head = heads + <usize>(4 * edge.first);
    edge.next = load<u32>(head);
    store<u32>(head, <u32>at);
  }
  return first;
}

/** Puts an edge among the active before `end`, behind those that are as far to the left. */
function slide(end: usize, edge: usize): void {
  const x = changetype<Edge>(edge).x;
  let at = end;
  while (at > active) {
    const before = load<u32>(at - 4);
    if (changetype<Edge>(<usize>before).x <= x) break;
    store<u32>(at, before);
    at -= 4;
  }
  store<u32>(at, <u32>edge);
}

/** Moves every edge to the next row of samples, and keeps them in order. */
function advance(y: i32): void {
  let kept = active;
  for (let at = active; at < activeEnd; at += 4) {
    const place = <usize>load<u32>(at);
    const edge = changetype<Edge>(place);
    if (edge.last === y) {
      if (edge.left === 0 || !nextLine(edge)) continue;
    } else edge.x += edge.step;
    slide(kept, place);
    kept += 4;
  }
  activeEnd = kept;
}

/** Samples from `start` to before `stop` of a row of samples. */
function addSpan(start: i32, stop: i32, y: i32): void {
  const from = max(0, start);
  const to = min(width * SCALE, stop);
  if (to <= from) return;
  const first = from >> SHIFT;
  const end = to >> SHIFT;
  lineFrom = min(lineFrom, first);
  lineTo = max(lineTo, end + 1);
  // Four rows of 64 would be 256.
  const whole = 64 - (((y & MASK) + 1) >> SHIFT);
  let before = from & MASK;
  let after = to & MASK;
  let inside = end - first - 1;
  if (inside < 0) {
    before = after - before;
    inside = 0;
    after = 0;
  } else if (before === 0) inside++;
  else before = SCALE - before;
  let at = line + <usize>first;
  if (before > 0) addTo(at++, before * 16);
  for (; inside > 0; inside--) addTo(at++, whole);
  if (after > 0) store<u8>(at, load<u8>(at) + <u8>(after * 16));
}

function addTo(at: usize, coverage: i32): void {
  const sum = <i32>load<u8>(at) + coverage;
  store<u8>(at, <u8>(sum - (sum >> 8)));
}

function flush(row: i32): void {
  if (lineTo <= lineFrom) return;
  const start = covered + <usize>(row * width);
  const end = min(width, lineTo);
  for (let x = lineFrom; x < end; x++) {
    const coverage = <i32>load<u8>(line + <usize>x);
    if (coverage === 0) continue;
    const under = <i32>load<u8>(start + <usize>x);
    store<u8>(start + <usize>x, <u8>((under * (255 - coverage) + 255 * coverage + 255) >> 8));
  }
  memory.fill(line + <usize>lineFrom, 0, <usize>(lineTo - lineFrom));
  lineFrom = i32.MAX_VALUE;
  lineTo = 0;
}
