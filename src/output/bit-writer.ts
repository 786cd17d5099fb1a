/** Writes bits, the lowest first, in words of sixteen; one at a time: a new buffer for each costs more than filling it. */
export class BitWriter {
  words: Uint16Array;
  /** Words that are full. */
  length = 0;
  private held = 0;
  private count = 0;

  constructor(words: Uint16Array) {
    this.words = words;
  }

  /** At most 16 bits. */
  put(bits: number, count: number): void {
    const held = this.held | (bits << this.count);
    const total = this.count + count;
    if (total < 16) {
      this.held = held;
      this.count = total;
      return;
    }
    this.words[this.length++] = held;
    this.held = held >>> 16;
    this.count = total - 16;
  }

  /** So many bits of words, which begin on a word. */
  append(words: Uint16Array, from: number, bits: number): void {
    const end = from + (bits >> 4);
    const shift = this.count;
    let { held, length } = this;
    for (let at = from; at < end; at++) {
      held |= words[at]! << shift;
      this.words[length++] = held;
      held >>>= 16;
    }
    this.held = held;
    this.length = length;
    const rest = bits & 15;
    if (rest > 0) this.put(words[end]! & ((1 << rest) - 1), rest);
  }

  /** Bits so far. */
  get bits(): number {
    return this.length * 16 + this.count;
  }

  /** Fills what is begun with zeros, up to a multiple of so many bits: 8 or 16. */
  align(to: 8 | 16): void {
    const over = this.count % to;
    if (over > 0) this.put(0, to - over);
  }

  /** What was written, in whole bytes. */
  bytes(): Uint8Array {
    const bytes = Math.ceil(this.bits / 8);
    if (this.count > 0) this.words[this.length] = this.held;
    // Every platform that resvg and sharp are built for has the lower byte first.
    return new Uint8Array(this.words.buffer, this.words.byteOffset, bytes).slice();
  }

  /** Begins anew, in room for so many words at least. */
  restart(words: number): void {
    if (this.words.length < words) this.words = new Uint16Array(words);
    this.length = 0;
    this.held = 0;
    this.count = 0;
  }
}
