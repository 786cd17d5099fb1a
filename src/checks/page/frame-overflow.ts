import type { PageCheck } from '../check.js';

/**
 * The layout says which frames hold more than fits after everything that may leave has left. Texts
 * in that list are text-overflow's.
 */
export const frameOverflow: PageCheck = {
  rule: 'frame-overflow',
  about: 'page',
  severity: 'error',
  description: {
    en: 'No frame holds more than fits into it.',
    id: 'Tidak ada bingkai yang isinya melebihi ruangnya.',
  },
  run({ page }) {
    const texts = new Set(page.layers.flatMap((l) => (l.kind === 'text' ? [l.id] : [])));
    return page.overflowing
      .filter((id) => !texts.has(id))
      .map((id) => ({
        severity: 'error',
        where: id,
        message: {
          en: `The frame holds more than fits on ${page.width}×${page.height} px, with the type at its smallest.`,
          id: `Isi bingkai ini tidak muat pada ${page.width}×${page.height} px, meski hurufnya sudah paling kecil.`,
        },
        advice: {
          en: 'Shorten the longest texts, or mark layers that may leave (drop) in the template.',
          id: 'Pendekkan teks terpanjang, atau tandai layer yang boleh keluar (drop) di template.',
        },
      }));
  },
};
