/**
 * `npm run gallery`: draws the gallery's scenes as the files that a library would upload, with a page
 * to look through them, in out/gallery. --all draws every template in every format for every sample
 * event in both brands; --out names another folder. Exit status 1 when a picture breaks an error rule.
 */
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rootFolder, setUp } from './setup/run.mjs';

const { values } = parseArgs({
  options: { all: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const folder = values.out === undefined ? join(rootFolder, 'out/gallery') : resolve(values.out);

await setUp(rootFolder).catch((error) => {
  console.error(`siar: ${error.name === 'SetupError' ? error.message : error.stack}`);
  process.exit(1);
});

// The scenes are test code in TypeScript: this lets Node import it, and the sources with it.
register('../test/bind/facts/child/hooks.mjs', import.meta.url);
const { writeGalleryPage } = await import('../test/gallery/page.ts');

const start = performance.now();
const { page, pictures, errors } = await writeGalleryPage(folder, values.all, (done, of) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}`);
});
if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
for (const error of errors) console.error(error);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${pictures} pictures in ${seconds} s, ${errors.length} errors. Look at ${page}`);
if (errors.length > 0) process.exitCode = 1;
