import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { earlierEntries } from '../../src/output/earlier.js';
import { manifestText, sha256, type ManifestEntry } from '../../src/output/manifest.js';

function entry(file: string, content: string): ManifestEntry {
  return {
    event: 'e',
    template: 't',
    format: file,
    language: 'id',
    brand: 'b',
    page: 1,
    file,
    width: 1,
    height: 1,
    type: 'png',
    bytes: content.length,
    sha256: sha256(Buffer.from(content)),
    alt: 'a',
    findings: [],
    dropped: [],
  };
}

describe('pictures of earlier runs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siar-earlier-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('[O33] are listed while they lie there unchanged', async () => {
    await writeFile(join(folder, 'a.png'), 'a');
    await writeFile(join(folder, 'b.png'), 'changed by hand');
    const entries = [entry('a.png', 'a'), entry('b.png', 'b'), entry('gone.png', 'c')];
    await writeFile(join(folder, 'manifest.json'), manifestText(entries));
    expect((await earlierEntries(folder)).map(({ file }) => file)).toEqual(['a.png']);
  });

  it('[O33] are none without a manifest that can be trusted', async () => {
    expect(await earlierEntries(folder)).toEqual([]);
    for (const text of ['not json', '{}', '[{"file":"../../etc/passwd"}]']) {
      await writeFile(join(folder, 'manifest.json'), text);
      expect(await earlierEntries(folder)).toEqual([]);
    }
    const outside = { ...entry('a.png', 'a'), file: '../a.png' };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify([outside]));
    expect(await earlierEntries(folder)).toEqual([]);
    expect(await readdir(folder)).toEqual(['manifest.json']);
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toContain('../a.png');
  });
});
