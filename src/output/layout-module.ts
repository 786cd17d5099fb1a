import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { INLINED_LAYOUT_FILE } from '../package-root.js';

let inlined: Uint8Array<ArrayBuffer> | undefined;

/** The layout engine that satori publishes beside itself; where the quicker one has been started, that one. */
export async function layoutModule(): Promise<Uint8Array<ArrayBuffer>> {
  return inlined ?? readFile(createRequire(import.meta.url).resolve('satori/layout.wasm'));
}

/**
 * The same with its small functions inlined (scripts/setup/webassembly.mjs): a quarter quicker. V8 takes some 50 ms
 * longer to compile it, as long as a few posts.
 */
export async function inlinedLayout(): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readFile(INLINED_LAYOUT_FILE);
  // Of two that ask at once, both get the first's.
  inlined ??= read;
  return inlined;
}
