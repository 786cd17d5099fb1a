import type { PageCheck } from '../check.js';
import { listed } from '../wording.js';

/** Whoever posts knows what the picture doesn't say. */
export const dropped: PageCheck = {
  rule: 'dropped',
  about: 'page',
  severity: 'note',
  description: {
    en: 'Layers that left because the page was full are named.',
    id: 'Layer yang dikeluarkan karena halaman penuh disebutkan namanya.',
  },
  run({ page }) {
    if (page.dropped.length === 0) return [];
    const ids = listed(page.dropped);
    return [
      {
        severity: 'note',
        where: page.id,
        message: {
          en: `The page was full; left out: ${ids.en}.`,
          id: `Halaman penuh; yang tidak ditampilkan: ${ids.id}.`,
        },
        advice: {
          en: 'See that the caption says it, or choose a template with more room.',
          id: 'Pastikan caption memuatnya, atau pilih template yang lebih lapang.',
        },
      },
    ];
  },
};
