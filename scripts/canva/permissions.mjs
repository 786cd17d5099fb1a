/**
 * Every call of Canva's SDK has its permission in canva-app.json, every registered intent is enrolled there, and
 * nothing is asked for that isn't used. `node scripts/canva/permissions.mjs` checks it; --table prints the calls.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { rootFolder } from '../setup/run.mjs';
import { CALLS, INTENTS } from './permission-table.mjs';

/** These are texts, components and errors; nothing in them needs a permission. */
const FREE = new Set(['@canva/app-i18n-kit', '@canva/app-ui-kit', '@canva/error']);

/**
 * What a source calls of the SDK, and what of it can't be told.
 *
 * @param {{path: string, text: string}} source
 * @returns {{calls: {module: string, name: string, where: string}[], faults: string[]}}
 */
export function callsOf({ path, text }) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const where = (node) => `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const imported = new Map();
  const faults = [];
  for (const statement of file.statements) {
    const module = moduleOf(statement);
    if (module === null || isTypeOnly(statement)) continue;
    const named = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings;
    if (!named || !ts.isNamedImports(named) || statement.importClause.name) {
      faults.push(`${where(statement)}: import ${module} by names, so that its calls can be seen.`);
      continue;
    }
    for (const each of named.elements) {
      if (each.isTypeOnly) continue;
      imported.set(each.name.text, { module, name: (each.propertyName ?? each.name).text });
    }
  }
  const calls = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    const later = namesOfImport(node);
    if (later) {
      for (const [local, name] of later.names) imported.set(local, { module: later.module, name });
      return;
    }
    if (importedModule(node) !== null)
      faults.push(
        `${where(node)}: import the SDK by names, at the top or as "const { … } = await import(…)".`,
      );
    const found = ts.isIdentifier(node) && isReference(node) && imported.get(node.text);
    if (found)
      calls.push({ module: found.module, name: methodOf(node, found), where: where(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { calls, faults };
}

/** The SDK's module that a statement imports, or passes on. */
function moduleOf({ moduleSpecifier }) {
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
    ? sdkModule(moduleSpecifier.text)
    : null;
}

function sdkModule(text) {
  const name = text.split('/').slice(0, 2).join('/');
  return text.startsWith('@canva/') && !FREE.has(name) ? text : null;
}

const isTypeOnly = (statement) =>
  ts.isImportDeclaration(statement)
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : statement.isTypeOnly;

/** The SDK's module in `import('…')`. */
function importedModule(node) {
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword)
    return null;
  const [from] = node.arguments;
  return from !== undefined && ts.isStringLiteralLike(from) ? sdkModule(from.text) : null;
}

/** `const { a, b: c } = await import('@canva/…')`: the module, and local names with those of the SDK. */
function namesOfImport(node) {
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name)) return null;
  if (!node.initializer || !ts.isAwaitExpression(node.initializer)) return null;
  const module = importedModule(node.initializer.expression);
  const { elements } = node.name;
  const isPlain = ({ dotDotDotToken, name }) => !dotDotDotToken && ts.isIdentifier(name);
  if (module === null || !elements.every(isPlain)) return null;
  return {
    module,
    names: elements.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]),
  };
}

/** Not the `upload` of `port.upload` or of `{ upload: … }`. */
function isReference(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeQueryNode(parent) || ts.isTypeReferenceNode(parent)) return false;
  if ('name' in parent && parent.name === node) return ts.isShorthandPropertyAssignment(parent);
  return true;
}

/** `ui.startDragToPoint`: the SDK's objects are named with their method. */
function methodOf(node, { module, name }) {
  let value = node;
  // `(publish as typeof publish | undefined)?.launch` is the same call.
  while (isWrapper(value.parent)) value = value.parent;
  const { parent } = value;
  const deeper = ts.isPropertyAccessExpression(parent) && !(name in (CALLS[module] ?? {}));
  return deeper ? `${name}.${parent.name.text}` : name;
}

const isWrapper = (node) =>
  ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node);

/**
 * @param {{manifest: object, sources: {path: string, text: string}[]}} app canva-app.json and the app's files
 * @returns {{faults: string[], calls: {module: string, name: string, where: string, needs: string[]}[]}}
 */
export function checkPermissions({ manifest, sources }) {
  const read = sources.map(callsOf);
  const faults = read.flatMap((each) => each.faults);
  const granted = new Set((manifest.runtime?.permissions ?? []).map(({ name }) => name));
  const enrolled = new Set(
    Object.entries(manifest.intent ?? {}).flatMap(([name, { enrolled }]) =>
      enrolled ? [name] : [],
    ),
  );
  const needed = new Set();
  const registered = new Set();
  const calls = [];
  for (const { module, name, where } of read.flatMap((each) => each.calls)) {
    if (module.startsWith('@canva/intents')) {
      const intent = INTENTS[name];
      if (intent === undefined) faults.push(`${where}: no intent is known for ${name}.`);
      else registered.add(intent);
      if (intent !== undefined && !enrolled.has(intent))
        faults.push(`${where}: ${name} needs "${intent}" enrolled in canva-app.json.`);
      continue;
    }
    const needs = CALLS[module]?.[name];
    if (needs === undefined) {
      const table = 'scripts/canva/permission-table.mjs';
      faults.push(`${where}: ${name} of ${module} isn't in ${table}. Add it, with its source.`);
      continue;
    }
    calls.push({ module, name, where, needs });
    for (const permission of needs) {
      needed.add(permission);
      if (!granted.has(permission))
        faults.push(`${where}: ${name} needs "${permission}" in canva-app.json.`);
    }
  }
  for (const name of granted)
    if (!needed.has(name)) faults.push(`canva-app.json asks for "${name}", which no call needs.`);
  for (const name of enrolled)
    if (!registered.has(name))
      faults.push(`canva-app.json enrols "${name}", which nothing registers.`);
  return { faults, calls };
}

/** canva-app.json and every file of the app. */
export async function readApp(root) {
  const folder = join(root, 'src/canva');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const sources = await Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name);
      return { path: relative(root, path), text: await readFile(path, 'utf8') };
    }),
  );
  return { manifest: JSON.parse(await readFile(join(root, 'canva-app.json'), 'utf8')), sources };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { table: { type: 'boolean' } } });
  const { faults, calls } = checkPermissions(await readApp(rootFolder));
  if (values.table)
    for (const { module, name, where, needs } of calls)
      console.log(`${where}  ${module} ${name}: ${needs.join(', ') || 'none'}`);
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${calls.length} uses of the SDK, all of them permitted.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
