import type { Bilingual } from '../errors.js';

/**
 * The slips of a hand behind what a YAML parser complains of: tabs, `#` without quotes, columns that
 * don't agree, quotes within quotes. Told only where the text of the lines shows it.
 */

export interface Slip {
  /** 1-based: where to mend, which may be above where the parser stopped. */
  line: number;
  hint: Bilingual;
}

/** What the parser told. */
export interface Complaint {
  /** 1-based, and the place in that line. */
  line: number;
  column: number;
  code: string;
  message: string;
}

/** Lines that are searched above the complaint for the bracket that was opened. */
const REACH = 40;

const AS_KEY = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

/** The slip behind a complaint; null where it cannot be told. */
export function slipBehind(lines: readonly string[], told: Complaint): Slip | null {
  return (
    tab(lines, told) ??
    brackets(lines, told) ??
    dashes(lines, told) ??
    keysApart(lines, told) ??
    quoteInQuotes(lines, told) ??
    colonWithoutSpace(lines, told)
  );
}

function tab(lines: readonly string[], { line }: Complaint): Slip | null {
  const [indent = ''] = /^[ \t]*/.exec(lines[line - 1] ?? '') ?? [];
  if (!indent.includes('\t')) return null;
  return {
    line,
    hint: {
      en: `Line ${line} is indented with a tab. Put spaces in its place.`,
      id: `Baris ${line} menjorok dengan tab. Ganti tab itu dengan spasi.`,
    },
  };
}

/** What is open between brackets where the parser misses their end. */
function brackets(lines: readonly string[], told: Complaint): Slip | null {
  if (!/^Flow |^Comments must be/.test(told.message)) return null;
  for (let line = told.line; line > Math.max(0, told.line - REACH); line--) {
    const { open, comment } = scan(lines[line - 1] ?? '');
    if (open === '') continue;
    // `{ primary: #5b1f3a }`: the bracket is never closed, for its end belongs to the comment.
    if (comment !== null) return { line, hint: hashHint(line, comment) };
    const close = open === '[' ? ']' : '}';
    const isClosed = lines.slice(line, line + REACH).some((below) => scan(below).closes);
    if (isClosed) return { line: told.line, hint: notFarEnough(line, open, close) };
    return {
      line,
      hint: {
        en: `The "${open}" in line ${line} needs its "${close}".`,
        id: `Tanda "${open}" di baris ${line} belum ditutup dengan "${close}".`,
      },
    };
  }
  return null;
}

function notFarEnough(line: number, open: string, close: string): Bilingual {
  return {
    en: `Indent everything from "${open}" to "${close}" further than line ${line}.`,
    id: `Semua baris dari "${open}" sampai "${close}" harus lebih menjorok daripada baris ${line}.`,
  };
}

interface Scan {
  /** The last bracket that the line opens and doesn't close; '' when there is none. */
  open: string;
  /** It closes a bracket of a line above. */
  closes: boolean;
  /** The value that a comment begins in: `Ruang #3`; null without a comment that looks like a value. */
  comment: string | null;
}

/** Looks through a line of YAML, quotes apart. */
function scan(line: string): Scan {
  const open: string[] = [];
  let closes = false;
  let quote = '';
  let valueAt = 0;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const isApart = at === 0 || /[\s,[{:]/.test(line.charAt(at - 1));
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && isApart) quote = sign;
    else if (sign === '#' && isApart) {
      const looksLikeValue = /[\p{L}\p{N}]/u.test(line.charAt(at + 1));
      const [rest = ''] = /^[^\]},]*/.exec(line.slice(at)) ?? [];
      const comment = looksLikeValue ? `${line.slice(valueAt, at)}${rest}`.trim() : null;
      return { open: open.at(-1) ?? '', closes, comment };
    } else if (sign === '[' || sign === '{') open.push(sign);
    else if (sign === ']' || sign === '}') closes = open.pop() === undefined || closes;
    if (quote === '' && '[]{},:'.includes(sign)) valueAt = at + 1;
  }
  return { open: open.at(-1) ?? '', closes, comment: null };
}

/** Of what a comment took: put it into quotes. */
export function hashHint(line: number, value: string): Bilingual {
  const short = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  const quoted = short.includes("'") ? `"${short}"` : `'${short}'`;
  return {
    en: `In line ${line} everything from # on is a comment. Put the text into quotes: ${quoted}.`,
    id: `Di baris ${line}, semua sejak # dianggap komentar. Tulis teksnya dalam tanda kutip: ${quoted}.`,
  };
}

/** Items of one list whose hyphens stand in different columns. */
function dashes(lines: readonly string[], { line }: Complaint): Slip | null {
  const own = startsOf(lines[line - 1]);
  if (own?.[0]?.word !== '-') return null;
  const above = contentAbove(lines, line, ({ starts: [first] }) => first?.word === '-');
  if (!above || above.first.column === own[0].column) return null;
  return { line, hint: columnsHint(above.line, above.first, line, own[0]) };
}

/** Keys of one mapping that begin in different columns. */
function keysApart(lines: readonly string[], told: Complaint): Slip | null {
  if (AS_KEY.has(told.code)) return keyTakenForText(lines, told.line);
  // A comment above a key belongs to it, and the complaint is of both.
  const line = contentFrom(lines, told.line);
  const own = startsOf(lines[line - 1])?.[0];
  if (!own?.isKey) return null;
  if (/same column/.test(told.message)) {
    const isFurther = ({ column, isKey }: Start): boolean => isKey && column > own.column;
    const above = contentAbove(lines, line, ({ starts }) => starts.some(isFurther));
    const other = above?.starts.find(isFurther);
    return above && other ? { line, hint: columnsHint(above.line, other, line, own) } : null;
  }
  // The whole of what is above stands further in than what follows it.
  const first = contentFrom(lines, 1);
  const top = startsOf(lines[first - 1])?.[0];
  if (!/at node end/.test(told.message) || !top?.isKey || top.column <= own.column) return null;
  return { line: first, hint: columnsHint(first, top, line, own) };
}

/** "name: A" with "kind: B" further in below it: the parser takes both for one text. */
function keyTakenForText(lines: readonly string[], line: number): Slip | null {
  const key = startsOf(lines[line - 1])?.at(-1);
  const next = contentFrom(lines, line + 1);
  const below = startsOf(lines[next - 1])?.[0];
  const hasOneColon = (lines[line - 1] ?? '').match(/:(?=\s)/g)?.length === 1;
  if (!key?.isKey || !hasOneColon || !below?.isKey || below.column <= key.column) return null;
  return { line: next, hint: columnsHint(line, key, next, below) };
}

/** The first line from this one on that holds more than a comment; 0 when there is none. */
function contentFrom(lines: readonly string[], line: number): number {
  return 1 + lines.findIndex((text, index) => index >= line - 1 && startsOf(text) !== null);
}

function columnsHint(line: number, one: Start, other: number, two: Start): Bilingual {
  return {
    en: `"${one.word}" in line ${line} begins in column ${one.column}, "${two.word}" in line ${other} in column ${two.column}. What belongs together begins in the same column.`,
    id: `"${one.word}" di baris ${line} dimulai di kolom ${one.column}, "${two.word}" di baris ${other} di kolom ${two.column}. Yang setara dimulai di kolom yang sama.`,
  };
}

/** `'Jum'at'`: the second quote ends the text. */
function quoteInQuotes(lines: readonly string[], told: Complaint): Slip | null {
  const { line, column, message } = told;
  const before = (lines[line - 1] ?? '').slice(0, column - 1).trimEnd();
  const quote = before.at(-1);
  if (!/at node end/.test(message) || (quote !== "'" && quote !== '"')) return null;
  return {
    line,
    hint: {
      en: `The text ends at the second ${quote}. Put all of it into quotes of the other kind: ${quote === '"' ? `'…'` : `"…"`}.`,
      id: `Teksnya berakhir di ${quote} yang kedua. Tulis seluruhnya dalam tanda kutip jenis lain: ${quote === '"' ? `'…'` : `"…"`}.`,
    },
  };
}

/** `name:A` is a text, not a key with a value. */
function colonWithoutSpace(lines: readonly string[], { line, code }: Complaint): Slip | null {
  if (!AS_KEY.has(code)) return null;
  const found = /^[\s-]*([A-Za-z]\w*):([^\s:/].*)$/.exec(lines[line - 1] ?? '');
  if (!found || /:\s/.test(found[2] ?? '')) return null;
  const [, key = '', value = ''] = found;
  const right = `${key}: ${value.trim().slice(0, 40)}`;
  return {
    line,
    hint: {
      en: `A space comes after the colon: ${right}`,
      id: `Setelah titik dua ada spasi: ${right}`,
    },
  };
}

/** A place in a line where a key, an item or a text begins. */
interface Start {
  /** 1-based. */
  column: number;
  /** The key, `-` for an item, or the start of a text. */
  word: string;
  isKey: boolean;
}

/** `  - name: A` begins twice, with its hyphen and its key; null for a blank line and a comment. */
function startsOf(line = ''): Start[] | null {
  const starts: Start[] = [];
  let column = 1 + line.search(/[^ ]/);
  if (column === 0 || line[column - 1] === '#') return null;
  while (/^-\s/.test(line.slice(column - 1))) {
    starts.push({ column, word: '-', isKey: false });
    column += 1 + line.slice(column).search(/\S/);
  }
  const rest = line.slice(column - 1);
  const key = /^["']?([\w-]+)["']?\s*:(?=\s|$)/.exec(rest)?.[1];
  starts.push({ column, word: key ?? rest.slice(0, 20).trim(), isKey: key !== undefined });
  return starts;
}

interface Above {
  line: number;
  first: Start;
  starts: Start[];
}

/** The nearest line above that is wanted and belongs to the same block: none between stands further out. */
function contentAbove(
  lines: readonly string[],
  line: number,
  wanted: (above: Above) => boolean,
): Above | null {
  const own = startsOf(lines[line - 1])?.[0]?.column ?? 1;
  for (let above = line - 1; above > 0; above--) {
    const starts = startsOf(lines[above - 1]);
    const first = starts?.[0];
    if (!starts || !first) continue;
    const found = { line: above, first, starts };
    if (wanted(found)) return found;
    if (first.column < own) return null;
  }
  return null;
}
