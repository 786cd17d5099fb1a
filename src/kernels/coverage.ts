/**
 * Coverage of outlines, for output/coverage.ts: tiny-skia's scan conversion with sixteen samples a pixel, in the same
 * whole numbers (github.com/linebender/tiny-skia, src/edge.rs, src/scan/path.rs and path_aa.rs, after Skia's).
 */

import { aligned, Edge, edges, edgesEnd, edgeSize, nextLine, SHIFT, takeEdges } from './edges';

const SCALE: i32 = 1 << SHIFT;
const MASK: i32 = SCALE - 1;
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
/** Edges that cross the row, from left to right: their places, behind all edges. */
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
