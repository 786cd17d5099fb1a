import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { EventData } from '../../../model/event.js';
import { EVENT } from '../../words/index.js';
import { useWords } from '../../words/use-words.js';

/** An event's beginning in the reader's words. */
export function useEventDate(): (event: Pick<EventData, 'startDate'>) => string {
  const intl = useIntl();
  const say = useWords();
  return useCallback(
    ({ startDate }) => {
      if (startDate === undefined) return say(EVENT.noDate);
      const timed = startDate.includes('T');
      // The event's own local time, said as it is: UTC on both sides moves nothing.
      const instant = new Date(timed ? `${startDate}:00Z` : `${startDate}T00:00:00Z`);
      return intl.formatDate(instant, {
        timeZone: 'UTC',
        dateStyle: 'full',
        ...(timed ? { timeStyle: 'short' } : {}),
      });
    },
    [intl, say],
  );
}
