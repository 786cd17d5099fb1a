import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  eventRows,
  FAILED_FILES,
  MANIFEST,
  recipientRows,
  SETTLED,
  type BatchRow,
  type BatchRows,
} from '../batch/index.js';
import { InputError } from '../errors.js';
import type { SourcedEvent } from '../job.js';
import type { ReadOptions, SheetForm } from '../read/reader.js';
import type { CliContext } from './context.js';
import { openFile, sharedIdentifier } from './inputs.js';
import type { Engine } from './ports.js';

/** What a batch draws: a list of events, a folder of them, or people for certificates of one event. */

const EVENT_FILE = /\.(?:ya?ml|json|jsonld|ics|csv|html?)$/i;

export interface BatchList {
  rows: BatchRows;
  /** Where it is a sheet. */
  form?: SheetForm;
  unused: readonly string[];
}

export interface SourceOptions {
  read: ReadOptions;
  /** What all certificates have in common; absent: each row is an event. */
  shared?: SourcedEvent;
  numberOf(key: string): number;
}

/**
 * Reads the source of a batch, row by row.
 *
 * @throws InputError when there is nothing to read, or the whole list is wrong
 */
export async function loadBatch(
  source: string,
  options: SourceOptions,
  engine: Engine,
  context: CliContext,
): Promise<BatchList> {
  const path = resolve(context.cwd, source);
  context.opened?.add(path);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  if (options.shared) return loadRecipients(source, options.shared, options, engine, context);
  if (!isFolder) {
    const { bytes, name } = await openFile(source, context);
    const read = engine.readRightEvents(bytes, name, options.read);
    const rows = eventRows(read, name, dirname(path));
    return { rows, ...(read.sheet ? { form: read.sheet } : {}), unused: [] };
  }
  // What a batch has left there, where it writes into the same folder, is no event.
  const made: readonly string[] = [MANIFEST, SETTLED, ...FAILED_FILES];
  const names = (await readdir(path))
    .filter((name) => EVENT_FILE.test(name) && !made.includes(name))
    .sort();
  if (names.length === 0) throw new InputError([emptyFolder(source)]);
  const rows: BatchRow[] = [];
  for (const name of names)
    rows.push(...(await fileRows(join(source, name), options, engine, context)));
  return { rows: withoutTwins(rows), unused: [] };
}

/** Within a file identifiers are told apart; an event of another file that has one already is wrong. */
function withoutTwins(rows: readonly BatchRow[]): BatchRow[] {
  const first = new Map<string, string>();
  return rows.map((row) => {
    const { event, ...rest } = row;
    if (!event) return row;
    const twin = first.get(row.key);
    if (twin === undefined) first.set(row.key, row.place);
    return twin === undefined ? row : { ...rest, faults: [sharedIdentifier(twin, row.key)] };
  });
}

/** A file that can't be read is a row that failed: the others of the folder go on. */
async function fileRows(
  file: string,
  options: SourceOptions,
  engine: Engine,
  context: CliContext,
): Promise<BatchRow[]> {
  try {
    const { bytes, name, path } = await openFile(file, context);
    const read = engine.readRightEvents(bytes, name, options.read);
    // Files of a folder are mended where they are: there is no one list of them.
    return eventRows(read, name, dirname(path)).map(({ item: _, ...row }) => row);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ place: file, label: '', key: file, faults: error.faults }];
  }
}

async function loadRecipients(
  source: string,
  shared: SourcedEvent,
  { numberOf }: SourceOptions,
  engine: Engine,
  context: CliContext,
): Promise<BatchList> {
  const { bytes, name } = await openFile(source, context);
  const list = engine.readRecipients(bytes, name);
  const event = { ...shared.event, identifier: shared.event.identifier ?? 'event' };
  const folder = shared.folder ?? context.cwd;
  const rows = recipientRows(list, name, { event, folder }, numberOf);
  // Not the list itself, which would keep every row as it was read.
  const { header, delimiter, unused } = list;
  return { rows, form: { header, delimiter }, unused };
}

function emptyFolder(file: string) {
  return {
    file,
    path: '',
    expected: {
      en: 'a folder with event files (.yaml, .json, .ics, .csv, .html)',
      id: 'folder berisi berkas acara (.yaml, .json, .ics, .csv, .html)',
    },
    got: '—',
  };
}
