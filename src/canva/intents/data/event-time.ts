import { Temporal } from 'temporal-polyfill';
import { atZone } from '../../../bind/facts/calendar.js';
import { endOf, scheduleOf } from '../../../bind/facts/schedule.js';
import type { EventData } from '../../../model/event.js';

/**
 * Unix seconds of the start; undefined without a date. A day without an hour is its midnight in UTC, which
 * no event's zone moves to another day. Designs print the column with the date in words; this one sorts.
 */
export function startSeconds(event: EventData): number | undefined {
  const schedule = scheduleOf(event);
  if (!schedule) return undefined;
  const zone = schedule.start.time ? (event.timeZone ?? 'UTC') : 'UTC';
  return Math.floor(atZone(schedule.start, zone).epochMilliseconds / 1000);
}

/** Those that can still be announced, the next one first, those without a date last. */
export function upcoming(events: readonly EventData[], now: string): EventData[] {
  const instant = Temporal.Instant.from(now);
  const ahead = events.filter((event) => {
    const schedule = scheduleOf(event);
    return !schedule || Temporal.Instant.compare(instant, endOf(event, schedule)) < 0;
  });
  const start = (event: EventData): number => startSeconds(event) ?? Infinity;
  // Two without a date: the difference of infinities is no number.
  return ahead.sort((a, b) => (start(a) === start(b) ? 0 : start(a) - start(b)));
}
