import { Temporal } from 'temporal-polyfill';
import { InputError } from '../../errors.js';
import type { Language } from '../../model/language.js';
import type { Strings } from '../expressions.js';

/** Dates and zones as values and as words. Names come from Intl, everything else is composed here. */

/** A date of an event, which may have a time of day; local to the event's zone. */
export interface LocalDate {
  date: Temporal.PlainDate;
  time: Temporal.PlainTime | undefined;
}

/** The words of one calendar day. */
export interface DayWords {
  /** "Selasa". */
  weekday: string;
  /** "Kam", "Thu". */
  weekdayShort: string;
  /** "21", never padded. */
  day: string;
  /** "Juni". */
  month: string;
  /** "Jun". */
  monthShort: string;
  /** "2022". */
  year: string;
}

/**
 * Parses `2027-01-14` or `2027-01-14T13:00`. Throws InputError for a day that the calendar hasn't
 * (30 February), which no pattern can see.
 */
export function parseLocalDate(text: string, path: string): LocalDate {
  const [day = '', time] = text.split('T');
  try {
    return {
      date: Temporal.PlainDate.from(day),
      time: time === undefined ? undefined : Temporal.PlainTime.from(time),
    };
  } catch (cause) {
    const expected = {
      en: 'a day that exists, as 2027-01-14 or 2027-01-14T13:00',
      id: 'tanggal yang ada, seperti 2027-01-14 atau 2027-01-14T13:00',
    };
    throw new InputError([{ path, expected, got: JSON.stringify(text.slice(0, 40)) }], { cause });
  }
}

/** Locales that only name months and weekdays; digits are always 0–9. */
const LOCALES = {
  id: 'id-ID-u-ca-gregory',
  en: 'en-US-u-ca-gregory',
  ar: 'ar-u-ca-gregory-nu-latn',
} as const;

/** The words of a day, in the Gregorian calendar. */
export function dayWords(date: Temporal.PlainDate, language: Language): DayWords {
  // A UTC instant of that calendar day, named in UTC: no zone of the machine comes in.
  const instant = new Date(0);
  instant.setUTCFullYear(date.year, date.month - 1, date.day);
  const { weekday, weekdayShort, month, monthShort } = namers(language);
  return {
    weekday: weekday.format(instant),
    weekdayShort: weekdayShort.format(instant),
    day: String(date.day),
    month: month.format(instant),
    monthShort: monthShort.format(instant),
    year: String(date.year),
  };
}

type Namers = Readonly<Record<NameKind, Intl.DateTimeFormat>>;
type NameKind = 'weekday' | 'weekdayShort' | 'month' | 'monthShort';

/** Making one takes a hundred times as long as using it. */
const NAMERS = new Map<Language, Namers>();

function namers(language: Language): Namers {
  const known = NAMERS.get(language);
  if (known) return known;
  const namer = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  const made: Namers = {
    weekday: namer({ weekday: 'long' }),
    weekdayShort: namer({ weekday: 'short' }),
    month: namer({ month: 'long' }),
    monthShort: namer({ month: 'short' }),
  };
  NAMERS.set(language, made);
  return made;
}

/** "09.00", in English "09:00"; always 24 hours. */
export function timeWords(time: Temporal.PlainTime, language: Language): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(time.hour)}${language === 'en' ? ':' : '.'}${two(time.minute)}`;
}

/** Separates the weekday from the day and the day from the hour. */
export const COMMA = { id: ', ', en: ', ', ar: '، ' } as const satisfies Record<Language, string>;

/** The same instant in another zone; a time that a clock change skips moves forward. */
export function atZone(local: LocalDate, zone: string, path = 'timeZone'): Temporal.ZonedDateTime {
  try {
    return local.date.toZonedDateTime({
      timeZone: zone,
      plainTime: local.time ?? Temporal.PlainTime.from('00:00'),
    });
  } catch (cause) {
    const expected = {
      en: 'an IANA time zone, as Asia/Jakarta',
      id: 'zona waktu IANA, seperti Asia/Jakarta',
    };
    throw new InputError([{ path, expected, got: JSON.stringify(zone.slice(0, 40)) }], { cause });
  }
}

/** Zones of Indonesia; their names aren't in Intl outside of its Indonesian locale. */
const INDONESIAN_ZONES: ReadonlyMap<string, 'wib' | 'wita' | 'wit'> = new Map([
  ['asia/jakarta', 'wib'],
  ['asia/pontianak', 'wib'],
  ['asia/makassar', 'wita'],
  ['asia/ujung_pandang', 'wita'],
  ['asia/jayapura', 'wit'],
]);

/** "WIB", "WITA", "WIT"; elsewhere the offset at that moment: "GMT+8", "GMT+5.30". */
export function zoneWords(moment: Temporal.ZonedDateTime, language: Language, strings: Strings) {
  const known = INDONESIAN_ZONES.get(moment.timeZoneId.toLowerCase());
  if (known) return strings(`zone.${known}`);
  const minutes = Math.round(moment.offsetNanoseconds / 60e9);
  if (minutes === 0) return 'GMT';
  const rest = Math.abs(minutes) % 60;
  const point = language === 'en' ? ':' : '.';
  const tail = rest === 0 ? '' : `${point}${String(rest).padStart(2, '0')}`;
  return `GMT${minutes < 0 ? '-' : '+'}${Math.floor(Math.abs(minutes) / 60)}${tail}`;
}
