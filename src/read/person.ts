/** A person's name taken apart. Each part stands as it was supplied. */
export interface PersonName {
  name: string;
  honorificPrefix?: string;
  honorificSuffix?: string;
}

/**
 * Titles that stand before a name in Indonesia and in English, longest first. Case counts:
 * "dr." is a physician, "Dr." a doctorate, "R." may be Raden; each is kept as written.
 */
const DOTTED = [
  'Prof',
  'PROF',
  'prof',
  'Assoc',
  'Asst',
  'Drs',
  'Dra',
  'DRS',
  'DRA',
  'Dr',
  'DR',
  'dr',
  'drg',
  'Drg',
  'drh',
  'Drh',
  'Ir',
  'IR',
  'ir',
  'Hj',
  'HJ',
  'hj',
  'H',
  'KH',
  'K.H',
  'Kh',
  'Ny',
  'Nyai',
  'Ust',
  'Ustd',
  'Ustdz',
  'Ns',
  'Apt',
  'apt',
  'Pdt',
  'Rm',
  'Tgk',
  'TGK',
  'Mr',
  'Mrs',
  'Ms',
  'Rev',
  'H.C',
  'h.c',
  'HC',
];
/** Those that are also written without a dot. "H" and "R" aren't: there they are initials. */
const BARE = [
  'Prof',
  'PROF',
  'Drs',
  'Dra',
  'Dr',
  'DR',
  'Ir',
  'Hj',
  'KH',
  'drg',
  'drh',
  'Ustaz',
  'Ustadz',
  'Ustad',
  'Ustadzah',
  'Ustazah',
  'Tengku',
];

const alternatives = (words: string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', String.raw`\.`))
    .join('|');

const PREFIX = new RegExp(
  String.raw`^(?:(?:${alternatives(DOTTED)})\.\s*|(?:${alternatives(BARE)})\s+|\((?:H\.?\s?C\.?|Cand\.?|Hons\.?)\)\s*)`,
  'u',
);

/**
 * Splits "Prof. Dr. Hj. Nama, S.S., M.Hum.": known titles at the start are the prefix, everything
 * after the first comma is the suffix, the rest is the name. Nothing is rewritten, and a
 * text that holds nothing but titles is the name.
 */
export function splitPerson(text: string): PersonName {
  const printed = text.trim().slice(0, 1000);
  const comma = printed.indexOf(',');
  const before = (comma === -1 ? printed : printed.slice(0, comma)).trim();
  const suffix = comma === -1 ? '' : printed.slice(comma + 1).trim();
  let end = 0;
  for (let hit = PREFIX.exec(before); hit; hit = PREFIX.exec(before.slice(end))) {
    end += hit[0].length;
  }
  const prefix = before.slice(0, end).trim();
  const name = before.slice(end).trim();
  if (name === '') return { name: printed };
  return {
    name,
    ...(prefix === '' ? {} : { honorificPrefix: prefix }),
    ...(suffix === '' ? {} : { honorificSuffix: suffix }),
  };
}
