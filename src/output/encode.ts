import { RenderError } from '../errors.js';
import type { ScenePage } from '../model/scene.js';

/** One try at encoding: a smaller file than the step before it. */
export type EncodeStep = () => Promise<Uint8Array>;

/** The first step whose bytes fit. Throws RenderError, naming both sizes, when none does. */
export async function encodeWithin(
  steps: readonly EncodeStep[],
  maxBytes: number,
  page: ScenePage,
  advice: string,
): Promise<Uint8Array> {
  let smallest = Infinity;
  for (const step of steps) {
    const bytes = await step();
    if (bytes.byteLength <= maxBytes) return bytes;
    smallest = Math.min(smallest, bytes.byteLength);
  }
  throw new RenderError(
    `The smallest file is ${kilobytes(smallest)} KB; the limit is ${kilobytes(maxBytes)} KB. ${advice}`,
    { path: page.id },
  );
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
