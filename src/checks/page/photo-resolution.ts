import type { PageCheck } from '../check.js';
import { images } from '../layers.js';
import { decimal } from '../wording.js';

/** Enlarged by a quarter a photo still passes; above that it is visibly soft. */
const SOFT = 1.25;
/** Twice the size: four pixels for each of the file. */
const BLURRED = 2;

/**
 * Photos have enough pixels for where they stand. Never an error: often no better photo of a
 * person exists, and whether a soft one will do is for a person to say.
 */
export const photoResolution: PageCheck = {
  rule: 'photo-resolution',
  about: 'page',
  severity: 'warning',
  description: {
    en: 'No photo or bitmap logo is drawn larger than 1.25 times its own pixels.',
    id: 'Tidak ada foto atau logo bitmap yang diperbesar lebih dari 1,25 kali ukuran aslinya.',
  },
  run({ page }) {
    return images(page).flatMap((image) => {
      const scale = Math.max(image.scale.x, image.scale.y);
      if (!(scale > SOFT) || isVector(image.source)) return [];
      const times = decimal(scale, 2);
      const { width, height } = image.natural;
      // What the file would measure if its shorter side just sufficed.
      const enough = [width, height].map((side) => Math.ceil(side * scale)).join('×');
      const blurred = scale > BLURRED;
      return [
        {
          severity: 'warning',
          where: image.id,
          message: {
            en: `The picture (${width}×${height} px) is enlarged ${times.en} times: it will look ${blurred ? 'blurred' : 'soft'}.`,
            id: `Gambar (${width}×${height} px) diperbesar ${times.id} kali: hasilnya ${blurred ? 'buram' : 'kurang tajam'}.`,
          },
          advice: {
            en: `Use a file of about ${enough} px${blurred ? ', or a template without this photo' : ''}.`,
            id: `Pakai berkas sekitar ${enough} px${blurred ? ', atau template tanpa foto ini' : ''}.`,
          },
        },
      ];
    });
  },
};

/** Vector files have a nominal size only. */
function isVector(source: string): boolean {
  return /\.svgz?([?#]|$)/i.test(source) || source.startsWith('data:image/svg+xml');
}
