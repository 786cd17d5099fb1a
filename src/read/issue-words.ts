import type { z } from 'zod';
import type { Bilingual } from '../errors.js';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, Bilingual> = {
  string: { en: 'a text', id: 'teks' },
  number: { en: 'a number', id: 'angka' },
  int: { en: 'a whole number', id: 'bilangan bulat' },
  boolean: { en: 'true or false', id: 'true atau false' },
  array: { en: 'a list', id: 'daftar' },
  object: { en: 'a mapping of keys to values', id: 'pasangan kunci dan nilai' },
  record: { en: 'a mapping of keys to values', id: 'pasangan kunci dan nilai' },
  null: { en: 'null', id: 'null' },
};

const FORMATS: Record<string, Bilingual> = {
  email: { en: 'an e-mail address', id: 'alamat surel' },
  url: { en: 'a URL', id: 'URL' },
};

/** Indonesian for the messages that the schemas of `model/` carry in English. */
const MESSAGES: Record<string, string> = {
  'an http(s) URL': 'URL http(s)',
  'a date as 2027-01-14 or 2027-01-14T13:00': 'tanggal seperti 2027-01-14 atau 2027-01-14T13:00',
  'a colour as #0b3d2e, in lower case': 'warna seperti #0b3d2e, huruf kecil',
  'a family and a weight, as "Plus Jakarta Sans 700"':
    'keluarga huruf dan ketebalannya, seperti "Plus Jakarta Sans 700"',
};

/** Words for patterns that have no message of their own. */
const PATTERNS: [RegExp, Bilingual][] = [
  [
    /\[a-z0-9-\]/,
    {
      en: 'small letters, digits and hyphens, as naskah-kuno',
      id: 'huruf kecil, angka, dan tanda hubung, seperti naskah-kuno',
    },
  ],
  [/\^\[A-Z\]\{3\}\$/, { en: 'a currency code as IDR', id: 'kode mata uang seperti IDR' }],
  [/\[\^\\s#\]/, { en: 'one word without #', id: 'satu kata tanpa #' }],
];

/** What would have been right, for one zod issue. `messages` adds Indonesian for custom messages. */
export function expectedWords(
  issue: Issue,
  messages: Readonly<Record<string, string>> = {},
): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? { en: issue.expected, id: issue.expected };
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), 'least', issue.inclusive !== false);
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), 'most', issue.inclusive !== false);
    case 'not_multiple_of':
      return { en: `a multiple of ${issue.divisor}`, id: `kelipatan ${issue.divisor}` };
    case 'invalid_format':
      return format(issue.format, issue.message, issue.pattern, messages);
    case 'invalid_union': {
      const options = (issue as { options?: unknown }).options;
      return Array.isArray(options)
        ? oneOf(options.map(String))
        : { en: 'another form', id: 'bentuk lain' };
    }
    case 'unrecognized_keys':
      return { en: 'only known keys', id: 'hanya kunci yang dikenal' };
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return {
        en: issue.message,
        id: messages[issue.message] ?? MESSAGES[issue.message] ?? issue.message,
      };
    default:
      return { en: 'another value', id: 'nilai lain' };
  }
}

function oneOf(values: string[]): Bilingual {
  const list = values.slice(0, 40).join(', ');
  if (values.length === 1) return { en: list, id: list };
  return { en: `one of ${list}`, id: `salah satu dari ${list}` };
}

function bound(
  origin: string,
  limit: number,
  side: 'least' | 'most',
  inclusive: boolean,
): Bilingual {
  const at = side === 'least' ? 'at least' : 'at most';
  const sisi = side === 'least' ? 'paling sedikit' : 'paling banyak';
  if (origin === 'string') {
    if (side === 'least' && limit === 1) {
      return { en: 'a text that is not empty', id: 'teks yang tidak kosong' };
    }
    return { en: `a text of ${at} ${limit} characters`, id: `teks ${sisi} ${limit} karakter` };
  }
  if (origin === 'array' || origin === 'set' || origin === 'map') {
    return { en: `a list of ${at} ${limit} items`, id: `daftar ${sisi} ${limit} butir` };
  }
  if (side === 'least') {
    return inclusive
      ? { en: `a number of at least ${limit}`, id: `angka paling kecil ${limit}` }
      : { en: `a number above ${limit}`, id: `angka di atas ${limit}` };
  }
  return inclusive
    ? { en: `a number of at most ${limit}`, id: `angka paling besar ${limit}` }
    : { en: `a number below ${limit}`, id: `angka di bawah ${limit}` };
}

function format(
  name: string,
  message: string,
  pattern: string | undefined,
  messages: Readonly<Record<string, string>>,
): Bilingual {
  const known = FORMATS[name];
  if (known) return known;
  const translated = messages[message] ?? MESSAGES[message];
  if (translated !== undefined) return { en: message, id: translated };
  const words = PATTERNS.find(([shape]) => pattern !== undefined && shape.test(pattern));
  if (words) return words[1];
  if (!message.startsWith('Invalid')) return { en: message, id: message };
  return { en: `a text of the form ${pattern ?? name}`, id: `teks berbentuk ${pattern ?? name}` };
}
