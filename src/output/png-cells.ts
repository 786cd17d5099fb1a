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
  /**
   * First by row the word where its bits begin, then by row how many they are, then the bits: in one array, since
   * three take as long to make as a tenth of the compression.
   */
  words: Uint16Array;
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
    for (const { words } of cells) joined.append(words, words[row]!, words[count + row]!);
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
/** By row: the word where its bits begin, then how many they are. */
let table = new Uint16Array();

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
  if (table.length < 2 * count) table = new Uint16Array(2 * count);
  const words = wordsOf(data);
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const near = stride + 1 <= FURTHEST_MATCH;
  seenAt.fill(-1);
  let sum = 0;
  let moment = 0;
  for (let row = 0; row < count; row++) {
    const begin = (first + row) * stride + column;
    const end = begin + bytes;
    // From a place in the data to that in the stripe, where each row has the byte of its filter before it.
    const place = row * (stride + 1) + 1 + column - begin;
    const start = found.length;
    table[row] = 2 * count + start;
    let at = begin;
    while (at < end) {
      const red = data[at]!;
      const green = data[at + 1]!;
      const blue = data[at + 2]!;
      const run =
        (at > begin || index > 0) && isPixel(data, at - 3, red, green, blue)
          ? alike(data, view, words, at, end, 3)
          : 0;
      let distance = stride + 1;
      let length = 0;
      if (run < LONGEST_MATCH && row > 0 && near && isPixel(data, at - stride, red, green, blue)) {
        length = alike(data, view, words, at, end, stride);
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
          const again = whole(sameBytes(view, at, at - seen, room));
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
      const weighed = weigh(view, at, length);
      sum += weighedSum;
      moment += (place + at) * weighedSum + weighed;
      at += length;
    }
    table[count + row] = found.bits - start * 16;
    found.align(16);
    if (found.bits > most) return undefined;
  }
  const kept = new Uint16Array(2 * count + found.length);
  kept.set(table.subarray(0, 2 * count));
  kept.set(found.words.subarray(0, found.length), 2 * count);
  return { words: kept, sum, moment };
}

let weighedSum = 0;

/** So many words whose bytes, each times its place among them, add up to less than 2^16. */
const MOST_WORDS = 22;

/** Each byte times its place; and in `weighedSum` the bytes alone. Two bytes of a word are added up at once. */
function weigh(view: DataView, at: number, length: number): number {
  let sum = 0;
  let weighed = 0;
  let byte = 0;
  for (let words = length >> 2; words > 0;) {
    const count = words < MOST_WORDS ? words : MOST_WORDS;
    const end = at + byte + 4 * count;
    let [even, odd, evens, odds] = [0, 0, 0, 0];
    for (let here = at + byte; here < end; here += 4) {
      const word = view.getInt32(here, true);
      even = (even + (word & 0x00ff00ff)) | 0;
      odd = (odd + ((word >>> 8) & 0x00ff00ff)) | 0;
      // The first is added as often as there are words, the last once.
      evens = (evens + even) | 0;
      odds = (odds + odd) | 0;
    }
    const [second, third, fourth] = [odd & 0xffff, even >>> 16, odd >>> 16];
    const all = (even & 0xffff) + second + third + fourth;
    const fromEnd = (evens & 0xffff) + (evens >>> 16) + (odds & 0xffff) + (odds >>> 16);
    sum += all;
    weighed += (byte + 4 * count) * all - 4 * fromEnd + second + 2 * third + 3 * fourth;
    byte += 4 * count;
    words -= count;
  }
  for (; byte < length; byte++) {
    sum += view.getUint8(at + byte);
    weighed += byte * view.getUint8(at + byte);
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
  view: DataView,
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
  return whole(length + sameBytes(view, at + length, distance, room - length));
}

/** How many bytes are as those a distance before, wherever they lie: four at a time. */
function sameBytes(view: DataView, at: number, distance: number, room: number): number {
  const end = at + room;
  let here = at;
  const last = end - 4;
  while (here <= last && view.getInt32(here, true) === view.getInt32(here - distance, true))
    here += 4;
  while (here < end && view.getUint8(here) === view.getUint8(here - distance)) here++;
  return here - at;
}

function whole(length: number): number {
  return length - (length % 3);
}
