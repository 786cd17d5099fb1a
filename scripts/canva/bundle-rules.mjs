import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** Canva's limit for an app's JavaScript: https://www.canva.dev/docs/apps/bundling-apps/ */
export const MOST_BYTES = 5 * 1024 * 1024;

/**
 * Places in libraries that make code out of text, which Canva's Content Security Policy forbids. Each is never
 * reached in a browser; the harness in test/canva/e2e sees to it that none is.
 */
export const ALLOWED = [
  {
    library: 'satori',
    why: 'looks up an address where there is no window',
    pattern: /^new Function\("s","return import\(s\)"\)/,
    times: 1,
  },
  {
    library: 'resize-observer-polyfill',
    why: 'finds the global object where there is no window',
    pattern: /^Function\("return this"\)\(\)/,
    times: 1,
  },
  {
    library: 'zod',
    why: 'compiles schemas, unless scripts/canva/bundle/no-eval.js says otherwise',
    pattern: /^Function,/,
    times: 1,
  },
  {
    library: 'zod',
    why: 'asks whether it may compile, unless no-eval.js says otherwise',
    pattern: /^new Function\(""\)/,
    times: 1,
  },
];

/** Everything that is wrong with a built app; none when Canva will take it. */
export async function bundleFaults(folder) {
  const scripts = (await readdir(folder)).filter((name) => /\.[cm]?js$/.test(name));
  const faults = [];
  if (scripts.join() !== 'app.js') {
    faults.push(`Canva takes one app.js; the build made ${scripts.join(', ') || 'no script'}.`);
  }
  if (!scripts.includes('app.js')) return faults;
  const text = await readFile(join(folder, 'app.js'), 'utf8');
  return [...faults, ...sizeFaults(text), ...codeFaults(text)];
}

function sizeFaults(text) {
  const size = Buffer.byteLength(text);
  if (size <= MOST_BYTES) return [];
  return [`app.js has ${size} bytes; Canva takes ${MOST_BYTES}.`];
}

/** Code out of text, and code that would be loaded from elsewhere. */
export function codeFaults(text) {
  const left = ALLOWED.map((rule) => ({ ...rule }));
  const faults = [];
  for (const { at, what } of findings(text)) {
    const rest = text.slice(at, at + 60);
    const known = left.find((rule) => rule.times > 0 && rule.pattern.test(rest));
    if (known) known.times -= 1;
    else faults.push(`app.js: ${what}: …${text.slice(Math.max(0, at - 60), at)}»${rest}…`);
  }
  return faults;
}

function* findings(text) {
  const file = ts.createSourceFile('app.js', text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  // A stack of our own: minified expressions are nested deeper than calls may be.
  const open = [[file, undefined]];
  while (open.length > 0) {
    const [node, parent] = open.pop();
    const found = judge(node, parent);
    // `getStart` needs parents; trivia is spaces and comments only.
    if (found) yield { at: startOf(text, found.node), what: found.what };
    node.forEachChild((child) => void open.push([child, node]));
  }
}

function startOf(text, node) {
  return node.pos + /^\s*/.exec(text.slice(node.pos, node.pos + 100))[0].length;
}

function judge(node, parent) {
  if (node.kind === ts.SyntaxKind.ImportKeyword) return { node, what: 'loads a further file' };
  if (node.kind === ts.SyntaxKind.MetaProperty && node.keywordToken === ts.SyntaxKind.ImportKeyword)
    return { node, what: 'import.meta, which only a module has' };
  if (node.kind !== ts.SyntaxKind.Identifier || !parent) return null;
  const { text } = node;
  if (text !== 'eval' && text !== 'Function') return null;
  if (isName(node, parent)) return null;
  const harmless = text === 'Function' && isOnlyAsked(node, parent);
  if (harmless) return null;
  const made = ts.isNewExpression(parent) && parent.expression === node ? parent : node;
  return { node: made, what: 'makes code out of text' };
}

/** `x.eval`, `{ Function: … }`: a name, not the global. */
function isName(node, parent) {
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node) ||
    ts.isLabeledStatement(parent)
  );
}

/** `x instanceof Function`, `typeof Function`, `Function.prototype`. */
function isOnlyAsked(node, parent) {
  return (
    ts.isTypeOfExpression(parent) ||
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isBinaryExpression(parent) &&
      [
        ts.SyntaxKind.InstanceOfKeyword,
        ts.SyntaxKind.EqualsEqualsEqualsToken,
        ts.SyntaxKind.ExclamationEqualsEqualsToken,
      ].includes(parent.operatorToken.kind))
  );
}
