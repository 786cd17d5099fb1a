import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { InputError } from '../../errors.js';
import type { UiLanguage } from '../../model/language.js';
import type { CliContext } from '../context.js';
import { openFile, packageFile } from '../inputs.js';
import type { Engine } from '../ports.js';

/** One event or brand that the page offers. The browser knows its id, never its path. */
export interface Choice {
  id: string;
  title: string;
  /** As messages name it. */
  name: string;
  path: string;
}

export interface Choices {
  events: Choice[];
  brands: Choice[];
  /** Format ids, as lists show them. */
  formats: string[];
}

/** What is shown: ids of the choices. */
export interface Selection {
  event: string;
  brand: string;
  formats: string[];
  languages: UiLanguage[];
}

const EVENTS = 'templates/events';
const BRANDS = 'templates/brands';

/** Choices, and the id of the one shown at first. */
export interface Offer {
  list: Choice[];
  first: string;
}

/** The sample events of the package, and the user's own before them. */
export function eventChoices(
  own: string | undefined,
  engine: Engine,
  context: CliContext,
): Promise<Offer> {
  const titleOf = (bytes: Uint8Array, name: string): string =>
    engine.readEvents(bytes, name, {}).events[0]?.event.name ?? name;
  const shipped = async (): Promise<string[]> =>
    (await readdir(packageFile(EVENTS))).filter((file) => /\.ya?ml$/.test(file)).sort();
  const usual = 'optimalisasi';
  return choicesOf({ own, usual, folder: EVENTS, shipped, titleOf }, context);
}

export function brandChoices(
  own: string | undefined,
  engine: Engine,
  context: CliContext,
): Promise<Offer> {
  const titleOf = async (bytes: Uint8Array, name: string): Promise<string> =>
    (await engine.readBrand(bytes, name)).brand.name;
  const shipped = async (): Promise<string[]> => {
    const found = await readdir(packageFile(BRANDS), { withFileTypes: true });
    const folders = found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return folders.sort().map((name) => join(name, 'brand.yaml'));
  };
  const usual = 'nuraga';
  return choicesOf({ own, usual, folder: BRANDS, shipped, titleOf }, context);
}

interface Kind {
  own: string | undefined;
  /** Id of the one shown where the user has none. */
  usual: string;
  /** In the package. */
  folder: string;
  shipped(): Promise<string[]>;
  titleOf(bytes: Uint8Array, name: string): string | Promise<string>;
}

async function choicesOf(kind: Kind, context: CliContext): Promise<Offer> {
  const { own, folder } = kind;
  const base = packageFile(folder);
  const list = (await kind.shipped()).map((file): Choice => {
    const path = join(base, file);
    const id = file.replace(/([/\\]brand)?\.ya?ml$/, '');
    return { id, title: id, name: relative(context.cwd, path), path };
  });
  let first = kind.usual;
  if (own !== undefined) {
    const path = resolve(context.cwd, own);
    const shipped = list.find((choice) => choice.path === path);
    // No shipped file has a name with "@".
    if (!shipped) list.unshift({ id: '@own', title: own, name: own, path });
    first = shipped?.id ?? '@own';
  }
  return { list: await Promise.all(list.map((choice) => titled(choice, kind, context))), first };
}

/** Under its own title; a file that is wrong at present under its name. */
async function titled(choice: Choice, kind: Kind, context: CliContext): Promise<Choice> {
  try {
    const { bytes, name } = await openFile(choice.name, context);
    return { ...choice, title: await kind.titleOf(bytes, name) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return choice;
  }
}
