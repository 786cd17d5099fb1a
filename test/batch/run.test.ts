import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openJournal, type BatchDocument } from '../../src/batch/journal.js';
import { lockFolder } from '../../src/batch/lock.js';
import { examineRows } from '../../src/batch/run.js';
import { AssetError, SiarError } from '../../src/errors.js';
import { sha256 } from '../../src/output/manifest.js';
import { contentOf, draw, inFolder, jobOf, pictureOf, row } from './world.js';

const NAMES = ['Ana', 'Budi', 'Citra', 'Dewi', 'Eka', 'Fajar'];
const rows = NAMES.map(row);

describe('a batch', () => {
  it('[D1] draws every row and lists them in their order, whatever is ready first', () =>
    inFolder(async (folder) => {
      const slow = ({ event }: Parameters<typeof pictureOf>[0]) =>
        event.event.name === 'Ana'
          ? new Promise((done) => setTimeout(done, 30))
          : Promise.resolve();
      const result = await draw(folder, rows, {
        render: async (job) => {
          await slow(job);
          return [pictureOf(job)];
        },
      });
      expect(result).toMatchObject({ rows: 6, drawn: 6, kept: 0, problems: [] });
      const manifest = JSON.parse(await readFile(join(folder, 'batch.json'), 'utf8')) as {
        documents: { event: string; pictures: { file: string }[] }[];
      };
      expect(manifest.documents.map(({ event }) => event)).toEqual(
        NAMES.map((name) => name.toLowerCase()),
      );
      expect(Object.keys(await contentOf(folder))).not.toContain('batch.log');
    }));

  it('[D2] draws again only what changed, or whose file isn’t what it was', () =>
    inFolder(async (folder) => {
      await draw(folder, rows);
      expect((await draw(folder, rows)).asked).toEqual([]);
      const changed = await draw(folder, rows, {
        inputsOf: ({ event }) =>
          Promise.resolve(event.event.name === 'Citra' ? 'new' : event.event.name),
      });
      expect(changed).toMatchObject({ asked: ['Citra'], drawn: 1, kept: 5 });
      await rm(join(folder, 'ana.jpg'));
      await writeFile(join(folder, 'budi.jpg'), 'short');
      const mended = await draw(folder, rows, {
        inputsOf: ({ event }) =>
          Promise.resolve(event.event.name === 'Citra' ? 'new' : event.event.name),
      });
      expect(mended.asked.sort()).toEqual(['Ana', 'Budi']);
    }));

  it('[D3] a row that fails is told with its reason and stops no other', () =>
    inFolder(async (folder) => {
      const wrong = {
        place: 'list.csv:9',
        label: 'Gita',
        key: 'gita',
        faults: [{ path: 'nama', expected: { en: 'a name', id: 'nama' }, got: '—' }],
      };
      const result = await draw(folder, [...rows, wrong], {
        render: (job) =>
          job.event.event.name === 'Budi'
            ? Promise.reject(new AssetError({ en: 'no photo', id: 'tanpa foto' }))
            : Promise.resolve([pictureOf(job)]),
      });
      expect(result.drawn).toBe(5);
      expect(result.problems.map(({ row: { label }, reason }) => [label, reason.id])).toEqual([
        ['Budi', 'tanpa foto'],
        ['Gita', 'nama: seharusnya nama; tertulis —.'],
      ]);
    }));

  it('[D3] an error that nobody expected is its row’s matter, too, in drawing and in planning', () =>
    inFolder(async (folder) => {
      const broken = new TypeError('x is not a function');
      const result = await draw(folder, rows, {
        plan: (planned) => {
          if (planned.label === 'Citra') throw broken;
          return [jobOf(planned)];
        },
        render: (job) =>
          job.event.event.name === 'Budi'
            ? Promise.reject(
                Object.assign(new Error('no more'), { code: 'EMFILE', syscall: 'open' }),
              )
            : Promise.resolve([pictureOf(job)]),
      });
      expect(result.drawn).toBe(4);
      expect(result.problems.map(({ row: { label }, format }) => [label, format])).toEqual([
        ['Budi', 'x-post'],
        ['Citra', undefined],
      ]);
      const [, citra] = result.problems;
      expect(citra?.cause).toBe(broken);
      expect(citra?.reason.en).toContain('failed here (TypeError: x is not a function)');
      expect(citra?.reason.id).toContain('bukan pada daftar Anda');
    }));

  it('[D3] a picture with an error is held back, and its row fails', () =>
    inFolder(async (folder) => {
      const finding = {
        rule: 'contrast',
        severity: 'error' as const,
        where: 'a',
        message: { en: 'too pale', id: 'terlalu pucat' },
        advice: { en: 'Darken it.', id: 'Gelapkan.' },
      };
      const result = await draw(folder, rows.slice(0, 1), {
        render: (job) => Promise.resolve([{ ...pictureOf(job), findings: [finding] }]),
      });
      expect(result.problems[0]?.reason.en).toBe('contrast (a): too pale Darken it.');
      expect(Object.keys(await contentOf(folder))).toEqual(['batch.json']);
    }));

  it('[D3] two pictures never share a file', () =>
    inFolder(async (folder) => {
      const result = await draw(folder, rows.slice(0, 3), { names: 'poster' });
      expect(result).toMatchObject({ drawn: 1 });
      expect(result.problems).toHaveLength(2);
      expect(result.problems[0]?.reason.en).toContain('poster.jpg');
      // Nor in the next run, in which one of them is there already.
      const again = await draw(folder, rows.slice(0, 3), { names: 'poster' });
      expect([again.drawn + again.kept, again.problems.length]).toEqual([1, 2]);
      const { documents } = JSON.parse(await readFile(join(folder, 'batch.json'), 'utf8')) as {
        documents: { pictures: { sha256: string }[] }[];
      };
      expect(documents.map(({ pictures: [picture] }) => picture?.sha256)).toEqual([
        sha256(await readFile(join(folder, 'poster.jpg'))),
      ]);
    }));

  it('[D4] stopped at any moment, it goes on where it was and ends as if undisturbed', () =>
    inFolder(async (folder) => {
      await draw(join(folder, 'whole'), rows);
      const whole = await contentOf(join(folder, 'whole'));
      for (let stop = 0; stop < NAMES.length; stop += 1) {
        const out = join(folder, `stopped-${stop}`);
        const controller = new AbortController();
        let begun = 0;
        await mkdir(out);
        await draw(out, rows, {
          signal: controller.signal,
          render: (job) => {
            if (begun++ === stop) controller.abort();
            return Promise.resolve([pictureOf(job)]);
          },
        });
        await draw(out, rows);
        expect(await contentOf(out)).toEqual(whole);
      }
    }));

  it('[D4] is stopped between two rows even where drawing never waits', () =>
    inFolder(async (folder) => {
      const controller = new AbortController();
      const many = Array.from({ length: 40 }, (_, index) => row(`Peserta ${index}`));
      const result = await draw(folder, many, {
        signal: controller.signal,
        render: (job) => {
          setImmediate(() => controller.abort());
          return Promise.resolve([pictureOf(job)]);
        },
      });
      expect(result.drawn).toBeLessThan(10);
    }));

  it('[D4] a line of the log that a kill cut off is as if it weren’t there', () =>
    inFolder(async (folder) => {
      const journal = await openJournal(folder);
      await mkdir(folder, { recursive: true });
      journal.addNumbers(new Map([['ana', 1]]));
      await appendFile(join(folder, 'batch.log'), '\n{"document": {"id": "x", "eve');
      const again = await openJournal(folder);
      again.addNumbers(new Map([['budi', 2]]));
      const last = await openJournal(folder);
      expect([...last.numbers()]).toEqual([
        ['ana', 1],
        ['budi', 2],
      ]);
      expect(last.document('x')).toBeUndefined();
    }));

  it('[D1] what this run wrote is read from the log, what earlier ones did is kept, and both are listed', () =>
    inFolder(async (folder) => {
      const documentOf = (id: string, alt: string): BatchDocument => {
        const picture = { page: 1, width: 1, height: 1, bytes: 1, sha256: '' };
        const pictures = [{ ...picture, file: `${id}.jpg`, alt, findings: [], dropped: [] }];
        return { id, event: id, template: 't', format: 'f', language: 'id', inputs: '', pictures };
      };
      const first = await openJournal(folder);
      first.add(documentOf('ana', 'á “é”'));
      await first.finish(['ana']);
      const second = await openJournal(folder);
      second.addNumbers(new Map([['ké', 1]]));
      for (const id of ['budi', 'cici']) second.add(documentOf(id, `ü ${id}`));
      expect(second.document('cici')).toEqual(documentOf('cici', 'ü cici'));
      expect(second.document('ana')).toEqual(documentOf('ana', 'á “é”'));
      await second.finish(['cici', 'budi']);
      const text = await readFile(join(folder, 'batch.json'), 'utf8');
      const { documents, numbers } = JSON.parse(text) as Record<string, unknown>;
      expect(documents).toEqual([
        documentOf('cici', 'ü cici'),
        documentOf('budi', 'ü budi'),
        documentOf('ana', 'á “é”'),
      ]);
      expect(numbers).toEqual({ ké: 1 });
      expect(await readdir(folder)).toEqual(['batch.json']);
    }));

  it('[D5] a folder that can’t be written ends the run at once', () =>
    inFolder(async (folder) => {
      // A folder where a file should be: refused for root, too.
      await mkdir(join(folder, 'ana.jpg'));
      await expect(draw(folder, rows.slice(0, 1))).rejects.toThrow(/EISDIR|directory/);
      expect(await readdir(folder)).toEqual(['ana.jpg']);
    }));

  it('[D6] of two batches in one folder the second is refused; the lock of a dead one is taken over', () =>
    inFolder(async (folder) => {
      const release = await lockFolder(folder);
      const second = await lockFolder(folder).catch((error: unknown) => error);
      expect(second).toBeInstanceOf(SiarError);
      expect((second as SiarError).messages.id).toContain('batch lain');
      await release();
      await writeFile(join(folder, 'batch.lock'), '{"host":"elsewhere","pid":1}');
      await expect(lockFolder(folder)).rejects.toThrow('another batch');
      await writeFile(join(folder, 'batch.lock'), 'half a li');
      await (
        await lockFolder(folder)
      )();
    }));

  it('[D6] of several that find the lock of a dead one at once, one takes it over', () =>
    inFolder(async (folder) => {
      // The process that had it has ended.
      const { pid } = spawnSync(process.execPath, ['--version']);
      for (let round = 0; round < 40; round += 1) {
        const out = join(folder, String(round));
        await mkdir(out);
        await writeFile(join(out, 'batch.lock'), JSON.stringify({ host: hostname(), pid }));
        const four = Array.from({ length: 4 }, () => lockFolder(out));
        const taken = (await Promise.allSettled(four)).filter(
          ({ status }) => status === 'fulfilled',
        );
        expect(taken).toHaveLength(1);
        expect(await readdir(out)).toEqual(['batch.lock']);
      }
    }));

  it('[D7] an examination draws nothing and tells errors and warnings', async () => {
    const finding = (severity: 'error' | 'note') => ({
      rule: 'text-overflow',
      severity,
      where: 'title',
      message: { en: 'cut', id: 'terpotong' },
      advice: { en: 'Shorten.', id: 'Pendekkan.' },
    });
    const problems = await examineRows(rows, {
      renderer: {
        render: () => Promise.reject(new Error('drawn')),
        examine: ({ event }) =>
          Promise.resolve([
            finding('note'),
            ...(event.event.name === 'Eka' ? [finding('error')] : []),
          ]),
      },
      plan: (planned) => [jobOf(planned)],
      jobs: 2,
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    expect(problems.map(({ row: { label }, format }) => [label, format])).toEqual([
      ['Eka', 'x-post'],
    ]);
  });
});
