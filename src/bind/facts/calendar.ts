import { Temporal } from 'temporal-polyfill';
import { InputError } from '../../errors.js';
import type { Language } from '../../model/language.js';
import type { Strings } from '../expressions.js';
import { CALENDAR_NAMES } from './calendar-names.js';

/** Dates and zones as values and as words. */

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

/** The words of a day, in the Gregorian calendar. */
export function dayWords(date: Temporal.PlainDate, language: Language): DayWords {
  const { weekdays, months, short } = CALENDAR_NAMES[language];
  const weekday = weekdays[date.dayOfWeek - 1]!;
  const month = months[date.month - 1]!;
  return {
    weekday,
    weekdayShort: weekday.slice(0, short),
    day: String(date.day),
    month,
    monthShort: month.slice(0, short),
    year: String(date.year),
  };
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

/** "WIB", "WITA", "WIT"; undefined for a zone that has no name here. */
export function indonesianZone(zone: string, strings: Strings): string | undefined {
  const known = INDONESIAN_ZONES.get(zone.toLowerCase());
  return known && strings(`zone.${known}`);
}

/** The zone's name; of one that has none the offset at that moment: "GMT+8", "GMT+5.30". */
export function zoneWords(
  moment: Temporal.ZonedDateTime,
  language: Language,
  strings: Strings,
): string {
  const name = indonesianZone(moment.timeZoneId, strings);
  if (name !== undefined) return name;
  const minutes = Math.round(moment.offsetNanoseconds / 60e9);
  if (minutes === 0) return 'GMT';
  const rest = Math.abs(minutes) % 60;
  const point = language === 'en' ? ':' : '.';
  const tail = rest === 0 ? '' : `${point}${String(rest).padStart(2, '0')}`;
  return `GMT${minutes < 0 ? '-' : '+'}${Math.floor(Math.abs(minutes) / 60)}${tail}`;
}
