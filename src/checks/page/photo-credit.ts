import type { ScenePage, SceneImage } from '../../model/scene.js';
import type { Observation, PageCheck } from '../check.js';
import { images, readTexts } from '../layers.js';
import { mentionsIn } from '../names.js';
import { quoted } from '../wording.js';

/** Creative Commons licences that allow the use only with credit: BY and what builds on it. */
const ON_CREDIT = /\bCC[\s-]*BY\b|\b(?:attribution|atribusi)\b/i;

/**
 * Who made a photo of the event is named on the post, as the data asks. Photos of the institution are
 * its own matter. A note, as the caption may say it, but where the licence turns on it.
 */
export const photoCredit: PageCheck = {
  rule: 'photo-credit',
  about: 'page',
  severity: 'warning',
  description: {
    en: 'Every photo of the event that is shown has its credit on the post or in its alt text.',
    id: 'Setiap foto acara yang tampil disertai kreditnya di kiriman atau di teks alternatif.',
  },
  run({ page, pages = [page] }) {
    const said = pages.flatMap(saidOn).map(mentionsIn);
    const told = new Set<string>();
    return images(page).flatMap((image): Observation[] => {
      const credit = creditOf(image);
      if (credit === undefined || told.has(credit)) return [];
      told.add(credit);
      return said.some((says) => says(credit)) ? [] : [missing(image, credit)];
    });
  },
};

function creditOf({ owner, photo }: SceneImage): string | undefined {
  return owner === 'event' ? photo?.creditText : undefined;
}

/** Every text as it is drawn, and the alt text. A text that isn't cut is taken whole, whatever its lines. */
function saidOn(page: ScenePage): string[] {
  const drawn = readTexts(page).map(({ cut, text, lines }) =>
    cut ? lines.map((line) => line.text).join(' ') : text,
  );
  return [...drawn, page.alt];
}

function missing({ id, source, photo }: SceneImage, credit: string): Observation {
  return {
    severity: ON_CREDIT.test(photo?.license ?? '') ? 'warning' : 'note',
    where: id,
    message: {
      en: `The photo ${quoted(source)} is by ${quoted(credit)}; neither the post nor its alt text says so.`,
      id: `Foto ${quoted(source)} karya ${quoted(credit)}, tetapi tidak disebut di kiriman maupun teks alternatifnya.`,
    },
    advice: {
      en: 'Name them in the caption, or choose a template that prints the credit.',
      id: 'Sebutkan di caption, atau pilih template yang mencantumkan kredit foto.',
    },
  };
}
