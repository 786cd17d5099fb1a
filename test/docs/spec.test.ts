import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

/** SPEC.md, its fragments and the tests that quote it belong together. */

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rules that no test can prove, each with the reason. */
const WITHOUT_TEST: Readonly<Record<string, string>> = {};

describe('SPEC.md', () => {
  it('is what the fragments in docs/spec give: else run "node scripts/spec.mjs"', async () => {
    const script = join(root, 'scripts/spec.mjs');
    await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toBeDefined();
  });

  it('gives each number once, in one section per letter', async () => {
    const rules = await rulesOf();
    expect(repeated(rules)).toEqual([]);
    const sections = rules.map(letter).filter((one, index, all) => one !== all[index - 1]);
    expect(repeated(sections)).toEqual([]);
  });

  it('has every rule that a test quotes', async () => {
    const rules = new Set(await rulesOf());
    const unknown = (await quotes()).filter(({ rule }) => !rules.has(rule));
    expect(unknown.map(({ rule, file }) => `${rule} in ${file}`)).toEqual([]);
  });

  it('has no rule without a test, but for those with a reason', async () => {
    const quoted = new Set((await quotes()).map(({ rule }) => rule));
    const unproved = (await rulesOf()).filter((rule) => !quoted.has(rule));
    expect(unproved).toEqual(Object.keys(WITHOUT_TEST));
  });
});

function letter(rule: string): string {
  return rule.slice(0, 1);
}

function repeated(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}

async function rulesOf(): Promise<string[]> {
  const text = await readFile(join(root, 'SPEC.md'), 'utf8');
  return [...text.matchAll(/^- \*\*([A-Z]\d+)\*\* \S/gm)].map((match) => match[1]!);
}

async function quotes(): Promise<{ rule: string; file: string }[]> {
  const folder = join(root, 'test');
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith('docs'),
  );
  const found = await Promise.all(
    names.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      return [...text.matchAll(/\[([A-Z]\d+)\]/g)].map((match) => ({ rule: match[1]!, file }));
    }),
  );
  return found.flat();
}
