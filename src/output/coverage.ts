import type { InkPath } from '../model/ink-path.js';
import { kernels } from './kernels.js';

/**
 * Coverage of glyphs' outlines, pixel by pixel as resvg 2.6.2 has it (src/kernels/coverage.ts says how). A text is a
 * few thousand edges; to write them as SVG, hand them to another thread, parse them and copy four channels back takes
 * several times as long as to fill them. test/output/coverage.test.ts holds it against resvg.
 */

/** px of a box's longest side: places in it are 16 bits, in samples of a quarter of a px. */
const LONGEST_SIDE = 8191;
/** px of a box: the kernels' memory stays as large as it ever was. */
const MOST_PIXELS = 16_000_000;

/** Of outlines within a box of their own place; undefined where only resvg fills. */
export function coverageOf(
  paths: readonly InkPath[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Uint8Array | undefined {
  const longest = Math.max(width, height);
  if (longest > LONGEST_SIDE || width * height > MOST_PIXELS) return undefined;
  const kernel = kernels();
  const { run, heap } = kernel;
  // The box, a row of it, and a word for each row of samples.
  kernel.reserve(heap + width * height + width + 16 * height + SLACK);
  const path = run.openBox(heap, width, height);
  for (const { commands, places } of paths) {
    const behind = path + 8 * places.length;
    const edges = (commands.length + 1) * (run.edgeSize.value + 4);
    kernel.reserve(behind + commands.length + edges + SLACK);
    kernel.floats.set(places, path / 8);
    kernel.bytes.set(commands, behind);
    if (!run.fillPath(path, places.length, commands.length, x, y)) return undefined;
  }
  return kernel.bytes.slice(heap, heap + width * height);
}

/** Bytes between what lies on multiples of sixteen. */
const SLACK = 128;
