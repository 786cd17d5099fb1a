/**
 * Outlines as satori writes them (M, L, Q, C and Z with absolute places), made ready to be drawn in parts.
 * resvg cuts every curve where it turns up or down, and rounds that place more finely the nearer it is to
 * the corner of the canvas: the same glyph came out by up to a sixteenth darker in a few pixels of a
 * part than of the whole page. Curves that are cut already are drawn alike everywhere.
 */

/** px of the page, as left, top, right and bottom. */
export type Reach = readonly [number, number, number, number];

/** The markup with its outlines cut where they turn, and how far they reach; absent: there are none. */
export function cutAtTurns(markup: string): { markup: string; reach?: Reach } {
  const seen = new Extent();
  const cut = markup.replace(/ d="([^"]*)"/g, (whole, path: string) =>
    // Round corners are written in steps, and stay inside of their box.
    /[a-z]/.test(path) ? whole : ` d="${cutPath(path, seen)}"`,
  );
  for (const [, axis, value] of markup.matchAll(/ ([xy])[12]="([^"]*)"/g)) {
    if (axis === 'x') seen.take(Number(value), Number.NaN);
    else seen.take(Number.NaN, Number(value));
  }
  if (seen.left > seen.right) return { markup: cut };
  // A stroke reaches half its width beyond its line, and as much beyond a square end.
  const widths = Array.from(markup.matchAll(/ stroke-width="([^"]*)"/g), ([, width]) => +width!);
  const pad = Math.max(0, ...widths) / 2;
  const { left, top, right, bottom } = seen;
  return { markup: cut, reach: [left - pad, top - pad, right + pad, bottom + pad] };
}

/** The smallest box around places. */
export class Extent {
  left = Infinity;
  top = Infinity;
  right = -Infinity;
  bottom = -Infinity;

  /** NaN says nothing. */
  take(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
  }
}

const Q = 0x51;

function cutPath(path: string, seen: Extent): string {
  let out = '';
  let written = 0;
  let [x, y] = [0, 0];
  let at = 0;
  const places: number[] = [];
  while (at < path.length) {
    const start = at;
    const command = path.charCodeAt(at);
    at = readNumbers(path, at + 1, places);
    for (let index = 0; index + 1 < places.length; index += 2) {
      seen.take(places[index]!, places[index + 1]!);
    }
    if (command === Q && turns(y, places[1]!, places[3]!)) {
      out += path.slice(written, start) + curves(cutQuadratic(x, y, places));
      written = at;
    }
    if (places.length >= 2) [x, y] = [places.at(-2)!, places.at(-1)!];
  }
  return out + path.slice(written);
}

/** Numbers from a place on up to the next command; gives where that is. */
function readNumbers(path: string, from: number, places: number[]): number {
  places.length = 0;
  let start = from;
  for (let at = from; ; at++) {
    const code = path.charCodeAt(at);
    const isNumber =
      (code >= 0x30 && code <= 0x39) || code === 0x2e || (code === 0x2d && at === start);
    if (isNumber) continue;
    if (at > start) places.push(Number(path.slice(start, at)));
    // A letter, or the end.
    if (code >= 0x41 || Number.isNaN(code)) return at;
    start = code === 0x2d ? at : at + 1;
  }
}

/** Whether the control point of a curve lies above or below both its ends. */
export function turns(y0: number, y1: number, y2: number): boolean {
  return (y1 - y0) * (y2 - y1) < 0;
}

function curves(places: readonly number[]): string {
  return `Q${places.slice(0, 4).join(' ')}Q${places.slice(4).join(' ')}`;
}

/** Places of a quadratic curve that begins at a place, as the two curves that it is before and after its turn. */
export function cutQuadratic(x0: number, y0: number, places: readonly number[]): number[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = places;
  const t = (y0 - y1) / (y0 - 2 * y1 + y2);
  const turn = round(y0 + t * (y1 - y0));
  const before = round(x0 + t * (x1 - x0));
  const after = round(x1 + t * (x2 - x1));
  const middle = round(before + t * (after - before));
  return [before, turn, middle, turn, after, turn, x2, y2];
}

/** Hundredths of a px: satori writes tenths. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
