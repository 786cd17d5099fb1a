import type { DataTable, DataTableLimit, DataTableRow } from '@canva/intents/data';
import { describeEvent, typographicEvent } from '../../../bind/facts/index.js';
import type { Strings } from '../../../bind/expressions.js';
import type { EventData } from '../../../model/event.js';
import type { Language } from '../../../model/language.js';
import { COLUMNS } from './columns.js';
import { byteLength, TABLE_BYTES } from './limits.js';

export interface TableOptions {
  language: Language;
  /** Fixed words in that language. */
  strings: Strings;
  /** ISO instant. */
  now: string;
  limit: DataTableLimit;
}

/** A table, and how many of the events are no longer in it. */
export interface EventsTable {
  table: DataTable;
  left: number;
}

/**
 * One row an event, in words of the language, within Canva's bounds: rows that are too many, or don't fit into
 * 200 KB, are left out from the end.
 *
 * @throws InputError for a day or a zone that doesn't exist
 */
export function eventsTable(events: readonly EventData[], options: TableOptions): EventsTable {
  const { language, limit } = options;
  const columns = COLUMNS.slice(0, limit.column);
  const columnConfigs = columns.map(({ name, type }) => ({
    name: language === 'id' ? name.id : name.en,
    type,
  }));
  const rows: DataTableRow[] = [];
  let bytes = byteLength(JSON.stringify({ columnConfigs, rows }));
  for (const event of events.slice(0, limit.row)) {
    const described = describe(event, options);
    const row = { cells: columns.map((column) => column.cell(described)) };
    // A comma follows each row but the last.
    bytes += byteLength(JSON.stringify(row)) + 1;
    if (bytes > TABLE_BYTES) break;
    rows.push(row);
  }
  return { table: { columnConfigs, rows }, left: events.length - rows.length };
}

function describe(event: EventData, { language, strings, now }: TableOptions) {
  const written = typographicEvent(event);
  return { event: written, facts: describeEvent(written, { language, strings, now }) };
}
