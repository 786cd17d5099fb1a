import { z } from 'zod';
import { RenderError } from '../errors.js';
import type { Language } from '../model/language.js';
import type { Strings } from './expressions.js';

/** Flat keys to words ("role.speaker": "Narasumber"), by language; a `{name}` is a parameter. */
export type StringTable = Readonly<Record<string, string>>;
export type StringTables = Readonly<Partial<Record<Language, StringTable>>>;

const tableSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/, 'a key as role.speaker'),
  z.string().max(300),
);

/** What `templates/strings.yaml` holds. */
export const stringTablesSchema = z.strictObject({
  id: tableSchema,
  en: tableSchema,
  ar: tableSchema,
});

/**
 * Looks a word up in the tables, the template's own before the shared ones.
 *
 * @throws RenderError when no table has the key: a missing word must not become an empty post
 */
export function createStrings(tables: readonly StringTables[], language: Language): Strings {
  return (key, params = {}) => {
    const word = findString(tables, language, key);
    if (word === undefined) {
      throw new RenderError(
        {
          en: `the string tables have no "${key}" in ${language}. Add it to the template's "strings".`,
          id: `tabel kata tidak memuat "${key}" dalam ${language}. Tambahkan di "strings" templat.`,
        },
        { path: key },
      );
    }
    return word.replace(/\{([a-z]+)\}/g, (placeholder, name: string) =>
      Object.hasOwn(params, name) ? String(params[name]) : placeholder,
    );
  };
}

/** The word as it stands in the first table that has it. */
export function findString(
  tables: readonly StringTables[],
  language: Language,
  key: string,
): string | undefined {
  for (const { [language]: table } of tables) {
    if (table && Object.hasOwn(table, key)) return table[key];
  }
  return undefined;
}
