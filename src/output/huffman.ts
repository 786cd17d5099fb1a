/** Prefix codes as deflate has them (RFC 1951, 3.2.2). */

/** Codes by symbol; a length of 0: the symbol has none. */
export interface PrefixCode {
  lengths: Uint8Array;
  /** The bits of each code, first bit lowest. */
  bits: Uint16Array;
}

/** The shortest code for symbols that come so often, none of its codes longer than `longest` bits. */
export function prefixCode(frequencies: Uint32Array, longest: number): PrefixCode {
  const lengths = lengthsOf(frequencies, longest);
  return { lengths, bits: bitsOf(lengths) };
}

function lengthsOf(frequencies: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  let leaves = sortedLeaves(frequencies);
  // A code of one symbol isn't one that every decoder takes: the first two stand in.
  for (let symbol = 0; leaves.length < 2; symbol++) {
    if (frequencies[symbol] === 0) leaves = [leafOf(1, symbol), ...leaves];
  }
  while (!giveLengths(leaves, longest, lengths)) {
    // Rarely: levelled, the frequencies make a flatter tree.
    leaves = leaves.map((leaf) => leafOf((leaf / SYMBOLS) >>> 1 || 1, leaf % SYMBOLS));
    leaves.sort((a, b) => a - b);
  }
  return lengths;
}

/** A frequency and its symbol in one number, so that numbers are sorted instead of objects. */
const SYMBOLS = 512;

function leafOf(frequency: number, symbol: number): number {
  return frequency * SYMBOLS + symbol;
}

function sortedLeaves(frequencies: Uint32Array): number[] {
  const leaves: number[] = [];
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    if (frequencies[symbol] !== 0) leaves.push(leafOf(frequencies[symbol]!, symbol));
  }
  return leaves.sort((a, b) => a - b);
}

/** Huffman's tree from leaves in rising order; false when it is higher than that. */
function giveLengths(leaves: readonly number[], longest: number, lengths: Uint8Array): boolean {
  const count = leaves.length;
  const weights = new Float64Array(2 * count - 1);
  const parents = new Uint16Array(2 * count - 1);
  for (let at = 0; at < count; at++) weights[at] = Math.floor(leaves[at]! / SYMBOLS);
  let [leaf, inner] = [0, count];
  for (let made = count; made < weights.length; made++) {
    for (let child = 0; child < 2; child++) {
      const takeLeaf = leaf < count && (inner >= made || weights[leaf]! <= weights[inner]!);
      const taken = takeLeaf ? leaf++ : inner++;
      weights[made] = weights[made]! + weights[taken]!;
      parents[taken] = made;
    }
  }
  const depths = new Uint8Array(weights.length);
  for (let node = weights.length - 2; node >= 0; node--) depths[node] = depths[parents[node]!]! + 1;
  for (let at = 0; at < count; at++) {
    if (depths[at]! > longest) return false;
    lengths[leaves[at]! % SYMBOLS] = depths[at]!;
  }
  return true;
}

function bitsOf(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(17);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  const next = new Uint16Array(17);
  for (let length = 1; length < 17; length++) {
    next[length] = (next[length - 1]! + counts[length - 1]!) << 1;
  }
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length !== 0) bits[symbol] = reversed(next[length]!++, length);
  }
  return bits;
}

function reversed(code: number, length: number): number {
  let back = 0;
  for (let bit = 0; bit < length; bit++) back |= ((code >> bit) & 1) << (length - 1 - bit);
  return back;
}
