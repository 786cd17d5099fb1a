import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The layout engine that satori publishes beside itself. */
export async function layoutModule(): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(createRequire(import.meta.url).resolve('satori/layout.wasm'));
}
