/** `siar batch` in a fresh process, and what it made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runSiar } from './run-node.mjs';

/** @returns {Promise<{drawn: number, kept: number, seconds: number}>} from start to end of the process */
export async function runBatch(args, out, run = runSiar) {
  const { output, ...told } = await run(['batch', ...args, '--out', out, '--json']);
  const { drawn, kept, failed } = JSON.parse(output);
  if (failed > 0) throw new Error(`siar batch: ${failed} rows failed`);
  return { drawn, kept, ...told };
}

/** Its pictures in the list's order, and their bytes in all. */
export async function batchPictures(out) {
  const { documents } = JSON.parse(await readFile(join(out, 'batch.json'), 'utf8'));
  const pictures = documents.flatMap((document) => document.pictures);
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes, 0);
  return { files: pictures.map(({ file }) => join(out, file)), bytes };
}
