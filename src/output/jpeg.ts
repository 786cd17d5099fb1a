import { encodable } from './encodable.js';
import { encodeWithin, LESS_PHOTO } from './encode.js';
import { drawWhole } from './raster.js';
import { srgbProfile, withJpegProfile } from './srgb.js';
import type { Writer } from './writer.js';

/** Below 60, small letters grow halos. */
const QUALITIES = [90, 85, 80, 75, 70, 65, 60];

export const jpegWriter: Writer = {
  type: 'jpeg',
  extension: 'jpg',
  mime: 'image/jpeg',
  write: (page, { maxBytes, density, draw = drawWhole }) =>
    draw(page, (pixels) => {
      const steps = QUALITIES.map((quality) => async () => {
        // Not a clone: sharp copies the pixels for it.
        const picture = encodable(pixels, density);
        const opaque = pixels.channels === 4 ? picture.flatten({ background: '#ffffff' }) : picture;
        const jpeg = opaque.jpeg({
          quality,
          // With half the colour resolution, coloured letters bleed into their surface.
          chromaSubsampling: '4:4:4',
          // Twice as quick, for a twenty-fifth more.
          optimiseCoding: false,
        });
        const [bytes, profile] = await Promise.all([jpeg.toBuffer(), srgbProfile()]);
        return withJpegProfile(bytes, profile);
      });
      return encodeWithin(steps, maxBytes, page, LESS_PHOTO);
    }),
};
