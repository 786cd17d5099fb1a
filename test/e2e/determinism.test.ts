import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Same input, same bytes: two processes on machines that are set up differently. */

const SCRIPT = fileURLToPath(new URL('child/hash-pictures.mjs', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

interface Drawn {
  timeZone: string;
  locale: string;
  cwd: string;
  pictures: Record<string, string>;
}

let elsewhere = '';
beforeAll(async () => {
  elsewhere = await realpath(await mkdtemp(join(tmpdir(), 'siar-elsewhere-')));
});
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

async function drawn(cwd: string, locale: string, zone: string, order = ''): Promise<Drawn> {
  const env = { PATH: process.env['PATH'], TZ: zone, LANG: locale, LC_ALL: locale };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, order], { cwd, env });
  return JSON.parse(stdout) as Drawn;
}

it('[Y6] pictures don’t depend on the machine’s zone, locale or folder, nor on what is drawn beside them', async () => {
  const [here, there] = await Promise.all([
    drawn(REPOSITORY, 'C', 'UTC'),
    drawn(elsewhere, 'ar_EG.UTF-8', 'Pacific/Kiritimati', 'backwards'),
  ]);
  // The machines really differ, else this proves nothing.
  expect(there).toMatchObject({ timeZone: 'Pacific/Kiritimati', cwd: elsewhere });
  expect(there.locale).not.toBe(here.locale);
  expect(Object.keys(here.pictures)).toHaveLength(5);
  expect(there.pictures).toEqual(here.pictures);
}, 120_000);
