import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StringTables } from './bind/strings.js';
import { InputError, type Fault } from './errors.js';
import type { Template } from './model/template.js';
import { PACKAGE_ROOT } from './package-root.js';
import { readPrepared } from './prepared.js';

/** Templates and fixed words out of a folder. */

/** The package's own templates. */
export const TEMPLATES_FOLDER = join(PACKAGE_ROOT, 'templates');
/** Fixed words of all templates, beside them. */
export const STRINGS_FILE = 'strings.yaml';

/** A template that need not lie in the templates' folder. */
export interface AddedTemplate {
  /** YAML or JSON. */
  text: string;
  /** For messages, and to tell JSON by its ending. */
  file: string;
}

/** What has to be read and checked here; what the build has prepared needs none of it. */
const reading = () => import('./open-template.js');

/** The fixed words of a folder of templates. @throws InputError with every fault of the file */
export async function loadStrings(folder: string): Promise<StringTables> {
  const { strings } = await openStrings(folder);
  return strings;
}

/** Fixed words, and the text that they come from. */
export interface Words {
  text: string;
  strings: StringTables;
}

/** @throws InputError with every fault of the file */
export async function openStrings(folder: string): Promise<Words> {
  const file = join(folder, STRINGS_FILE);
  const text = await readFile(file, 'utf8');
  const prepared = await readPrepared(text);
  if (prepared) return { text, strings: prepared };
  const { parseStrings } = await reading();
  return { text, strings: parseStrings(text, file) };
}

/**
 * Every template of the folder, in the order of their names, and those added; every fault of all of
 * them at once.
 */
export async function loadTemplates(
  folder: string,
  { added = [], only }: { added?: readonly AddedTemplate[]; only?: readonly string[] },
  words: Words,
): Promise<{ templates: Template[]; ids: Map<string, string> }> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const all = names.filter((name) => name !== STRINGS_FILE);
  const wanted = all.filter((name) => only?.includes(name.replace(/\.ya?ml$/, '')));
  const files = (wanted.length === only?.length ? wanted : all).map((name) => join(folder, name));
  const faults: Fault[] = [];
  const open = async (text: string, file: string): Promise<Template[]> => {
    const { openTemplate } = await reading();
    try {
      return [openTemplate(text, file, words.strings).template];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  };
  const templates: Template[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const prepared = await readPrepared(text, words.text);
    templates.push(...(prepared ? [prepared as Template] : await open(text, file)));
  }
  const ids = new Map<string, string>();
  for (const { text, file } of added) {
    for (const template of await open(text, file)) {
      ids.set(file, template.id);
      const place = templates.findIndex(({ id }) => id === template.id);
      templates.splice(place < 0 ? templates.length : place, place < 0 ? 0 : 1, template);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return { templates, ids };
}
