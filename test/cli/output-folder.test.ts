import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openOutputFolder } from '../../src/cli/output-folder.js';
import type { Job, RenderedPicture } from '../../src/job.js';
import type { Brand } from '../../src/model/brand.js';
import { formatById } from '../../src/model/formats/index.js';
import type { ManifestEntry } from '../../src/output/manifest.js';

const brand = { id: 'b', name: 'B' } as Brand;
const picture: RenderedPicture = {
  page: 1,
  pages: 1,
  bytes: new Uint8Array([1, 2, 3]),
  type: 'jpeg',
  width: 1,
  height: 1,
  alt: 'a',
  findings: [],
  dropped: [],
};

function job(format: string): Job {
  return {
    event: { event: { identifier: 'acara', name: 'Acara' }, file: 'acara.yaml' },
    brand: { brand, file: 'brand.yaml' },
    template: { id: 'announce-type', name: { id: 'T', en: 'T' } },
    format: formatById(format),
    language: 'id',
    allowRemote: false,
  } as unknown as Job;
}

describe('a folder of posts over several runs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siar-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const open = () => openOutputFolder(folder, { brand, severalLanguages: false });
  const listed = async () =>
    (JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as ManifestEntry[]).map(
      ({ format }) => format,
    );

  it('[O33] keeps and lists what this run did not draw', async () => {
    const first = open();
    await first.write(job('instagram-feed'), picture);
    await first.finish();
    const second = open();
    await second.write(job('x-post'), picture);
    await second.finish();
    expect(await listed()).toEqual(['instagram-feed', 'x-post']);
  });

  it('[O33] takes the earlier version of a picture that was held back away', async () => {
    const first = open();
    await first.write(job('instagram-feed'), picture);
    await first.write(job('x-post'), picture);
    await first.finish();
    const second = open();
    second.hold(job('x-post'), picture);
    await second.finish();
    expect(await listed()).toEqual(['instagram-feed']);
    expect((await readdir(folder)).filter((name) => name.includes('x-post'))).toEqual([]);
  });

  it('[O33] never removes a file that somebody has changed or put there', async () => {
    const first = open();
    const { file } = await first.write(job('x-post'), picture);
    await first.finish();
    await writeFile(join(folder, file), 'retouched by hand');
    const second = open();
    second.hold(job('x-post'), picture);
    await second.finish();
    expect(await readFile(join(folder, file), 'utf8')).toBe('retouched by hand');
    expect(await listed()).toEqual([]);
  });
});
