import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { AssetError } from '../errors.js';

/**
 * The bytes of a file below `folder`. `source` is as written in the event, brand or template. A path
 * or a link that leaves the folder, a device, a pipe and a file above `maxBytes` are refused. Throws
 * AssetError.
 */
export async function readBelow(
  folder: string,
  source: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const path = await placeBelow(folder, source);
  // Non-blocking: opening a pipe that nobody writes to would wait for ever.
  const file = await open(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  ).catch((cause: unknown) => {
    throw fault(source, 'could not be opened. Check that you may read it.', cause);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw fault(source, 'is not a file. Name a picture file.');
    if (stat.size > maxBytes) {
      throw fault(
        source,
        `is ${megabytes(stat.size)} MB; at most ${megabytes(maxBytes)} MB are read. Save it smaller.`,
      );
    }
    // Not readFile: a file that grows meanwhile must not grow the memory.
    const bytes = Buffer.alloc(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** The real path of `source`, proven to lie below `folder`. */
async function placeBelow(folder: string, source: string): Promise<string> {
  // Spreadsheets made on Windows name files with backslashes.
  const written = source.replaceAll('\\', '/');
  if (written.includes('\0') || isAbsolute(written) || /^[a-z]:/i.test(written)) {
    throw fault(source, 'must be a path relative to the file that names it, as photos/rina.jpg.');
  }
  const inside = `must lie below the folder of the file that names it (${folder}). Copy it there.`;
  if (leaves(relative(folder, resolve(folder, written)))) throw fault(source, inside);
  let real: string;
  try {
    real = await realpath(resolve(folder, written));
  } catch (cause) {
    throw fault(source, `was not found in ${folder}. Check its name, capitals included.`, cause);
  }
  if (leaves(relative(await realpath(folder), real))) throw fault(source, inside);
  return real;
}

function leaves(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

function fault(source: string, what: string, cause?: unknown): AssetError {
  return new AssetError(`${source}: ${what}`, { path: source, cause });
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
