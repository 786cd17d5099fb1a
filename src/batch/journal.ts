import { appendFileSync, closeSync, openSync, readSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../model/finding.js';
import { LOG, MANIFEST } from './files.js';
import { writeParts } from './whole.js';

/**
 * What a batch has made, so that the same command goes on where it was stopped. While it runs, a line is
 * added to `batch.log` behind every picture; at its end `batch.json` has everything in one order, and
 * the log goes. A line that a kill cut off is as if it weren't there: its picture is drawn again.
 */

const pictureSchema = z.strictObject({
  page: z.int().positive(),
  file: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  alt: z.string(),
  findings: z.array(z.unknown()),
  dropped: z.array(z.string()),
});

const documentSchema = z.strictObject({
  /** Event, template, format and language. */
  id: z.string(),
  event: z.string(),
  template: z.string(),
  format: z.string(),
  language: z.string(),
  /** Hash of all that the pictures depend on. */
  inputs: z.string(),
  pictures: z.array(pictureSchema),
});

const numbersSchema = z.record(z.string(), z.int().positive());
const manifestSchema = z.strictObject({
  siar: z.literal(1),
  numbers: numbersSchema,
  documents: z.array(documentSchema),
});
const lineSchema = z.union([
  z.strictObject({ number: z.tuple([z.string(), z.int().positive()]) }),
  z.strictObject({ document: documentSchema }),
]);

export type BatchDocument = Omit<z.infer<typeof documentSchema>, 'pictures'> & {
  pictures: (Omit<z.infer<typeof pictureSchema>, 'findings'> & { findings: readonly Finding[] })[];
};

export interface Journal {
  /** What is known of a document, from earlier runs and from this one. */
  document(id: string): BatchDocument | undefined;
  numbers(): ReadonlyMap<string, number>;
  /** Written before the picture that bears it: a number is given once, whatever happens. */
  addNumbers(given: ReadonlyMap<string, number>): void;
  add(document: BatchDocument): void;
  /** Writes batch.json: these documents in this order, then those of other lists; all numbers; the log goes. */
  finish(ids: readonly string[]): Promise<void>;
}

/** Opens the journal of a folder; nothing is written before there is something to say. */
export async function openJournal(folder: string): Promise<Journal> {
  const log = join(folder, LOG);
  /** Those of earlier runs as JSON in UTF-8, those of this one by their place in the log: they may be ten thousand. */
  const documents = new Map<string, Buffer | Place>();
  const numbers = new Map<string, number>();
  const holders = new Map<string, string>();
  // A file is of the document that was written last: another that had its name is there no more.
  const put = ({ id, pictures }: BatchDocument, json: Buffer | Place): void => {
    for (const { file } of pictures) {
      const holder = holders.get(file);
      if (holder !== undefined && holder !== id) documents.delete(holder);
      holders.set(file, id);
    }
    documents.set(id, json);
  };
  const keep = (document: BatchDocument): void => {
    put(document, Buffer.from(JSON.stringify(document)));
  };
  const manifest = manifestSchema.safeParse(await readJson(join(folder, MANIFEST)));
  if (manifest.success) {
    for (const [key, number] of Object.entries(manifest.data.numbers)) numbers.set(key, number);
    for (const one of manifest.data.documents) keep(one as BatchDocument);
  }
  for (const line of await readLines(log)) {
    const parsed = lineSchema.safeParse(parse(line));
    if (!parsed.success) continue;
    if ('number' in parsed.data) numbers.set(...parsed.data.number);
    else keep(parsed.data.document as BatchDocument);
  }
  let end: number | undefined;
  /** Gives where they begin, in bytes. */
  const append = (lines: readonly string[]): number => {
    end ??= statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    // A line of its own begins with a line break: what a kill left half is ended by it.
    const text = Buffer.from(lines.map((line) => `\n${line}`).join(''));
    const at = end;
    // Of what fails, a part may be there: then its size is asked for again.
    end = undefined;
    appendFileSync(log, text);
    end = at + text.length;
    return at;
  };
  return {
    document: (id) => {
      const known = documents.get(id);
      if (known === undefined) return undefined;
      const [json] = readJsons([known], log);
      return JSON.parse(json!.toString()) as BatchDocument;
    },
    numbers: () => numbers,
    addNumbers(given) {
      const fresh = [...given].filter(([key]) => !numbers.has(key));
      if (fresh.length === 0) return;
      append(fresh.map((number) => JSON.stringify({ number })));
      for (const [key, number] of fresh) numbers.set(key, number);
    },
    add(document) {
      const json = JSON.stringify(document);
      const at = append([`${LINE_HEAD}${json}}`]);
      put(document, { at: at + 1 + LINE_HEAD.length, length: Buffer.byteLength(json) });
    },
    async finish(ids) {
      const now = new Set(ids);
      const others = [...documents.keys()].filter((id) => !now.has(id)).sort();
      const known = [...ids, ...others].flatMap((id) => documents.get(id) ?? []);
      const head = `{"siar":1,"numbers":${JSON.stringify(Object.fromEntries(numbers))},"documents":[`;
      writeParts(join(folder, MANIFEST), manifestParts(head, readJsons(known, log)));
      await rm(log, { force: true });
    },
  };
}

/** Where a document stands in the log, in bytes. */
interface Place {
  at: number;
  length: number;
}

/** What stands before the document in its line of the log. */
const LINE_HEAD = '{"document":';

/** JSON of documents one by one, those of the log read from there. */
function* readJsons(known: Iterable<Buffer | Place>, log: string): Generator<Buffer> {
  let file: number | undefined;
  try {
    for (const one of known) {
      if (Buffer.isBuffer(one)) {
        yield one;
        continue;
      }
      file ??= openSync(log, 'r');
      const json = Buffer.allocUnsafe(one.length);
      readSync(file, json, 0, one.length, one.at);
      yield json;
    }
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** batch.json, a document a line. */
function* manifestParts(head: string, documents: Iterable<Buffer>): Generator<Uint8Array | string> {
  yield head;
  let before = '\n';
  for (const document of documents) {
    yield before;
    yield document;
    before = ',\n';
  }
  yield '\n]}\n';
}

async function readJson(path: string): Promise<unknown> {
  return parse((await readLines(path)).join('\n'));
}

async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
