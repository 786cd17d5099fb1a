import { encodable } from './encodable.js';
import { encodeWithin, LESS_PHOTO } from './encode.js';
import { drawWhole } from './raster.js';
import type { Writer } from './writer.js';

const QUALITIES = [90, 82, 74, 66, 60];

export const webpWriter: Writer = {
  type: 'webp',
  extension: 'webp',
  mime: 'image/webp',
  write: (page, { maxBytes, draw = drawWhole }) =>
    draw(page, (pixels) => {
      // WebP always halves the colour resolution; the sharp variant keeps coloured letters crisp.
      const steps = QUALITIES.map(
        (quality) => () =>
          encodable(pixels)
            .withIccProfile('srgb')
            .webp({ quality, smartSubsample: true })
            .toBuffer(),
      );
      return encodeWithin(steps, maxBytes, page, LESS_PHOTO);
    }),
};
