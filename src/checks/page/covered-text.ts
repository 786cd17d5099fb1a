import type { SceneLayer } from '../../model/scene.js';
import type { PageCheck } from '../check.js';
import { overlaps } from '../geometry.js';
import { readTexts } from '../layers.js';
import { visibleInkBoxes } from '../text-ink.js';
import { quoted } from '../wording.js';

/** Nothing is painted over a text. Paths and ellipses are left out: their box isn't their ink. */
export const coveredText: PageCheck = {
  rule: 'covered-text',
  about: 'page',
  severity: 'error',
  description: {
    en: 'No picture, panel or QR code is painted over a text.',
    id: 'Tidak ada gambar, panel, atau kode QR yang menutupi teks.',
  },
  run({ page }) {
    return readTexts(page).flatMap((text) => {
      const ink = visibleInkBoxes(text, page);
      const over = page.layers
        .slice(page.layers.indexOf(text) + 1)
        .find((layer) => hides(layer) && ink.some((box) => overlaps(box, layer.box, 1)));
      if (!over) return [];
      return [
        {
          severity: 'error',
          where: text.id,
          message: {
            en: `${over.id} is painted over ${quoted(text.text)}.`,
            id: `${over.id} menutupi ${quoted(text.text)}.`,
          },
          advice: {
            en: 'Move one of them, or put the text after it in the template.',
            id: 'Geser salah satunya, atau letakkan teks sesudahnya di template.',
          },
        },
      ];
    });
  },
};

function hides(layer: SceneLayer): boolean {
  switch (layer.kind) {
    case 'image':
      return layer.opacity > 0;
    case 'shape':
      return layer.shape === 'rectangle' && layer.opacity > 0 && layer.fill !== null;
    case 'qr':
      return true;
    case 'path':
    case 'text':
      return false;
  }
}
