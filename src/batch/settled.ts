import { existsSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FAILED_FILES, LOCK, LOG, SETTLED } from './files.js';
import { writeParts } from './whole.js';

/**
 * What a batch that ended well leaves for the same command: when every file that it read and made is as it
 * was, there is nothing to read. As git's index does, it trusts sizes and times; a file's time of change
 * (`st_ctime`) is the system's own, and no program sets it back.
 */

/** What there is while a batch is under way, or when rows failed. */
const UNSETTLED = [LOG, LOCK, ...FAILED_FILES];
/** ms. Another write so soon after could bear the same time. */
const TICK = 50;
/** Size in bytes, times of writing and of change in ms; null: there is no such file. */
type Stamp = readonly [size: number, written: number, changed: number] | null;

/** What is said of such a batch. */
export interface Settled {
  rows: number;
  /** Pictures. */
  kept: number;
  /** Columns of the list that nothing used. */
  unused: readonly string[];
}

interface Note {
  siar: 1;
  request: string;
  files: Record<string, Stamp>;
  settled: Settled;
}

/** One text for all that a command asks for. No hash: to load one takes as long as looking at all the files. */
export function requestKey(request: unknown): string {
  return JSON.stringify(request);
}

/** What the last batch of this folder did, when it was asked the same and nothing changed since. */
export function readSettled(folder: string, request: string): Settled | undefined {
  let note: Note;
  try {
    note = JSON.parse(readFileSync(join(folder, SETTLED), 'utf8')) as Note;
    if (note.siar !== 1 || note.request !== request) return undefined;
    if (UNSETTLED.some((name) => existsSync(join(folder, name)))) return undefined;
    const same = Object.entries(note.files).every(([path, stamp]) => isSame(stampOf(path), stamp));
    return same ? note.settled : undefined;
  } catch {
    return undefined;
  }
}

export interface SettledBatch extends Settled {
  request: string;
  /** ms since 1970: before anything was read. */
  began: number;
  /** Absolute paths of the files and folders that it read, or looked for. */
  read: Iterable<string>;
  /** Absolute paths of what it made. */
  made: Iterable<string>;
}

/** Notes a batch that ended well; a note that can't be written is done without. */
export async function writeSettled(folder: string, batch: SettledBatch): Promise<void> {
  const inputs = new Map<string, Stamp>();
  for (const path of batch.read) {
    const stamp = stampOf(path);
    // What changed while or just before it was read may have changed after, too.
    if (stamp && Math.max(stamp[1], stamp[2]) > batch.began - TICK) return forgetSettled(folder);
    inputs.set(path, stamp);
  }
  try {
    writeParts(join(folder, SETTLED), noteParts(batch, inputs));
  } catch {
    // Then the next run reads everything.
  }
}

/** A `Note` as JSON, file by file: there may be ten thousand that were made. */
function* noteParts(
  { request, made, rows, kept, unused }: SettledBatch,
  inputs: ReadonlyMap<string, Stamp>,
): Generator<string> {
  const entry = (path: string, stamp: Stamp): string =>
    `${JSON.stringify(path)}:${JSON.stringify(stamp)}`;
  yield `{"siar":1,"request":${JSON.stringify(request)},"files":{`;
  yield [...inputs].map(([path, stamp]) => entry(path, stamp)).join(',');
  let before = inputs.size > 0 ? ',' : '';
  for (const path of made) {
    yield `${before}${entry(path, stampOf(path))}`;
    before = ',';
  }
  yield `},"settled":${JSON.stringify({ rows, kept, unused } satisfies Settled)}}`;
}

export async function forgetSettled(folder: string): Promise<void> {
  await rm(join(folder, SETTLED), { force: true });
}

function stampOf(path: string): Stamp {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? [stats.size, stats.mtimeMs, stats.ctimeMs] : null;
}

function isSame(a: Stamp, b: Stamp): boolean {
  if (a === null || b === null) return a === b;
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
