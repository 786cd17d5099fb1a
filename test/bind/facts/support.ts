import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { eventSchema, type EventData, type EventInput } from '../../../src/model/event.js';
import type { Language } from '../../../src/model/language.js';
import { describeEvent, type Facts } from '../../../src/bind/facts/index.js';
import { createStrings } from '../../../src/bind/strings.js';

/** What the facts tests share: the shipped words, sample events, events of a few fields. */

const read = (path: string): unknown =>
  parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

export const tables = read('templates/strings.yaml') as Record<Language, Record<string, string>>;

export function sample(name: string): EventData {
  return eventSchema.parse(read(`templates/events/${name}.yaml`));
}

/** An event in Jakarta with these fields. */
export function eventOf(fields: Partial<EventInput>): EventData {
  return eventSchema.parse({ name: 'Acara', timeZone: 'Asia/Jakarta', ...fields });
}

export function facts(event: EventData, language: Language = 'id', now?: string): Facts {
  const strings = createStrings([tables], language);
  return describeEvent(event, { language, strings, ...(now !== undefined && { now }) });
}

export function when(fields: Partial<EventInput>, language: Language = 'id', now?: string) {
  return facts(eventOf(fields), language, now).when;
}
