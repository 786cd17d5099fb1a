import { readFile } from 'node:fs/promises';
import { LAYOUT_FILE } from '../package-root.js';

/** The layout engine that satori publishes beside itself, as the build leaves it. */
export async function layoutModule(): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(LAYOUT_FILE);
}
