/** Local dates of events: `2027-01-14` or `2027-01-14T13:00`. */

export interface LocalDate {
  /** `2027-01-14`. */
  day: string;
  /** `13:00`; absent when only the day is known. */
  time?: string;
}

export function parseLocalDate(text: string): LocalDate {
  const [day = '', time] = text.split('T');
  return time === undefined ? { day } : { day, time };
}

/**
 * Which is earlier, as far as both say: -1, 0 or 1. A day without a time equals every moment of
 * that day: "closes on the 14th" isn't later than "starts on the 14th at 13:00".
 */
export function compareLocal(a: string, b: string): -1 | 0 | 1 {
  const [first, second] = [parseLocalDate(a), parseLocalDate(b)];
  if (first.day !== second.day) return first.day < second.day ? -1 : 1;
  if (first.time === undefined || second.time === undefined) return 0;
  if (first.time === second.time) return 0;
  return first.time < second.time ? -1 : 1;
}

/** ISO weekday, 1 Monday to 7 Sunday; null for a day that isn't in the calendar (31 April). */
export function isoWeekday(text: string): number | null {
  const { day } = parseLocalDate(text);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  // 31 April has become 1 May.
  if (moment.getUTCDate() !== date) return null;
  return moment.getUTCDay() || 7;
}

/** The local date and time of a moment in a zone, as `2027-01-14T13:00`; null for an unknown zone. */
export function localDateIn(timeZone: string, moment: Date): string | null {
  if (Number.isNaN(moment.getTime()) || !isTimeZone(timeZone)) return null;
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** Whether the runtime's zone data knows the name. */
export function isTimeZone(name: string): boolean {
  if (KNOWN_ZONES.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    KNOWN_ZONES.add(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Zones that were asked for and are right: there are some hundreds in all. Those of most events are known
 * without asking, which takes 12 ms the first time.
 */
const KNOWN_ZONES = new Set(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Pontianak']);

/** As a person reads it: `2027-01-14 13:00`, and with a dot in Indonesian. */
export function shownDate(text: string): { en: string; id: string } {
  const { day, time } = parseLocalDate(text);
  if (time === undefined) return { en: day, id: day };
  return { en: `${day} ${time}`, id: `${day} pukul ${time.replace(':', '.')}` };
}
