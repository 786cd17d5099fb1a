import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { namedFaces } from '../../../scripts/canva/assets.mjs';

/** A repository with one brand of its own, and the program that is built here. */
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'siar-fonts-'));
  await mkdir(join(root, 'templates/brands/kampus'), { recursive: true });
  await symlink(resolve('dist'), join(root, 'dist'), 'junction');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function facesOf(brand: string): Promise<Set<string>> {
  const manifest = JSON.parse(await readFile('fonts/manifest.json', 'utf8')) as object;
  await writeFile(join(root, 'templates/brands/kampus/brand.yaml'), brand);
  return (await namedFaces(root, manifest)) as Set<string>;
}

const SIX_LINES = `siar: 1
id: kampus
name: Kampus
palette: {primary: '#123456', accent: '#ffaa00'}
fonts: {display: Archivo 700}
logo: {light: logo.svg, dark: logo.svg}
`;

describe('the fonts that the app packs', () => {
  it('are those that a brand means, also where its file leaves them to the defaults', async () => {
    const bare = await facesOf(SIX_LINES);
    // The file names one face; texts in other roles and scripts have theirs as well.
    expect(bare).toContain('Archivo 700');
    expect(bare.size).toBeGreaterThan(5);
    const other = await facesOf(SIX_LINES.replace('Archivo 700', 'Fraunces 600'));
    expect([...other].filter((face) => !bare.has(face))).toEqual(['Fraunces 600']);
  });

  it('are refused where there is no such face, with the place in the file', async () => {
    await expect(facesOf(SIX_LINES.replace('Archivo', 'Comic Sans'))).rejects.toThrow(
      /brands\/kampus\/brand\.yaml.*Comic Sans/s,
    );
  });

  it('are none of a brand that isn’t right', async () => {
    await expect(facesOf(SIX_LINES.replace("'#123456'", 'biru'))).rejects.toThrow(/primary/);
  });
});
