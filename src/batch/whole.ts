import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Ends in a new file of that name or changes nothing: it is written beside and then renamed. At once: handing a
 * picture to other threads and back, four times, takes several times as long as the system takes to keep it.
 */
export function writeWhole(path: string, ...parts: readonly (Uint8Array | string)[]): void {
  writeParts(path, parts);
}

/** The same of parts that are made as they are written. */
export function writeParts(path: string, parts: Iterable<Uint8Array | string>): void {
  const beside = `${path}.part`;
  try {
    const file = openSync(beside, 'w');
    try {
      for (const part of parts) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    // On a full disk, half a picture would take what room is left.
    try {
      rmSync(beside, { force: true });
    } catch {
      // What was wrong is said by the error before.
    }
    throw error;
  }
}
