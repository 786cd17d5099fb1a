/** Month names of Indonesian and English, with the short forms that posters use. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agt', 'agu', 'agst', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

/** Weekdays from Monday on, the same way. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['senin', 'monday', 'sen', 'mon'],
  ['selasa', 'tuesday', 'sel', 'tue', 'tues'],
  ['rabu', 'wednesday', 'rab', 'wed'],
  ['kamis', 'thursday', 'kam', 'thu', 'thurs', 'thur'],
  ['jumat', 'jum’at', "jum'at", 'friday', 'jum', 'fri'],
  ['sabtu', 'saturday', 'sab', 'sat'],
  ['minggu', 'ahad', 'sunday', 'min', 'sun'],
];

const index = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

const MONTH_OF = index(MONTHS);
const WEEKDAY_OF = index(WEEKDAYS);

/** 1–12, or null when the word is no month. */
export function monthNumber(word: string): number | null {
  return MONTH_OF.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}

/** 1 (Monday) – 7 (Sunday), or null when the word is no weekday. */
export function weekdayNumber(word: string): number | null {
  return WEEKDAY_OF.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}
