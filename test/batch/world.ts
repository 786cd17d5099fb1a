import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../src/batch/journal.js';
import { namePattern } from '../../src/batch/names.js';
import type { BatchRow } from '../../src/batch/rows.js';
import { drawRows, type DrawPorts } from '../../src/batch/run.js';
import type { Job, RenderedPicture } from '../../src/job.js';
import { eventSchema } from '../../src/model/event.js';
import { formatById } from '../../src/model/formats/index.js';
import { BRAND, template } from '../layout/scenes.js';

/** A batch with a renderer whose pictures are the hash of their event. */

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'siar-batch-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function row(name: string): BatchRow {
  const identifier = name.toLowerCase().replace(/[^a-z]/g, '') || 'x';
  const event = { event: eventSchema.parse({ name, identifier }), file: 'list.csv' };
  return { place: `list.csv:${name}`, label: name, key: identifier, event, faults: [] };
}

const TEMPLATE = template("- {kind: text, id: a, text: '{{ event.name }}'}");

export const jobOf = ({ event }: BatchRow, format = 'x-post'): Job => ({
  event: event!,
  brand: { brand: BRAND, file: 'brand.yaml' },
  template: TEMPLATE,
  format: formatById(format),
  language: 'id',
  allowRemote: false,
});

export const pictureOf = (job: Job): RenderedPicture => ({
  page: 1,
  pages: 1,
  bytes: createHash('sha256').update(job.event.event.name).digest(),
  type: 'jpeg',
  width: 1200,
  height: 675,
  alt: job.event.event.name,
  findings: [],
  dropped: [],
});

export interface Batch {
  render?: (job: Job) => Promise<RenderedPicture[]>;
  plan?: DrawPorts['plan'];
  signal?: AbortSignal;
  inputsOf?: DrawPorts['inputsOf'];
  names?: string;
}

export async function draw(folder: string, rows: readonly BatchRow[], batch: Batch = {}) {
  await mkdir(folder, { recursive: true });
  const drawn: string[] = [];
  const result = await drawRows(rows, {
    renderer: {
      render: (job) => {
        drawn.push(job.event.event.name);
        return batch.render ? batch.render(job) : Promise.resolve([pictureOf(job)]);
      },
      examine: () => Promise.resolve([]),
    },
    plan: batch.plan ?? ((planned) => [jobOf(planned)]),
    jobs: 2,
    signal: batch.signal ?? new AbortController().signal,
    progress: () => undefined,
    folder,
    journal: await openJournal(folder),
    inputsOf: batch.inputsOf ?? ((job) => Promise.resolve(job.event.event.name)),
    nameOf: namePattern(batch.names ?? '{event}'),
  });
  return { ...result, asked: drawn };
}

/** Every file of a folder by name, as hexadecimal text. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'hex')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index]!]));
}
