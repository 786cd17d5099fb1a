import type { Bilingual } from '../errors.js';
import type { Column } from './csv-columns.js';
import type { DraftBuilder, Place } from './draft.js';
import type { ColumnId } from './event-words.js';
import type { ReadInput } from './reader.js';

export interface Cell {
  column: Column;
  /** Trimmed, never empty. */
  text: string;
  place: Place;
}

/** What the functions that fill one row share. */
export interface Row {
  draft: DraftBuilder;
  cells: readonly Cell[];
  input: ReadInput;
  fault: (cell: Cell, expected: Bilingual, hint?: Bilingual) => void;
}

/** The cell of a column, when the row has something in it. */
export function find(row: Row, id: ColumnId): Cell | undefined {
  return row.cells.find(({ column: { target } }) => target.kind === 'column' && target.id === id);
}

/** Cells of several values: a line or a `;` each, never a comma, which belongs to degrees. */
export function splitCell(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
