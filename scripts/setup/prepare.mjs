import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Writes what src/prepared.ts reads: the package's own templates, fixed words and brands, read and checked, so
 * that no start has to do it again. `dist` has the built modules already.
 */
export async function prepare(root, dist) {
  const built = (file) => import(pathToFileURL(join(dist, file)).href);
  const { openBrand, prepareBrand } = await built('brands.js');
  const { preparedName } = await built('prepared.js');
  const { createRenderer } = await built('renderer.js');
  const { loadStrings, STRINGS_FILE, TEMPLATES_FOLDER } = await built('templates.js');
  const folder = join(dist, 'prepared');
  await mkdir(folder, { recursive: true });
  const textOf = (name) => readFile(join(TEMPLATES_FOLDER, name), 'utf8');
  const write = (texts, value) =>
    writeFile(join(folder, preparedName(...texts)), JSON.stringify(value));
  const words = await textOf(STRINGS_FILE);
  await write([words], await loadStrings(TEMPLATES_FOLDER));
  const { templates } = await createRenderer();
  for (const template of templates)
    await write([await textOf(`${template.id}.yaml`), words], template);
  for (const name of await readdir(join(TEMPLATES_FOLDER, 'brands'))) {
    const file = `brands/${name}/brand.yaml`;
    const text = await textOf(file);
    await write([text], prepareBrand(await openBrand(text, file)));
  }
}
