import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { prepareBrand, type PreparedBrand } from '../src/brands.js';
import { preparedName } from '../src/prepared.js';
import { readBrand } from '../src/read/brand.js';
import { createRenderer } from '../src/renderer.js';
import { loadStrings, STRINGS_FILE, TEMPLATES_FOLDER } from '../src/templates.js';

/** What the build has read already, against what is read here: beside the sources nothing is prepared. */

const ROOT = join(import.meta.dirname, '..');
const PREPARED = join(ROOT, 'dist/prepared');

const textOf = (name: string): Promise<string> => readFile(join(TEMPLATES_FOLDER, name), 'utf8');
const prepared = async (...texts: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(PREPARED, preparedName(...texts)), 'utf8'));

/** Runs a command by the launcher, and says which of the program's parts V8 compiled anew, and how many there were. */
const COMPILED = `
  const { scripts, program } = require('./dist/siar.cjs').load();
  const { write } = process.stdout;
  process.stdout.write = () => true;
  program.commandLine(JSON.parse(process.argv[1])).then(() => {
    const anew = [...scripts].filter(([, script]) => script.cachedDataRejected !== false);
    const files = anew.map(([file]) => file);
    write.call(process.stdout, JSON.stringify({ parts: scripts.size, anew: files }));
  });
`;

async function compiled(...argv: string[]): Promise<{ parts: number; anew: string[] }> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const args = ['-e', COMPILED, JSON.stringify(argv)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  return JSON.parse(stdout) as { parts: number; anew: string[] };
}

describe('the built program', () => {
  it('[L21] has code caches that the Node which built it accepts', async () => {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/setup.mjs')]);
    const help = await compiled('--help');
    const templates = await compiled('templates');
    expect(help.anew).toEqual([]);
    expect(templates.anew).toEqual([]);
    // Help doesn't load what draws.
    expect(templates.parts).toBeGreaterThan(help.parts);
  }, 120_000);
});

describe('prepared templates', () => {
  it('[B78] are those that are read from their files', async () => {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/setup.mjs')]);
    const words = await textOf(STRINGS_FILE);
    expect(await prepared(words)).toEqual(await loadStrings(TEMPLATES_FOLDER));
    const { templates } = await createRenderer();
    for (const template of templates) {
      expect(await prepared(await textOf(`${template.id}.yaml`), words)).toEqual(template);
    }
    const brands = await readdir(join(TEMPLATES_FOLDER, 'brands'));
    expect(await readdir(PREPARED)).toHaveLength(templates.length + 1 + brands.length);
  }, 120_000);

  it('[B78] as brands are, with the places of their files', async () => {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/setup.mjs')]);
    for (const name of await readdir(join(TEMPLATES_FOLDER, 'brands'))) {
      const text = await textOf(`brands/${name}/brand.yaml`);
      const read = readBrand(text, 'brand.yaml');
      const { places, ...brand } = (await prepared(text)) as PreparedBrand;
      expect(brand).toEqual({ brand: read.brand, notes: read.notes });
      expect(places).toEqual(prepareBrand(read).places);
      expect(places['logo.light']).toEqual(read.placeOf(['logo', 'light']));
      expect(places['photos[0].contentUrl']).toEqual(read.placeOf(['photos', 0, 'contentUrl']));
    }
  }, 120_000);

  it('[B78] are not those of another text, nor of other words', async () => {
    const [words, text] = [await textOf(STRINGS_FILE), await textOf('announce-type.yaml')];
    const names = [preparedName(text, words), preparedName(`${text} `, words)];
    names.push(preparedName(text, `${words} `), preparedName(text + words));
    expect(new Set(names).size).toBe(4);
  });
});
