import { textFloor } from '../../model/format.js';
import type { PageCheck } from '../check.js';
import { readTexts } from '../layers.js';
import { decimal, quoted } from '../wording.js';

/** Px by which rounding may bring a size below the floor. */
const TOLERANCE = 0.5;

/** No text is smaller than can be read where the format is seen. */
export const smallType: PageCheck = {
  rule: 'small-type',
  about: 'page',
  severity: 'error',
  description: {
    en: 'No text is smaller than the format’s floor (30 px on a 1080 px wide canvas).',
    id: 'Tidak ada teks yang lebih kecil dari batas format (30 px pada kanvas selebar 1080 px).',
  },
  run({ page, format }) {
    const floor = textFloor(format);
    return readTexts(page)
      .filter((text) => text.fontSize < floor - TOLERANCE)
      .map((text) => {
        const size = decimal(text.fontSize);
        const least = decimal(floor);
        return {
          severity: 'error',
          where: text.id,
          message: {
            en: `${quoted(text.text)} is set at ${size.en} px; ${format.name.en} needs ${least.en} px.`,
            id: `${quoted(text.text)} berukuran ${size.id} px; ${format.name.id} butuh ${least.id} px.`,
          },
          advice: {
            en: 'Shorten the text or let it take more lines; never set it smaller.',
            id: 'Pendekkan teksnya atau beri baris lebih banyak; jangan perkecil hurufnya.',
          },
        };
      });
  },
};
