import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePng, differsFromSharp } from '../output/png-decoder.js';
import {
  after,
  batchFolder,
  ended,
  isPicture,
  UNDER_WAY,
  SHIPPED,
  ROWS,
  type BatchFolder,
  type Content,
} from './batch-process.js';

/** `siar batch` as a process that is killed, run twice at once, and run again. */

const MINUTES = 60_000;

let folder: BatchFolder;
let whole: Content = {};
/** How long the undisturbed run held its folder, in ms. */
let drawing = 0;

const start = (...given: Parameters<BatchFolder['start']>): ChildProcess => folder.start(...given);
const contentOf = (out: string): Promise<Content> => folder.contentOf(out);

async function untilPictures(out: string, count: number): Promise<void> {
  for (;;) {
    const names = await readdir(join(folder.path, out)).catch(() => []);
    if (names.filter(isPicture).length >= count) return;
    await after(5);
  }
}

/** Until the process has its folder; a lock that a killed one left isn't its own. */
async function untilLocked(out: string, { pid }: ChildProcess): Promise<void> {
  for (;;) {
    const lock = await readFile(join(folder.path, out, 'batch.lock'), 'utf8').catch(() => '');
    if (lock.includes(`"pid":${pid}`)) return;
    await after(2);
  }
}

beforeAll(async () => {
  folder = await batchFolder();
  const child = start('whole');
  const gone = ended(child);
  await Promise.race([untilLocked('whole', child), gone]);
  const begun = performance.now();
  const { status, said } = await gone;
  drawing = performance.now() - begun;
  expect([status, said]).toEqual([0, expect.stringContaining(`${ROWS} pictures drawn`)]);
  whole = await contentOf('whole');
}, 4 * MINUTES);
afterAll(() => folder.remove());

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
    '[D4] killed at random moments, it has whole pictures alone, and draws none twice',
    async () => {
      const seed = Number(process.env['SIAR_SEED'] ?? randomInt(2 ** 31));
      try {
        await killAtRandom('random', seed, 10);
      } catch (error) {
        if (error instanceof Error) error.message = `SIAR_SEED=${seed}: ${error.message}`;
        throw error;
      }
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
    '[D1] another decoder sees the pixels that sharp sees, and the density of paper',
    async () => {
      for (const [name, hex] of Object.entries(whole).filter(([file]) => isPicture(file))) {
        const bytes = Buffer.from(hex, 'hex');
        const { width, height } = decodePng(bytes);
        expect([name, width, height, await differsFromSharp(bytes)]).toEqual([name, 400, 400, 0]);
      }
      await writeFile(join(folder.path, 'people.csv'), 'nama\nAna Lestari\n');
      const event = join(SHIPPED, 'templates/events/sertifikat.yaml');
      const argv = ['people.csv', '--event', event, '--format', 'a4-landscape-300dpi'];
      const { said } = await ended(start('paper', [...argv, '--name', '{name}']));
      expect(said).toContain('1 picture drawn');
      const printed = await readFile(join(folder.path, 'paper', 'ana-lestari.png'));
      const { width, height, pixelsPerMetre = [] } = decodePng(printed);
      expect([width, height, ...pixelsPerMetre]).toEqual([3508, 2480, 11811, 11811]);
      expect(await differsFromSharp(printed)).toBe(0);
    },
    2 * MINUTES,
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

/** Kills a batch again and again, looking at what is there each time, and lets it end at last. */
async function killAtRandom(out: string, seed: number, times: number): Promise<void> {
  const random = randomOf(seed);
  for (let round = 0; round < times; round += 1) {
    const child = start(out);
    const gone = ended(child);
    await Promise.race([untilLocked(out, child).then(() => after(random() * drawing * 0.3)), gone]);
    child.kill('SIGKILL');
    // It ended before it was killed.
    if ((await gone).status !== null) break;
    await expectWhole(out);
  }
  const kept = (await expectWhole(out)).length;
  const { status, said } = await ended(start(out));
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(new RegExp(`: ${ROWS - kept} pictures? drawn, ${kept} unchanged`)),
  ]);
  expect(await contentOf(out)).toEqual(whole);
}

/** Every picture is the undisturbed run's, and every one that the journal knows is there; gives those. */
async function expectWhole(out: string): Promise<string[]> {
  const content = await contentOf(out);
  const { 'batch.log': log = '', 'batch.json': manifest = '', ...others } = content;
  const pictures = Object.entries(others).filter(([name]) => isPicture(name));
  for (const [name, hex] of pictures) expect([name, hex === whole[name]]).toEqual([name, true]);
  const strange = Object.keys(others).filter(
    (name) => !/^batch\.lock$|\.png(?:\.part)?$/.test(name),
  );
  expect(strange).toEqual([]);
  const known = [documentsOfLog(log), documentsOf(manifest)].map((documents) =>
    documents.flatMap(({ pictures: made }) => made),
  );
  for (const made of known) {
    const files = made.map(({ file }) => file);
    expect(files).toEqual([...new Set(files)]);
  }
  for (const { file, sha256 } of known.flat()) {
    const bytes = Buffer.from(content[file] ?? '', 'hex');
    expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, sha256]);
  }
  // A kill between the manifest and the end of the log leaves both.
  const files = new Set(known.flat().map(({ file }) => file));
  // Those under way may be there without being known.
  expect(pictures.length - files.size).toBeLessThanOrEqual(UNDER_WAY);
  return [...files];
}

interface Known {
  pictures: { file: string; sha256: string }[];
}

const textOf = (hex: string): string => Buffer.from(hex, 'hex').toString();

function documentsOf(manifest: string): Known[] {
  return manifest === '' ? [] : (JSON.parse(textOf(manifest)) as { documents: Known[] }).documents;
}

/** Of a log whose last line may be cut off. */
function documentsOfLog(log: string): Known[] {
  return textOf(log)
    .split('\n')
    .flatMap((line) => {
      try {
        return (JSON.parse(line) as { document?: Known }).document ?? [];
      } catch {
        return [];
      }
    });
}

/** Numbers from 0 to 1 that are the same for a seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
