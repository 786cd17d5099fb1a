import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SiarError, type Bilingual } from '../errors.js';

/** What tells one picture of a run from another. */
export interface FileNameParts {
  /** The event's identifier, or its name. */
  event: string;
  template: string;
  format: string;
  /** Given when the run writes several languages. */
  language?: string;
  /** 1-based; printed when there are several pages. */
  page?: number;
  pages?: number;
  /** Without the dot. */
  extension: string;
}

const MAX_PART = 60;

/**
 * `optimalisasi--announce-type--instagram-feed--en--p02.jpg`. Small letters, digits and hyphens alone,
 * at most 200 characters, so that every file system takes it, and different parts never give the same
 * name. It always holds `--`, so it is none of the names that Windows keeps for devices.
 */
export function fileName(parts: FileNameParts): string {
  const { event, template, format, language, page = 1, pages = 1, extension } = parts;
  const names = [event, template, format, ...(language === undefined ? [] : [language])].map(slug);
  if (pages > 1) names.push(`p${String(page).padStart(Math.max(2, String(pages).length), '0')}`);
  return `${names.join('--')}.${slug(extension)}`;
}

/**
 * Small ASCII letters, digits and single hyphens. A text that isn't a slug already gets six digits of
 * its hash, or else "Bedah Buku" and "bedah-buku" would share a file.
 */
function slug(text: string): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= MAX_PART) return text;
  const cut = hyphenated(text, MAX_PART - 7);
  const hash = shortHash(text);
  return cut === '' ? hash : `${cut}-${hash}`;
}

/** The same without the hash, for callers who see to it that names differ; a hash alone where no letter is left. */
export function plainSlug(text: string): string {
  return hyphenated(text, MAX_PART) || shortHash(text);
}

function hyphenated(text: string, most: number): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+/, '').slice(0, most).replace(/-+$/, '');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 6);
}

/**
 * Writes a file whole or not at all, in folders made as needed; a file of that name is replaced. Throws
 * SiarError `output` when the disk refuses.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof bytes === 'string' ? bytes : Buffer.from(bytes));
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const why = REASONS[code] ?? { en: `failed (${message})`, id: `gagal (${message})` };
    const words = { en: `${path}: writing ${why.en}.`, id: `${path}: penulisan ${why.id}.` };
    throw new SiarError('output', words, { path, cause });
  }
}

const ELSEWHERE: Bilingual = {
  en: 'Choose another folder with --out',
  id: 'Pilih folder lain dengan --out',
};

const NOT_ALLOWED: Bilingual = {
  en: `is not allowed here. ${ELSEWHERE.en}`,
  id: `tidak diizinkan di sini. ${ELSEWHERE.id}`,
};

const FILE_ON_PATH: Bilingual = {
  en: `failed: a part of the path is a file, not a folder. ${ELSEWHERE.en}`,
  id: `gagal: sebagian jalurnya adalah berkas, bukan folder. ${ELSEWHERE.id}`,
};

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOSPC: {
    en: 'failed: the disk is full. Make room, or choose another folder with --out',
    id: 'gagal: penyimpanan penuh. Kosongkan sebagian, atau pilih folder lain dengan --out',
  },
  EDQUOT: {
    en: 'failed: your disk quota is used up. Make room, or choose another folder with --out',
    id: 'gagal: kuota penyimpanan Anda habis. Kosongkan sebagian, atau pilih folder lain dengan --out',
  },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: {
    en: `is not possible on a read-only disk. ${ELSEWHERE.en}`,
    id: `tidak mungkin: penyimpanan ini hanya dapat dibaca. ${ELSEWHERE.id}`,
  },
  ENOTDIR: FILE_ON_PATH,
  EEXIST: FILE_ON_PATH,
  EISDIR: {
    en: 'failed: a folder has this name. Remove it, or choose another folder with --out',
    id: 'gagal: ada folder dengan nama ini. Hapus folder itu, atau pilih folder lain dengan --out',
  },
};
