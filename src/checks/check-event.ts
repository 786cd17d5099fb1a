import { InputError } from '../errors.js';
import type { EventData } from '../model/event.js';
import type { Finding } from '../model/finding.js';
import type { Language } from '../model/language.js';
import { gravestFirst } from './gravest-first.js';
import { EVENT_CHECKS } from './rules.js';

export interface CheckEventOptions {
  /** ISO instant, as `2027-01-14T05:00:00Z`; rules that need one are silent without it. */
  now?: string;
  /** Language of the posts. */
  language: Language;
}

/**
 * Look at the data alone; needs no picture. The gravest findings come first. An empty list says
 * that no rule was broken, not that the event is right. Throws InputError when `now` is no instant.
 */
export function checkEvent(event: EventData, { now, language }: CheckEventOptions): Finding[] {
  const input = { event, language, ...(now === undefined ? {} : { now: instant(now) }) };
  const findings = EVENT_CHECKS.flatMap((check) =>
    check.run(input).map((seen) => ({ rule: check.rule, ...seen })),
  );
  return gravestFirst(findings);
}

function instant(now: string): Date {
  const date = new Date(now);
  const zoned = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(now);
  if (zoned && !Number.isNaN(date.getTime())) return date;
  const expected = {
    en: 'an instant, as 2027-01-14T05:00:00Z',
    id: 'waktu dengan zona, seperti 2027-01-14T05:00:00Z',
  };
  throw new InputError([{ path: 'now', expected, got: JSON.stringify(now.slice(0, 40)) }]);
}
