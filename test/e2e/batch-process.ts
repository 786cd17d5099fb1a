import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `siar batch` as a process of its own, in a folder with a list of small pictures. */

export const SHIPPED = fileURLToPath(new URL('../../', import.meta.url));
/** The program itself: a signal to the shell before it would not reach it. */
export const MAIN = join(SHIPPED, 'dist/siar.cjs');
export const ROWS = 24;
/** Threads, whatever the computer. */
export const JOBS = 2;
/** Documents that may be under way: one here, two on the other thread, and eight on their way to the disk. */
export const UNDER_WAY = 11;
export const OPTIONS = [
  ...['--template', 'announce-type', '--format', 'custom-400x400'],
  ...['--jobs', String(JOBS)],
];
export const ENVIRONMENT = { ...process.env, SIAR_LANG: 'en', NODE_OPTIONS: '' };

/** Name and content, in hexadecimal, of every file of a folder. */
export type Content = Record<string, string>;

export interface BatchFolder {
  path: string;
  start(out: string, argv?: readonly string[]): ChildProcess;
  contentOf(out: string): Promise<Content>;
  remove(): Promise<void>;
}

/** A folder with `list.csv`, and the program built. */
export async function batchFolder(): Promise<BatchFolder> {
  const path = await mkdtemp(join(tmpdir(), 'siar-batch-'));
  await ended(spawn(join(SHIPPED, 'scripts/siar'), ['--version']));
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `Kelas ${index + 1},2027-03-01,09:00,WIB`,
  );
  await writeFile(join(path, 'list.csv'), `judul,tanggal,jam,zona\n${rows.join('\n')}\n`);
  return {
    path,
    start: (out, argv = ['list.csv', ...OPTIONS]) =>
      spawn(process.execPath, [MAIN, 'batch', ...argv, '--out', out], {
        cwd: path,
        env: ENVIRONMENT,
      }),
    async contentOf(out) {
      // The note of a settled batch holds times.
      const all = await readdir(join(path, out));
      const names = all.filter((name) => !name.startsWith('.')).sort();
      const texts = names.map(async (name) => [name, await readFile(join(path, out, name), 'hex')]);
      return Object.fromEntries(await Promise.all(texts)) as Content;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

export function ended(child: ChildProcess): Promise<{ status: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

export const isPicture = (name: string): boolean => name.endsWith('.png');

export const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
