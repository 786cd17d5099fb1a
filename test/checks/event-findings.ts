import { checkEvent, type CheckEventOptions } from '../../src/checks/check-event.js';
import type { EventInput } from '../../src/model/event.js';
import type { Finding } from '../../src/model/finding.js';
import { event } from './scene-builder.js';

/** Every finding of an event with these fields changed. */
export function check(
  changes: Partial<EventInput>,
  options: Partial<CheckEventOptions> = {},
): Finding[] {
  return checkEvent(event(changes), { language: 'id', ...options });
}

/** `severity where` of one rule's findings. */
export function says(rule: string, changes: Partial<EventInput>, now?: string): string[] {
  return check(changes, now === undefined ? {} : { now })
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${finding.where}`);
}
