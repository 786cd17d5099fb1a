import { Temporal } from 'temporal-polyfill';
import type { EventData } from '../../model/event.js';
import type { Language } from '../../model/language.js';
import {
  atZone,
  COMMA,
  dayWords,
  indonesianZone,
  parseLocalDate,
  timeWords,
  zoneWords,
  type DayWords,
  type LocalDate,
} from './calendar.js';
import { endOf, scheduleOf, type Schedule } from './schedule.js';
import type { Strings } from '../expressions.js';
import type { WhenFacts } from './types.js';

/** What every part of the facts needs besides the event. */
export interface FactsContext {
  language: Language;
  strings: Strings;
  /** Absent: the facts don't depend on the day on which they are made. */
  now: Temporal.Instant | undefined;
}

/** A countdown further away than so many days isn't news. */
export const COUNTDOWN_DAYS = 30;

/** Date and time in words. Throws InputError for a day or a zone that doesn't exist. */
export function describeWhen(event: EventData, context: FactsContext): WhenFacts {
  const schedule = scheduleOf(event);
  const previous = previousDate(event, context);
  if (!schedule) return { ...NO_DATE, previous };
  return {
    ...describeDays(schedule, context.language),
    ...describeTime(event, schedule, context),
    hijri: event.hijriDate ?? '',
    previous,
    ...describeCountdown(event, schedule, context),
  };
}

const NO_DATE: WhenFacts = {
  kind: 'none',
  weekday: '',
  weekdayShort: '',
  day: '',
  figure: '',
  figureRest: '',
  figureRestShort: '',
  month: '',
  monthShort: '',
  year: '',
  monthYear: '',
  date: '',
  dateShort: '',
  start: null,
  end: null,
  crossesMonths: false,
  time: '',
  timeStart: '',
  timeEnd: '',
  zone: '',
  otherZones: [],
  doorTime: '',
  days: 0,
  hijri: '',
  previous: '',
  daysLeft: null,
  countdown: '',
  ongoing: false,
};

type DayFields =
  | 'kind'
  | 'weekday'
  | 'weekdayShort'
  | 'day'
  | 'figure'
  | 'figureRest'
  | 'figureRestShort'
  | 'month'
  | 'monthShort'
  | 'year'
  | 'monthYear'
  | 'date'
  | 'dateShort'
  | 'start'
  | 'end'
  | 'crossesMonths'
  | 'days';

function describeDays(schedule: Schedule, language: Language): Pick<WhenFacts, DayFields> {
  const first = schedule.start.date;
  const last = schedule.lastDay;
  const days = first.until(last).days + 1;
  const start = dayWords(first, language);
  if (days === 1) {
    const { weekday, day, month, monthShort, year } = start;
    return {
      kind: 'day',
      ...start,
      figure: day,
      figureRest: `${month} ${year}`,
      figureRestShort: `${monthShort} ${year}`,
      monthYear: `${month} ${year}`,
      date: `${weekday}${COMMA[language]}${day} ${month} ${year}`,
      dateShort: `${day} ${monthShort} ${year}`,
      start,
      end: null,
      crossesMonths: false,
      days,
    };
  }
  const end = dayWords(last, language);
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month;
  // Beyond a week the weekdays come round again and say nothing.
  const weekday = days > 7 ? '' : `${start.weekday}–${end.weekday}`;
  const weekdayShort = days > 7 ? '' : `${start.weekdayShort}–${end.weekdayShort}`;
  const month = sameMonth ? start.month : `${start.month}–${end.month}`;
  const year = sameYear ? start.year : `${start.year}–${end.year}`;
  const dates = range(start, end, 'month', { sameMonth, sameYear });
  const datesShort = range(start, end, 'monthShort', { sameMonth, sameYear });
  const figure = sameMonth ? `${start.day}–${end.day}` : start.day;
  return {
    kind: 'days',
    weekday,
    weekdayShort,
    day: `${start.day}–${end.day}`,
    figure,
    figureRest: dates.slice(figure.length + 1),
    figureRestShort: datesShort.slice(figure.length + 1),
    month,
    monthShort: sameMonth ? start.monthShort : `${start.monthShort}–${end.monthShort}`,
    year,
    monthYear: sameYear
      ? `${month} ${year}`
      : `${start.month} ${start.year} – ${end.month} ${end.year}`,
    date: weekday === '' ? dates : `${weekday}${COMMA[language]}${dates}`,
    dateShort: datesShort,
    start,
    end,
    crossesMonths: !sameMonth,
    days,
  };
}

/** "8–10 Februari 2027", "29 Maret – 2 April 2027", "30 Desember 2027 – 1 Januari 2028". */
function range(
  start: DayWords,
  end: DayWords,
  month: 'month' | 'monthShort',
  { sameMonth, sameYear }: { sameMonth: boolean; sameYear: boolean },
): string {
  const tail = `${end.day} ${end[month]} ${end.year}`;
  if (sameMonth) return `${start.day}–${tail}`;
  const head = `${start.day} ${start[month]}`;
  return sameYear ? `${head} – ${tail}` : `${head} ${start.year} – ${tail}`;
}

type TimeFields = 'time' | 'timeStart' | 'timeEnd' | 'zone' | 'otherZones' | 'doorTime';

function describeTime(
  event: EventData,
  schedule: Schedule,
  { language, strings }: FactsContext,
): Pick<WhenFacts, TimeFields> {
  const { start, endTime, hours } = schedule;
  const zone = zoneOf(start, event.timeZone, language, strings);
  const withZone = (time: string): string => (zone === '' ? time : `${time} ${zone}`);
  const door =
    event.doorTime === undefined ? undefined : parseLocalDate(event.doorTime, 'doorTime');
  const timeStart = start.time ? timeWords(start.time, language) : '';
  const timeEnd = endTime ? timeWords(endTime, language) : '';
  const time = {
    none: () => '',
    open: () => `${withZone(timeStart)} ${strings('until-finished')}`,
    range: () => withZone(strings('time-range', { from: timeStart, to: timeEnd })),
    from: () => strings('from-time', { time: withZone(timeStart) }),
  }[hours]();
  return {
    time,
    timeStart,
    timeEnd,
    zone: start.time ? zone : '',
    otherZones: start.time ? otherZones(event, start, language, strings) : [],
    doorTime: door?.time ? withZone(timeWords(door.time, language)) : '',
  };
}

function zoneOf(
  local: LocalDate,
  zone: string | undefined,
  language: Language,
  strings: Strings,
): string {
  if (zone === undefined) return '';
  return indonesianZone(zone, strings) ?? zoneWords(atZone(local, zone), language, strings);
}

function otherZones(
  event: EventData,
  start: LocalDate,
  language: Language,
  strings: Strings,
): string[] {
  if (event.timeZone === undefined || event.displayTimeZones.length === 0) return [];
  const home = atZone(start, event.timeZone);
  const words = (moment: Temporal.ZonedDateTime, zone: string): string => {
    const time = `${timeWords(moment.toPlainTime(), language)} ${zone}`;
    const shift = Temporal.PlainDate.compare(moment.toPlainDate(), start.date);
    if (shift === 0) return time;
    return `${time} (${strings(shift > 0 ? 'next-day' : 'previous-day')})`;
  };
  const homeZone = zoneWords(home, language, strings);
  const others = event.displayTimeZones.map((id, index) => {
    // A first look through atZone turns an unknown zone into a fault with its place.
    atZone(start, id, `displayTimeZones[${index}]`);
    const moment = home.withTimeZone(id);
    const zone = zoneWords(moment, language, strings);
    return zone === homeZone ? '' : words(moment, zone);
  });
  return [...new Set(others)].filter((text) => text !== '');
}

/** The last date that no longer holds: of a postponed event also the one still in `startDate`. */
function previousDate(event: EventData, { language, strings }: FactsContext): string {
  const last = event.previousStartDate.length - 1;
  const text = event.previousStartDate[last];
  if (text !== undefined) {
    const path = `previousStartDate[${last}]`;
    return dateAndTime(parseLocalDate(text, path), event.timeZone, language, strings);
  }
  if (event.eventStatus !== 'EventPostponed' || event.startDate === undefined) return '';
  const former = parseLocalDate(event.startDate, 'startDate');
  return dateAndTime(former, event.timeZone, language, strings);
}

/** "Rabu, 20 Januari 2027, 09.00 WIB"; without the hour when there is none. */
export function dateAndTime(
  local: LocalDate,
  zone: string | undefined,
  language: Language,
  strings: Strings,
): string {
  const { weekday, day, month, year } = dayWords(local.date, language);
  const date = `${weekday}${COMMA[language]}${day} ${month} ${year}`;
  if (!local.time) return date;
  const zoneName = zoneOf(local, zone, language, strings);
  const time = timeWords(local.time, language);
  return `${date}${COMMA[language]}${time}${zoneName === '' ? '' : ` ${zoneName}`}`;
}

function describeCountdown(
  event: EventData,
  schedule: Schedule,
  { now, strings }: FactsContext,
): Pick<WhenFacts, 'daysLeft' | 'countdown' | 'ongoing'> {
  // Without a zone it isn't known which day it is there.
  if (!now || event.timeZone === undefined)
    return { daysLeft: null, countdown: '', ongoing: false };
  const start = atZone(schedule.start, event.timeZone);
  const today = now.toZonedDateTimeISO(event.timeZone).toPlainDate();
  const daysLeft = today.until(schedule.start.date).days;
  const over = Temporal.Instant.compare(now, endOf(event, schedule)) >= 0;
  const begun = Temporal.Instant.compare(now, start.toInstant()) >= 0;
  // Without an hour, the day itself is "today" and only a later day of several is "now on".
  const ongoing = begun && (schedule.start.time !== undefined || daysLeft < 0);
  const isOff = over || event.eventStatus === 'EventCancelled';
  const countdown = (): string => {
    if (isOff) return '';
    if (ongoing) return strings('ongoing');
    if (daysLeft === 0) return strings('today');
    if (daysLeft === 1) return strings('tomorrow');
    return daysLeft <= COUNTDOWN_DAYS ? strings('days-left', { n: daysLeft }) : '';
  };
  return { daysLeft, countdown: countdown(), ongoing: ongoing && !isOff };
}
