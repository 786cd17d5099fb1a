import type { DataSourceRef } from '@canva/intents/data';
import { z } from 'zod';
import { eventSchema, type EventData } from '../../../model/event.js';
import { languageSchema } from '../../../model/language.js';
import { parsePublicHttps } from '../../feed/public-https.js';
import { byteLength, SOURCE_BYTES, TITLE_LENGTH } from './limits.js';
import { printable } from './printable.js';

/**
 * What Canva keeps of a table, so that it can be fetched again: JSON of this version. Whoever changes its
 * meaning raises the version; Canva then asks the person to choose anew.
 */
const VERSION = 1;

const choice = {
  version: z.literal(VERSION),
  /** Language of the texts. */
  language: languageSchema,
  which: z.enum(['upcoming', 'all']),
};

const feedRef = z.strictObject({
  ...choice,
  from: z.literal('feed'),
  url: z.string().refine((url) => typeof parsePublicHttps(url) !== 'string'),
});

const pastedRef = z.strictObject({
  ...choice,
  from: z.literal('pasted'),
  events: z.array(eventSchema).min(1).max(100),
});

const sourceRefSchema = z.discriminatedUnion('from', [feedRef, pastedRef]);

export type SourceRef = z.infer<typeof sourceRefSchema>;

/** The choice as Canva keeps it; null where it takes more than 5 KB, as many pasted events do. */
export function writeSourceRef(ref: SourceRef, title: string): DataSourceRef | null {
  const value = ref.from === 'pasted' ? { ...ref, events: ref.events.map(printable) } : ref;
  const source = JSON.stringify(value);
  if (byteLength(source) > SOURCE_BYTES) return null;
  return { source, title: [...title].slice(0, TITLE_LENGTH / 2).join('') };
}

/** Null for what isn't ours, is damaged, or of another version. */
export function readSourceRef(source: string): SourceRef | null {
  // Every character is at least a byte.
  if (source.length > SOURCE_BYTES) return null;
  try {
    return sourceRefSchema.parse(JSON.parse(source));
  } catch {
    return null;
  }
}

type TableWords = Pick<SourceRef, 'language' | 'which'>;

/** Events of a feed, in this version. */
export function feedSource(url: string, { language, which }: TableWords): SourceRef {
  return { version: VERSION, from: 'feed', url, language, which };
}

/** Events that are kept in the reference itself. */
export function pastedSource(events: readonly EventData[], words: TableWords): SourceRef {
  const { language, which } = words;
  return { version: VERSION, from: 'pasted', events: [...events], language, which };
}
