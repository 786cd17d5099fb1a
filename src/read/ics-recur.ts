import ICAL from 'ical.js';
import { BOUNDS } from './bounds.js';
import { onClockOf, timesOf, formatTime, type CalendarTime } from './ics-time.js';

/** Steps of the iterator between two occurrences; a rule that never matches takes endless ones. */
const MAX_STEPS = 20_000;

/** Starts of a repeating event. */
export interface Occurrences {
  /** In order, each once, on the clock of DTSTART: `2027-01-14T13:00` or `2027-01-14`. */
  starts: string[];
  /** Set when the rule goes on beyond the bounds. */
  bounded: boolean;
  /** A rule that isn't expanded: too fine, or never true. */
  refused?: string;
}

/**
 * Expands RRULE and RDATE of an event, less its EXDATEs, for at most 366 occurrences in two years.
 * Everything is on DTSTART's own clock, so that 09:00 stays 09:00 when clocks change.
 */
export function expand(
  event: ICAL.Component,
  calendar: ICAL.Component,
  start: CalendarTime,
): Occurrences {
  const starts = new Set<string>();
  const last = `${String(Number(start.local.slice(0, 4)) + BOUNDS.years).padStart(4, '0')}${start.local.slice(4)}`;
  let bounded = false;
  // DTSTART always counts, whether or not the rule meets it (RFC 5545, 3.8.5.3).
  starts.add(start.local);
  for (const property of event.getAllProperties('rrule').slice(0, 10)) {
    const rule = ruleOf(property);
    if (!rule) return { starts: [start.local], bounded: false, refused: property.toICALString() };
    const refused = refuse(rule);
    if (refused !== null) return { starts: [start.local], bounded: false, refused };
    const begin = floating(start);
    if (rule.until) rule.until = localUntil(rule.until, start);
    try {
      const iterator = watched(rule.iterator(begin));
      let count = 0;
      for (let next = iterator.next(); next; next = iterator.next()) {
        const local = formatTime(next);
        if (local > last || count >= BOUNDS.occurrences) {
          bounded = true;
          break;
        }
        if (!meets(rule, next)) continue;
        starts.add(local);
        count += 1;
      }
    } catch {
      return { starts: [start.local], bounded: false, refused: rule.toString() };
    }
  }
  for (const time of listed(event, calendar, 'rdate')) {
    starts.add(sameShape(onClockOf(time, start.timeZone), start));
  }
  for (const time of listed(event, calendar, 'exdate')) {
    const gone = onClockOf(time, start.timeZone);
    // A day without a time takes every occurrence of that day away.
    for (const local of starts)
      if (local === gone || (time.allDay && local.startsWith(gone))) starts.delete(local);
  }
  const ordered = [...starts].sort();
  return {
    starts: ordered.slice(0, BOUNDS.occurrences),
    bounded: bounded || ordered.length > BOUNDS.occurrences,
  };
}

function listed(event: ICAL.Component, calendar: ICAL.Component, name: string): CalendarTime[] {
  return event
    .getAllProperties(name)
    .flatMap((property) => timesOf(property, calendar))
    .slice(0, 2000);
}

/** An RDATE in another shape than DTSTART takes DTSTART's. */
function sameShape(local: string, start: CalendarTime): string {
  if (start.allDay) return local.slice(0, 10);
  return local.includes('T') ? local : `${local}${start.local.slice(10)}`;
}

function ruleOf(property: ICAL.Property): ICAL.Recur | null {
  try {
    const rule: unknown = property.getFirstValue();
    return rule instanceof ICAL.Recur ? rule : null;
  } catch {
    return null;
  }
}

/** The iterator carries 30 February over into March; RFC 5545 (3.3.10) leaves such days out. */
function meets(rule: ICAL.Recur, time: ICAL.Time): boolean {
  const parts = rule.parts as Readonly<Record<string, unknown[] | undefined>>;
  const length = ICAL.Time.daysInMonth(time.month, time.year);
  const months = parts.BYMONTH?.map(Number);
  const days = parts.BYMONTHDAY?.map(Number).map((day) => (day < 0 ? length + 1 + day : day));
  return (!months || months.includes(time.month)) && (!days || days.includes(time.day));
}

function refuse(rule: ICAL.Recur): string | null {
  const fine = !['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq);
  return fine || rule.interval > 1000 ? rule.toString() : null;
}

/** Counts the steps of an iterator that looks for the next match, and stops it after too many. */
function watched(iterator: ICAL.RecurIterator): ICAL.RecurIterator {
  const check = iterator.check_contracting_rules.bind(iterator);
  let steps = 0;
  iterator.check_contracting_rules = () => {
    steps += 1;
    if (steps > MAX_STEPS) throw new Error('endless rule');
    return check();
  };
  return iterator;
}

function floating(start: CalendarTime): ICAL.Time {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = start.local
    .split(/[-T:]/)
    .map(Number);
  const isDate = start.allDay;
  return ICAL.Time.fromData({ year, month, day, hour, minute, second: 0, isDate });
}

/** UNTIL is in UTC; on DTSTART's clock it compares with the occurrences. */
function localUntil(until: ICAL.Time, start: CalendarTime): ICAL.Time {
  const utc = until.zone === ICAL.Timezone.utcTimezone;
  const time: CalendarTime = {
    local: formatTime(until),
    allDay: until.isDate,
    timeZone: utc ? 'UTC' : null,
  };
  const local = onClockOf(time, start.timeZone);
  // A day as the limit of times means until its end.
  const whole = until.isDate && !start.allDay ? `${local}T23:59` : local;
  return floating({
    local: start.allDay ? whole.slice(0, 10) : whole,
    allDay: start.allDay,
    timeZone: null,
  });
}
