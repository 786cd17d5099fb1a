import { CLOSE, LINE, MOVE, numbersOf, QUADRATIC, type InkPath } from '../model/ink-path.js';

/**
 * Coverage of glyphs' outlines, pixel by pixel as resvg 2.6.2 has it: tiny-skia's scan conversion with sixteen
 * samples a pixel, in the same whole numbers (github.com/linebender/tiny-skia, src/edge.rs, src/scan/path.rs and
 * path_aa.rs, after Skia's). A text is a few thousand edges; to write them as SVG, hand them to another thread, parse
 * them and copy four channels back takes several times as long as to fill them. test/output/coverage.test.ts holds
 * it against resvg.
 */

/** Samples in a pixel, from side to side and from top to bottom: 4, as a shift. */
const SHIFT = 2;
const [SCALE, MASK] = [1 << SHIFT, (1 << SHIFT) - 1];
/** From px to 26.6 fixed point of samples. */
const FIXED = 1 << (SHIFT + 6);
/** A curve is at most so many lines, as a shift. */
const MOST_HALVINGS = 5;

/** Of outlines within a box of their own place; undefined: there are curves that only resvg fills. */
export function coverageOf(
  paths: readonly InkPath[],
  box: { x: number; y: number; width: number; height: number },
): Uint8Array | undefined {
  if (box.width * SCALE > 32_767 || box.height * SCALE > 32_767) return undefined;
  const covered = new Uint8Array(box.width * box.height);
  for (const path of paths) {
    if (!takeEdges(path, box)) return undefined;
    fill(covered, box.width, box.height);
  }
  return covered;
}

/**
 * Edges of the path being filled: first and last row of samples, place at the first row and step to the next (16.16),
 * winding, and of curves what remains: where it is, its differences, and its end.
 */
const FIELDS = 14;
const [FIRST, LAST, X, STEP, WINDING, LEFT, HALVINGS] = [0, 1, 2, 3, 4, 5, 6];
const [CURVE_X, CURVE_Y, DX, DY, DDX, DDY, END_X] = [7, 8, 9, 10, 11, 12, 13];
/** A curve's last y is kept beside: it is asked for once. */
let endY = new Int32Array(0);
let edges = new Int32Array(0);
let count = 0;

function room(): number {
  if ((count + 1) * FIELDS > edges.length) {
    const [larger, ends] = [new Int32Array(2 * edges.length + 400 * FIELDS), endY];
    larger.set(edges);
    edges = larger;
    endY = new Int32Array(larger.length / FIELDS);
    endY.set(ends);
  }
  return count * FIELDS;
}

/** False where there is a curve of another kind. */
function takeEdges(
  { commands, places }: InkPath,
  { x: left, y: top }: { x: number; y: number },
): boolean {
  count = 0;
  const [offsetX, offsetY] = [Math.fround(-left), Math.fround(-top)];
  // resvg adds up single-precision numbers.
  const xAt = (index: number): number => Math.fround(Math.fround(places[index]!) + offsetX);
  const yAt = (index: number): number => Math.fround(Math.fround(places[index]!) + offsetY);
  let [x, y, startX, startY, read] = [0, 0, 0, 0, 0];
  for (const command of commands) {
    if (command === QUADRATIC) {
      const [endX, endY] = [xAt(read + 2), yAt(read + 3)];
      if (!addCurve(x, y, xAt(read), yAt(read + 1), endX, endY)) return false;
      x = endX;
      y = endY;
    } else if (command === LINE) {
      const [toX, toY] = [xAt(read), yAt(read + 1)];
      addLine(x, y, toX, toY);
      x = toX;
      y = toY;
    } else if (command === MOVE || command === CLOSE) {
      // A shape is closed, whether it says so or not.
      addLine(x, y, startX, startY);
      if (command === MOVE) {
        startX = xAt(read);
        startY = yAt(read + 1);
      }
      x = startX;
      y = startY;
    } else return false;
    read += numbersOf(command);
  }
  addLine(x, y, startX, startY);
  return true;
}

/** 26.6 to whole rows. */
function rounded(value: number): number {
  return (value + 32) >> 6;
}

/** A 16.16 quotient of two 26.6 numbers, as far as it goes. */
function quotient(dividend: number, divisor: number): number {
  const exact = Math.trunc((dividend * 65_536) / divisor);
  return Math.max(-0x8000_0000, Math.min(0x7fff_ffff, exact));
}

function setLine(edge: number, x0: number, y0: number, x1: number, y1: number): boolean {
  const top = rounded(y0);
  const bottom = rounded(y1);
  if (top === bottom) return false;
  const slope = quotient(x1 - x0, y1 - y0);
  const down = (top << 6) + 32 - y0;
  edges[edge + X] = (x0 + Math.floor((slope * down) / 65_536)) << 10;
  edges[edge + STEP] = slope;
  edges[edge + FIRST] = top;
  edges[edge + LAST] = bottom - 1;
  return true;
}

function addLine(fromX: number, fromY: number, toX: number, toY: number): void {
  const edge = room();
  const y0 = Math.trunc(fromY * FIXED);
  const y1 = Math.trunc(toY * FIXED);
  const x0 = Math.trunc(fromX * FIXED);
  const x1 = Math.trunc(toX * FIXED);
  const made = y0 > y1 ? setLine(edge, x1, y1, x0, y0) : setLine(edge, x0, y0, x1, y1);
  if (!made) return;
  edges[edge + WINDING] = y0 > y1 ? -1 : 1;
  edges[edge + LEFT] = 0;
  count++;
}

/** A quadratic curve that doesn't turn up or down on its way; false when it does. */
function addCurve(
  fromX: number,
  fromY: number,
  middleX: number,
  middle: number,
  endX: number,
  end: number,
): boolean {
  if ((middle < fromY && middle < end) || (middle > fromY && middle > end)) return false;
  let x0 = Math.trunc(fromX * FIXED);
  let y0 = Math.trunc(fromY * FIXED);
  const x1 = Math.trunc(middleX * FIXED);
  const y1 = Math.trunc(middle * FIXED);
  let x2 = Math.trunc(endX * FIXED);
  let y2 = Math.trunc(end * FIXED);
  let winding = 1;
  if (y0 > y2) {
    [x0, x2, y0, y2] = [x2, x0, y2, y0];
    winding = -1;
  }
  if (rounded(y0) === rounded(y2)) return true;
  const halvings = halvingsOf((2 * x1 - x0 - x2) >> 2, (2 * y1 - y0 - y2) >> 2);
  const edge = room();
  const [bendX, bendY] = [(x0 - 2 * x1 + x2) << 9, (y0 - 2 * y1 + y2) << 9];
  edges[edge + WINDING] = winding;
  edges[edge + LEFT] = 1 << halvings;
  edges[edge + HALVINGS] = halvings - 1;
  edges[edge + CURVE_X] = x0 << 10;
  edges[edge + CURVE_Y] = y0 << 10;
  edges[edge + DX] = ((x1 - x0) << 10) + (bendX >> halvings);
  edges[edge + DY] = ((y1 - y0) << 10) + (bendY >> halvings);
  edges[edge + DDX] = bendX >> (halvings - 1);
  edges[edge + DDY] = bendY >> (halvings - 1);
  edges[edge + END_X] = x2 << 10;
  endY[count] = y2 << 10;
  if (nextLine(edge)) count++;
  return true;
}

/** How often a curve is halved until its lines are near enough to it. */
function halvingsOf(dx: number, dy: number): number {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const distance = x > y ? x + (y >> 1) : y + (x >> 1);
  const error = (distance + (1 << (2 + SHIFT))) >> (3 + SHIFT);
  const halvings = (32 - Math.clz32(error)) >> 1;
  return Math.min(MOST_HALVINGS, Math.max(1, halvings));
}

/** The next line of a curve that reaches a row; false: there is none. */
function nextLine(edge: number): boolean {
  let left = edges[edge + LEFT]!;
  const halvings = edges[edge + HALVINGS]!;
  let x = edges[edge + CURVE_X]!;
  let y = edges[edge + CURVE_Y]!;
  let made = false;
  while (left > 0 && !made) {
    left--;
    let newX = edges[edge + END_X]!;
    let newY = endY[edge / FIELDS]!;
    if (left > 0) {
      newX = x + (edges[edge + DX]! >> halvings);
      edges[edge + DX]! += edges[edge + DDX]!;
      newY = y + (edges[edge + DY]! >> halvings);
      edges[edge + DY]! += edges[edge + DDY]!;
    }
    made = setLine(edge, x >> 10, y >> 10, newX >> 10, newY >> 10);
    x = newX;
    y = newY;
  }
  edges[edge + LEFT] = left;
  edges[edge + CURVE_X] = x;
  edges[edge + CURVE_Y] = y;
  return made;
}

/** Coverage of one row of pixels, and what it adds to those that are there: what lies on each other is two coats. */
let line = new Uint8Array(0);
/** px of it that may be covered. */
let lineFrom = Infinity;
let lineTo = 0;

/** Fills what the edges wind around onto rows of coverage. */
function fill(covered: Uint8Array, width: number, height: number): void {
  if (line.length < width + 2) line = new Uint8Array(width + 2);
  const last = height * SCALE;
  const first = sortByRow(last);
  /** Edges that cross the row, from left to right. */
  const active: number[] = [];
  let row = -1;
  for (let y = first; y < last; y++) {
    for (let edge = heads[y - first]!; edge >= 0; edge = nextOf[edge]!) {
      insert(active, edge * FIELDS);
    }
    if (active.length === 0) continue;
    if (y >> SHIFT !== row) {
      flush(covered, width, row);
      row = y >> SHIFT;
    }
    let winding = 0;
    let start = 0;
    for (const edge of active) {
      const x = (edges[edge + X]! + 0x8000) >> 16;
      if (winding === 0) start = x;
      winding += edges[edge + WINDING]!;
      if (winding === 0 && x > start) addSpan(start, x, y, width);
    }
    advance(active, y);
  }
  flush(covered, width, row);
}

/** By row of samples, the first edge that begins there, and by edge the next one; -1: none. */
let heads = new Int32Array(0);
let nextOf = new Int32Array(0);

/** Chains edges by the row that they begin at, in the order that they were added; gives the first row. */
function sortByRow(last: number): number {
  let first = last;
  for (let edge = 0; edge < count; edge++) {
    first = Math.min(first, edges[edge * FIELDS + FIRST]!);
  }
  if (heads.length < last - first) heads = new Int32Array(last - first);
  if (nextOf.length < count) nextOf = new Int32Array(count);
  heads.fill(-1, 0, last - first);
  for (let edge = count - 1; edge >= 0; edge--) {
    const row = edges[edge * FIELDS + FIRST]! - first;
    if (row >= last - first) continue;
    nextOf[edge] = heads[row]!;
    heads[row] = edge;
  }
  return first;
}

function insert(active: number[], edge: number): void {
  let at = active.length;
  active.push(edge);
  for (; at > 0 && edges[active[at - 1]! + X]! > edges[edge + X]!; at--)
    active[at] = active[at - 1]!;
  active[at] = edge;
}

/** Moves every edge to the next row of samples, and keeps them in order. */
function advance(active: number[], y: number): void {
  let kept = 0;
  for (let index = 0; index < active.length; index++) {
    const edge = active[index]!;
    if (edges[edge + LAST] === y) {
      if (edges[edge + LEFT] === 0 || !nextLine(edge)) continue;
    } else edges[edge + X]! += edges[edge + STEP]!;
    let at = kept++;
    for (; at > 0 && edges[active[at - 1]! + X]! > edges[edge + X]!; at--)
      active[at] = active[at - 1]!;
    active[at] = edge;
  }
  active.length = kept;
}

/** Samples from `start` to before `stop` of a row of samples. */
function addSpan(start: number, stop: number, y: number, width: number): void {
  const from = Math.max(0, start);
  const to = Math.min(width * SCALE, stop);
  if (to <= from) return;
  const first = from >> SHIFT;
  const end = to >> SHIFT;
  if (first < lineFrom) lineFrom = first;
  if (end >= lineTo) lineTo = end + 1;
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
  let at = first;
  if (before > 0) {
    const sum = line[at]! + before * 16;
    line[at++] = sum - (sum >> 8);
  }
  for (; inside > 0; inside--, at++) {
    const sum = line[at]! + whole;
    line[at] = sum - (sum >> 8);
  }
  if (after > 0) line[at]! += after * 16;
}

function flush(covered: Uint8Array, width: number, row: number): void {
  if (row < 0) return;
  const start = row * width;
  const [from, to] = [lineFrom, Math.min(width, lineTo)];
  lineFrom = Infinity;
  lineTo = 0;
  for (let x = from; x < to; x++) {
    const coverage = line[x]!;
    if (coverage === 0) continue;
    line[x] = 0;
    const under = covered[start + x]!;
    covered[start + x] = (under * (255 - coverage) + 255 * coverage + 255) >> 8;
  }
}
