import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { SiarError } from '../../src/errors.js';
import { fileName, writeFileWhole } from '../../src/output/files.js';

const POST = {
  event: 'optimalisasi',
  template: 'announce-type',
  format: 'instagram-feed',
  extension: 'jpg',
};

describe('fileName', () => {
  it('[O25] says event, template and format, and language and page where there are several', () => {
    expect(fileName(POST)).toBe('optimalisasi--announce-type--instagram-feed.jpg');
    expect(fileName({ ...POST, page: 1, pages: 1 })).toBe(
      'optimalisasi--announce-type--instagram-feed.jpg',
    );
    expect(fileName({ ...POST, language: 'en', page: 2, pages: 12 })).toBe(
      'optimalisasi--announce-type--instagram-feed--en--p02.jpg',
    );
    expect(fileName({ ...POST, page: 7, pages: 120 })).toContain('--p007.jpg');
  });

  it('[O25] tells alike names apart, whatever their letters', () => {
    const events = [
      'bedah-buku',
      'Bedah Buku',
      'bedah--buku',
      'bedah buku',
      'bédah-buku',
      '-bedah-buku',
      'ندوة',
      'محاضرة',
      '',
      '../../etc',
      'CON',
      'con',
    ];
    const names = events.map((event) => fileName({ ...POST, event }));
    expect(new Set(names).size).toBe(events.length);
    const split = [
      fileName({ ...POST, event: 'a--b', template: 'c' }),
      fileName({ ...POST, event: 'a', template: 'b--c' }),
    ];
    expect(new Set(split).size).toBe(2);
  });

  it('[O25] is safe for every file system, whatever the event is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (event) => {
        const name = fileName({ ...POST, event, page: 3, pages: 9 });
        expect(name).toMatch(/^[a-z0-9-]+--[a-z0-9-]+\.jpg$/);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/^-/);
      }),
    );
  });
});

describe('writeFileWhole', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'siar-files-'));
  });
  afterAll(() => rm(root, { recursive: true }));

  it('[O26] makes the folders, replaces what was there and leaves nothing else', async () => {
    const path = join(root, 'a', 'b', 'post.jpg');
    await writeFileWhole(path, new Uint8Array([1, 2, 3]));
    await writeFileWhole(path, 'second');
    expect(await readFile(path, 'utf8')).toBe('second');
    expect(await readdir(join(root, 'a', 'b'))).toEqual(['post.jpg']);
  });

  it('[O26] says what stands in the way, and keeps it', async () => {
    await mkdir(join(root, 'folder.jpg'));
    await writeFile(join(root, 'file'), 'kept');
    await expect(writeFileWhole(join(root, 'folder.jpg'), 'x')).rejects.toThrow(
      /a folder has this name/,
    );
    const failed = writeFileWhole(join(root, 'file', 'post.jpg'), 'x');
    await expect(failed).rejects.toThrow(
      /is a file, not a folder\. Choose another folder with --out\./,
    );
    await expect(failed).rejects.toThrow(SiarError);
    expect(await readFile(join(root, 'file'), 'utf8')).toBe('kept');
    expect((await readdir(root)).sort()).toEqual(['a', 'file', 'folder.jpg']);
  });
});
