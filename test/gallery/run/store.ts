import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../../../src/output/files.js';
import type { Document, Drawn, Picture } from './types.js';

/** What an earlier run drew, in a file beside the pictures: what has not changed is not drawn again. */

const FILE = 'drawn.json';
const VERSION = 1;

interface Entry {
  fingerprint: string;
  pictures: Picture[];
}

export interface Store {
  /** The document as an earlier run drew it; null when something that it depends on has changed since. */
  find(document: Document): Drawn | null;
  keep(drawn: Drawn): void;
  /** Forgets every document but these, with its files. */
  prune(documents: readonly Document[]): Promise<void>;
  save(): Promise<void>;
}

/**
 * Opens the store of a gallery's folder. A file that is no store, or another version's, counts as none.
 * `anew`: finds nothing, but knows the files of what it forgets.
 */
export async function openStore(folder: string, anew = false): Promise<Store> {
  const entries = new Map(await read(join(folder, FILE)));
  return {
    find(document) {
      const entry = entries.get(document.name);
      if (anew || entry?.fingerprint !== document.fingerprint) return null;
      const whole = entry.pictures.every(
        ({ file, thumbnail }) =>
          existsSync(join(folder, file)) && existsSync(join(folder, thumbnail)),
      );
      return whole ? { document, pictures: entry.pictures, failures: {} } : null;
    },
    keep({ document, pictures, failures }) {
      // What failed is tried again.
      if (Object.keys(failures).length > 0) entries.delete(document.name);
      else entries.set(document.name, { fingerprint: document.fingerprint, pictures });
    },
    async prune(documents) {
      const names = new Set(documents.map(({ name }) => name));
      const gone = [...entries].filter(([name]) => !names.has(name));
      gone.forEach(([name]) => entries.delete(name));
      const used = new Set(
        [...entries.values()].flatMap(({ pictures }) => pictures).flatMap(filesOf),
      );
      const files = gone.flatMap(([, { pictures }]) => pictures.flatMap(filesOf));
      const left = files.filter((file) => !used.has(file));
      await Promise.all(left.map((file) => rm(join(folder, file), { force: true })));
    },
    save: () => writeFileWhole(join(folder, FILE), text(entries)),
  };
}

const filesOf = ({ file, thumbnail }: Picture): string[] => [file, thumbnail];

/** Sorted, a line a document: a change shows. */
function text(entries: ReadonlyMap<string, Entry>): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  return `{"version":${VERSION},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

async function read(path: string): Promise<[string, Entry][]> {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as {
      version?: unknown;
      entries?: unknown;
    };
    if (stored.version !== VERSION || !Array.isArray(stored.entries)) return [];
    return (stored.entries as [string, Entry][]).filter(([, { pictures }]) =>
      pictures.flatMap(filesOf).every(isOurs),
    );
  } catch {
    return [];
  }
}

/** The store says which files to remove: none but those that a gallery writes. */
const isOurs = (file: string): boolean =>
  /^(?:pictures|thumbnails)\/[a-z0-9-]+\/[a-z0-9-]+\.(?:jpg|png|webp|svg)$/.test(file);
