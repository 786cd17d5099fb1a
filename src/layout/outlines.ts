/**
 * Outlines as satori writes them (M, L, Q, C and Z with absolute places), made ready to be drawn in parts.
 * resvg cuts every curve where it turns up or down, and rounds that place more finely the nearer it is to
 * the corner of the canvas: the same glyph came out by up to a sixteenth darker in a few pixels of a
 * part than of the whole page. Curves that are cut already are drawn alike everywhere.
 */

/** px of the page, as left, top, right and bottom. */
export type Reach = readonly [number, number, number, number];

/** The outlines of every path in the markup cut where they turn. */
export function cutAtTurns(markup: string): string {
  return markup.replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${cutPath(path)}"`);
}

function cutPath(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(SEGMENT, (segment, command: string, numbers: string) => {
    const places = numbers.match(NUMBER)?.map(Number) ?? [];
    const [endX, endY] = places.slice(-2);
    const made = command === 'Q' ? cutQuadratic(x, y, places, segment) : segment;
    [x, y] = [endX ?? x, endY ?? y];
    return made;
  });
}

/** A quadratic curve from a place; as it is unless its control point lies above or below both its ends. */
function cutQuadratic(x0: number, y0: number, places: readonly number[], segment: string): string {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = places;
  if ((y1 - y0) * (y2 - y1) >= 0) return segment;
  const t = (y0 - y1) / (y0 - 2 * y1 + y2);
  const turn = round(y0 + t * (y1 - y0));
  const before = round(x0 + t * (x1 - x0));
  const after = round(x1 + t * (x2 - x1));
  const middle = round(before + t * (after - before));
  return `Q${before} ${turn} ${middle} ${turn}Q${after} ${turn} ${x2} ${y2}`;
}

/** Hundredths of a px: satori writes tenths. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How far the points of outlines and the ends of lines reach; undefined where there are none. */
export function reachOf(markup: string): Reach | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  };
  for (const [, path = ''] of markup.matchAll(/ d="([^"]*)"/g)) {
    // Round corners are written in steps, and stay inside of their box.
    if (/[a-z]/.test(path)) continue;
    // Round corners are written in steps, and stay inside of their box.
    if (/[a-z]/.test(path)) continue;
    const places = path.match(NUMBER) ?? [];
    for (let at = 0; at + 1 < places.length; at += 2)
      take(Number(places[at]), Number(places[at + 1]));
  }
  for (const [, key = '', value] of markup.matchAll(/ ([xy])[12]="([^"]*)"/g)) {
    if (key === 'x') take(Number(value), Number.NaN);
    else take(Number.NaN, Number(value));
  }
  return left <= right ? [left, top, right, bottom] : undefined;
}

const SEGMENT = /([A-Z])([^A-Z]*)/g;
const NUMBER = /-?[\d.]+/g;
