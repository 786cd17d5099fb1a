import type { EventCheck } from '../check.js';
import { printedTexts } from '../printed-texts.js';
import { quoted } from '../wording.js';

/** Mathematical Alphanumeric Symbols, used as "fonts": screen readers spell or skip them. */
const FANCY = /[\u{1D400}-\u{1D7FF}]/u;
const RUN = /[\u{1D400}-\u{1D7FF}]+(?:[^\p{L}\p{N}]{0,3}[\u{1D400}-\u{1D7FF}]+)*/u;

/** Letters are letters. */
export const fancyUnicode: EventCheck = {
  rule: 'fancy-unicode',
  about: 'event',
  severity: 'error',
  description: {
    en: 'No text uses mathematical symbols (U+1D400–1D7FF) as decorated letters.',
    id: 'Tidak ada teks yang memakai simbol matematika (U+1D400–1D7FF) sebagai huruf hias.',
  },
  run({ event }) {
    return printedTexts(event)
      .filter(({ text }) => FANCY.test(text))
      .map(({ path, text }) => {
        const run = RUN.exec(text)?.[0] ?? '';
        return {
          severity: 'error',
          where: path,
          message: {
            en: `${quoted(run)} is written in mathematical symbols: screen readers and search can't read it.`,
            id: `${quoted(run)} ditulis dengan simbol matematika: pembaca layar dan pencarian tidak bisa membacanya.`,
          },
          advice: {
            en: `Write ${quoted(run.normalize('NFKC'))}.`,
            id: `Tulis ${quoted(run.normalize('NFKC'))}.`,
          },
        };
      });
  },
};
