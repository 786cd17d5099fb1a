import { encodeWithin, LESS_PHOTO } from './encode.js';
import { encodable, rasterisePage } from './raster.js';
import type { Writer } from './writer.js';

/** Below 60, small letters grow halos. */
const QUALITIES = [90, 85, 80, 75, 70, 65, 60];

export const jpegWriter: Writer = {
  type: 'jpeg',
  extension: 'jpg',
  mime: 'image/jpeg',
  async write(page, { maxBytes, density }) {
    const picture = encodable(await rasterisePage(page), density).flatten({
      background: '#ffffff',
    });
    // 4:4:4: with half the colour resolution, coloured letters bleed into their surface.
    const steps = QUALITIES.map(
      (quality) => () => picture.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
    return encodeWithin(steps, maxBytes, page, LESS_PHOTO);
  },
};
