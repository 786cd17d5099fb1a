/**
 * No-break spaces where a line break would tear apart what is read as one: degrees and titles,
 * numbers and their units, Arabic phrases in a Latin text. Fitting treats them as a strong wish: see fit.ts.
 */

const NO_BREAK = '\u00a0';

/** Titles in front of a name, Indonesian and international. */
const TITLES =
  'Prof|Dr|dr|drg|drh|Drs|Dra|Ir|Ar|Apt|apt|H|Hj|KH|K\\.H|Kyai|Nyai|Tgk|TGH|Ust|Ustadz|Ustadzah|Habib|Gus|' +
  'Syekh|Sheikh|Mr|Mrs|Ms|R|RM|R\\.A|Raden|Tn|Ny|Bpk|Sdr|Sdri|Pdt|Rm|Assoc|Asst|Ass';
const TITLE = new RegExp(
  `(?<![\\p{L}.])((?:${TITLES})(?:\\.(?:-Ing\\.)?|(?<=KH|TGH)))[ ]+(?=\\p{L})`,
  'gu',
);

/** `S.Ag.`, `M.Hum.`, `Ph.D`, `M.Pd.I.`, and those that are written without full stops. */
const DEGREE =
  '(?:\\p{Lu}\\p{L}{0,4}\\.(?:[ ]?\\p{Lu}\\p{L}{0,5}\\.?){1,3}|' +
  '(?:MA|MBA|MLIS|MLS|MSc|MSi|MT|MM|MH|MPd|BA|BSc|SE|SH|SS|ST|SPd|SAg|SIP|PhD|Lc|Ak|CA|CPA|CIQaR|CIQnR)\\.?(?!\\p{L}))';
const DEGREES = new RegExp(`(?<=,[ ]*)${DEGREE}(?:,[ ]+${DEGREE})*(?!\\p{L})`, 'gu');

/** The initial of a name: `M. Quraish`. */
const INITIAL = /(?<![\p{L}.])(\p{Lu}\.)[ ]+(?=\p{Lu})/gu;

/** Keeps "Prof. Dr. H. Name" and "S.Ag., M.Hum." together; a line may begin with the degrees. */
export function keepDegrees(text: string): string {
  // Every pattern needs a space and one of these; most texts are spared the search.
  const titled = /[.H] /.test(text)
    ? text.replace(TITLE, `$1${NO_BREAK}`).replace(INITIAL, `$1${NO_BREAK}`)
    : text;
  return text.includes(',')
    ? titled.replace(DEGREES, (group) => group.replaceAll(/[ ]+/g, NO_BREAK))
    : titled;
}

const UNITS =
  'WIB|WITA|WIT|GMT|UTC|AM|PM|am|pm|a\\.m\\.|p\\.m\\.|KST|MYT|SGT|%|‰|°C|km|m|cm|mm|kg|kB|MB|GB|JP|SKS|' +
  'jam|menit|hari|orang|peserta|halaman|ribu|juta|miliar|hours?|minutes?|days?|seats|people|pages';
const NUMBER_UNIT = new RegExp(`(\\d)[ ]+(?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu');
const BEFORE_NUMBER =
  /(?<![\p{L}.])(Rp|IDR|USD|No\.|Nomor|Lt\.|Lantai|Ruang|Room|Jl\.|Jalan|Vol\.|Hal\.|hlm\.|pukul|Pukul|pkl\.|Pkl\.|ke)[ ]+(?=\d)/gu;
const MONTHS =
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|' +
  'January|February|March|May|June|July|August|October|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Agu|Ags|Agt|Aug|Sep|Sept|Okt|Oct|Nov|Des|Dec|' +
  'Muharram|Safar|Syawal|Syakban|Syaban|Ramadan|Ramadhan|Zulkaidah|Zulhijah|Rajab';
const DAY_MONTH = new RegExp(`(\\d)[ ]+(?=(?:${MONTHS})(?!\\p{L}))`, 'gu');
const MONTH_YEAR = new RegExp(`(?<=\\d[ \\u00a0](?:${MONTHS}))[ ]+(?=\\d{4}(?!\\d))`, 'gu');

/** Keeps `09.00 WIB`, `Rp 50.000`, `12 Mei 2025` and `Lantai 3` together. */
export function keepNumbers(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(NUMBER_UNIT, `$1${NO_BREAK}`)
    .replace(DAY_MONTH, `$1${NO_BREAK}`)
    .replace(MONTH_YEAR, NO_BREAK)
    .replace(BEFORE_NUMBER, `$1${NO_BREAK}`);
}

const RTL = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe';
/** Letters of the longest phrase that is kept: a title of a book, not a sentence. */
const MOST_KEPT = 24;
const PHRASE = new RegExp(`[${RTL}]+(?:[ ][${RTL}]+)+`, 'g');

/** A space inside a phrase that `keepPhrases` kept: broken, it would be read in the wrong order. */
export const INSIDE_PHRASE = new RegExp(`(?<=[${RTL}])${NO_BREAK}(?=[${RTL}])`, 'g');

/**
 * Keeps a short right-to-left phrase inside a left-to-right text together: broken, its second half would
 * be read from the wrong end of the next line.
 */
export function keepPhrases(text: string): string {
  return text.replace(PHRASE, (phrase) =>
    phrase.length <= MOST_KEPT ? phrase.replaceAll(' ', NO_BREAK) : phrase,
  );
}
