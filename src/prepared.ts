import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * The package's own templates and brands as the build has read and checked them (scripts/setup/prepare.mjs): JSON in
 * dist/prepared/, each named by the hash of the texts that it was made from. Beside the sources there are none.
 */
const FOLDER = new URL('prepared/', import.meta.url);

/** Name of what is made from these texts. */
export function preparedName(...texts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(text).update('\0');
  return `${sum.digest('hex')}.json`;
}

/** What the build made from these texts; undefined when it never saw them. */
export async function readPrepared(...texts: readonly string[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(new URL(preparedName(...texts), FOLDER), 'utf8'));
  } catch {
    return undefined;
  }
}
