import type { EventCheck, Observation } from '../check.js';
import { quoted } from '../wording.js';

/** Instagram's app takes 5 since December 2025, its API 30 (PLATFORMS, checked November 2026). */
const FEW = 5;
const MOST = 30;

/** A single Indonesian word is rarely longer ("kepustakawanan" has 14 letters). */
const LONG_WORD = 16;

/** Few hashtags, in CamelCase: screen readers read each word of #LiterasiInformasi. */
export const hashtags: EventCheck = {
  rule: 'hashtags',
  about: 'event',
  severity: 'error',
  description: {
    en: `At most ${FEW} hashtags, with a capital for each word.`,
    id: `Paling banyak ${FEW} tagar, tiap kata diawali huruf kapital.`,
  },
  run({ event: { keywords } }) {
    return [...tooMany(keywords.length), ...keywords.flatMap(runTogether)];
  },
};

function tooMany(count: number): Observation[] {
  if (count <= FEW) return [];
  const error = count > MOST;
  return [
    {
      severity: error ? 'error' : 'warning',
      where: 'keywords',
      message: {
        en: `There are ${count} hashtags; Instagram takes ${error ? MOST : FEW}.`,
        id: `Ada ${count} tagar; Instagram hanya menerima ${error ? MOST : FEW}.`,
      },
      advice: {
        en: 'Keep the three to five that people look for.',
        id: 'Sisakan tiga sampai lima yang memang dicari orang.',
      },
    },
  ];
}

/** Keywords of several words become CamelCase when they are written as hashtags; these can't. */
function runTogether(keyword: string, index: number): Observation[] {
  const underscored = /\p{L}_+\p{L}/u.test(keyword);
  if (!underscored && !isLongAndSmall(keyword)) return [];
  const words = keyword.split(/[_\s]+/u).filter((word) => word !== '');
  const better = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return [
    {
      severity: 'note',
      where: `keywords[${index}]`,
      message: underscored
        ? {
            en: `${quoted(keyword)} joins its words with an underscore.`,
            id: `${quoted(keyword)} menyambung kata dengan garis bawah.`,
          }
        : {
            en: `${quoted(keyword)} seems to be several words without capitals.`,
            id: `${quoted(keyword)} tampaknya terdiri atas beberapa kata tanpa huruf kapital.`,
          },
      advice: underscored
        ? { en: `Write ${quoted(better)}.`, id: `Tulis ${quoted(better)}.` }
        : {
            en: 'Give each word a capital, or put spaces between the words.',
            id: 'Awali tiap kata dengan huruf kapital, atau beri spasi di antaranya.',
          },
    },
  ];
}

function isLongAndSmall(word: string): boolean {
  return [...word].length >= LONG_WORD && word === word.toLowerCase() && /\p{Ll}/u.test(word);
}
