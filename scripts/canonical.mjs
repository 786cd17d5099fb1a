/**
 * Writes templates in their canonical form: node scripts/canonical.mjs templates/*.yaml. Builds
 * first. With --check it only says which are not. Templates with faults are named and left alone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { rootFolder, setUp } from './setup/run.mjs';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
// Beside the templates lie the words that they share.
const files = positionals.filter((file) => basename(file) !== 'strings.yaml');
if (files.length === 0) {
  console.error('usage: node scripts/canonical.mjs [--check] TEMPLATE…');
  process.exit(2);
}

await setUp(rootFolder);
const { canonicalTemplate } = await import('../dist/model/canonical.js');
const { readTemplate } = await import('../dist/read/template.js');

for (const file of files) {
  try {
    const text = await readFile(file, 'utf8');
    readTemplate(text, file);
    const canonical = canonicalTemplate(text);
    if (canonical === text) continue;
    if (values.check) {
      console.error(`${file} is not canonical. Run "node scripts/canonical.mjs ${file}".`);
      process.exitCode = 1;
    } else {
      await writeFile(file, canonical);
      console.error(`${file} written`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
