import { isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml';
import type { Bilingual } from '../errors.js';
import type { Misread } from './misread.js';
import { decimalHint } from './number-hint.js';
import type { Path } from './path.js';
import { hashHint } from './yaml-slips.js';

/**
 * Values that YAML reads in another way than people write them: what follows ` #` is a comment, a
 * decimal comma makes a text or another key, and `50.000` is fifty.
 */

/** What the value at a path suffered; undefined where nothing can be told. */
export function valueHint(
  contents: unknown,
  path: Path,
  text: string,
  lineAt: (offset: number) => number,
): Bilingual | undefined {
  const { key, value } = find(contents, path);
  const lost = lostAt(value, text);
  if (lost) return hashHint(lineAt(lost.offset), lost.whole);
  return key ? decimalComma(key, value, text) : undefined;
}

/** What a plain value loses in silence; null when it is read as it is written. */
export function misreadValue(
  value: Scalar,
  text: string,
  lineAt: (offset: number) => number,
): Omit<Misread, 'path'> | null {
  const lost = lostAt(value, text);
  if (lost && value.value !== null) {
    const { offset, whole } = lost;
    const line = lineAt(offset);
    const read = JSON.stringify(value.value);
    return {
      kind: 'comment',
      message: {
        en: `Line ${line}: of "${whole}" only ${read} is read; what follows " #" is a comment.`,
        id: `Baris ${line}: dari "${whole}" hanya ${read} yang terbaca; yang mengikuti " #" dianggap komentar.`,
      },
      advice: {
        en: 'Put the whole text into quotes; if it is a comment, a space after the #.',
        id: 'Tulis seluruh teksnya dalam tanda kutip; jika memang komentar, beri spasi setelah #.',
      },
    };
  }
  const { source = '', range } = value;
  // Three decimals of a number above one: in Indonesian that is how thousands are written.
  if (typeof value.value !== 'number' || !/^[1-9]\d{0,2}\.\d{3}$/.test(source)) return null;
  const line = lineAt(range?.[0] ?? 0);
  const meant = source.replace('.', '');
  return {
    kind: 'number',
    message: {
      en: `Line ${line}: ${source} is read as ${value.value}, for a point stands before decimals.`,
      id: `Baris ${line}: ${source} terbaca sebagai ${value.value}, karena titik berarti desimal.`,
    },
    advice: {
      en: `If ${meant} is meant, write ${meant}.`,
      id: `Jika maksudnya ${meant}, tulis ${meant}.`,
    },
  };
}

/** `{ x: 0,5, y: 0,3 }` has the keys 5 and 3. */
function decimalComma(key: Scalar, value: unknown, text: string): Bilingual | undefined {
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  const { source = '', range } = key;
  if (!isEmpty || !range || !/^\d+$/.test(source)) return undefined;
  const [, whole] = /([+-]?\d+),$/.exec(text.slice(Math.max(0, range[0] - 20), range[0])) ?? [];
  return whole === undefined ? undefined : decimalHint(whole, source);
}

/** What a comment took of a value: `#5b1f3a`, or of `Ruang #3` the number. */
function lostAt(value: unknown, text: string): { offset: number; whole: string } | null {
  if (!isScalar(value) || !value.range || value.type !== 'PLAIN') return null;
  const [start, end] = value.range;
  if (!/[ \t#]/.test(text.charAt(end))) return null;
  const rest = /^[^\r\n]*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  // A comment has a space after its sign, as people write them.
  const shape = value.value === null ? /^#[\p{L}\p{N}]/u : /^[ \t]+#[\p{L}\p{N}]/u;
  if (!shape.test(rest)) return null;
  return { offset: start, whole: `${text.slice(start, end)}${rest}`.trim().slice(0, 100) };
}

/** The key and the value at a path; empty where the text has neither. */
function find(contents: unknown, path: Path): { key?: Scalar; value?: unknown } {
  let found: { key?: Scalar; value?: unknown } = { value: contents };
  for (const part of path) {
    const { value } = found;
    if (isSeq(value) && typeof part === 'number') found = { value: value.items[part] };
    else if (isMap(value)) {
      const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === part);
      if (!isPair(pair) || !isScalar(pair.key)) return {};
      found = { key: pair.key, value: pair.value };
    } else return {};
  }
  return found;
}
