import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `siar batch` as a process that is killed, run twice at once, and run again. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const MINUTES = 60_000;
const ROWS = 24;

let folder = '';
let whole: Record<string, string> = {};

function start(out: string, list = 'list.csv'): ChildProcess {
  const argv = ['batch', list, '--template', 'announce-type', '--format', 'custom-400x400'];
  const env = { ...process.env, SIAR_LANG: 'en', NODE_OPTIONS: '' };
  // The program itself: a signal to the shell before it would not reach it.
  const main = join(root, 'dist/cli/main.js');
  return spawn(process.execPath, [main, ...argv, '--out', out], { cwd: folder, env });
}

function ended(child: ChildProcess): Promise<{ status: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

async function contentOf(out: string): Promise<Record<string, string>> {
  const names = (await readdir(join(folder, out))).sort();
  const texts = names.map(async (name) => [name, await readFile(join(folder, out, name), 'hex')]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

async function untilPictures(out: string, count: number): Promise<void> {
  for (;;) {
    const names = await readdir(join(folder, out)).catch(() => []);
    if (names.filter((name) => /\.png$/.test(name)).length >= count) return;
    await new Promise((done) => setTimeout(done, 5));
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-batch-'));
  const built = spawn(join(root, 'scripts/siar'), ['--version']);
  await ended(built);
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `Kelas ${index + 1},2027-03-01,09:00,WIB`,
  );
  await writeFile(join(folder, 'list.csv'), `judul,tanggal,jam,zona\n${rows.join('\n')}\n`);
  const { status, said } = await ended(start('whole'));
  expect([status, said]).toEqual([0, expect.stringContaining(`${ROWS} pictures drawn`)]);
  whole = await contentOf('whole');
}, 4 * MINUTES);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('siar batch as a process', () => {
  it(
    '[D4] killed over and over, it ends with the same files as an undisturbed run',
    async () => {
      expect(Object.keys(whole)).toHaveLength(ROWS + 1);
      for (const pictures of [1, 5, 6, 13]) {
        const child = start('killed');
        const gone = ended(child);
        await Promise.race([untilPictures('killed', pictures), gone]);
        child.kill('SIGKILL');
        await gone;
      }
      const { status } = await ended(start('killed'));
      expect(status).toBe(0);
      expect(await contentOf('killed')).toEqual(whole);
    },
    6 * MINUTES,
  );

  it(
    '[D4] interrupted, it says so, and goes on',
    async () => {
      const child = start('interrupted');
      const gone = ended(child);
      await untilPictures('interrupted', 2);
      child.kill('SIGINT');
      const { status, said } = await gone;
      expect([status, said]).toEqual([130, expect.stringContaining('Interrupted')]);
      await ended(start('interrupted'));
      expect(await contentOf('interrupted')).toEqual(whole);
    },
    4 * MINUTES,
  );

  it(
    '[D6] two at once: one is refused, and the folder is whole',
    async () => {
      const child = start('both');
      const first = ended(child);
      await untilPictures('both', 1);
      // It waits, with the folder in its hands, while the second one starts.
      child.kill('SIGSTOP');
      const second = await ended(start('both'));
      child.kill('SIGCONT');
      expect([second.status, second.said]).toEqual([1, expect.stringContaining('another batch')]);
      expect((await first).status).toBe(0);
      expect(await contentOf('both')).toEqual(whole);
    },
    4 * MINUTES,
  );

  it(
    '[D2] run again, it draws nothing',
    async () => {
      const { status, said } = await ended(start('whole'));
      expect([status, said]).toEqual([
        0,
        expect.stringContaining(`0 pictures drawn, ${ROWS} unchanged`),
      ]);
    },
    2 * MINUTES,
  );
});
