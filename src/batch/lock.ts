import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SiarError } from '../errors.js';
import { LOCK } from './files.js';

/** One batch at a time writes into a folder. The lock of a batch that was killed is taken over. */

/**
 * Takes the folder; gives what releases it.
 *
 * @throws SiarError `output` while another batch has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, LOCK);
  const own = JSON.stringify({ host: hostname(), pid: process.pid, key: randomUUID() });
  const release = (): Promise<void> => rm(path, { force: true });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path, own)) return release;
    const other = await readLock(path);
    if (other === undefined) continue;
    if (isHeld(other)) break;
    if (await inherit(path, other, own)) return release;
  }
  throw taken(folder);
}

/** Whether the file wasn't there, and now is. */
async function create(path: string, text: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(text);
    return true;
  } catch (error) {
    // A full disk takes the name and not the text.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Undefined when it is gone. A moment after its name comes its text. */
async function readLock(path: string): Promise<string | undefined> {
  for (let attempt = 0; ; attempt += 1) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== '' || attempt === 5) return text;
    await setTimeout(10);
  }
}

/**
 * Puts a lock in the place of a dead one. Of several that saw the same dead lock only one is its heir at
 * a time, and whoever comes later finds that it is there no more.
 */
async function inherit(path: string, dead: string, own: string): Promise<boolean> {
  const heir = `${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 12)}`;
  if (!(await create(heir, own))) {
    const other = await readLock(heir);
    // An heir that was killed leaves its place to the next.
    if (other !== undefined && !isHeld(other)) await rm(heir, { force: true });
    return false;
  }
  if ((await readLock(path)) === dead) {
    await rename(heir, path);
    return true;
  }
  await rm(heir, { force: true });
  return false;
}

/** A process of another computer can't be asked: it is believed to run. */
function isHeld(text: string): boolean {
  try {
    const { host, pid } = JSON.parse(text) as { host?: unknown; pid?: unknown };
    if (host !== hostname()) return true;
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function taken(folder: string): SiarError {
  return new SiarError(
    'output',
    {
      en: `another batch is writing into ${folder}. Wait until it has ended, or choose another folder with --out. If none runs, remove ${LOCK} in it.`,
      id: `batch lain sedang menulis ke ${folder}. Tunggu sampai selesai, atau pilih folder lain dengan --out. Bila tidak ada yang berjalan, hapus ${LOCK} di dalamnya.`,
    },
    { path: folder },
  );
}
