import type { EventData } from '../../model/event.js';
import { scheduleOf } from './schedule.js';
import type { ReminderFacts, StateFacts, WhenFacts } from './types.js';
import type { FactsContext } from './when.js';

/** Days before the event on which a team reminds people, besides the day before and the day itself. */
const DAYS_AHEAD = 3;

/**
 * The reminders of an event. With a clock there is one, of that moment, or none; without one all
 * that a team prepares: three days ahead, the day before, the day, and while it runs.
 */
export function describeReminders(
  event: EventData,
  { when, state }: { when: WhenFacts; state: StateFacts },
  context: FactsContext,
): ReminderFacts[] {
  const schedule = scheduleOf(event);
  if (!schedule || state.id === 'cancelled' || state.id === 'past') return [];
  if (context.now === undefined) {
    // Without an hour nobody knows when it begins to run.
    const hasHours = schedule.start.time !== undefined;
    const ids = ['days', 'tomorrow', 'today', ...(hasHours ? (['live'] as const) : [])] as const;
    return ids.map((id) => reminder(id, DAYS_AHEAD, context));
  }
  if (when.countdown === '' || when.daysLeft === null) return [];
  return [reminder(when.ongoing ? 'live' : idOf(when.daysLeft), when.daysLeft, context)];
}

function idOf(daysLeft: number): ReminderFacts['id'] {
  if (daysLeft === 0) return 'today';
  return daysLeft === 1 ? 'tomorrow' : 'days';
}

function reminder(
  id: ReminderFacts['id'],
  daysLeft: number,
  { strings }: FactsContext,
): ReminderFacts {
  switch (id) {
    case 'days':
      return {
        id,
        figure: strings('countdown-figure', { n: daysLeft }),
        unit: strings('countdown-unit'),
        caption: strings('countdown-caption', { n: daysLeft }),
        label: strings('days-left', { n: daysLeft }),
      };
    case 'tomorrow':
      return { id, figure: strings('tomorrow'), unit: '', caption: '', label: strings('tomorrow') };
    case 'today':
      return { id, figure: strings('today'), unit: '', caption: '', label: strings('today') };
    case 'live':
      return { id, figure: strings('ongoing'), unit: '', caption: '', label: strings('ongoing') };
  }
}
