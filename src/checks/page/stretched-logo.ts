import type { PageCheck } from '../check.js';
import { images, isLogo } from '../layers.js';
import { decimal } from '../wording.js';

/** Share by which width and height may differ in scale. */
const TOLERANCE = 0.02;

/** Px by which a side may be off: boxes are whole px, which is more than 2 % of a small logo. */
const ROUNDING = 1;

/** Logos keep their proportions; so do photos. */
export const stretchedLogo: PageCheck = {
  rule: 'stretched-logo',
  about: 'page',
  severity: 'error',
  description: {
    en: 'Logos and pictures keep their proportions (within 2 %).',
    id: 'Logo dan gambar tampil dengan perbandingan sisi aslinya (selisih paling banyak 2 %).',
  },
  run({ page }) {
    return images(page).flatMap((image) => {
      const { x, y } = image.scale;
      const stretch = Math.max(x, y) / Math.min(x, y) - 1;
      const off = Math.min(image.natural.width, image.natural.height) * Math.abs(x - y);
      if (!(stretch > TOLERANCE && off > ROUNDING && Number.isFinite(stretch))) return [];
      const percent = decimal(stretch * 100);
      const wide = x > y;
      const what = isLogo(image) ? { en: 'logo', id: 'Logo' } : { en: 'picture', id: 'Gambar' };
      return [
        {
          severity: 'error',
          where: image.id,
          message: {
            en: `The ${what.en} is ${percent.en} % too ${wide ? 'wide' : 'high'} for its proportions.`,
            id: `${what.id} ini ${percent.id} % terlalu ${wide ? 'lebar' : 'tinggi'} dibanding aslinya.`,
          },
          advice: {
            en: 'Let it fit its box with its own aspect ratio; never set both width and height.',
            id: 'Biarkan mengikuti perbandingan aslinya; jangan tetapkan lebar dan tinggi sekaligus.',
          },
        },
      ];
    });
  },
};
