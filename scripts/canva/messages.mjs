/**
 * The app's texts, as `src/canva/words` has them: `messages_en.json` for Canva's translators, and what has to
 * be true of every one. `node scripts/canva/messages.mjs` checks them.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { rootFolder } from '../setup/run.mjs';

const { resolve: locate } = createRequire(import.meta.url);
/** react-intl's own parser of messages: https://formatjs.github.io/docs/icu-messageformat-parser */
const { parse, TYPE } = createRequire(locate('react-intl'))('@formatjs/icu-messageformat-parser');

/**
 * All that the modules in `src/canva/words` export: objects of `{id, defaultMessage, description}` are messages,
 * objects of plain texts, by id, in exports that have "Indonesian" in their name are their translations.
 */
export async function readWords(root) {
  const folder = join(root, 'src/canva/words');
  const files = existsSync(folder)
    ? (await readdir(folder, { recursive: true }))
        .filter((name) => /\.tsx?$/.test(name))
        .sort(inOrder)
    : [];
  if (files.length === 0) return { messages: [], indonesian: new Map() };
  const modules = await load(
    root,
    files.map((name) => join(folder, name)),
  );
  const messages = [];
  const told = new Set();
  const indonesian = new Map();
  for (const [index, exported] of modules.entries()) {
    for (const [name, value] of Object.entries(exported)) {
      const source = `${files[index]}: ${name}`;
      if (/indonesian/i.test(name)) {
        for (const [id, text] of Object.entries(value)) indonesian.set(id, text);
        continue;
      }
      for (const message of messagesOf(value).filter((each) => !told.has(each))) {
        told.add(message);
        messages.push({ ...message, source });
      }
    }
  }
  return { messages, indonesian };
}

/** What only passes on comes last, so that a message's source is where it is written. */
function inOrder(a, b) {
  const last = (name) => Number(/(^|[\\/])index\.tsx?$/.test(name));
  return last(a) - last(b) || (a < b ? -1 : 1);
}

function messagesOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter(
    (each) => typeof each === 'object' && each !== null && 'defaultMessage' in each,
  );
}

/** The modules as they run; they are TypeScript, and some import react-intl. */
async function load(root, files) {
  const { build } = await import('esbuild');
  const folder = join(root, '.cache/canva');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, 'words.mjs');
  const contents = files
    .map((file, index) => `export * as m${index} from ${JSON.stringify(file)};`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
  });
  const all = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return files.map((_, index) => all[`m${index}`]);
}

/** What formatjs would extract: by id, in the order of ids. */
export function catalogue(messages) {
  const entries = messages.map(({ id, defaultMessage, description }) => [
    id,
    { defaultMessage, description },
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that is wrong with the texts. */
export function wordFaults({ messages, indonesian }) {
  const faults = [];
  const texts = new Map();
  for (const { id, defaultMessage, description, source } of messages) {
    const where = `${source}: ${id ?? JSON.stringify(defaultMessage)}`;
    if (typeof id !== 'string' || id === '') faults.push(`${where}: has no id.`);
    if (typeof description !== 'string' || description.trim().length < 8)
      faults.push(`${where}: tell translators in "description" where it stands and what it does.`);
    if (typeof defaultMessage !== 'string' || defaultMessage.trim() === '') {
      faults.push(`${where}: has no text.`);
      continue;
    }
    if (texts.has(id) && texts.get(id).defaultMessage !== defaultMessage)
      faults.push(`${where}: the same id as in ${texts.get(id).source}, with another text.`);
    texts.set(id, { defaultMessage, source });
  }
  for (const [id, { defaultMessage, source }] of texts) {
    const english = placeholders(defaultMessage);
    if (english instanceof Error) faults.push(`${source}: ${id}: ${english.message}`);
    else if (!indonesian.has(id)) faults.push(`${source}: ${id}: has no Indonesian text.`);
    else {
      const other = placeholders(indonesian.get(id));
      if (other instanceof Error) faults.push(`${id}, in Indonesian: ${other.message}`);
      else if (other.join() !== english.join())
        faults.push(
          `${id}: English has ${list(english)}, Indonesian has ${list(other)}. Both need the same.`,
        );
    }
  }
  for (const id of indonesian.keys())
    if (!texts.has(id)) faults.push(`${id}: Indonesian for no message. Remove it, or mend its id.`);
  return faults;
}

const list = (names) => (names.length === 0 ? 'no placeholder' : names.join(', '));

/** Names of a message's arguments and tags, sorted; an Error when it can't be read. */
export function placeholders(message) {
  let elements;
  try {
    elements = parse(message);
  } catch (error) {
    return new Error(`not a message: ${error.message} in ${JSON.stringify(message)}`);
  }
  const names = new Set();
  const walk = (parts) => {
    for (const part of parts) {
      if (part.type === TYPE.literal || part.type === TYPE.pound) continue;
      names.add(part.type === TYPE.tag ? `<${part.value}>` : `{${part.value}}`);
      if (part.children) walk(part.children);
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  walk(elements);
  return [...names].sort();
}

/** Texts that are put together: Canva's tools read them without running the app. */
export async function literalFaults(root) {
  const folder = join(root, 'src/canva');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const faults = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const file = ts.createSourceFile(
      path,
      await readFile(path, 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    const visit = (node) => {
      const value =
        ts.isPropertyAssignment(node) || ts.isJsxAttribute(node) ? node.initializer : null;
      const named = value && node.name.getText() === 'defaultMessage';
      if (named && !isLiteral(value) && !isPassedOn(node.parent)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        faults.push(
          `${relative(root, path)}:${line + 1}: defaultMessage has to be one literal text.`,
        );
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return faults;
}

/** `{ id, defaultMessage: … }`: a message that stands elsewhere, on its way to react-intl. */
function isPassedOn(object) {
  return object.properties.some(
    (each) => ts.isShorthandPropertyAssignment(each) && each.name.text === 'id',
  );
}

function isLiteral(value) {
  const inner = ts.isJsxExpression(value) ? value.expression : value;
  return inner !== undefined && ts.isStringLiteralLike(inner);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = await readWords(rootFolder);
  const faults = [...wordFaults(words), ...(await literalFaults(rootFolder))];
  for (const fault of faults) console.error(fault);
  if (faults.length === 0)
    console.log(`${words.indonesian.size} messages, all in Indonesian, too.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
