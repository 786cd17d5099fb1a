import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from '../job.js';
import { KERNELS_FILE, PACKAGE_ROOT, PROGRAM_PARTS } from '../package-root.js';
import type { RendererOptions } from '../renderer.js';
import { STRINGS_FILE, TEMPLATES_FOLDER } from '../templates.js';

/**
 * What a picture depends on, as one hash: template, brand, fonts, event, format, the files that these
 * name, and the program itself. Two jobs of one hash give the same bytes.
 */

/** Texts that may name a picture file. */
const FILE = /\.(?:svg|png|jpe?g|webp|avif|gif|tiff?)$/i;

export type HashInputs = (job: Job) => Promise<string>;

export interface InputsHash {
  inputsOf: HashInputs;
  /** Absolute paths of the files that went into hashes so far, or would if they were there. */
  files(): string[];
}

/** Folders of what the program brings along, as the renderer's options name them. */
type Shipped = Pick<RendererOptions, 'fontsDir' | 'templatesDir'>;

/** A hasher for one run: each file and each template is read once. */
export async function createInputsHash(shipped: Shipped = {}): Promise<InputsHash> {
  const own = await programFiles(shipped);
  const program = await programHash(own);
  const files = new Map<string, Promise<string>>();
  const objects = new WeakMap<object, Promise<string>>();
  const fileHash = (path: string): Promise<string> => {
    const known = files.get(path);
    if (known) return known;
    const made = readFile(path).then(sha256, () => 'missing');
    files.set(path, made);
    return made;
  };
  const hashOf = async (value: unknown, folder: string | undefined): Promise<string> => {
    const text = JSON.stringify(value);
    const named =
      folder === undefined ? [] : await Promise.all(filesIn(value, folder).map(fileHash));
    return sha256([text, ...named].join('\n'));
  };
  const once = (value: object, folder?: string): Promise<string> => {
    const known = objects.get(value);
    if (known) return known;
    const made = hashOf(value, folder);
    objects.set(value, made);
    return made;
  };
  const inputsOf: HashInputs = async (job) => {
    const { event, brand, template, format, language, type, now, allowRemote } = job;
    const parts = await Promise.all([
      once(template),
      once(brand.brand, brand.folder),
      once(format),
      hashOf(event.event, event.folder),
    ]);
    return sha256(
      [program, ...parts, language, type ?? '', now ?? '', String(allowRemote)].join('\n'),
    );
  };
  const templates = await templateFiles(shipped.templatesDir ?? TEMPLATES_FOLDER);
  return { inputsOf, files: () => [...own, ...templates, ...files.keys()] };
}

/** Every file below the folder that a text of the value names. */
function filesIn(value: unknown, folder: string): string[] {
  if (typeof value === 'string') {
    const path = resolve(folder, value);
    return FILE.test(value) && path.startsWith(resolve(folder) + sep) ? [path] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part: unknown) => filesIn(part, folder));
}

/**
 * The program's own files, the fonts' manifest, fixed words, and the versions of what it draws with.
 * The manifest has a hash of every font file, and a file that differs from it is never drawn with.
 */
async function programFiles({
  fontsDir = join(PACKAGE_ROOT, 'fonts'),
  templatesDir = TEMPLATES_FOLDER,
}: Shipped): Promise<string[]> {
  return [
    ...(await modules()),
    KERNELS_FILE,
    join(fontsDir, 'manifest.json'),
    join(templatesDir, STRINGS_FILE),
    join(PACKAGE_ROOT, 'package.json'),
  ];
}

async function programHash(files: readonly string[]): Promise<string> {
  const sum = createHash('sha256');
  for (const bytes of await Promise.all(files.map((file) => readFile(file)))) sum.update(bytes);
  return sum.digest('hex');
}

/** The folder and what lies in it; a template itself is hashed as it was read. */
async function templateFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
  return [folder, ...names.map((name) => join(folder, name))];
}

/** The program's files: its parts, or each module of dist/ or src/. */
async function modules(): Promise<string[]> {
  const folder = PROGRAM_PARTS ?? fileURLToPath(new URL('../', import.meta.url));
  const module = PROGRAM_PARTS ? /\.cjs$/ : /\.(?:js|ts)$/;
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => module.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
