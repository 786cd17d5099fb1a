import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { InputError, type Bilingual, type Fault } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { BOUNDS } from './bounds.js';
import { readColumns, type Column } from './csv-columns.js';
import { draftOfRow } from './csv-event.js';
import type { Cell } from './csv-row.js';
import { finishDrafts, noEvent, tooMany } from './finish.js';
import { showValue } from './path.js';
import {
  extensionOf,
  type Delimiter,
  type Reader,
  type ReadInput,
  type ReadResult,
} from './reader.js';

/** A row of a sheet. */
export interface Row {
  cells: string[];
  /** First line of the row: a quoted cell may go over several. */
  line: number;
}

/** A sheet as spreadsheets export it: a header row, then an event in each row. */
export const csvReader: Reader = {
  id: 'csv',
  name: 'CSV',
  accepts: (name, head) =>
    /^(csv|tsv|tab)$/.test(extensionOf(name)) ||
    (!/^(ya?ml|json|ics)$/.test(extensionOf(name)) && looksLikeCsv(head)),
  read: readCsv,
};

function looksLikeCsv(head: string): boolean {
  const first = head.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  if (/^[\s[{<%#-]|:\s|^---/.test(first) || first.length > 4000) return false;
  return [',', ';', '\t'].some((mark) => first.split(mark).length > 2);
}

function readCsv(input: ReadInput): ReadResult {
  const { file } = input;
  if (input.text.length > BOUNDS.csvCharacters) throw new InputError([tooLong(file, input.text)]);
  const rows = parseRows(input.text, file).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const [header, ...body] = rows;
  if (!header) return { events: [], faults: [noEvent(file)], notes: [] };
  const notes: Finding[] = [];
  const faults: Fault[] = [];
  const columns = readColumns(header.cells, header.line, input, faults, notes);
  if (faults.length > 0) return { events: [], faults, notes };
  if (body.length > BOUNDS.events) {
    return { events: [], faults: [tooMany(file, body.length)], notes };
  }
  const drafts = body.map((row) => {
    const extra = row.cells.slice(header.cells.length).findIndex((cell) => cell.trim() !== '');
    if (extra !== -1) faults.push(tooWide(row, header.cells.length, file));
    return draftOfRow(cellsOf(row, columns), row.line, input, faults);
  });
  const rowsByLine = new Map(body.map(({ cells, line }) => [line, cells]));
  return {
    ...finishDrafts(drafts, input, { faults, notes, entryOf: ({ line }) => line }),
    sheet: {
      header: header.cells,
      delimiter: detectDelimiter(input.text).delimiter,
      rows: rowsByLine,
    },
  };
}

function cellsOf(row: Row, columns: readonly Column[]): Cell[] {
  return columns
    .map((column) => ({
      column,
      text: (row.cells[column.index] ?? '').replace(/\r\n?/g, '\n').trim(),
      place: { label: column.header, line: row.line },
    }))
    .filter(({ text }) => text !== '');
}

/** The separator that the header row has most of, outside quotes, and the columns that makes. */
export function detectDelimiter(text: string): { delimiter: Delimiter; columns: number } {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 20_000).trimStart())?.[0] ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const [first, ...others] = ([',', ';', '\t'] as const).map((delimiter) => ({
    delimiter,
    columns: bare.split(delimiter).length,
  }));
  const start = first ?? { delimiter: ',', columns: 1 };
  return others.reduce((best, one) => (one.columns > best.columns ? one : best), start);
}

/**
 * The rows of a sheet, the header among them.
 *
 * @throws InputError for what is no CSV, or too much of it
 */
export function parseRows(text: string, file: string): Row[] {
  const { delimiter, columns } = detectDelimiter(text);
  if (columns > BOUNDS.columns) throw new InputError([tooManyColumns(file, columns)]);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: 1_000_000,
      to: BOUNDS.events + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new InputError([syntaxFault(cause, file)], { cause });
  }
  let next = 1;
  return records.map(({ record, info }) => {
    const line = next;
    next = info.lines + 1;
    // The parser leaves room for more cells in each list of them; a copy has none.
    return { cells: record.slice(), line };
  });
}

const SYNTAX: Readonly<Record<string, Bilingual>> = {
  CSV_QUOTE_NOT_CLOSED: {
    en: 'a quote at the end of the cell (was the file cut off?)',
    id: 'tanda kutip penutup di akhir sel (apakah berkasnya terpotong?)',
  },
  CSV_INVALID_CLOSING_QUOTE: {
    en: 'a separator after the closing quote; a quote inside a cell is written twice',
    id: 'pemisah setelah tanda kutip penutup; tanda kutip di dalam sel ditulis dua kali',
  },
  INVALID_OPENING_QUOTE: {
    en: 'a quote only at the start of a cell; a cell with a quote inside goes into quotes',
    id: 'tanda kutip hanya di awal sel; sel yang memuat tanda kutip diapit tanda kutip',
  },
  CSV_MAX_RECORD_SIZE: {
    en: 'rows of at most 1 MB (is a quote not closed?)',
    id: 'baris paling besar 1 MB (apakah ada tanda kutip yang belum ditutup?)',
  },
};

function syntaxFault(error: CsvError, file: string): Fault {
  const line = typeof error.lines === 'number' ? { line: error.lines } : {};
  const expected = SYNTAX[error.code] ?? { en: 'valid CSV', id: 'CSV yang sah' };
  return { file, ...line, path: '', expected, got: error.code };
}

function tooWide(row: Row, width: number, file: string): Fault {
  return {
    file,
    line: row.line,
    path: '',
    expected: {
      en: `${width} cells, as in the header`,
      id: `${width} sel, seperti di baris judul`,
    },
    got: `${row.cells.length}: ${showValue(row.cells.at(-1))}`,
    hint: {
      en: 'A cell that contains the separator goes into double quotes.',
      id: 'Sel yang memuat tanda pemisah diapit tanda kutip ganda.',
    },
  };
}

function tooManyColumns(file: string, columns: number): Fault {
  return {
    file,
    line: 1,
    path: '',
    expected: {
      en: `at most ${BOUNDS.columns} columns`,
      id: `paling banyak ${BOUNDS.columns} kolom`,
    },
    got: `≥ ${columns}`,
  };
}

function tooLong(file: string, text: string): Fault {
  const most = BOUNDS.csvCharacters / 1024 / 1024;
  return {
    file,
    path: '',
    expected: { en: `at most ${most} MB of CSV`, id: `CSV paling besar ${most} MB` },
    got: `${(text.length / 1024 / 1024).toFixed(1)} MB`,
    hint: { en: 'Split it into several files.', id: 'Bagi menjadi beberapa berkas.' },
  };
}
