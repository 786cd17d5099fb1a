import type { Temporal } from 'temporal-polyfill';
import type { EventData } from '../../model/event.js';
import { atZone, parseLocalDate, type LocalDate } from './calendar.js';

/** When the event takes place, as values; `when.ts` puts it in words. */
export interface Schedule {
  start: LocalDate;
  /** Last calendar day, never before the first. */
  lastDay: Temporal.PlainDate;
  endTime: Temporal.PlainTime | undefined;
  /**
   * `none`: no hour is known. `open`: starts at an hour and has no end. `range`: both hours are
   * known, and on several days the end is the later one. `from`: several days that end at an
   * earlier hour than they start, so that a range would mislead.
   */
  hours: 'none' | 'open' | 'range' | 'from';
}

/** The date that stands, or undefined: a postponed event has none, whatever its `startDate` says. */
export function scheduleOf(event: EventData): Schedule | undefined {
  if (event.startDate === undefined || event.eventStatus === 'EventPostponed') return undefined;
  const start = parseLocalDate(event.startDate, 'startDate');
  const alone = { start, lastDay: start.date, endTime: undefined };
  if (event.endDate === undefined) return { ...alone, hours: start.time ? 'open' : 'none' };
  const end = parseLocalDate(event.endDate, 'endDate');
  const days = start.date.until(end.date).days;
  const startMinutes = start.time && minutesOf(start.time);
  const endMinutes = end.time && minutesOf(end.time);
  const bothKnown = startMinutes !== undefined && endMinutes !== undefined;
  // An end before the start is a mistake that a check reports; it says nothing about the end.
  if (days < 0 || (days === 0 && bothKnown && endMinutes <= startMinutes)) {
    return { ...alone, hours: start.time ? 'open' : 'none' };
  }
  if (!start.time) return { ...alone, lastDay: end.date, hours: 'none' };
  if (!bothKnown) {
    return { ...alone, lastDay: end.date, hours: days === 0 ? 'open' : 'from' };
  }
  // 20.00–01.00 and 13.00–00.00 belong to one evening: one day, as people say it.
  if (days === 1 && endMinutes <= startMinutes) {
    return { ...alone, endTime: end.time, hours: 'range' };
  }
  const daily = days === 0 || endMinutes > startMinutes;
  return { start, lastDay: end.date, endTime: end.time, hours: daily ? 'range' : 'from' };
}

function minutesOf(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute;
}

/** The last clock on earth, for events that name no zone: over there means over everywhere. */
const LAST_ZONE = 'Etc/GMT+12';

/** The instant from which the event is over; an open end lasts until its day is over. */
export function endOf(event: EventData, schedule: Schedule): Temporal.Instant {
  const zone = event.timeZone ?? LAST_ZONE;
  const { start, lastDay, endTime } = schedule;
  if (!endTime)
    return atZone({ date: lastDay.add({ days: 1 }), time: undefined }, zone).toInstant();
  const overnight =
    lastDay.equals(start.date) && start.time && minutesOf(endTime) <= minutesOf(start.time);
  const date = overnight ? lastDay.add({ days: 1 }) : lastDay;
  return atZone({ date, time: endTime }, zone).toInstant();
}
