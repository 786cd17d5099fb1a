import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import * as groups from '../../../src/canva/words/index.js';
import { INDONESIAN } from '../../../src/canva/words/indonesian.js';

const { WORDS } = groups;
const nearReactIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const { parse } = nearReactIntl('@formatjs/icu-messageformat-parser') as {
  parse: (text: string) => Piece[];
};

/** A part of a parsed message; those with options are plurals. */
interface Piece {
  type: number;
  value?: string;
  options?: Record<string, { value: Piece[] }>;
}

const LITERAL = 0;
const POUND = 7;

/** Names of placeholders, those in plurals as well. */
function placeholders(pieces: readonly Piece[]): string[] {
  const names = pieces.flatMap(({ type, value = '', options = {} }) => [
    ...(type === LITERAL || type === POUND ? [] : [value]),
    ...Object.values(options).flatMap((option) => placeholders(option.value)),
  ]);
  return [...new Set(names)].sort();
}

async function sources(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name));
  return (await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')))).join('\n');
}

describe('the panel’s words', () => {
  it('has each id once, with a description for translators', () => {
    const ids = WORDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, description } of WORDS)
      expect([id, description.length >= 10]).toEqual([id, true]);
  });

  it('uses each message somewhere', async () => {
    const code = await sources('src/canva/panel');
    const unused = Object.entries(groups).flatMap(([group, words]) =>
      Array.isArray(words)
        ? []
        : Object.keys(words)
            .map((key) => `${group}.${key}`)
            .filter((name) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(code)),
    );
    expect(unused).toEqual([]);
  });

  it('has the same placeholders in Indonesian, and no message that isn’t ours', () => {
    const en = WORDS.map(({ id, defaultMessage }) => [id, placeholders(parse(defaultMessage))]);
    const indonesian = WORDS.map(({ id }) => [id, placeholders(parse(INDONESIAN[id]))]);
    expect(indonesian).toEqual(en);
    expect(Object.keys(INDONESIAN).sort()).toEqual(WORDS.map(({ id }) => id).sort());
  });

  it('leaves nothing English in Indonesian but what both languages share', () => {
    const same = WORDS.filter(({ id, defaultMessage }) => INDONESIAN[id] === defaultMessage);
    expect(same.map(({ id }) => id)).toEqual([
      'form.zone.west',
      'form.zone.middle',
      'form.zone.east',
      'form.role.moderator',
      'template.format',
      'template.format.size',
    ]);
  });
});
