/**
 * Typewriter signs of a human text → those of typography, the same in Indonesian and English:
 * “quotation marks” with ‘others’ inside, ’ for the apostrophe, – between the ends of a range and,
 * with spaces, between thoughts, … for three dots; and no line end inside of the Arabic name عبد الرحمن.
 *
 * Hyphens inside words and identifiers stay (e-sertifikat, Covid-19, ISO-8859, 000-0000-0000), and
 * so do addresses, handles, hashtags, list bullets, and marks of inches and feet. Quotation marks
 * stay in a text that is read from the right: Arabic has customs of its own. Idempotent.
 */
export function typographicText(text: string): string {
  return namesWhole(rangesAndDashes(withQuotes(text, true)));
}

/** The same for a name, in which a single quote is always an apostrophe: Nur ’Aini, Jama’. */
export function typographicName(name: string): string {
  return namesWhole(rangesAndDashes(withQuotes(name, false)));
}

/** What a machine reads: URLs, hosts with their paths, e-mail addresses, handles, hashtags. */
const MACHINE =
  /https?:\/\/[^\s"“”<>]+|(?<![\w.+-])\w[\w.+'-]*@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])[@#][\p{L}\p{M}\p{N}_.-]+|(?<![\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s"“”<>]*)?/giu;

/** `text` with every match of `pattern` that touches nothing a machine reads replaced. */
function replaceProse(
  text: string,
  pattern: RegExp,
  replacement: (groups: string[]) => string,
): string {
  const machine = [...text.matchAll(MACHINE)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
  return text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const numberAt = rest.findIndex((value) => typeof value === 'number');
    const start = rest[numberAt] as number;
    const end = start + match.length;
    if (machine.some((span) => start < span.end && end > span.start)) return match;
    return replacement(
      rest.slice(0, numberAt).map((group) => (typeof group === 'string' ? group : '')),
    );
  });
}

const TIME = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const TIMES = new RegExp(`(?<![\\d.:-])(${TIME})[ ]*-[ ]*(${TIME})(?![\\d:-]|\\.\\d)`, 'g');
const YEARS = /(?<![\p{L}\d.:/)-][ ]?)((?:19|20)\d\d)-((?:19|20)\d\d)(?![\p{L}\d:/-]|\.\d)/gu;
/** A year behind a word, as in "Tahun 2024-2025": a number there would make it a telephone. */
const YEARS_BEHIND_WORD = /(?<=\p{L}[ ])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\p{L}\d:/-]|\.\d)/gu;
const MONTH =
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|' +
  'January|February|March|May|June|July|August|October|December';
const WEEKDAY =
  'Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad|' +
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const SHORT_MONTH = 'Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Agt|Aug|Sep|Okt|Oct|Nov|Des|Dec';
const DAYS = new RegExp(
  `(?<![\\d.:/-])(\\d{1,2})-(\\d{1,2})(?=[ \\u00a0](?:${MONTH}|${SHORT_MONTH})(?!\\p{L}))`,
  'gu',
);
const NAMED = new RegExp(
  `(?<![\\p{L}-])(${MONTH}|${WEEKDAY})-(${MONTH}|${WEEKDAY})(?![\\p{L}-])`,
  'gu',
);
/** Between thoughts; at the beginning of a line a hyphen is a bullet. */
const SPACED_DASH = /(?<=\S)[ \u00a0]+-{1,3}[ ]+(?=[^\s-])/g;
const DOUBLE_HYPHEN = /(?<=[\p{L}\p{N}”’)?!])-{2,3}(?=[\p{L}\p{N}“‘(])/gu;

function rangesAndDashes(text: string): string {
  const range = ([from, to]: string[]): string => `${from}–${to}`;
  // A line doesn't begin with the dash.
  const dash = (): string => '\u00a0– ';
  // Dots and hyphens before a range hide it until they are set, so they come first; times may have spaces.
  let set = replaceProse(text, /(?<!\.)\.{3}(?!\.)/g, () => '…');
  set = replaceProse(set, DOUBLE_HYPHEN, dash);
  set = replaceProse(set, TIMES, range);
  set = replaceProse(set, SPACED_DASH, dash);
  for (const pattern of [YEARS, YEARS_BEHIND_WORD, DAYS, NAMED]) {
    set = replaceProse(set, pattern, range);
  }
  return set;
}

/** Abd, ibn, bint, Abu: half a name each, in need of the next word. */
const HALVES = 'عبد وعبد لعبد بن ابن بنت أبو ابو أبي ابي أبا ابا'
  .split(' ')
  // With short vowels or without.
  .map((word) => `${Array.from(word).join('\\p{M}*')}\\p{M}*`);
const HALF_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(${HALVES.join('|')})[ ]+(?=\\p{Script=Arabic})`,
  'gu',
);

/** No line ends inside of عبد الرحمن, nor behind بن. */
function namesWhole(text: string): string {
  return replaceProse(text, HALF_NAME, ([half]) => `${half}\u00a0`);
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
/** Before an opening mark: nothing, white space, an opening bracket or mark, a dash, a slash. */
const OPENS_AFTER = /^$|[\s([{“‘«–—/=-]/u;
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** Curls straight marks by what stands beside them. `nests`: single marks may be quotation marks. */
function withQuotes(text: string, nests: boolean): string {
  if (RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '')) return text;
  const characters = Array.from(replaceProse(text, APOSTROPHE, () => '’'));
  const machine = machineMask(characters);
  let open = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const sign = characters[at];
    if (sign === '“') open += 1;
    if (sign === '”') open -= 1;
    if (machine[at] || (sign !== '"' && sign !== "'")) continue;
    const before = characters[at - 1] ?? '';
    const after = beyondQuotes(characters, at);
    const opens = OPENS_AFTER.test(before) && after !== '' && !/\s/.test(after);
    if (sign === '"') {
      if (opens) {
        characters[at] = '“';
        open += 1;
      } else if (!OPENS_AFTER.test(before) && (!DIGIT.test(before) || open > 0)) {
        characters[at] = '”';
        open -= 1;
      }
    } else if (opens) {
      const close = nests ? closingSingle(characters, at) : -1;
      characters[at] = close === -1 ? '’' : '‘';
      if (close !== -1) characters[close] = '’';
    } else if (!OPENS_AFTER.test(before) && !DIGIT.test(before)) {
      characters[at] = '’';
    }
  }
  return characters.join('');
}

/** Straight, or what stands for an apostrophe on a keyboard, inside of a word: Qur`an, Jum´at. */
const APOSTROPHE = /(?<=[\p{L}\p{M}\p{N}])['`´](?=[\p{L}\p{M}])/gu;

/** Which characters a machine reads; indices as of `characters`. */
function machineMask(characters: readonly string[]): boolean[] {
  const text = characters.join('');
  const spans = [...text.matchAll(MACHINE)];
  let offset = 0;
  return characters.map((character) => {
    const at = offset;
    offset += character.length;
    return spans.some(({ index, 0: match }) => at >= index && at < index + match.length);
  });
}

/** The next character that is no quotation mark; '' at the end. */
function beyondQuotes(characters: readonly string[], at: number): string {
  return characters.slice(at + 1).find((character) => !/["'“”‘’]/.test(character)) ?? '';
}

/** Where the single mark that opens at `at` closes; -1 when another opens first, or none does. */
function closingSingle(characters: readonly string[], at: number): number {
  for (let index = at + 1; index < characters.length; index += 1) {
    const sign = characters[index];
    if (sign === '\n') return -1;
    if (sign !== "'") continue;
    const before = characters[index - 1] ?? '';
    if (OPENS_AFTER.test(before)) return -1;
    const after = characters[index + 1] ?? '';
    if (!LETTER.test(after) && !DIGIT.test(after)) return index;
  }
  return -1;
}
