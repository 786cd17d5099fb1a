import type { PngOptions } from 'sharp';
import { encodeWithin, type EncodeStep } from './encode.js';
import { encodable } from './encodable.js';
import type { PagePixels } from './page-pixels.js';
import { compressStripe, joinStripes, STRIPE_ROWS, type Stripe } from './png-stream.js';
import { drawWhole } from './raster.js';
import { srgbProfile } from './srgb.js';
import type { Writer } from './writer.js';

/** Three times as quick as level 6, for a seventh more (test/bench/RESULTS.md). */
const LEVEL = 3;

/**
 * Lossless first: quickly, then thoroughly (15 times slower for a fifth less). A palette only after
 * that, dithered so that gradients don't show bands.
 */
const SMALLER: readonly PngOptions[] = [
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
  write: (page, { maxBytes, density, draw = drawWhole }) =>
    draw(page, (pixels) => {
      const quick: EncodeStep = () => writeStripes(pixels, density);
      const smaller = SMALLER.map(
        (step): EncodeStep =>
          () =>
            encodable(pixels, density).withIccProfile('srgb').png(step).toBuffer(),
      );
      return encodeWithin([quick, ...smaller], maxBytes, page, LESS_DETAIL);
    }),
};

async function writeStripes(pixels: PagePixels, density: number | undefined): Promise<Uint8Array> {
  const { height, kept = { stripes: [], cells: [] } } = pixels;
  const stripes: Stripe[] = [];
  for (let index = 0; index * STRIPE_ROWS < height; index++) {
    const cells = (kept.cells[index] ??= []);
    const stripe = kept.stripes[index] ?? compressStripe(pixels, index, LEVEL, cells);
    kept.stripes[index] = stripe;
    stripes.push(stripe);
  }
  const icc = await srgbProfile();
  return joinStripes(pixels, stripes, { icc, ...(density === undefined ? {} : { density }) });
}
