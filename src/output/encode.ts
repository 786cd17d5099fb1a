import { RenderError, type Bilingual } from '../errors.js';
import type { ScenePage } from '../model/scene.js';

/** One try at encoding: a smaller file than the step before it. */
export type EncodeStep = () => Promise<Uint8Array>;

/** The first step whose bytes fit. Throws RenderError, naming both sizes, when none does. */
export async function encodeWithin(
  steps: readonly EncodeStep[],
  maxBytes: number,
  page: ScenePage,
  advice: Bilingual,
): Promise<Uint8Array> {
  let smallest = Infinity;
  for (const step of steps) {
    const bytes = await step();
    if (bytes.byteLength <= maxBytes) return bytes;
    smallest = Math.min(smallest, bytes.byteLength);
  }
  const [size, most] = [kilobytes(smallest), kilobytes(maxBytes)];
  throw new RenderError(
    {
      en: `The smallest file is ${size} KB; the limit is ${most} KB. ${advice.en}`,
      id: `Berkas terkecil ${size} KB; batasnya ${most} KB. ${advice.id}`,
    },
    { path: page.id },
  );
}

/** What to do when a photo makes the file too large, whatever its quality. */
export const LESS_PHOTO: Bilingual = {
  en: 'Choose a template with less photo.',
  id: 'Pilih templat yang fotonya lebih sedikit.',
};

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
