import type { PngOptions } from 'sharp';
import { encodeWithin } from './encode.js';
import { encodable, rasterisePage } from './raster.js';
import type { Writer } from './writer.js';

/**
 * Lossless first: quickly, then thoroughly (15 times slower for a fifth less). A palette only after
 * that, dithered so that gradients don't show bands.
 */
const STEPS: readonly PngOptions[] = [
  { compressionLevel: 6 },
  { compressionLevel: 9, adaptiveFiltering: true },
  { palette: true, colours: 256, dither: 1, effort: 7, compressionLevel: 9 },
];

const LESS_DETAIL = {
  en: 'Choose jpeg, or a template with less photo.',
  id: 'Pilih jpeg, atau templat yang fotonya lebih sedikit.',
};

export const pngWriter: Writer = {
  type: 'png',
  extension: 'png',
  mime: 'image/png',
  async write(page, { maxBytes, density }) {
    const picture = encodable(await rasterisePage(page), density);
    const steps = STEPS.map((step) => () => picture.clone().png(step).toBuffer());
    return encodeWithin(steps, maxBytes, page, LESS_DETAIL);
  },
};
