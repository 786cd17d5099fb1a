import type { Pixels } from '../model/assets.js';
import { BitWriter } from './bit-writer.js';
import {
  beginBlock,
  endBlock,
  FURTHEST_MATCH,
  LENGTH,
  LITERAL,
  LONGEST_MATCH,
  putDistance,
} from './drawing-code.js';

/**
 * Rows of a drawing compressed by pixel: a drawing is runs of one colour, and rows like the row above. A stripe
 * of rows is cut into cells side by side. No match leaves its cell, and all are written in one code, so that a
 * cell whose pixels stay keeps its bits: of the stripes that a name changes, half is a pattern that doesn't.
 */

/** px. Wide enough that a run across the page takes as few matches as without cells. */
export const CELL_WIDTH = 256;

export interface Cell {
  /** Its bits, each row from a word on. */
  words: Uint16Array;
  /** By row: the word where they begin, and how many they are. */
  starts: Int32Array;
  bits: Int32Array;
  /** Sum of its bytes, and of its bytes each times its place in the stripe: what Adler-32 is made of. */
  sum: number;
  moment: number;
}

/** Rows of RGB pixels. */
interface Rows extends Pick<Pixels, 'data' | 'width'> {
  first: number;
  count: number;
}

/** Every cell of a stripe; undefined where one is too busy, as photos are: zlib does these better. */
export function cellsOf(rows: Rows, known: (Cell | undefined)[]): Cell[] | undefined {
  const cells: Cell[] = [];
  for (let index = 0; index * CELL_WIDTH < rows.width; index++) {
    const cell = known[index] ?? compressCell(rows, index);
    if (!cell) return undefined;
    cells.push(cell);
    known[index] = cell;
  }
  return cells;
}

const ADLER_BASE = 65_521;

/** A stripe of cells as a deflate block, with Adler-32 of its bytes: each row has the byte of its filter before it. */
export function joinCells(
  cells: readonly Cell[],
  { width, count }: Pick<Rows, 'width' | 'count'>,
): { deflated: Uint8Array; adler: number; length: number } {
  joined.restart(cells.reduce((words, cell) => words + cell.words.length, 2 * count + 256));
  beginBlock(joined);
  for (let row = 0; row < count; row++) {
    joined.put(LITERAL.bits[0]!, LITERAL.count[0]!);
    for (const { words, starts, bits } of cells) joined.append(words, starts[row]!, bits[row]!);
  }
  endBlock(joined);
  const length = count * (width * 3 + 1);
  const sum = cells.reduce((all, cell) => all + cell.sum, 1);
  const moment = cells.reduce((all, cell) => all + cell.moment, 0);
  const [low, high] = [sum % ADLER_BASE, (length * sum - moment) % ADLER_BASE];
  return { deflated: joined.bytes(), adler: ((high << 16) | low) >>> 0, length };
}

const joined = new BitWriter(new Uint16Array());
const found = new BitWriter(new Uint16Array());

/** More bits than that for a byte: too busy. */
const BUSY = 2.5;
/** A pair of pixels that was seen before is looked for where nothing longer is at hand; bytes. */
const SHORT = 9;

/** Where a pair of pixels was seen last in this cell, by a hash of both, and in which of its rows. */
const PAIR_BITS = 12;
const seenAt = new Int32Array(1 << PAIR_BITS);
const seenIn = new Uint8Array(1 << PAIR_BITS);

function compressCell({ data, width, first, count }: Rows, index: number): Cell | undefined {
  const stride = width * 3;
  const column = index * CELL_WIDTH * 3;
  const bytes = Math.min(CELL_WIDTH * 3, stride - column);
  const most = Math.max(2000, count * bytes * BUSY);
  // A row may take 11 bits for each of its bytes before it is seen to be too busy.
  found.restart(Math.ceil(most / 16) + bytes + count);
  const starts = new Int32Array(count);
  const bits = new Int32Array(count);
  const words = wordsOf(data);
  const near = stride + 1 <= FURTHEST_MATCH;
  seenAt.fill(-1);
  let sum = 0;
  let moment = 0;
  for (let row = 0; row < count; row++) {
    const begin = (first + row) * stride + column;
    const end = begin + bytes;
    // From a place in the data to that in the stripe, where each row has the byte of its filter before it.
    const place = row * (stride + 1) + 1 + column - begin;
    starts[row] = found.length;
    let at = begin;
    while (at < end) {
      const red = data[at]!;
      const green = data[at + 1]!;
      const blue = data[at + 2]!;
      const run =
        (at > begin || index > 0) && isPixel(data, at - 3, red, green, blue)
          ? alike(data, words, at, end, 3)
          : 0;
      let distance = stride + 1;
      let length = 0;
      if (run < LONGEST_MATCH && row > 0 && near && isPixel(data, at - stride, red, green, blue)) {
        length = alike(data, words, at, end, stride);
      }
      // The nearer one takes fewer bits.
      if (run > 0 && run + 3 >= length) {
        const pixels = run / 3;
        const all = red + green + blue;
        sum += pixels * all;
        moment += pixels * ((place + at + 1.5 * (pixels - 1)) * all + green + 2 * blue);
        putMatch(run, 3);
        at += run;
        continue;
      }
      if (length < SHORT && at + 6 <= end) {
        const pair = pairOf(data, at);
        const seen = seenAt[pair]!;
        const rows = row - seenIn[pair]!;
        seenAt[pair] = at;
        seenIn[pair] = row;
        const away = at - seen + rows;
        if (seen >= 0 && away <= FURTHEST_MATCH) {
          const room = Math.min(end - at, end - rows * stride - seen);
          const again = whole(sameBytes(data, at, at - seen, room));
          if (again > length + 3) {
            length = again;
            distance = away;
          }
        }
      }
      if (length === 0) {
        found.put(LITERAL.bits[red]!, LITERAL.count[red]!);
        found.put(LITERAL.bits[green]!, LITERAL.count[green]!);
        found.put(LITERAL.bits[blue]!, LITERAL.count[blue]!);
        sum += red + green + blue;
        moment += (place + at) * (red + green + blue) + green + 2 * blue;
        at += 3;
        continue;
      }
      putMatch(length, distance);
      const weighed = weigh(data, words, at, length);
      sum += weighedSum;
      moment += (place + at) * weighedSum + weighed;
      at += length;
    }
    bits[row] = found.bits - starts[row]! * 16;
    found.align(16);
    if (found.bits > most) return undefined;
  }
  return { words: found.words.slice(0, found.length), starts, bits, sum, moment };
}

let weighedSum = 0;

/** Each byte times its place; and in `weighedSum` the bytes alone. */
function weigh(
  data: Uint8Array,
  words: Int32Array | undefined,
  at: number,
  length: number,
): number {
  let sum = 0;
  let weighed = 0;
  let byte = 0;
  for (; byte < length && (!words || ((at + byte) & 3) !== 0); byte++) {
    sum += data[at + byte]!;
    weighed += byte * data[at + byte]!;
  }
  if (words) {
    for (const last = length - 3; byte < last; byte += 4) {
      const word = words[(at + byte) >> 2]!;
      const second = (word >>> 8) & 0xff;
      const third = (word >>> 16) & 0xff;
      const fourth = word >>> 24;
      const all = (word & 0xff) + second + third + fourth;
      sum += all;
      weighed += byte * all + second + 2 * third + 3 * fourth;
    }
    for (; byte < length; byte++) {
      sum += data[at + byte]!;
      weighed += byte * data[at + byte]!;
    }
  }
  weighedSum = sum;
  return weighed;
}

function isPixel(data: Uint8Array, at: number, red: number, green: number, blue: number): boolean {
  return data[at] === red && data[at + 1] === green && data[at + 2] === blue;
}

/** Lengths are whole pixels, so that no rest is too short to be a match. */
function putMatch(length: number, distance: number): void {
  let left = length;
  for (; left > LONGEST_MATCH; left -= LONGEST_MATCH) {
    found.put(LENGTH.bits[LONGEST_MATCH]!, LENGTH.count[LONGEST_MATCH]!);
    putDistance(found, distance);
  }
  found.put(LENGTH.bits[left]!, LENGTH.count[left]!);
  putDistance(found, distance);
}

function pairOf(data: Uint8Array, at: number): number {
  const one = data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16);
  const two = data[at + 3]! | (data[at + 4]! << 8) | (data[at + 5]! << 16);
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> (32 - PAIR_BITS);
}

/** Bytes in fours, where they lie so. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Int32Array | undefined {
  return byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, length >> 2) : undefined;
}

/** How many bytes of whole pixels are as those a distance before; the first pixel is. */
function alike(
  data: Uint8Array,
  words: Int32Array | undefined,
  at: number,
  end: number,
  distance: number,
): number {
  // A run of one colour repeats every twelve bytes as well, which are three words.
  const period = distance === 3 ? 12 : distance;
  const least = distance === 3 ? 9 : 3;
  const room = end - at;
  let length = 3;
  while (length < room && (length < least || ((at + length) & 3) !== 0)) {
    if (data[at + length] !== data[at + length - distance]) return whole(length);
    length++;
  }
  if (words && (period & 3) === 0) {
    let word = (at + length) >> 2;
    const from = word;
    const last = end >> 2;
    const back = period >> 2;
    while (word < last && words[word] === words[word - back]) word++;
    length += (word - from) * 4;
  }
  return whole(length + sameBytes(data, at + length, distance, room - length));
}

function sameBytes(data: Uint8Array, at: number, distance: number, room: number): number {
  let length = 0;
  while (length < room && data[at + length] === data[at + length - distance]) length++;
  return length;
}

function whole(length: number): number {
  return length - (length % 3);
}
