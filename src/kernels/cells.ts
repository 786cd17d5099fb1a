/**
 * Pixels to bits of deflate, for output/png-cells.ts, which says what a cell is: sixteen bytes are compared at a time.
 */

// The code that all is written in (output/drawing-code.ts), put here once: bits, and how many they are.
export const literalBits: usize = memory.data(2 * 256);
export const literalCounts: usize = memory.data(256);
export const lengthBits: usize = memory.data(2 * 259);
export const lengthCounts: usize = memory.data(259);
export const distanceBits: usize = memory.data(2 * 30);
export const distanceCounts: usize = memory.data(30);

// What was found. At most so many rows (png-stream.ts) of so many pixels (png-cells.ts).
const ROWS: i32 = 32;
const PIXELS: i32 = 256;
/** By row the word where its bits begin, then by row how many they are; 16 bits each. */
export const rowWords: usize = memory.data(2 * ROWS);
export const rowBits: usize = memory.data(2 * ROWS);
/** Sum of all bytes, and of each times its place in the stripe; 64-bit floats. */
export const sums: usize = memory.data(16, 8);
/** Words of 16 bits. A byte takes 11 bits at most. */
export const bits: usize = memory.data((ROWS * (PIXELS * 3 * 11 + 16)) >> 3, 16);

const LONGEST_MATCH: i32 = 258;
const FURTHEST_MATCH: i32 = 32_768;
/** A pair of pixels that was seen before is looked for where nothing longer is at hand; bytes. */
const SHORT: i32 = 9;

/** Where a pair of pixels was seen last in this cell, by a hash of both, and in which of its rows. */
const PAIR_BITS: i32 = 12;
const seenAt: usize = memory.data(4 << 12, 16);
const seenIn: usize = memory.data(1 << 12);

/** Where the next word goes, and the bits that don't fill one yet. */
let out: usize = 0;
let held: u32 = 0;
let heldBits: i32 = 0;

/**
 * Writes the rows of a cell. Pixels are RGB; the first row of the stripe lies at `stripe`, each `stride` bytes behind
 * the one before, and the cell's `bytes` of a row begin at `column`. Sixteen bytes behind the last are read.
 *
 * @returns how many words there are in `bits`; -1: more than `most` bits
 */
export function compressCell(
  stripe: usize,
  stride: i32,
  column: i32,
  bytes: i32,
  rows: i32,
  most: i32,
): i32 {
  out = bits;
  memory.fill(seenAt, 0xff, 4 << PAIR_BITS);
  store<f64>(sums, 0);
  store<f64>(sums, 0, 8);
  for (let row = 0; row < rows; row++) {
    const begin = stripe + <usize>(row * stride + column);
    const start = out;
    // Each row has the byte of its filter before it.
    weigh(begin, bytes, row * (stride + 1) + 1 + column);
    compressRow(begin, begin + <usize>bytes, row, stride, column > 0);
    store<u16>(rowWords + 2 * row, <u16>((start - bits) >> 1));
    store<u16>(rowBits + 2 * row, <u16>(<i32>(out - start) * 8 + heldBits));
    if (heldBits > 0) put(0, 16 - heldBits);
    if (<i32>(out - bits) * 8 > most) return -1;
  }
  return (<i32>(out - bits)) >> 1;
}

/** From `begin` to before `end`. `inside`: there is a pixel before the first. */
function compressRow(begin: usize, end: usize, row: i32, stride: i32, inside: bool): void {
  const near = stride + 1 <= FURTHEST_MATCH;
  let at = begin;
  while (at < end) {
    const room = <i32>(end - at);
    let run = 0;
    if ((inside || at > begin) && isPixel(at, at - 3)) run = alike(at, at - 3, room);
    let distance = stride + 1;
    let length = 0;
    if (run < LONGEST_MATCH && row > 0 && near && isPixel(at, at - <usize>stride)) {
      length = alike(at, at - <usize>stride, room);
    }
    // The nearer one takes fewer bits.
    if (run > 0 && run + 3 >= length) {
      putMatch(run, 3);
      at += <usize>run;
      continue;
    }
    if (length < SHORT && room >= 6) {
      const pair = pairOf(at);
      const seen = <usize>load<u32>(seenAt + 4 * pair);
      const since = row - <i32>load<u8>(seenIn + pair);
      store<u32>(seenAt + 4 * pair, <u32>at);
      store<u8>(seenIn + pair, <u8>row);
      if (seen !== <usize>u32.MAX_VALUE) {
        const away = <i32>(at - seen) + since;
        if (away <= FURTHEST_MATCH) {
          const again = alike(at, seen, min(room, <i32>(end - seen) - since * stride));
          if (again > length + 3) {
            length = again;
            distance = away;
          }
        }
      }
    }
    if (length === 0) {
      putLiteral(load<u8>(at));
      putLiteral(load<u8>(at, 1));
      putLiteral(load<u8>(at, 2));
      at += 3;
    } else {
      putMatch(length, distance);
      at += <usize>length;
    }
  }
}

/** How many bytes of whole pixels, `room` at most, are as those at another place. */
function alike(at: usize, other: usize, room: i32): i32 {
  let length = 0;
  while (length < room) {
    const here = v128.load(at + <usize>length);
    const there = v128.load(other + <usize>length);
    const same = i8x16.bitmask(i8x16.eq(here, there));
    if (same !== 0xffff) {
      length += ctz(~same);
      break;
    }
    length += 16;
  }
  length = min(length, room);
  return length - (length % 3);
}

function isPixel(at: usize, other: usize): bool {
  return ((load<u32>(at) ^ load<u32>(other)) & 0xff_ffff) === 0;
}

function pairOf(at: usize): usize {
  const both = load<u64>(at);
  const one = <u32>(both & 0xff_ffff);
  const two = <u32>((both >> 24) & 0xff_ffff);
  return <usize>(((one * 0x9e37_79b1) ^ (two * 0x85eb_ca6b)) >>> (32 - PAIR_BITS));
}

/** Lengths are whole pixels, so that no rest is too short to be a match. */
function putMatch(length: i32, distance: i32): void {
  for (; length > LONGEST_MATCH; length -= LONGEST_MATCH) {
    putLength(LONGEST_MATCH);
    putDistance(distance);
  }
  putLength(length);
  putDistance(distance);
}

function putLength(length: i32): void {
  put(load<u16>(lengthBits + 2 * length), load<u8>(lengthCounts + length));
}

function putDistance(distance: i32): void {
  const extra = distance <= 4 ? 0 : 30 - clz(distance - 1);
  const symbol = 2 * extra + ((distance - 1) >> extra);
  put(load<u16>(distanceBits + 2 * symbol), load<u8>(distanceCounts + symbol));
  if (extra > 0) put((distance - 1) & ((1 << extra) - 1), extra);
}

function putLiteral(byte: i32): void {
  put(load<u16>(literalBits + 2 * byte), load<u8>(literalCounts + byte));
}

/** At most 16 bits, the lowest first. */
function put(value: u32, count: i32): void {
  held |= value << heldBits;
  heldBits += count;
  if (heldBits < 16) return;
  store<u16>(out, <u16>held);
  out += 2;
  held >>>= 16;
  heldBits -= 16;
}

/** Adds a row to the sums; `place`: of its first byte. */
function weigh(begin: usize, bytes: i32, place: i32): void {
  const low = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  const high = i16x8(8, 9, 10, 11, 12, 13, 14, 15);
  let plain = i32x4.splat(0);
  /** Each times its place among the sixteen. */
  let weighed = i32x4.splat(0);
  /** The sums before each sixteen: in the end each counts as often as there are sixteens behind it. */
  let before = i32x4.splat(0);
  let at = 0;
  for (; at + 16 <= bytes; at += 16) {
    const sixteen = v128.load(begin + <usize>at);
    const first = i16x8.extend_low_i8x16_u(sixteen);
    const second = i16x8.extend_high_i8x16_u(sixteen);
    before = i32x4.add(before, plain);
    plain = i32x4.add(plain, i32x4.extadd_pairwise_i16x8_s(i16x8.add(first, second)));
    weighed = i32x4.add(weighed, i32x4.dot_i16x8_s(first, low));
    weighed = i32x4.add(weighed, i32x4.dot_i16x8_s(second, high));
  }
  let sum = lanes(plain);
  let moment = lanes(weighed) + 16 * (((at >> 4) - 1) * sum - lanes(before));
  for (; at < bytes; at++) {
    const byte = <i64>load<u8>(begin + <usize>at);
    sum += byte;
    moment += byte * at;
  }
  store<f64>(sums, load<f64>(sums) + <f64>sum);
  store<f64>(sums, load<f64>(sums, 8) + <f64>(moment + sum * place), 8);
}

function lanes(four: v128): i64 {
  return (
    <i64>i32x4.extract_lane(four, 0) +
    <i64>i32x4.extract_lane(four, 1) +
    <i64>i32x4.extract_lane(four, 2) +
    <i64>i32x4.extract_lane(four, 3)
  );
}
