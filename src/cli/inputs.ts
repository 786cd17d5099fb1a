import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { InputError, type Fault } from '../errors.js';
import type { UiLanguage } from '../model/language.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { BOUNDS } from '../read/bounds.js';
import type { ReadEvent } from '../read/reader.js';
import type { CliContext } from './context.js';
import type { SourcedBrand, SourcedEvent } from '../job.js';
import type { Finding } from '../model/finding.js';
import { brandPictures, missingPictures } from './brand-files.js';
import { fileErrorCode } from './failures.js';
import type { Engine } from './ports.js';

/** A file that the package brings along. */
export const packageFile = (path: string): string => join(PACKAGE_ROOT, path);

export interface InputFile {
  /** For messages: as the user named it. */
  name: string;
  path: string;
  bytes: Uint8Array;
}

export interface InputOptions {
  brand?: string;
  mapping?: string;
  /** Languages of the posts: the first is taken where a file has a text in several. */
  lang?: UiLanguage[];
}

export interface Inputs {
  events: SourcedEvent[];
  brand: SourcedBrand;
  /** What the readers understood in a way that a person should know. */
  notes: ReadingNote[];
}

export interface ReadingNote {
  file: string;
  finding: Finding;
}

/** What a person should know besides the pictures' findings. */
export interface RunNotes {
  reading: readonly ReadingNote[];
  /** What of the command line is not drawn. */
  planning: readonly Finding[];
}

/**
 * Reads every file that the command line names; the reference webinar and brand where it names none, and
 * no event for `null`.
 * Throws one InputError with the faults of all files.
 */
export async function loadInputs(
  eventFiles: readonly string[] | null,
  options: InputOptions,
  engine: Engine,
  context: CliContext,
): Promise<Inputs> {
  const faults: Fault[] = [];
  const collect = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };

  const mapping = await collect(async () => {
    if (options.mapping === undefined) return {};
    const { bytes, name } = await openFile(options.mapping, context);
    return engine.readMapping(bytes, name);
  });
  const brand = await collect(async () => {
    const named = options.brand ?? shipped('templates/brands/nuraga/brand.yaml', context);
    const opened = await openBrand(named, engine, context);
    faults.push(...opened.faults);
    return opened;
  });
  // Never the user's own language: the same files give the same posts on every machine.
  const language = options.lang?.[0] ? { language: options.lang[0] } : {};
  const notes = brand?.notes.map((finding) => ({ file: brand.sourced.file, finding })) ?? [];
  const inputs: Pick<Inputs, 'events' | 'notes'> = { events: [], notes };
  const taken = new Map<string, string>();
  const names =
    eventFiles?.length === 0
      ? [shipped('templates/events/optimalisasi.yaml', context)]
      : (eventFiles ?? []);
  for (const named of names) {
    await collect(async () => {
      const { bytes, name, path } = await openFile(named, context);
      const read = engine.readEvents(bytes, name, { ...language, ...mapping });
      const folder = dirname(path);
      faults.push(...sharedIdentifiers(read.events, name, taken));
      inputs.events.push(...read.events.map(({ event }) => ({ event, file: name, folder })));
      inputs.notes.push(...read.notes.map((finding) => ({ file: name, finding })));
    });
  }
  if (faults.length > 0 || brand === undefined) throw new InputError(faults);
  return { ...inputs, brand: brand.sourced };
}

export interface OpenedBrand {
  sourced: SourcedBrand;
  notes: Finding[];
  /** Absolute paths of the pictures that it names. */
  pictures: string[];
  /** Of those that are not there. */
  faults: Fault[];
}

/** Reads a brand and looks for its pictures. Throws InputError with every fault of the file itself. */
export async function openBrand(
  named: string,
  engine: Engine,
  context: CliContext,
): Promise<OpenedBrand> {
  const file = await openFile(named, context);
  const read = await engine.readBrand(file.bytes, file.name);
  return {
    sourced: {
      brand: read.brand,
      file: file.name,
      folder: dirname(file.path),
      placeOf: read.placeOf,
    },
    notes: read.notes,
    pictures: brandPictures(read, file),
    faults: await missingPictures(read, file),
  };
}

/** Pictures are named after their event, so two events of a run may not share an identifier. */
function sharedIdentifiers(
  events: readonly ReadEvent[],
  file: string,
  taken: Map<string, string>,
): Fault[] {
  return events.flatMap(({ event: { identifier }, origin: { line } }) => {
    const other = taken.get(identifier);
    taken.set(identifier, other ?? file);
    if (other === undefined) return [];
    const place = { file, ...(line === undefined ? {} : { line }) };
    return [{ ...place, ...sharedIdentifier(other, identifier) }];
  });
}

/** The fault of an event whose identifier another one, in `other`, has already. */
export function sharedIdentifier(other: string, identifier: string): Fault {
  return {
    path: 'identifier',
    expected: {
      en: `an identifier that ${other} does not have`,
      id: `identifier yang tidak dipakai di ${other}`,
    },
    got: JSON.stringify(identifier),
    hint: {
      en: 'Give one of the two events another identifier, or name the file once.',
      id: 'Beri salah satu acara identifier lain, atau sebutkan berkasnya sekali saja.',
    },
  };
}

/** A file of the package, named as seen from where the user is. */
export function shipped(path: string, { cwd }: CliContext): string {
  return relative(cwd, packageFile(path));
}

/** A file's bytes. Throws InputError for what cannot or should not be read. */
export async function openFile(name: string, context: CliContext): Promise<InputFile> {
  const path = resolve(context.cwd, name);
  context.opened?.add(path);
  try {
    const fault = await unreadable(path, context);
    if (fault) throw new InputError([{ file: name, path: '', ...fault }]);
    return { name, path, bytes: await readFile(path) };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const got = context.text.fileError(fileErrorCode(cause) ?? String(cause));
    throw new InputError([{ file: name, path: '', ...EXPECT_FILE, got }], { cause });
  }
}

const EXPECT_FILE = {
  expected: { en: 'a file that can be read', id: 'berkas yang dapat dibaca' },
};

/** Asked before reading: a folder, a device or a giant is never opened. */
async function unreadable(
  path: string,
  { text }: CliContext,
): Promise<Pick<Fault, 'expected' | 'got'> | null> {
  const found = await stat(path);
  if (found.isDirectory()) return { ...EXPECT_FILE, got: text.aFolder };
  if (!found.isFile()) return { ...EXPECT_FILE, got: text.aDevice };
  if (found.size <= BOUNDS.fileBytes) return null;
  const most = `${BOUNDS.fileBytes / 1024 / 1024} MB`;
  return {
    expected: { en: `a file of at most ${most}`, id: `berkas paling besar ${most}` },
    got: `${Math.ceil(found.size / 1024 / 1024)} MB`,
  };
}
