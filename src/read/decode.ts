import { InputError, type Bilingual, type Fault } from '../errors.js';
import { BOUNDS } from './bounds.js';

/** First bytes of files that people confuse with text, and what to do with each. */
const SIGNATURES: { bytes: number[]; name: string; hint: Bilingual }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    name: 'ZIP / XLSX / DOCX',
    hint: {
      en: 'A spreadsheet is saved as text with "Save as… CSV UTF-8".',
      id: 'Simpan lembar kerja sebagai teks lewat "Simpan sebagai… CSV UTF-8".',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    name: 'XLS / DOC',
    hint: {
      en: 'A spreadsheet is saved as text with "Save as… CSV UTF-8".',
      id: 'Simpan lembar kerja sebagai teks lewat "Simpan sebagai… CSV UTF-8".',
    },
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF', hint: notText() },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG', hint: notText() },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG', hint: notText() },
  { bytes: [0x1f, 0x8b], name: 'GZIP', hint: notText() },
];

function notText(): Bilingual {
  return {
    en: 'Give the event as YAML, JSON, JSON-LD, iCalendar or CSV.',
    id: 'Berikan acara dalam bentuk YAML, JSON, JSON-LD, iCalendar, atau CSV.',
  };
}

/**
 * Bytes of a text file as text. UTF-8, and UTF-16 with a byte order mark; the mark itself is left out.
 * Throws InputError for a file that is too large, binary, or in another encoding.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > BOUNDS.fileBytes) throw new InputError([tooLarge(file, bytes.length)]);
  const wide = wideEncoding(bytes);
  const signature = SIGNATURES.find(({ bytes: head }) => head.every((b, i) => bytes[i] === b));
  if (signature) {
    throw new InputError([
      {
        file,
        path: '',
        expected: { en: 'a text file', id: 'berkas teks' },
        got: signature.name,
        hint: signature.hint,
      },
    ]);
  }
  let text: string;
  try {
    text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError([notUtf8(bytes, file)], { cause });
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.exec(text);
  if (control) {
    throw new InputError([
      {
        file,
        line: lineAt(text, control.index),
        path: '',
        expected: { en: 'a text file', id: 'berkas teks' },
        got: `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
        hint: {
          en: 'This looks like a binary file, or UTF-16 without a byte order mark. Save it as UTF-8.',
          id: 'Ini tampak seperti berkas biner, atau UTF-16 tanpa penanda urutan bita. Simpan sebagai UTF-8.',
        },
      },
    ]);
  }
  return text;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** 1-based line of a character. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}

function tooLarge(file: string, size: number): Fault {
  const most = `${BOUNDS.fileBytes / 1024 / 1024} MB`;
  return {
    file,
    path: '',
    expected: { en: `a file of at most ${most}`, id: `berkas paling besar ${most}` },
    got: `${(size / 1024 / 1024).toFixed(1)} MB`,
    hint: { en: 'Split it into several files.', id: 'Bagi menjadi beberapa berkas.' },
  };
}

/** Finds the first bytes that aren't UTF-8, and says what they would be in Windows-1252. */
function notUtf8(bytes: Uint8Array, file: string): Fault {
  const index = firstInvalid(bytes);
  let line = 1;
  for (let at = 0; at < index; at++) if (bytes[at] === 0x0a) line++;
  const hex = (bytes[index] ?? 0).toString(16).padStart(2, '0');
  const from = Math.max(bytes.lastIndexOf(0x0a, index) + 1, index - 12);
  const sample = asWindows1252(bytes.subarray(from, index + 12)).split(/[\r\n]/)[0];
  const western = !bytes.subarray(0, 65536).includes(0);
  return {
    file,
    line,
    path: '',
    expected: { en: 'text in UTF-8', id: 'teks dalam UTF-8' },
    got: `0x${hex}`,
    hint: western
      ? {
          en: `This looks like Windows-1252 (it would read "${sample}"). Save the file again as UTF-8: in Excel "Save as… CSV UTF-8", in Notepad "Save as… Encoding: UTF-8".`,
          id: `Ini tampak seperti Windows-1252 (terbaca "${sample}"). Simpan ulang sebagai UTF-8: di Excel "Simpan sebagai… CSV UTF-8", di Notepad "Simpan sebagai… Pengodean: UTF-8".`,
        }
      : {
          en: 'This looks like a binary file.',
          id: 'Ini tampak seperti berkas biner.',
        },
  };
}

/** Characters of 0x80–0x9F; the rest is Latin-1. Source: https://encoding.spec.whatwg.org, windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: Node's own decoder takes Latin-1 for it in some versions. */
function asWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? (WINDOWS_1252[byte - 0x80] ?? '') : String.fromCharCode(byte),
  ).join('');
}

/** Index of the first byte that doesn't fit UTF-8, by halving: a streaming decoder throws on it. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    try {
      // `stream` lets a character that goes on after the cut pass.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle;
    }
  }
  return Math.max(0, Math.min(low, bytes.length - 1));
}

/**
 * iCalendar folds lines at 75 bytes, and some writers cut through a character. Moves the bytes
 * after such a fold back to their line, so that the text decodes and every line keeps its number.
 */
export function mendFolds(bytes: Uint8Array): Uint8Array {
  const mended = bytes.slice();
  for (let at = mended.indexOf(0x0a); at !== -1; at = mended.indexOf(0x0a, at + 1)) {
    const indent = mended[at + 1];
    if (indent !== 0x20 && indent !== 0x09) continue;
    let end = at + 2;
    while (end < mended.length && ((mended[end] ?? 0) & 0xc0) === 0x80 && end < at + 5) end++;
    if (end === at + 2) continue;
    const start = mended[at - 1] === 0x0d ? at - 1 : at;
    const fold = mended.slice(start, at + 2);
    mended.copyWithin(start, at + 2, end);
    mended.set(fold, end - fold.length);
    at = end - 2;
  }
  return mended;
}
