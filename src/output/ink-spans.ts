import { kernels } from './kernels.js';

/** Numbers for each span: its row, and the columns where it begins and ends. */
export const SPAN = 3;
/** Spans that there is room for at first, as of a text in large letters. */
const ROOM = 4096;
/** Bytes behind the coverage that the kernel may read. */
const BEHIND = 16;

/**
 * Where there is any ink, row by row: `SPAN` numbers for each run of covered pixels. Most of a text's box is empty, and
 * looking for what isn't took twice as long as to paint it.
 */
export function inkSpans(coverage: Uint8Array, width: number, height: number): Uint16Array {
  const kernel = kernels();
  const { run, heap } = kernel;
  // Words of 16 bits lie on even places.
  const to = heap + coverage.length + BEHIND + (coverage.length % 2);
  const find = (room: number): number => {
    kernel.reserve(to + 2 * SPAN * room);
    kernel.bytes.set(coverage, heap);
    return run.findSpans(heap, width, height, to, room);
  };
  let count = find(ROOM);
  if (count > ROOM) count = find(count);
  return kernel.words.slice(to / 2, to / 2 + SPAN * count);
}
