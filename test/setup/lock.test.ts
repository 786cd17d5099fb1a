import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../scripts/setup/lock.mjs';

let folder = '';
let lock = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-lock-'));
  lock = join(folder, 'cache/setup.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const nothing = (): void => undefined;

async function abandon(owner: string, age: number): Promise<void> {
  await mkdir(lock, { recursive: true });
  await writeFile(join(lock, 'owner'), owner);
  const then = new Date(Date.now() - age);
  await utimes(lock, then, then);
}

describe('the set-up lock', () => {
  it('lets one in at a time and tells the others that they wait', async () => {
    let inside = 0;
    let most = 0;
    let waits = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock, () => (waits += 1), work)));
    expect(most).toBe(1);
    expect(waits).toBe(2);
  });

  it('is gone afterwards, after an error too', async () => {
    await expect(withLock(lock, nothing, () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('takes over from an owner that is dead', async () => {
    await abandon(`999999999 ${hostname()}`, 0);
    let waits = 0;
    await withLock(
      lock,
      () => (waits += 1),
      () => Promise.resolve(),
    );
    expect(waits).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over from an owner on another host that stopped touching it', async () => {
    await abandon('1 elsewhere.example', 60_000);
    let done = false;
    await withLock(lock, nothing, async () => {
      done = true;
    });
    expect(done).toBe(true);
  });
});
