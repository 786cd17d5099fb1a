import { readFileSync } from 'node:fs';
import { KERNELS_FILE } from '../package-root.js';

/** What src/kernels exports; each place is a byte of its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly heap: Place;
  readonly literalBits: Place;
  readonly literalCounts: Place;
  readonly lengthBits: Place;
  readonly lengthCounts: Place;
  readonly distanceBits: Place;
  readonly distanceCounts: Place;
  readonly rowWords: Place;
  readonly rowBits: Place;
  readonly sums: Place;
  readonly bits: Place;
  readonly edgeSize: Place;
  compressCell(
    stripe: number,
    stride: number,
    column: number,
    bytes: number,
    rows: number,
    most: number,
  ): number;
  openBox(at: number, width: number, height: number): number;
  fillPath(path: number, places: number, commands: number, left: number, top: number): number;
  halve(from: number, to: number, width: number, rows: number): void;
  findSpans(covered: number, width: number, rows: number, to: number, most: number): number;
}

interface Place {
  readonly value: number;
}

/** Bytes by which WebAssembly's memory grows. */
const PAGE = 65_536;

/**
 * Inner loops in WebAssembly, and the memory that they work on: what is put there is theirs until the next call of any
 * of them. One for a thread, started when the first is called.
 */
class Kernels {
  readonly run: Exports;
  /** The first byte that is free. */
  readonly heap: number;
  /** The memory by bytes, by words of 16 bits, and by 64-bit floats. */
  bytes!: Uint8Array;
  words!: Uint16Array;
  floats!: Float64Array;

  constructor(module: WebAssembly.Module) {
    this.run = new WebAssembly.Instance(module).exports as unknown as Exports;
    this.heap = this.run.heap.value;
    this.#view();
  }

  /** Has at least so many bytes of memory. */
  reserve(bytes: number): void {
    const missing = bytes - this.bytes.length;
    if (missing <= 0) return;
    this.run.memory.grow(Math.ceil(missing / PAGE));
    this.#view();
  }

  #view(): void {
    const { buffer } = this.run.memory;
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint16Array(buffer);
    this.floats = new Float64Array(buffer);
  }
}

let opened: Kernels | undefined;

export function kernels(): Kernels {
  opened ??= new Kernels(new WebAssembly.Module(readFileSync(KERNELS_FILE)));
  return opened;
}
