import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, SiarError, type Bilingual, type Fault } from '../errors.js';
import type { Job, RenderedPicture, SourcedEvent } from '../job.js';
import type { Finding } from '../model/finding.js';
import { sha256 } from '../output/manifest.js';
import { writers } from '../output/writers.js';
import type { Renderer } from '../renderer.js';
import type { HashInputs } from './inputs-hash.js';
import type { BatchDocument, Journal } from './journal.js';
import { writeWhole } from './whole.js';
import type { BatchRow, BatchRows } from './rows.js';

/** Draws the rows of a batch, or examines them: what fails is told and never stops the others. */

/** Why a row, or one of its pictures, failed. */
export interface Problem {
  row: BatchRow;
  /** Absent: the row itself is wrong. */
  template?: string;
  format?: string;
  reason: Bilingual;
  /** The error itself, where nobody expected it. */
  cause?: unknown;
}

export interface BatchResult {
  rows: number;
  /** Pictures drawn in this run, and those that were there already. */
  drawn: number;
  kept: number;
  /** Their names. */
  files: string[];
  problems: Problem[];
}

export interface BatchPorts {
  renderer: Pick<Renderer, 'render' | 'examine'>;
  /** The documents of one row. @throws InputError */
  plan(row: BatchRow & { event: SourcedEvent }): Job[];
  /** How many documents at a time. */
  jobs: number;
  signal: AbortSignal;
  /** After every document, with the rows that are done so far. */
  progress(rows: number, label: string): void;
}

export interface DrawPorts extends BatchPorts {
  folder: string;
  journal: Journal;
  inputsOf: HashInputs;
  /** Name of a picture's file without its extension. */
  nameOf(job: Job, page: number, pages: number): string;
}

/** Looks at every document of every row before a pixel is drawn. */
export async function examineRows(rows: BatchRows, ports: BatchPorts): Promise<Problem[]> {
  const { problems } = await eachDocument(rows, ports, async (job, fail) => {
    for (const finding of await ports.renderer.examine(job)) {
      if (finding.severity !== 'note') fail(wordsOf(finding));
    }
  });
  return problems;
}

/**
 * Draws what isn't there yet or has changed, and ends with batch.json.
 *
 * @throws what the file system says when the folder can't be written: then nothing goes on, and nothing is lost
 */
export async function drawRows(rows: BatchRows, ports: DrawPorts): Promise<BatchResult> {
  const count = { drawn: 0, kept: 0 };
  const names = new Map<string, string>();
  const { problems, done } = await eachDocument(rows, ports, async (job, fail) => {
    const id = idOf(job);
    const inputs = await ports.inputsOf(job);
    /** Whether no other document of this run has one of the names; if so, they are this one's. */
    const claim = (files: readonly string[]): boolean => {
      const taken = files.find((file) => (names.get(file) ?? id) !== id);
      if (taken === undefined) for (const file of files) names.set(file, id);
      else fail(nameTaken(taken));
      return taken === undefined;
    };
    const known = ports.journal.document(id);
    if (known?.inputs === inputs && (await isThere(known, ports.folder))) {
      if (!claim(known.pictures.map(({ file }) => file))) return undefined;
      count.kept += known.pictures.length;
      return id;
    }
    const pictures = await ports.renderer.render(job);
    const errors = pictures.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'error'),
    );
    for (const finding of errors) fail(wordsOf(finding));
    const files = pictures.map((picture) => fileOf(job, picture, ports));
    if (errors.length > 0 || !claim(files)) return undefined;
    writing(() => {
      for (const [index, { bytes }] of pictures.entries()) {
        writeWhole(join(ports.folder, files[index]!), bytes);
      }
      ports.journal.add(documentOf(job, { id, inputs, pictures, files }));
    });
    count.drawn += pictures.length;
    return id;
  });
  await ports.journal.finish(done);
  return { rows: rows.length, ...count, files: [...names.keys()], problems };
}

/** What is written failed: that is the matter of every row. */
class Unwritable extends Error {
  constructor(override readonly cause: unknown) {
    super('the folder cannot be written');
  }
}

function writing(work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw new Unwritable(cause);
  }
}

type Work = (job: Job, fail: (reason: Bilingual) => void) => Promise<string | undefined | void>;

/** Works through the documents of all rows, some at a time; ids and problems come in the rows' order. */
async function eachDocument(
  rows: BatchRows,
  { plan, jobs, signal, progress }: BatchPorts,
  work: Work,
): Promise<{ problems: Problem[]; done: string[] }> {
  const problems: { order: number; problem: Problem }[] = [];
  /** By order; nothing where nothing was drawn. */
  const done: (string | undefined)[] = [];
  const queue = documentsOf(rows, plan);
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const { order, row, job, error, rowNumber } of queue) {
      if (signal.aborted || failures.length > 0) return;
      const fail = (reason: Bilingual, more: Pick<Problem, 'cause'> = {}): void => {
        const where = job ? { template: job.template.id, format: job.format.id } : {};
        problems.push({ order, problem: { row, ...where, reason, ...more } });
      };
      // Whatever goes wrong with a row is its own matter, be it a fault of ours.
      const failBy = (caught: unknown): void => {
        if (caught instanceof SiarError) fail(errorWords(caught));
        else fail(crashWords(caught), { cause: caught });
      };
      for (const fault of row.event ? [] : row.faults) fail(faultWords(fault));
      if (error !== undefined) failBy(error);
      try {
        const id = job && (await work(job, fail));
        if (typeof id === 'string') done[order] = id;
      } catch (caught) {
        // A folder that can't be written is everybody's matter.
        if (caught instanceof Unwritable) failures.push(caught.cause);
        else failBy(caught);
      }
      progress(rowNumber, row.label);
      // A document may be drawn without a pause: what other threads have ready, and Ctrl-C, come between two.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  if (failures.length > 0) throw failures[0];
  return {
    problems: problems.sort((a, b) => a.order - b.order).map(({ problem }) => problem),
    done: done.filter((id) => id !== undefined),
  };
}

interface Queued {
  order: number;
  rowNumber: number;
  row: BatchRow;
  job?: Job;
  /** What planning the row threw. */
  error?: unknown;
}

/** One after the other, so that a long list is never planned as a whole. */
function* documentsOf(rows: BatchRows, plan: BatchPorts['plan']): Generator<Queued> {
  let order = 0;
  let rowNumber = 0;
  for (const row of rows) {
    rowNumber += 1;
    const base = { row, rowNumber };
    if (!row.event) {
      yield { ...base, order: order++ };
      continue;
    }
    let jobs: Job[];
    try {
      jobs = plan({ ...row, event: row.event });
    } catch (error) {
      yield { ...base, order: order++, error };
      continue;
    }
    for (const job of jobs) yield { ...base, order: order++, job };
  }
}

function idOf({ event: { event }, template, format, language }: Job): string {
  return [event.identifier ?? event.name, template.id, format.id, language].join('|');
}

async function isThere({ pictures }: BatchDocument, folder: string): Promise<boolean> {
  const sizes = await Promise.all(
    pictures.map(({ file }) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => -1,
      ),
    ),
  );
  return pictures.every(({ bytes }, index) => sizes[index] === bytes);
}

function fileOf(job: Job, { page, pages, type }: RenderedPicture, { nameOf }: DrawPorts): string {
  return `${nameOf(job, page, pages)}.${writers[type].extension}`;
}

function documentOf(
  { event: { event }, template, format, language }: Job,
  made: {
    id: string;
    inputs: string;
    pictures: readonly RenderedPicture[];
    files: readonly string[];
  },
): BatchDocument {
  const { id, inputs, pictures, files } = made;
  return {
    id,
    event: event.identifier ?? event.name,
    template: template.id,
    format: format.id,
    language,
    inputs,
    pictures: pictures.map(({ page, bytes, width, height, alt, findings, dropped }, index) => ({
      page,
      file: files[index]!,
      width,
      height,
      bytes: bytes.length,
      sha256: sha256(bytes),
      alt,
      findings,
      dropped: [...dropped],
    })),
  };
}

function wordsOf({ rule, where, message, advice }: Finding): Bilingual {
  const place = where === '' ? rule : `${rule} (${where})`;
  return {
    en: `${place}: ${message.en} ${advice.en}`,
    id: `${place}: ${message.id} ${advice.id}`,
  };
}

function faultWords({ path, expected, got, hint }: Fault): Bilingual {
  const place = path === '' ? '' : `${path}: `;
  return {
    en: `${place}expected ${expected.en}; got ${got}.${hint ? ` ${hint.en}` : ''}`,
    id: `${place}seharusnya ${expected.id}; tertulis ${got}.${hint ? ` ${hint.id}` : ''}`,
  };
}

function errorWords(error: SiarError): Bilingual {
  if (!(error instanceof InputError)) return error.messages;
  const faults = error.faults.map(faultWords);
  return { en: faults.map(({ en }) => en).join(' '), id: faults.map(({ id }) => id).join(' ') };
}

function crashWords(error: unknown): Bilingual {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    en: `Siar itself failed here (${said}). This is a bug in Siar, not in your list. SIAR_DEBUG=1 before the command shows more.`,
    id: `Siar sendiri gagal di sini (${said}). Ini kesalahan pada Siar, bukan pada daftar Anda. SIAR_DEBUG=1 di depan perintah menampilkan lebih banyak.`,
  };
}

function nameTaken(file: string): Bilingual {
  return {
    en: `Another picture of this batch is named ${file}. Put more into --name, as {event} or {number}.`,
    id: `Gambar lain dalam batch ini bernama ${file}. Tambahkan isian pada --name, seperti {event} atau {number}.`,
  };
}
