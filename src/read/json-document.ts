import { InputError, type Bilingual, type Fault } from '../errors.js';
import { BOUNDS } from './bounds.js';
import { lineAt } from './decode.js';
import { formatPath, type Path } from './path.js';
import type { ParsedDocument } from './document.js';

/** Keys of one file that get a line number; a file with more has faults without lines past that. */
const MAX_INDEXED = 500_000;

/** JSON text to a value with lines. Throws InputError for a syntax error or too deep nesting. */
export function parseJson(text: string, file: string): ParsedDocument {
  const fault = breach(text, file);
  if (fault) throw new InputError([fault]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError([syntaxFault(text, file)], { cause });
  }
  let index: Map<string, number> | undefined;
  return {
    value,
    lineOf(path) {
      index ??= indexLines(text);
      return lookUp(index, path);
    },
    hintOf: () => undefined,
    misreads: [],
  };
}

/** The one fault of a document that is nested beyond the bound. */
export function tooDeep(file: string, line: number | undefined): Fault {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    path: '',
    expected: {
      en: `at most ${BOUNDS.depth} levels of nesting`,
      id: `paling banyak ${BOUNDS.depth} tingkat sarang`,
    },
    got: `> ${BOUNDS.depth}`,
  };
}

/** The fault of a text with too many levels or lists and mappings; null when there is none. */
function breach(text: string, file: string): Fault | null {
  const interesting = /["[\]{}]/g;
  let depth = 0;
  let opened = 0;
  for (let hit = interesting.exec(text); hit; hit = interesting.exec(text)) {
    switch (hit[0]) {
      case '"':
        interesting.lastIndex = stringEnd(text, hit.index);
        break;
      case '[':
      case '{':
        depth += 1;
        opened += 1;
        if (depth > BOUNDS.depth) return tooDeep(file, lineAt(text, hit.index));
        if (opened > BOUNDS.jsonContainers) return tooMany(file, lineAt(text, hit.index));
        break;
      default:
        depth -= 1;
    }
  }
  return null;
}

function tooMany(file: string, line: number): Fault {
  return {
    file,
    line,
    path: '',
    expected: {
      en: `at most ${BOUNDS.jsonContainers} lists and mappings`,
      id: `paling banyak ${BOUNDS.jsonContainers} daftar dan pasangan kunci`,
    },
    got: `> ${BOUNDS.jsonContainers}`,
    hint: { en: 'Split it into several files.', id: 'Bagi menjadi beberapa berkas.' },
  };
}

/** Index after the closing quote of the string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let slashes = 0;
    while (text[quote - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

interface Token {
  at: number;
  /** One of `{ } [ ] : ,`, `s` for a string, `v` for another scalar, `?` for junk, '' for the end. */
  kind: string;
  text: string;
}

const BLANK = /\s*/y;
const SCALAR = /-?\d[\d.eE+-]{0,400}|true|false|null/y;

function* tokens(text: string): Generator<Token> {
  for (let at = 0; ;) {
    BLANK.lastIndex = at;
    at += BLANK.exec(text)?.[0].length ?? 0;
    const character = text.charAt(at);
    if (character === '') {
      yield { at, kind: '', text: '' };
      return;
    }
    let end = at + 1;
    let kind = character;
    if (character === '"') {
      end = stringEnd(text, at);
      kind = 's';
    } else if (!'{}[]:,'.includes(character)) {
      SCALAR.lastIndex = at;
      const scalar = SCALAR.exec(text)?.[0];
      kind = scalar === undefined ? '?' : 'v';
      end = at + (scalar?.length ?? 1);
    }
    yield { at, kind, text: text.slice(at, end) };
    at = end;
  }
}

/** A scalar or string that JSON itself doesn't take: `01`, a line break in quotes. */
function isBroken(token: Token): boolean {
  if (token.kind !== 's' && token.kind !== 'v') return token.kind === '?';
  try {
    JSON.parse(token.text);
    return false;
  } catch {
    return true;
  }
}

/** First place where the text stops being JSON. */
function syntaxFault(text: string, file: string): Fault {
  const stack: string[] = [];
  let state: 'value' | 'first' | 'key' | 'colon' | 'after' = 'value';
  for (const token of tokens(text)) {
    const fail = (expected: Bilingual): Fault => ({
      file,
      line: lineAt(text, token.at),
      path: '',
      expected,
      got: token.kind === '' ? 'EOF' : token.text.slice(0, 20),
    });
    if (isBroken(token)) return fail({ en: 'a JSON value', id: 'nilai JSON' });
    const top = stack.at(-1);
    if (state === 'after') {
      if (top === undefined) {
        if (token.kind === '') break;
        return fail({ en: 'the end of the JSON', id: 'akhir JSON' });
      }
      if (token.kind === ',') state = top === '{' ? 'key' : 'value';
      else if (token.kind === (top === '{' ? '}' : ']')) stack.pop();
      else {
        return fail({
          en: `a comma or "${top === '{' ? '}' : ']'}"`,
          id: `koma atau "${top === '{' ? '}' : ']'}"`,
        });
      }
    } else if (state === 'colon') {
      if (token.kind !== ':')
        return fail({ en: 'a colon after the key', id: 'titik dua setelah kunci' });
      state = 'value';
    } else if (state === 'key' || (state === 'first' && top === '{')) {
      if (state === 'first' && token.kind === '}') {
        stack.pop();
        state = 'after';
      } else if (token.kind === 's') state = 'colon';
      else return fail({ en: 'a key in double quotes', id: 'kunci dalam tanda kutip ganda' });
    } else if (state === 'first' && token.kind === ']') {
      stack.pop();
      state = 'after';
    } else if (token.kind === '{' || token.kind === '[') {
      stack.push(token.kind);
      state = 'first';
    } else if (token.kind === 's' || token.kind === 'v') state = 'after';
    else return fail({ en: 'a value', id: 'sebuah nilai' });
  }
  return { file, path: '', expected: { en: 'JSON', id: 'JSON' }, got: '?' };
}

/** Line of every key and list item, by path. Only for text that JSON.parse has taken. */
function indexLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const stack: { path: (string | number)[]; list: boolean }[] = [];
  let path: (string | number)[] = [];
  let line = 1;
  // Looked for once each: a file in one line would be searched to its end for every key.
  let newline = text.indexOf('\n');
  let key: Token | null = null;
  const note = (at: number, where: Path): void => {
    while (newline !== -1 && newline < at) {
      line += 1;
      newline = text.indexOf('\n', newline + 1);
    }
    lines.set(formatPath(where), line);
  };
  for (const token of tokens(text)) {
    if (lines.size > MAX_INDEXED || token.kind === '') break;
    const top = stack.at(-1);
    if (token.kind === ':') {
      if (key && top) {
        path = [...top.path, JSON.parse(key.text) as string];
        note(key.at, path);
      }
    } else if (token.kind === '{' || token.kind === '[') {
      if (!top || top.list) note(token.at, path);
      stack.push({ path, list: token.kind === '[' });
      if (token.kind === '[') path = [...path, 0];
    } else if (token.kind === '}' || token.kind === ']') {
      path = stack.pop()?.path ?? [];
    } else if (token.kind === ',') {
      if (top?.list) path = [...top.path, Number(path.at(-1)) + 1];
    } else if (top?.list) note(token.at, path);
    key = token;
  }
  return lines;
}

/** Line of the path or of its nearest ancestor that has one. */
function lookUp(index: Map<string, number>, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const line = index.get(formatPath(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return undefined;
}
