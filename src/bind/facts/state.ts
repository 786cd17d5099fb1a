import { Temporal } from 'temporal-polyfill';
import type { EventData } from '../../model/event.js';
import { endOf, scheduleOf } from './schedule.js';
import type { StateFacts, StateId } from './types.js';
import type { FactsContext } from './when.js';

const BADGES = {
  scheduled: undefined,
  postponed: 'state.postponed',
  rescheduled: 'state.rescheduled',
  movedOnline: 'state.moved-online',
  cancelled: 'state.cancelled',
  soldOut: 'state.sold-out',
  past: 'state.past',
} as const satisfies Record<StateId, string | undefined>;

/** What has become of the event. `previous` is the last earlier date, as describeWhen words it. */
export function describeState(
  event: EventData,
  previous: string,
  { now, strings }: FactsContext,
): StateFacts {
  const id = stateOf(event, now);
  const badge = BADGES[id];
  return {
    id,
    badge: badge === undefined ? '' : strings(badge),
    reason: event.statusReason ?? '',
    showDate: event.startDate !== undefined && id !== 'postponed',
    strikeDate: id === 'postponed' || id === 'rescheduled' ? previous : '',
  };
}

/** The state that matters most to a reader comes first; a full house is news only if it takes place. */
function stateOf(event: EventData, now: Temporal.Instant | undefined): StateId {
  if (event.eventStatus === 'EventCancelled') return 'cancelled';
  if (event.eventStatus === 'EventPostponed') return 'postponed';
  const schedule = scheduleOf(event);
  const past = now && schedule && Temporal.Instant.compare(now, endOf(event, schedule)) >= 0;
  if (past) return 'past';
  switch (event.eventStatus) {
    case 'EventRescheduled':
      return 'rescheduled';
    case 'EventMovedOnline':
      return 'movedOnline';
    case 'EventScheduled':
      return event.offers?.availability === 'SoldOut' ? 'soldOut' : 'scheduled';
  }
}
