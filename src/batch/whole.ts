import { open, rename, rm } from 'node:fs/promises';

/** Ends in a new file of that name or changes nothing: it is written beside and then renamed. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  const beside = `${path}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    // On a full disk, half a picture would take what room is left.
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
