import type { PageCheck } from '../check.js';
import { images } from '../layers.js';
import { quoted } from '../wording.js';

/** A photo that had to be lifted is looked at: the shadows of a dark one hold noise. */
export const photoDark: PageCheck = {
  rule: 'photo-dark',
  about: 'page',
  severity: 'warning',
  description: {
    en: 'No photo is so dark that it had to be lightened.',
    id: 'Tidak ada foto yang terlalu gelap sehingga harus dicerahkan.',
  },
  run({ page }) {
    return images(page)
      .filter(({ dark }) => dark === true)
      .map(({ id, source }) => ({
        severity: 'warning',
        where: id,
        message: {
          en: `The photo ${quoted(source)} is far too dark; the post shows a lightened copy.`,
          id: `Foto ${quoted(source)} terlalu gelap; yang tampil di kiriman sudah dicerahkan.`,
        },
        advice: {
          en: 'See whether it will do, as grain may show; better use a photo taken with more light.',
          id: 'Periksa hasilnya, karena bintik mungkin terlihat; lebih baik pakai foto yang lebih terang.',
        },
      }));
  },
};
