import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { isDay } from './dates.js';
import { convert, convertZone, zoneOf, zoneOfOffset } from './zones.js';

/** A time of a calendar on the clock of its own zone. */
export interface CalendarTime {
  /** `2027-01-14T13:00`, or `2027-01-14` for a whole day. */
  local: string;
  allDay: boolean;
  /** IANA name; 'UTC' for a time in Z; null for a floating time or a day. */
  timeZone: string | null;
  /** Set when the zone is neither known nor described in the file. */
  unknownZone?: string;
}

/**
 * Times of a property: one for DTSTART, several for EXDATE and RDATE. Those that can't be read, or
 * that no calendar has (31 February, which the parser would carry over into March), are left out.
 */
export function timesOf(property: ICAL.Property, calendar: ICAL.Component): CalendarTime[] {
  const tzid = property.getFirstParameter('tzid') as string | undefined;
  const written = (property.toJSON() as unknown[]).slice(3).map((raw) => String(raw));
  let values: unknown[];
  try {
    values = property.getValues();
  } catch {
    return [];
  }
  return values.flatMap((value, index) => {
    const time = value instanceof ICAL.Period ? (value.start as unknown) : value;
    if (!(time instanceof ICAL.Time)) return [];
    const read = readTime(time, tzid, calendar);
    const [year, month, day] = (written[index] ?? '').slice(0, 10).split('-').map(Number);
    return isDay(year ?? 0, month ?? 0, day ?? 0) ? [read] : [];
  });
}

function readTime(
  time: ICAL.Time,
  tzid: string | undefined,
  calendar: ICAL.Component,
): CalendarTime {
  const local = formatTime(time);
  if (time.isDate) return { local, allDay: true, timeZone: null };
  // A value in Z is UTC whatever TZID says (RFC 5545, 3.3.5).
  if (time.zone === ICAL.Timezone.utcTimezone) return { local, allDay: false, timeZone: 'UTC' };
  if (tzid === undefined) return { local, allDay: false, timeZone: null };
  const known = zoneOf(tzid);
  if (known !== null) return { local, allDay: false, timeZone: known };
  return describedZone(local, time, tzid, calendar);
}

/** A TZID that is no IANA name, by its VTIMEZONE: its location, or its offset at that time. */
function describedZone(
  local: string,
  time: ICAL.Time,
  tzid: string,
  calendar: ICAL.Component,
): CalendarTime {
  const floating: CalendarTime = { local, allDay: false, timeZone: null, unknownZone: tzid };
  const component = calendar
    .getAllSubcomponents('vtimezone')
    .find((one) => String(one.getFirstPropertyValue('tzid')) === tzid);
  if (!component) return floating;
  const location = zoneOf(String(component.getFirstPropertyValue('x-lic-location') ?? '?'));
  if (location !== null) return { local, allDay: false, timeZone: location };
  if (component.getAllSubcomponents().length > 400) return floating;
  const offset = new ICAL.Timezone({ component, tzid }).utcOffset(time) / 60;
  if (!Number.isInteger(offset) || Math.abs(offset) > 14 * 60) return floating;
  const zone = zoneOfOffset(offset);
  if (zone !== null) return { local, allDay: false, timeZone: zone };
  return { local: convert(local, offset, 'UTC'), allDay: false, timeZone: 'UTC' };
}

/** `2027-01-14T13:00` or `2027-01-14`. A leap second or 24:00 is carried over. */
export function formatTime(time: ICAL.Time): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  return time.isDate ? date : `${date}T${two(time.hour)}:${two(time.minute)}`;
}

/** The time on the clock of another zone; days and floating times stay as they are. */
export function onClockOf(time: CalendarTime, timeZone: string | null): string {
  if (time.allDay || time.timeZone === null || timeZone === null) return time.local;
  return convertZone(time.local, time.timeZone, timeZone);
}

/** Adds a duration to a local time; across a change of clocks the elapsed time counts. */
export function addDuration(start: CalendarTime, duration: ICAL.Duration): string {
  const sign = duration.isNegative ? -1 : 1;
  const days = (duration.weeks * 7 + duration.days) * sign;
  if (start.allDay) return Temporal.PlainDate.from(start.local).add({ days }).toString();
  const zoned = Temporal.PlainDateTime.from(start.local).toZonedDateTime(start.timeZone ?? 'UTC');
  const end = zoned.add({
    days,
    hours: duration.hours * sign,
    minutes: duration.minutes * sign,
    seconds: duration.seconds * sign,
  });
  return end.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The day before: the end of a whole-day event is the first day that it doesn't take. */
export function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

/** Moves an end along with its start: the same length, from another beginning. */
export function shift(end: string, from: string, to: string): string {
  if (!end.includes('T') || !from.includes('T') || !to.includes('T')) {
    const days = Temporal.PlainDate.from(from.slice(0, 10)).until(to.slice(0, 10), {
      largestUnit: 'days',
    });
    const date = Temporal.PlainDate.from(end.slice(0, 10)).add(days).toString();
    return `${date}${end.slice(10)}`;
  }
  const length = Temporal.PlainDateTime.from(from).until(end);
  return Temporal.PlainDateTime.from(to).add(length).toString({ smallestUnit: 'minute' });
}
