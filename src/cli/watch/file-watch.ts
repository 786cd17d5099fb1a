import { createHash } from 'node:crypto';
import { watch, type FSWatcher } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileErrorCode } from '../failures.js';

/**
 * Tells when files have other contents. Editors save by renaming another file over the old one, so
 * the folders are watched, not the files. Some file systems (network drives, folders shared with a
 * container) send no events: there a glance at the files' times, twice a second, finds the change.
 */
export interface FileWatch {
  /** Follows these files as well; `since`: ms since 1970 at which the caller read them. */
  follow(paths: Iterable<string>, since: number): Promise<void>;
  /** Waits until no file is half way through a save; changes found meanwhile have been told. */
  settled(): Promise<void>;
  close(): void;
}

/** Between the first event and the look: an editor's save is several events. ms */
const SETTLE = 40;
/** Between two glances. ms */
const GLANCE = 500;
/** Looks at an empty or missing file before it counts: most are about to be written. */
const PATIENCE = 8;
/** Larger files are told apart by time and size alone. */
const MOST_READ = 16_000_000;

interface Seen {
  /** Time, size and inode, or why there is none. */
  stamp: string;
  /** Of the contents. */
  hash: string;
  /** Missing, or nothing in it yet. */
  blank: boolean;
  /** ms since 1970; 0 for a missing file. */
  changedAt: number;
}

export function createFileWatch(onChange: (changed: string[]) => void): FileWatch {
  const seen = new Map<string, Seen>();
  /** Looks that found a file blank which was not. */
  const blanks = new Map<string, number>();
  const folders = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** Gives whether a file is blank that may be about to be written. */
  const lookAtAll = async (): Promise<boolean> => {
    const changed: string[] = [];
    let waits = false;
    for (const [path, before] of seen) {
      const now = await see(path, before);
      if (now === before) continue;
      const looks = now.blank && !before.blank ? (blanks.get(path) ?? 0) + 1 : 0;
      blanks.set(path, looks);
      if (looks > 0 && looks < PATIENCE) {
        waits = true;
        continue;
      }
      seen.set(path, now);
      if (now.hash !== before.hash) changed.push(path);
    }
    if (changed.length > 0 && !closed) onChange(changed);
    if (waits) lookSoon();
    return waits;
  };
  /** One look at a time. */
  const look = (): Promise<boolean> => {
    const next = looking.then(lookAtAll);
    looking = next;
    return next;
  };
  const lookSoon = (): void => {
    if (closed) return;
    settling ??= setTimeout(() => {
      settling = undefined;
      void look();
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
    void look();
  }, GLANCE);

  return {
    async follow(paths, since) {
      const late: string[] = [];
      for (const path of new Set(paths)) {
        if (seen.has(path)) continue;
        watchFolder(dirname(path));
        const now = await see(path);
        seen.set(path, now);
        if (now.changedAt > since) late.push(path);
      }
      if (late.length > 0 && !closed) onChange(late);
    },
    async settled() {
      do await delay(SETTLE);
      while (!closed && (await look()));
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
async function see(path: string, before?: Seen): Promise<Seen> {
  try {
    const found = await stat(path);
    const { mtimeMs, size, ino } = found;
    const stamp = found.isFile() ? [mtimeMs, size, ino].join(' ') : 'no file';
    if (stamp === before?.stamp) return before;
    const readable = found.isFile() && size <= MOST_READ;
    const hash = readable ? hashOf(await readFile(path)) : stamp;
    return { stamp, hash, blank: size === 0, changedAt: mtimeMs };
  } catch (error) {
    const code = fileErrorCode(error) ?? 'unknown';
    if (before?.stamp === code) return before;
    return { stamp: code, hash: code, blank: true, changedAt: 0 };
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
