import { BitWriter } from './bit-writer.js';
import { prefixCode, type PrefixCode } from './huffman.js';

/**
 * A deflate code that suits drawings (RFC 1951), the same for all of them: then the bits of a part stay as they
 * are when another part changes. A code for each picture would take a thirtieth less, and one for each stripe a
 * twentieth; zlib's level 3 takes as much as this one (test/bench/RESULTS.md).
 */

const LONGEST_MATCH = 258;

const END_OF_BLOCK = 256;
/** Bits: so short that a length and what follows it are written at once. */
const LONGEST_CODE = 11;

/**
 * How often which symbol comes among ten thousand, in the pages of all templates. Colours are each brand's own,
 * so no byte is more likely than another but the one before each row.
 */
const LITERALS = [200, ...Array.from({ length: 255 }, () => 17)];
const MATCHES = [
  ...[6, 331, 1, 1, 318, 1, 1, 274, 1, 296, 1, 228, 183, 144, 130, 223, 102, 248, 117, 114, 90],
  ...[118, 95, 105, 64, 117, 184, 81, 515, 1320],
];
const DISTANCES = [
  ...[1, 1, 4388, 1, 1, 1, 4, 5, 22, 21, 59, 64, 115, 88, 136, 101, 130, 77, 37, 9, 9, 9],
  ...[120, 2790, 654, 326, 284, 205, 223, 148],
];

const symbols = prefixCode(Uint32Array.from([...LITERALS, ...MATCHES]), LONGEST_CODE);
const distances = prefixCode(Uint32Array.from(DISTANCES), LONGEST_CODE);

/** Bits of each byte as it is, and how many they are. */
export const LITERAL = {
  bits: symbols.bits.subarray(0, 256),
  count: symbols.lengths.subarray(0, 256),
};

/** Of each symbol for how far back a match is. */
export const DISTANCE = { bits: distances.bits, count: distances.lengths };

/** Bits of each length of a match, and how many they are. */
export const LENGTH = lengthTable();

function lengthTable(): { bits: Uint16Array; count: Uint8Array } {
  const bits = new Uint16Array(LONGEST_MATCH + 1);
  const count = new Uint8Array(LONGEST_MATCH + 1);
  const set = (length: number, symbol: number, rest: number, extra: number): void => {
    bits[length] = symbols.bits[symbol]! | (rest << symbols.lengths[symbol]!);
    count[length] = symbols.lengths[symbol]! + extra;
  };
  let length = 3;
  for (let symbol = 257; symbol < 285; symbol++) {
    const extra = symbol < 265 ? 0 : (symbol - 261) >> 2;
    for (let rest = 0; rest < 1 << extra; rest++) set(length++, symbol, rest, extra);
  }
  set(LONGEST_MATCH, 285, 0, 0);
  return { bits, count };
}

/** Begins a block in this code; it isn't the last of its stream. */
export function beginBlock(out: BitWriter): void {
  out.append(HEAD.words, 0, HEAD.bits);
}

/** Ends it, on a byte: an empty stored block comes behind it. */
export function endBlock(out: BitWriter): void {
  out.put(symbols.bits[END_OF_BLOCK]!, symbols.lengths[END_OF_BLOCK]!);
  out.put(0, 3);
  out.align(8);
  out.put(0, 16);
  out.put(0xffff, 16);
}

/** The order of the lengths of the code that the lengths of both codes are written in. */
const META_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

function head([literals, far]: readonly [PrefixCode, PrefixCode]): {
  words: Uint16Array;
  bits: number;
} {
  const runs = runsOf([...literals.lengths, ...far.lengths]);
  const frequencies = new Uint32Array(META_ORDER.length);
  for (const { symbol } of runs) frequencies[symbol]!++;
  const meta = prefixCode(frequencies, 7);
  const out = new BitWriter(new Uint16Array(256));
  out.put(0b100, 3);
  out.put(literals.lengths.length - 257, 5);
  out.put(far.lengths.length - 1, 5);
  out.put(META_ORDER.length - 4, 4);
  for (const symbol of META_ORDER) out.put(meta.lengths[symbol]!, 3);
  for (const { symbol, rest, extra } of runs) {
    out.put(meta.bits[symbol]!, meta.lengths[symbol]!);
    out.put(rest, extra);
  }
  const { bits } = out;
  out.align(16);
  return { words: out.words.slice(0, out.length), bits };
}

const HEAD = head([symbols, distances]);

interface Run {
  /** The length of a code, or 16: as the one before. */
  symbol: number;
  /** How often, less three, in so many bits. */
  rest: number;
  extra: number;
}

/** Every length above zero, three to six of a kind in one (RFC 1951, 3.2.7). */
function runsOf(lengths: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at]!;
    let same = 0;
    while (same < 6 && at > 0 && lengths[at + same] === lengths[at - 1]) same++;
    if (same >= 3) runs.push({ symbol: 16, rest: same - 3, extra: 2 });
    else runs.push({ symbol: length, rest: 0, extra: 0 });
    at += same >= 3 ? same : 1;
  }
  return runs;
}
