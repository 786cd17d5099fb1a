/**
 * Writes the JSON Schemas of templates, brands and events to templates/schema/, for editors. Builds
 * first. With --check it only says which files are not what the code says.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootFolder, setUp } from './setup/run.mjs';

await setUp(rootFolder);
const { schemaFiles } = await import('../dist/model/json-schema.js');

const folder = join(rootFolder, 'templates/schema');
const check = process.argv.includes('--check');
await mkdir(folder, { recursive: true });
for (const { name, text } of schemaFiles()) {
  const file = join(folder, name);
  const old = await readFile(file, 'utf8').catch(() => '');
  if (old === text) continue;
  if (check) {
    console.error(`templates/schema/${name} is old. Run "node scripts/schemas.mjs".`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
    console.error(`templates/schema/${name} written`);
  }
}
