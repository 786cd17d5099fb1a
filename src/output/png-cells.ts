import type { Pixels } from '../model/assets.js';
import { BitWriter } from './bit-writer.js';
import { beginBlock, DISTANCE, endBlock, LENGTH, LITERAL } from './drawing-code.js';
import { kernels } from './kernels.js';

/**
 * Rows of a drawing compressed by pixel: a drawing is runs of one colour, and rows like the row above. A stripe
 * of rows is cut into cells side by side. No match leaves its cell, and all are written in one code, so that a
 * cell whose pixels stay keeps its bits: of the stripes that a name changes, half is a pattern that doesn't.
 */

/**
 * px. Wide enough that a run across the page takes as few matches as without cells; the kernel has room for no wider
 * ones (src/kernels/cells.ts).
 */
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
  const count = Math.ceil(rows.width / CELL_WIDTH);
  const missing = Array.from({ length: count }, (_, index) => index).filter(
    (index) => !known[index],
  );
  if (missing.length > 0) {
    const stripe = putRows(rows, missing[0]!, missing.at(-1)!);
    for (const index of missing) {
      const cell = compressCell(rows, index, stripe);
      if (!cell) return undefined;
      known[index] = cell;
    }
  }
  return known.slice(0, count) as Cell[];
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

/** Bytes that the kernel may read behind a row. */
const BEHIND = 16;

/** Puts the rows of some cells into the kernels' memory, and what is left of them; gives where the stripe begins. */
function putRows({ data, width, first, count }: Rows, from: number, to: number): number {
  const kernel = kernels();
  const stride = width * 3;
  kernel.reserve(kernel.heap + count * stride + BEHIND);
  const begin = Math.max(0, from * CELL_WIDTH - 1) * 3;
  const end = Math.min(width, (to + 1) * CELL_WIDTH) * 3;
  for (let row = 0; row < count; row++) {
    const at = (first + row) * stride;
    kernel.bytes.set(data.subarray(at + begin, at + end), kernel.heap + row * stride + begin);
  }
  return kernel.heap;
}

/** More bits than that for a byte: too busy. */
const BUSY = 2.5;
/** However few bytes there are. */
const LEAST_BUSY = 2000;

function compressCell({ width, count }: Rows, index: number, stripe: number): Cell | undefined {
  giveCode();
  const { run, words, floats } = kernels();
  const stride = width * 3;
  const column = index * CELL_WIDTH * 3;
  const bytes = Math.min(CELL_WIDTH * 3, stride - column);
  const most = Math.max(LEAST_BUSY, count * bytes * BUSY);
  const found = run.compressCell(stripe, stride, column, bytes, count, most);
  if (found < 0) return undefined;
  const kept = new Uint16Array(2 * count + found);
  const [begins, lengths] = [run.rowWords.value / 2, run.rowBits.value / 2];
  for (let row = 0; row < count; row++) {
    kept[row] = 2 * count + words[begins + row]!;
    kept[count + row] = words[lengths + row]!;
  }
  const first = run.bits.value / 2;
  kept.set(words.subarray(first, first + found), 2 * count);
  const sums = run.sums.value / 8;
  return { words: kept, sum: floats[sums]!, moment: floats[sums + 1]! };
}

let isGiven = false;

/** Puts the code that cells are written in where the kernel looks for it. */
function giveCode(): void {
  if (isGiven) return;
  const { run, bytes, words } = kernels();
  words.set(LITERAL.bits, run.literalBits.value / 2);
  bytes.set(LITERAL.count, run.literalCounts.value);
  words.set(LENGTH.bits, run.lengthBits.value / 2);
  bytes.set(LENGTH.count, run.lengthCounts.value);
  words.set(DISTANCE.bits, run.distanceBits.value / 2);
  bytes.set(DISTANCE.count, run.distanceCounts.value);
  isGiven = true;
}
