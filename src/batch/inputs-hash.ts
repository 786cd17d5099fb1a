import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from '../job.js';
import { STRINGS_FILE, TEMPLATES_FOLDER, type RendererOptions } from '../renderer.js';

/**
 * What a picture depends on, as one hash: template, brand, fonts, event, format, the files that these
 * name, and the program itself. Two jobs of one hash give the same bytes.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The folder that this program runs from: dist/ or src/. */
const PROGRAM = fileURLToPath(new URL('../', import.meta.url));
/** Texts that may name a picture file. */
const FILE = /\.(?:svg|png|jpe?g|webp|avif|gif|tiff?)$/i;

export type HashInputs = (job: Job) => Promise<string>;

/** Folders of what the program brings along, as the renderer's options name them. */
type Shipped = Pick<RendererOptions, 'fontsDir' | 'templatesDir'>;

/** A hasher for one run: each file and each template is read once. */
export async function createInputsHash(shipped: Shipped = {}): Promise<HashInputs> {
  const program = await programHash(shipped);
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
  return async ({ event, brand, template, format, language, type, now, allowRemote }) => {
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
async function programHash({
  fontsDir = join(ROOT, 'fonts'),
  templatesDir = TEMPLATES_FOLDER,
}: Shipped): Promise<string> {
  const names = (await readdir(PROGRAM, { recursive: true }))
    .filter((name) => /\.(?:js|ts)$/.test(name))
    .sort();
  const own = await Promise.all(names.map((name) => readFile(join(PROGRAM, name))));
  const others = [
    join(fontsDir, 'manifest.json'),
    join(templatesDir, STRINGS_FILE),
    join(ROOT, 'package.json'),
  ];
  const rest = await Promise.all(others.map((name) => readFile(name)));
  const sum = createHash('sha256');
  for (const bytes of [...own, ...rest]) sum.update(bytes);
  return sum.digest('hex');
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
