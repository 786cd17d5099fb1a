import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as library from '../../src/index.js';
import type * as threadModule from '../../src/threads.js';
import { SHIPPED } from './batch-process.js';

/** Drawing on several threads, by the built program: a thread runs no TypeScript. */

type Job = library.Job;

let jobs: Job[];
let renderer: library.Renderer;
let createThreads: typeof threadModule.createThreads;

beforeAll(async () => {
  execFileSync(join(SHIPPED, 'scripts/siar'), ['--version']);
  const built = (file: string): Promise<unknown> =>
    import(pathToFileURL(join(SHIPPED, 'dist', file)).href);
  const { createRenderer, parseBrand, readEvents } = (await built('index.js')) as typeof library;
  ({ createThreads } = (await built('threads.js')) as typeof threadModule);
  renderer = await createRenderer({ only: ['announce-type'] });
  const file = join(SHIPPED, 'templates/events/pekan-literasi.yaml');
  const brandFile = join(SHIPPED, 'templates/brands/nuraga/brand.yaml');
  const [read] = readEvents(await readFile(file), file).events;
  const brand = parseBrand(await readFile(brandFile, 'utf8'), brandFile);
  const planned = renderer.plan({
    events: [{ event: read!.event, file, folder: dirname(file) }],
    brand: { brand, file: brandFile, folder: dirname(brandFile) },
    formats: ['custom-500x500', 'custom-400x500'],
  });
  // Events and formats go to a thread once, so both come again; so many, that threads have started long before the end.
  const sourced = planned[0]!.event;
  jobs = Array.from({ length: 80 }, (_, index) => ({
    ...sourced,
    event: { ...sourced.event, name: `Kelas ${index + 1}` },
  })).flatMap((event) => planned.map((job): Job => ({ ...job, event })));
}, 60_000);

const hex = (pictures: readonly library.RenderedPicture[]): string =>
  pictures.map(({ bytes }) => Buffer.from(bytes).toString('hex')).join();

describe('threads', () => {
  it('[D12] draw what one alone draws', async () => {
    const threads = createThreads(renderer, { only: ['announce-type'] }, 3);
    const alone: string[] = [];
    for (const job of jobs) alone.push(hex(await renderer.render(job)));
    expect(await Promise.all(jobs.map(async (job) => hex(await threads.render(job))))).toEqual(
      alone,
    );
    await threads.close();
  }, 120_000);

  it('[D12] errors come back in their own words, and those that end are done without', async () => {
    const threads = createThreads(renderer, { only: ['announce-type'] }, 2);
    const [job] = jobs as [Job];
    const wrong: Job = { ...job, format: { ...job.format, maxBytes: 100 } };
    const said = async (work: Promise<unknown>): Promise<unknown> =>
      work.then(
        () => 'drawn',
        (error: unknown) => (error as library.SiarError).messages,
      );
    const told = await said(renderer.render(wrong));
    const all = await Promise.all(jobs.map(() => said(threads.render(wrong))));
    expect(new Set(all.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(told)]),
    );
    expect(told).toMatchObject({ en: expect.stringContaining('the limit is 0.1 KB') });
    const late = jobs.map(async (each) => (await threads.render(each)).length);
    await threads.close();
    expect(await Promise.all(late)).toEqual(jobs.map(() => 1));
  }, 120_000);
});
