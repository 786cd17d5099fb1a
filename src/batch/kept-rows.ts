import type { SourcedEvent } from '../job.js';
import type { EventData } from '../model/event.js';
import type { BatchRow, BatchRows } from './rows.js';
import { createTexts } from './texts.js';

/** What tells the event of a certificate from that of all. */
type Own = Pick<EventData, 'identifier' | 'hours' | 'certificate'>;

/**
 * Keeps the certificates of one event as text and makes each row again when it is asked for: ten thousand of them
 * would be most of the memory. What they have in common with `common` is its objects; wrong rows stay as they are.
 */
export function keepRows(rows: Iterable<BatchRow>, common: SourcedEvent): BatchRows {
  const texts = createTexts();
  const signatory = common.event.certificate?.signatory ?? [];
  const textOf = (row: BatchRow, { identifier, hours, certificate }: Own): string => {
    const own = { identifier, hours, certificate: { ...certificate, signatory: undefined } };
    return JSON.stringify({ ...row, event: undefined, own });
  };
  const rowOf = (text: string): BatchRow => {
    const { own, ...row } = JSON.parse(text) as BatchRow & { own: Own };
    const certificate = own.certificate && { ...own.certificate, signatory };
    return { ...row, event: { ...common, event: { ...common.event, ...own, certificate } } };
  };
  /** Those that are right by their place among the texts. */
  const kept: (BatchRow | number)[] = [];
  for (const row of rows) {
    kept.push(row.event ? texts.add(textOf(row, row.event.event)) : row);
  }
  return {
    length: kept.length,
    *[Symbol.iterator]() {
      for (const row of kept) yield typeof row === 'number' ? rowOf(texts.at(row)) : row;
    },
  };
}
