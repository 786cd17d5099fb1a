import type { Bilingual } from '../errors.js';
import { monthNumber, weekdayNumber } from './calendar-words.js';
import { parseTime, RANGE_MARK } from './times.js';
import { zoneOf } from './zones.js';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as it was written. */
export interface DateReading {
  /** `2027-01-14`. */
  date: string;
  /** `13:00`, on the clock of the offset or zone beside it. */
  time?: string;
  /** `15:00` of the same day, when the text gives a span of times. */
  endTime?: string;
  /** Minutes east of UTC, when the text says so. */
  offset?: number;
  /** IANA name, when the text says so. */
  timeZone?: string;
  /** As printed. */
  weekday?: string;
}

export type DateResult<T = DateReading> =
  { ok: true; value: T } | { ok: false; expected: Bilingual; hint?: Bilingual };

const EXPECTED: Bilingual = {
  en: 'a date as 2027-01-14, 2027-01-14T13:00 or 14 Januari 2027',
  id: 'tanggal seperti 2027-01-14, 2027-01-14T13:00, atau 14 Januari 2027',
};
const NO_YEAR: Bilingual = { en: 'a date with its year', id: 'tanggal beserta tahunnya' };
const IMPOSSIBLE: Bilingual = {
  en: 'a date that exists in the calendar',
  id: 'tanggal yang ada di kalender',
};

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(?:(Z)|([+-])(\d{2}):?(\d{2})?)?(?:\[([\w/+-]+)\])?)?$/i;
const NUMERIC = /^(\d{1,4})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{1,4}))?$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s/-]+([a-z]{3,12})\.?(?:,?[\s/-]+(\d{1,4}))?$/i;
const MONTH_FIRST = /^([a-z]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{1,4}))?$/i;
const WEEKDAY = /^(?:hari\s+)?([a-z]{3,10}[’']?[a-z]{0,4})\.?(?:\s*,\s*|\s+|\s*\/\s*)(?=\S)/i;
/** A date and the time after it: `21/06/2022 09.00 WIB`, `Selasa, 21 Juni 2022, pukul 09.00`. */
const WITH_TIME = /^(.*?\b\d{4}),?\s+((?:pukul\s|pkl\.?\s|jam\s|at\s)?\s*\d{1,2}[.:]\d{2}.*)$/i;

/**
 * Reads one date in ISO 8601, in figures, or in Indonesian or English words, with an optional
 * weekday, time and zone. What can be read in two ways is refused unless `order` decides.
 */
export function parseDate(input: string, order?: DateOrder): DateResult {
  if (input.length > 120) return { ok: false, expected: EXPECTED };
  const text = input.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(text);
  if (iso) return readIso(iso);

  const timed = WITH_TIME.exec(text);
  const day = parseDay(timed?.[1] ?? text, order);
  if (!day.ok || !timed) return day;
  const time = parseTime(timed[2] ?? '');
  if (!time.ok) return { ok: false, expected: time.expected };
  const { start, end, timeZone } = time.value;
  return {
    ok: true,
    value: {
      ...day.value,
      time: start,
      ...(end === undefined ? {} : { endTime: end }),
      ...(timeZone === undefined ? {} : { timeZone }),
    },
  };
}

const SPAN = new RegExp(String.raw`^(.+?)${RANGE_MARK}(.+)$`, 'i');

/**
 * Reads one date or a span of days: `8–10 Februari 2027`, `30 Januari s.d. 2 Februari 2027`. The
 * start takes the month and year that it lacks from the end.
 */
export function parseDateSpan(
  input: string,
  order?: DateOrder,
): DateResult<{ start: DateReading; end?: DateReading }> {
  const single = parseDate(input, order);
  if (single.ok) return { ok: true, value: { start: single.value } };
  const span = input.length > 120 ? null : SPAN.exec(input.trim().replace(/\s+/g, ' '));
  const end = span ? parseDate(span[2] ?? '', order) : single;
  if (!span || !end.ok) return single;
  const left = (span[1] ?? '').trim();
  const [year = '', month = '', day = ''] = end.value.date.split('-');
  const words = /[a-z]/i.test(span[2] ?? '');
  const attempts = [left];
  if (words && /\d$/.test(left)) attempts.push(`${left} ${monthWord(month)} ${year}`);
  if (words && /[a-z]\.?$/i.test(left)) attempts.push(`${left} ${year}`);
  for (const attempt of attempts) {
    const start = parseDate(attempt, order);
    if (!start.ok) continue;
    if (start.value.date > `${year}-${month}-${day}`) continue;
    return { ok: true, value: { start: start.value, end: end.value } };
  }
  return single;
}

function monthWord(month: string): string {
  return (
    ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agt', 'sep', 'okt', 'nov', 'des'][
      Number(month) - 1
    ] ?? ''
  );
}

/** Whether a year, month and day are in the (proleptic Gregorian) calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

function readIso(hit: RegExpExecArray): DateResult {
  const [, year, month, day, hour, minute, zulu, sign, offsetHour, offsetMinute, zone] = hit;
  if (!isDay(Number(year), Number(month), Number(day))) return { ok: false, expected: IMPOSSIBLE };
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { ok: true, value: { date } };
  if (Number(hour) > 23 || Number(minute) > 59) return { ok: false, expected: EXPECTED };
  const value: DateReading = { date, time: `${hour}:${minute}` };
  if (zulu !== undefined) value.offset = 0;
  if (offsetHour !== undefined) {
    const minutes = Number(offsetHour) * 60 + Number(offsetMinute ?? 0);
    if (minutes > 14 * 60) return { ok: false, expected: EXPECTED };
    value.offset = sign === '-' ? -minutes : minutes;
  }
  if (zone !== undefined) {
    const timeZone = zoneOf(zone);
    if (timeZone === null) return { ok: false, expected: EXPECTED };
    value.timeZone = timeZone;
  }
  return { ok: true, value };
}

/** A day without a time, with or without its weekday. */
function parseDay(text: string, order: DateOrder | undefined): DateResult {
  const named = WEEKDAY.exec(text);
  const printed = named?.[1];
  const isWeekday = printed !== undefined && weekdayNumber(printed) !== null;
  // "Mar 3, 2027": a word before the day may be a month as well.
  const rest = named && isWeekday ? text.slice(named[0].length) : text;
  const weekday = isWeekday ? { weekday: printed } : {};

  const numeric = NUMERIC.exec(rest);
  if (numeric) return withWeekday(readNumeric(numeric, order), weekday);
  const dayFirst = DAY_FIRST.exec(rest);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(rest);
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const month = monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (day === undefined || month === null) return { ok: false, expected: EXPECTED };
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  return withWeekday(compose(year, month, Number(day)), weekday);
}

function withWeekday(result: DateResult, weekday: { weekday?: string }): DateResult {
  return result.ok ? { ok: true, value: { ...result.value, ...weekday } } : result;
}

function compose(year: string | undefined, month: number, day: number): DateResult {
  if (year?.length !== 4) return { ok: false, expected: NO_YEAR, hint: yearHint() };
  if (!isDay(Number(year), month, day)) return { ok: false, expected: IMPOSSIBLE };
  return { ok: true, value: { date: isoDay(year, month, day) } };
}

function yearHint(): Bilingual {
  return { en: 'Write the year with four digits.', id: 'Tulis tahunnya dengan empat angka.' };
}

function isoDay(year: string, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function readNumeric(hit: RegExpExecArray, order: DateOrder | undefined): DateResult {
  const [, first = '', , second = '', third] = hit;
  if (first.length > 2) {
    if (first.length !== 4 || third === undefined || third.length > 2) {
      return { ok: false, expected: EXPECTED };
    }
    return compose(first, Number(second), Number(third));
  }
  if (third?.length !== 4) return { ok: false, expected: NO_YEAR, hint: yearHint() };
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = isDay(Number(third), b, a);
  const monthFirst = isDay(Number(third), a, b);
  if (order === 'dmy' || (order === undefined && dayFirst && (!monthFirst || a === b))) {
    return compose(third, b, a);
  }
  if (order === 'mdy' || (order === undefined && monthFirst && !dayFirst)) {
    return compose(third, a, b);
  }
  if (!dayFirst && !monthFirst) return { ok: false, expected: IMPOSSIBLE };
  return ambiguous(isoDay(third, b, a), isoDay(third, a, b));
}

/** Both readings, and how to decide. */
function ambiguous(dayFirst: string, monthFirst: string): DateResult {
  const spell = (date: string, language: 'en' | 'id'): string => {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${Number(day)} ${MONTH_NAMES[language][Number(month) - 1] ?? ''} ${year}`;
  };
  return {
    ok: false,
    expected: {
      en: `a date with one meaning; this is ${spell(dayFirst, 'en')} (day first) or ${spell(monthFirst, 'en')} (month first)`,
      id: `tanggal dengan satu arti; ini bisa ${spell(dayFirst, 'id')} (hari dahulu) atau ${spell(monthFirst, 'id')} (bulan dahulu)`,
    },
    hint: {
      en: `Write ${dayFirst} or ${monthFirst}, or say "dateOrder: dmy" (or mdy) in the mapping.`,
      id: `Tulis ${dayFirst} atau ${monthFirst}, atau tetapkan "dateOrder: dmy" (atau mdy) di berkas pemetaan.`,
    },
  };
}

const MONTH_NAMES = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  ),
} as const;
