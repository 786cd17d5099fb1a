import sharp, { type Sharp } from 'sharp';
import type { PagePixels } from './page-pixels.js';

/** A drawn page as the start of an encoder; with its px per inch where it is printed. */
export function encodable({ data, width, height, channels }: PagePixels, density?: number): Sharp {
  const picture = sharp(data, { raw: { width, height, channels } });
  return density === undefined ? picture : picture.withMetadata({ density });
}
