import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preparedName } from '../src/prepared.js';
import { createRenderer } from '../src/renderer.js';
import { loadStrings, STRINGS_FILE, TEMPLATES_FOLDER } from '../src/templates.js';

/** What the build has read already, against what is read here: beside the sources nothing is prepared. */

const ROOT = join(import.meta.dirname, '..');
const PREPARED = join(ROOT, 'dist/prepared');

const textOf = (name: string): Promise<string> => readFile(join(TEMPLATES_FOLDER, name), 'utf8');
const prepared = async (...texts: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(PREPARED, preparedName(...texts)), 'utf8'));

/** Loads the program by its launcher, and says whether V8 took its code cache. */
const ACCEPTED = `
  const { script } = require('./dist/siar.cjs').load();
  process.stdout.write(String(script.cachedDataRejected === false));
`;

describe('the built program', () => {
  it('[L21] has a code cache that the Node which built it accepts', async () => {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/setup.mjs')]);
    const env = { ...process.env, NODE_OPTIONS: '' };
    const node = promisify(execFile)(process.execPath, ['-e', ACCEPTED], { cwd: ROOT, env });
    expect((await node).stdout).toBe('true');
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
    expect(await readdir(PREPARED)).toHaveLength(templates.length + 1);
  }, 120_000);

  it('[B78] are not those of another text, nor of other words', async () => {
    const [words, text] = [await textOf(STRINGS_FILE), await textOf('announce-type.yaml')];
    const names = [preparedName(text, words), preparedName(`${text} `, words)];
    names.push(preparedName(text, `${words} `), preparedName(text + words));
    expect(new Set(names).size).toBe(4);
  });
});
