import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  readSettled,
  requestKey,
  writeSettled,
  type SettledBatch,
} from '../../src/batch/settled.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-settled-'));
  await writeFile(at('list.csv'), 'nama\nAna\n');
  await writeFile(at('a.png'), 'a picture');
  // Long enough ago for the file system to tell a write from the next.
  await setTimeout(120);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const REQUEST = requestKey(['list.csv', { template: ['one'] }]);

async function settle(given: Partial<SettledBatch> = {}): Promise<void> {
  await writeSettled(folder, {
    request: REQUEST,
    began: Date.now(),
    read: [at('list.csv'), at('logo.svg')],
    made: [at('a.png')],
    rows: 1,
    kept: 1,
    unused: ['telepon'],
    ...given,
  });
}

const found = () => readSettled(folder, REQUEST);

describe('a batch that ended well', () => {
  it('[D13] is known while nothing changed and the same is asked', async () => {
    expect(found()).toBeUndefined();
    await settle();
    expect(found()).toEqual({ rows: 1, kept: 1, unused: ['telepon'] });
    expect(readSettled(folder, requestKey(['list.csv', {}]))).toBeUndefined();
  });

  it.each([
    ['the list is written anew', () => writeFile(at('list.csv'), 'nama\nBudi\n')],
    [
      'it is, as long as before and with its old time',
      async () => {
        await writeFile(at('list.csv'), 'nama\nAmi\n');
        await utimes(at('list.csv'), new Date(0), new Date(0));
      },
    ],
    ['the list is gone', () => rm(at('list.csv'))],
    ['a picture that was missing is there', () => writeFile(at('logo.svg'), '<svg/>')],
    ['a picture of its own is gone', () => rm(at('a.png'))],
    ['a picture of its own is another', () => writeFile(at('a.png'), 'b picture')],
    ['another batch is under way', () => writeFile(at('batch.lock'), '{}')],
    ['a batch was stopped', () => writeFile(at('batch.log'), '')],
    ['rows failed since', () => writeFile(at('failed.csv'), '')],
    ['its note is damaged', () => writeFile(at('.batch-settled.json'), '{"siar":1,"req')],
  ])('[D13] is looked at again when %s', async (_, change) => {
    await settle();
    expect(found()).toBeDefined();
    await change();
    expect(found()).toBeUndefined();
  });

  it('[D13] is not noted when a file changed while it was read', async () => {
    await settle();
    await writeFile(at('list.csv'), 'nama\nBudi\n');
    await settle();
    expect(found()).toBeUndefined();
  });
});
