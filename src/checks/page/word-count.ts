import type { PageCheck } from '../check.js';
import { readTexts } from '../layers.js';

/** Words on one picture; `house` is the house figure, `most` what still passes without a note. */
const FEED = { house: 40, most: 60 };
const STORY = { house: 25, most: 40 };

/** A post isn't a page: what doesn't fit belongs in the caption. Prints are read at leisure. */
export const wordCount: PageCheck = {
  rule: 'word-count',
  about: 'page',
  severity: 'note',
  description: {
    en: 'A feed picture has at most 60 words (better 40), a story 40 (better 25).',
    id: 'Gambar feed paling banyak 60 kata (sebaiknya 40), cerita 40 kata (sebaiknya 25).',
  },
  run({ page, format }) {
    if (format.view === 'print') return [];
    const limit = format.aspect === 'tall' ? STORY : FEED;
    const words = readTexts(page).reduce((sum, text) => sum + countWords(text.text), 0);
    if (words <= limit.most) return [];
    return [
      {
        severity: 'note',
        where: page.id,
        message: {
          en: `The picture has ${words} words; about ${limit.house} can be read in passing.`,
          id: `Ada ${words} kata pada gambar; sekitar ${limit.house} kata yang terbaca sekilas.`,
        },
        advice: {
          en: 'Leave details to the caption, or spread them over several pages.',
          id: 'Pindahkan rincian ke caption, atau bagi ke beberapa halaman.',
        },
      },
    ];
  },
};

/** Runs between spaces that have a letter or a figure in them. */
function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
