import { stringify } from 'yaml';
import type { EventData } from '../../model/event.js';

/** An event as a file that every reader takes: without what is empty, which is what is absent. */
export function writeEvent(event: EventData): string {
  const said = Object.entries(event).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return stringify(Object.fromEntries(said), { lineWidth: 0 });
}
