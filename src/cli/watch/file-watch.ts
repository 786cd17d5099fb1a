import { createHash } from 'node:crypto';
import { watch, type FSWatcher } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileErrorCode } from '../failures.js';

/**
 * Tells when files have other contents. Editors save by renaming another file over the old one, so
 * the folders are watched, not the files. Some file systems (network drives, folders shared with a
 * container) send no events: there a glance at the files' times, twice a second, finds the change.
 */
export interface FileWatch {
  /** Follows these files as well; `since`: ms since 1970 at which the caller read them. */
  follow(paths: Iterable<string>, since: number): Promise<void>;
  close(): void;
}

/** Between the first event and the look: an editor's save is several events. ms */
const SETTLE = 40;
/** Between two glances. ms */
const GLANCE = 500;
/** Larger files are told apart by time and size alone. */
const MOST_READ = 16_000_000;

interface Seen {
  /** Time, size and inode; '' for a missing file. */
  stamp: string;
  /** Of the contents. */
  hash: string;
}

export function createFileWatch(onChange: (changed: string[]) => void): FileWatch {
  const seen = new Map<string, Seen>();
  const folders = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;

  const look = async (): Promise<void> => {
    const changed: string[] = [];
    for (const [path, before] of seen) {
      const now = await see(path, before);
      if (now === before) continue;
      seen.set(path, now);
      if (now.hash !== before.hash) changed.push(path);
    }
    if (changed.length > 0 && !closed) onChange(changed);
  };
  const lookSoon = (): void => {
    settling ??= setTimeout(() => {
      settling = undefined;
      looking = looking.then(look);
    }, SETTLE);
  };
  const watchFolder = (folder: string): void => {
    if (folders.has(folder)) return;
    try {
      const watcher = watch(folder, { persistent: false }, lookSoon);
      const forget = (): void => {
        watcher.close();
        folders.delete(folder);
      };
      folders.set(folder, watcher.on('error', forget));
    } catch {
      // A folder that is missing or cannot be watched: the glances do.
    }
  };
  const glances = setInterval(() => {
    if (settling) return;
    for (const path of seen.keys()) watchFolder(dirname(path));
    looking = looking.then(look);
  }, GLANCE);

  return {
    async follow(paths, since) {
      const late: string[] = [];
      for (const path of new Set(paths)) {
        if (seen.has(path)) continue;
        watchFolder(dirname(path));
        const { changedAt, ...now } = await see(path);
        seen.set(path, now);
        if (changedAt > since) late.push(path);
      }
      if (late.length > 0 && !closed) onChange(late);
    },
    close() {
      closed = true;
      clearInterval(glances);
      clearTimeout(settling);
      for (const watcher of folders.values()) watcher.close();
    },
  };
}

/** The file as it is now: `before` itself when nothing points to a change. */
async function see(path: string, before: Seen): Promise<Seen>;
async function see(path: string): Promise<Seen & { changedAt: number }>;
async function see(path: string, before?: Seen): Promise<Seen> {
  try {
    const found = await stat(path);
    const { mtimeMs, size, ino } = found;
    const stamp = found.isFile() ? [mtimeMs, size, ino].join(' ') : 'no file';
    if (stamp === before?.stamp) return before;
    const readable = found.isFile() && size <= MOST_READ;
    const hash = readable ? hashOf(await readFile(path)) : stamp;
    return before ? { stamp, hash } : Object.assign({ stamp, hash }, { changedAt: mtimeMs });
  } catch (error) {
    const code = fileErrorCode(error) ?? 'unknown';
    if (before?.stamp === code) return before;
    return Object.assign({ stamp: code, hash: code }, { changedAt: 0 });
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
