import {
  Composer,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  Lexer,
  visit,
  type CST,
  type Document,
  type Scalar,
  type visitorFn,
} from 'yaml';
import { InputError, type Bilingual, type Fault } from '../errors.js';
import { BOUNDS } from './bounds.js';
import type { ParsedDocument } from './document.js';
import { tooDeep } from './json-document.js';
import type { Misread } from './misread.js';
import { type Path } from './path.js';
import { slipBehind } from './yaml-slips.js';
import { misreadValue, valueHint } from './yaml-values.js';

/** More syntax errors than these help nobody, and each costs time. */
const MAX_ERRORS = 50;

const VALID: Bilingual = { en: 'valid YAML', id: 'YAML yang sah' };

/** Where the composer saw an error. */
type Source = number | readonly number[] | { offset: number };

/** Stops the parser from inside. */
class Stop extends Error {
  constructor(readonly fault: Fault | null) {
    super('stopped');
  }
}

/**
 * YAML 1.2 (core schema) to a value with lines. Throws InputError for syntax errors, duplicate
 * keys, tags, alias bombs, several documents, and breaches of the bounds.
 */
export function parseYaml(text: string, file: string): ParsedDocument {
  if (text.length > BOUNDS.yamlCharacters) throw new InputError([tooLong(file, text.length)]);
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const faults: Fault[] = [];
  const report = (offset: number, expected: Bilingual, got: string, hint?: Bilingual): void => {
    faults.push({
      file,
      line: lineAt(offset),
      path: '',
      expected,
      got,
      ...(hint ? { hint } : {}),
    });
  };

  const composer = new Composer({
    schema: 'core',
    uniqueKeys: false, // quadratic; checked below
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
  });
  let errors = 0;
  let textLines: string[] | undefined;
  const slipped = new Set<number>();
  const onError = (source: Source, code: string, message: string, warning?: boolean): void => {
    if (warning) return; // unknown tags, found again in checkNodes
    errors += 1;
    if (errors > MAX_ERRORS) throw new Stop(null);
    const offset = offsetOf(source);
    textLines ??= text.split(/\r?\n/);
    const { line, col } = lines.linePos(offset);
    const slip = slipBehind(textLines, { line, column: col, code, message });
    // One slip may be complained of again and again, there and where the parser went on.
    if (slipped.has(line) || slipped.has(slip?.line ?? 0)) return;
    if (slip) slipped.add(line).add(slip.line);
    const at = slip ? lines.lineStarts[slip.line - 1]! : offset;
    report(at, VALID, got(text, at), slip?.hint ?? explain(code, message));
  };
  composer['onError'] = onError;

  let document: Document.Parsed | undefined;
  try {
    const documents = composer.compose(bounded(text, file, lines, onError), true, text.length);
    for (const one of documents) {
      if (document) {
        report(
          one.range[0],
          { en: 'one YAML document in the file', id: 'satu dokumen YAML dalam berkas' },
          '---',
          { en: 'Write several events as a list.', id: 'Tulis beberapa acara sebagai daftar.' },
        );
        break;
      }
      document = one;
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new InputError(error.fault ? [error.fault, ...faults] : faults);
  }
  // After a syntax error the tree is a guess: a key told twice may be the parser's doing.
  const misreads: Misread[] = [];
  const note = (node: Scalar, ancestors: Ancestors): void => {
    const found = misreadValue(node, text, lineAt);
    if (found) misreads.push({ ...found, path: pathOf(node, ancestors) });
  };
  if (document && errors === 0) checkNodes(document, report, note);
  if (faults.length > 0 || !document) throw new InputError(faults);

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: BOUNDS.aliases });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    report(0, { en: 'few, plain aliases', id: 'sedikit alias yang sederhana' }, '*…', {
      en: 'Write the values out instead of using anchors (&) and aliases (*).',
      id: 'Tulis nilainya langsung, tanpa jangkar (&) dan alias (*).',
    });
    throw new InputError(faults, { cause });
  }
  const { contents } = document;
  return {
    value,
    lineOf: (path) => lineOf(contents, path, lineAt),
    hintOf: (path) => valueHint(contents, path, text, lineAt),
    misreads,
  };
}

/**
 * Tokens of the text, as long as it is neither too deep nor too long. The composer recurses, and
 * a stack that overflows in a regular expression ends Node itself, so depth is bounded before it.
 */
function* bounded(
  text: string,
  file: string,
  lines: LineCounter,
  onError: (source: Source, code: string, message: string) => void,
): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      // The composer makes an Error of each, without counting.
      if (token.type === 'error') onError(token.offset, 'UNEXPECTED_TOKEN', token.message);
      else yield token;
    }
    count += 1;
    // A level of block nesting takes a collection and its item.
    if (parser['stack'].length > BOUNDS.depth + 2) {
      throw new Stop(tooDeep(file, lines.lineStarts.length));
    }
    if (count > BOUNDS.yamlTokens) throw new Stop(tooLong(file, text.length));
  }
  yield* parser.end();
}

function offsetOf(source: Source): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : (source[0] ?? 0);
}

function tooLong(file: string, size: number): Fault {
  const most = BOUNDS.yamlCharacters / 1024 / 1024;
  return {
    file,
    path: '',
    expected: {
      en: `at most ${most} MB of YAML with ${BOUNDS.yamlTokens} tokens`,
      id: `YAML paling besar ${most} MB dengan ${BOUNDS.yamlTokens} token`,
    },
    got: `${(size / 1024 / 1024).toFixed(1)} MB`,
    hint: {
      en: 'Split the file, or give very many events as JSON or CSV.',
      id: 'Bagi berkasnya, atau berikan acara yang sangat banyak sebagai JSON atau CSV.',
    },
  };
}

type Report = (offset: number, expected: Bilingual, got: string, hint?: Bilingual) => void;

const CORE_TAGS = new Set(
  ['map', 'seq', 'str', 'int', 'float', 'bool', 'null'].map((name) => `tag:yaml.org,2002:${name}`),
);

type Ancestors = Parameters<visitorFn<unknown>>[2];

/** Duplicate keys, and tags: data needs none, and some YAML readers run code for them. */
function checkNodes(
  document: Document.Parsed,
  report: Report,
  note: (node: Scalar, ancestors: Ancestors) => void,
): void {
  visit(document, (role, node, ancestors) => {
    if (isScalar(node) && role !== 'key') note(node, ancestors);
    if (isNode(node) && node.tag !== undefined && !CORE_TAGS.has(node.tag)) {
      report(
        node.range?.[0] ?? 0,
        { en: 'a value without a tag', id: 'nilai tanpa tag' },
        node.tag.slice(0, 40),
      );
    }
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) {
        report(
          key.range?.[0] ?? 0,
          { en: 'each key once', id: 'setiap kunci satu kali' },
          String(key.value).slice(0, 40),
        );
      }
      seen.add(key.value);
    }
  });
}

/** Where a value stands: the keys and the places in lists around it. */
function pathOf(value: unknown, ancestors: Ancestors): Path {
  return ancestors.flatMap((node, index): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    return isSeq(node) ? [node.items.indexOf(ancestors[index + 1] ?? value)] : [];
  });
}

function got(text: string, offset: number): string {
  const line =
    text
      .slice(offset, offset + 40)
      .split('\n')[0]
      ?.trim() ?? '';
  return line === '' ? (offset >= text.length ? 'EOF' : '↵') : JSON.stringify(line);
}

/** The commonest slips in words; everything else in the parser's own. */
function explain(code: string, message: string): Bilingual {
  switch (code) {
    case 'BAD_SCALAR_START':
      return {
        en: 'A text that begins with a sign as @, % or ` goes into quotes: "@pustaka".',
        id: 'Teks yang diawali tanda seperti @, %, atau ` ditulis dalam tanda kutip: "@pustaka".',
      };
    case 'BAD_INDENT':
      return {
        en: `Check the indentation. (${message})`,
        id: `Periksa indentasinya. (${message})`,
      };
    case 'MISSING_CHAR':
      return {
        en: `Is a quote or bracket not closed? (${message})`,
        id: `Apakah ada tanda kutip atau kurung yang belum ditutup? (${message})`,
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        en: 'A text with a colon in it goes into quotes: name: "Pustaka: Kini".',
        id: 'Teks yang memuat titik dua ditulis dalam tanda kutip: name: "Pustaka: Kini".',
      };
    default:
      return { en: `(${message})`, id: `(${message})` };
  }
}

/** Line of the key or item at the path, or of the nearest ancestor that is there. */
function lineOf(
  contents: unknown,
  path: Path,
  lineAt: (offset: number) => number,
): number | undefined {
  let node = contents;
  let line = isNode(node) && node.range ? lineAt(node.range[0]) : undefined;
  for (const part of path) {
    if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      if (isNode(node) && node.range) line = lineAt(node.range[0]);
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!isPair(pair)) break;
      if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0]);
      node = pair.value;
    } else break;
  }
  return line;
}
