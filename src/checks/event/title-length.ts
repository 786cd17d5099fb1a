import type { EventCheck } from '../check.js';

/** Characters that a title can have and still be the one big thing on a phone. */
const LONGEST = 200;

/** A title can be read in passing. */
export const titleLength: EventCheck = {
  rule: 'title-length',
  about: 'event',
  severity: 'note',
  description: {
    en: `The title has at most ${LONGEST} characters.`,
    id: `Judul paling banyak ${LONGEST} karakter.`,
  },
  run({ event }) {
    const length = [...event.name].length;
    if (length <= LONGEST) return [];
    return [
      {
        severity: 'note',
        where: 'name',
        message: {
          en: `The title has ${length} characters: it will be set small or cut.`,
          id: `Judul sepanjang ${length} karakter: hurufnya akan kecil atau terpotong.`,
        },
        advice: {
          en: 'Move the second half to alternateName (subtitle).',
          id: 'Pindahkan sebagian ke alternateName (subjudul).',
        },
      },
    ];
  },
};
