import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256, type ManifestEntry } from './manifest.js';

/** Larger manifests are not ours: ten thousand pictures take about ten megabytes. */
const MANIFEST_BYTES = 64_000_000;

/** Only what is needed to trust an entry; the rest goes through as it is. */
const entrySchema = z.looseObject({
  event: z.string(),
  template: z.string(),
  format: z.string(),
  language: z.string(),
  brand: z.string(),
  page: z.int(),
  file: z.string().regex(/^[^/\\]+$/),
  type: z.enum(['jpeg', 'png', 'webp', 'svg']),
  sha256: z.string(),
  alt: z.string(),
  findings: z.array(z.unknown()),
  dropped: z.array(z.string()),
});

/**
 * Pictures that earlier runs left in a folder and nobody has changed since, as its manifest.json
 * lists them. An unreadable manifest is as good as none: its pictures stay, unlisted.
 */
export async function earlierEntries(folder: string): Promise<ManifestEntry[]> {
  const listed = z.array(entrySchema).safeParse(await manifestOf(folder));
  if (!listed.success) return [];
  const entries = listed.data as unknown as ManifestEntry[];
  const unchanged = await Promise.all(entries.map((entry) => isUnchanged(folder, entry)));
  return entries.filter((_, index) => unchanged[index]);
}

/** Removes a picture that an earlier run wrote: what replaces it was held back. */
export async function removeEarlier(folder: string, entry: ManifestEntry): Promise<void> {
  await rm(join(folder, entry.file), { force: true });
}

async function manifestOf(folder: string): Promise<unknown> {
  try {
    const bytes = await readFile(join(folder, 'manifest.json'));
    return bytes.length > MANIFEST_BYTES ? undefined : JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function isUnchanged(folder: string, entry: ManifestEntry): Promise<boolean> {
  try {
    return sha256(await readFile(join(folder, entry.file))) === entry.sha256;
  } catch {
    return false;
  }
}
