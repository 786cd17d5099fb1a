import { encodeWithin, LESS_PHOTO } from './encode.js';
import { encodable, rasterisePage } from './raster.js';
import type { Writer } from './writer.js';

const QUALITIES = [90, 82, 74, 66, 60];

export const webpWriter: Writer = {
  type: 'webp',
  extension: 'webp',
  mime: 'image/webp',
  async write(page, { maxBytes }) {
    const picture = encodable(await rasterisePage(page));
    // WebP always halves the colour resolution; the sharp variant keeps coloured letters crisp.
    const steps = QUALITIES.map(
      (quality) => () => picture.clone().webp({ quality, smartSubsample: true }).toBuffer(),
    );
    return encodeWithin(steps, maxBytes, page, LESS_PHOTO);
  },
};
