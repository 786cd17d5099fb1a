import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { SiarError } from '../errors.js';

/** One batch at a time writes into a folder. The lock of a batch that was killed is taken over. */

const FILE = 'batch.lock';

/**
 * Takes the folder; gives what releases it.
 *
 * @throws SiarError `output` while another batch has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE);
  const own = JSON.stringify({ host: hostname(), pid: process.pid });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeNew(path, own);
      return () => rm(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      if (isHeld(await readFile(path, 'utf8').catch(() => ''))) throw taken(folder, cause);
      await rm(path, { force: true });
    }
  }
  throw taken(folder);
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
  } catch (error) {
    // A full disk takes the name and not the text.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
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

function taken(folder: string, cause?: unknown): SiarError {
  return new SiarError(
    'output',
    {
      en: `another batch is writing into ${folder}. Wait until it has ended, or choose another folder with --out. If none runs, remove ${FILE} in it.`,
      id: `batch lain sedang menulis ke ${folder}. Tunggu sampai selesai, atau pilih folder lain dengan --out. Bila tidak ada yang berjalan, hapus ${FILE} di dalamnya.`,
    },
    { path: folder, cause },
  );
}
