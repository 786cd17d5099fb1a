import { encode } from 'uqr';

/**
 * QR codes with the mask that ISO/IEC 18004 asks for: of the eight the one with the lowest penalty. uqr makes the
 * code; to choose its mask it copies lists for every module, which takes longer than all else that it does. The
 * same choice without: test/layout/qr-mask.test.ts compares them.
 */
interface QrModules {
  /** Modules per side, without the quiet zone. */
  size: number;
  /** Row by row: 1 is dark. */
  modules: Uint8Array;
}

/** Error correction M: 15 % may be lost, enough for a screen, and fewer modules than Q or H. */
export function encodeQr(value: string): QrModules {
  const { data, types, size } = encode(value, { ecc: 'M', border: 0, maskPattern: 0 });
  const bare = new Uint8Array(size * size);
  const isData = new Uint8Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = row * size + column;
      // Zero is data; the rest are patterns that every code has, which no mask touches.
      isData[at] = (types[row]![column] as number) === 0 ? 1 : 0;
      bare[at] = Number(data[row]![column]) ^ (isData[at] & MASKS[0]!(column, row));
    }
  }
  const masked = MASKS.map((mask, number) => {
    const modules = bare.slice();
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const at = row * size + column;
        if (isData[at] === 1) modules[at]! ^= mask(column, row);
      }
    }
    drawFormat(modules, size, number);
    return modules;
  });
  let best = masked[0]!;
  let least = Infinity;
  for (const other of masked) {
    const points = penalty(other, size);
    if (points < least) [best, least] = [other, points];
  }
  return { size, modules: best };
}

type Mask = (column: number, row: number) => 0 | 1;

/** Where each mask turns a module over. */
const MASKS: readonly Mask[] = [
  (x, y) => turned((x + y) % 2),
  (_, y) => turned(y % 2),
  (x) => turned(x % 3),
  (x, y) => turned((x + y) % 3),
  (x, y) => turned((Math.floor(x / 3) + Math.floor(y / 2)) % 2),
  (x, y) => turned(((x * y) % 2) + ((x * y) % 3)),
  (x, y) => turned((((x * y) % 2) + ((x * y) % 3)) % 2),
  (x, y) => turned((((x + y) % 2) + ((x * y) % 3)) % 2),
];

function turned(rest: number): 0 | 1 {
  return rest === 0 ? 1 : 0;
}

/** Both copies of the fifteen bits that say level M and which mask it is. */
function drawFormat(modules: Uint8Array, size: number, mask: number): void {
  let rest = mask;
  for (let bit = 0; bit < 10; bit++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
  const bits = ((mask << 10) | rest) ^ 0x5412;
  const put = (column: number, row: number, bit: number): void => {
    modules[row * size + column] = (bits >>> bit) & 1;
  };
  for (let bit = 0; bit <= 5; bit++) put(8, bit, bit);
  put(8, 7, 6);
  put(8, 8, 7);
  put(7, 8, 8);
  for (let bit = 9; bit < 15; bit++) put(14 - bit, 8, bit);
  for (let bit = 0; bit < 8; bit++) put(size - 1 - bit, 8, bit);
  for (let bit = 8; bit < 15; bit++) put(8, size - 15 + bit, bit);
}

/** What each feature costs that disturbs a scanner. */
const COST = { run: 3, block: 3, finder: 40, imbalance: 10 };

function penalty(modules: Uint8Array, size: number): number {
  let points = 0;
  for (let line = 0; line < size; line++) {
    points += linePenalty(modules, line * size, 1, size);
    points += linePenalty(modules, line, size, size);
  }
  let dark = 0;
  for (let row = 0; row < size; row++) {
    for (let at = row * size, end = at + size - 1; at <= end; at++) {
      const module = modules[at]!;
      dark += module;
      if (row === size - 1 || at === end) continue;
      // All four are dark, or none is.
      const four = module + modules[at + 1]! + modules[at + size]! + modules[at + size + 1]!;
      if (four === 0 || four === 4) points += COST.block;
    }
  }
  const total = size * size;
  return points + (Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1) * COST.imbalance;
}

/** Of a row or a column: runs of five and more, and what looks like the finder pattern at the corners. */
function linePenalty(modules: Uint8Array, first: number, step: number, size: number): number {
  let points = 0;
  // The quiet zone is a light run as well, so the first light one is longer by it.
  let [colour, run, quiet] = [0, 0, size];
  // The seven latest runs, the newest first.
  let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = first, end = first + size * step; at < end; at += step) {
    const module = modules[at]!;
    if (module === colour) {
      run++;
      if (run === 5) points += COST.run;
      else if (run > 5) points++;
      continue;
    }
    g = f;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = run + quiet;
    quiet = 0;
    if (colour === 0) points += finders(a, b, c, d, e, f, g) * COST.finder;
    colour = module;
    run = 1;
  }
  if (colour === 1) {
    g = f;
    f = e;
    e = d;
    d = c;
    c = b;
    b = a;
    a = run + quiet;
    run = 0;
    quiet = 0;
  }
  return points + finders(run + size + quiet, a, b, c, d, e, f) * COST.finder;
}

/** Dark, light, three times dark, light, dark, as one to one; light around it, and four times as much at a side. */
function finders(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
): number {
  if (b === 0 || c !== b || d !== b * 3 || e !== b || f !== b) return 0;
  return (a >= b * 4 && g >= b ? 1 : 0) + (g >= b * 4 && a >= b ? 1 : 0);
}
