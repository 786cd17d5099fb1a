import type { Pixels } from '../model/assets.js';
import { kernels } from './kernels.js';

/** Rows of the half that are made at a time: what they take fits the processor's cache. */
const ROWS = 16;
/** Bytes that the kernel may read or write behind them. */
const BEHIND = 32;

/** An opaque picture at half its size; the last of an odd number of rows or pixels is left out. */
export function halved({ data, width, height }: Pixels): Pixels {
  const kernel = kernels();
  const { run, heap } = kernel;
  const size = { width: width >> 1, height: height >> 1 };
  const [wide, narrow] = [width * 3, size.width * 3];
  const to = heap + 2 * ROWS * wide + BEHIND;
  kernel.reserve(to + ROWS * narrow + BEHIND);
  const half = new Uint8Array(size.height * narrow);
  for (let row = 0; row < size.height; row += ROWS) {
    const rows = Math.min(ROWS, size.height - row);
    kernel.bytes.set(data.subarray(2 * row * wide, 2 * (row + rows) * wide), heap);
    run.halve(heap, to, width, rows);
    half.set(kernel.bytes.subarray(to, to + rows * narrow), row * narrow);
  }
  return { data: half, ...size, channels: 3 };
}
