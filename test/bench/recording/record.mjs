/**
 * Lays out the pictures of a work with Siar and keeps each as one finished tree for satori, with its
 * pictures and its fonts. This is what every peer draws.
 *
 * node record.mjs SPEC.json FOLDER — SPEC: {events: [files], template, formats, titles?} or
 * {people, event, template, formats, limit}
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { join } from 'node:path';
import { pageTree } from './page-tree.mjs';
import { recorded } from './painter.mjs';
import { mapPictures } from './tree.mjs';

const from = new URL('../../../dist/layout/painter.js', import.meta.url).href;
const to = import.meta.resolve('./painter.mjs');
register('../redirect.mjs', import.meta.url, { data: { from, to } });
const built = (path) => import(`../../../dist/${path}.js`);
const { createRenderer } = await built('index');
const { eventsOf, jobsOf } = await import('../jobs.mjs');

const [specFile, folder] = process.argv.slice(2);
const spec = JSON.parse(await readFile(specFile, 'utf8'));
await mkdir(join(folder, 'pictures'), { recursive: true });
await mkdir(join(folder, 'fonts'), { recursive: true });

const renderer = await createRenderer();
const ids = [];
for (const sourced of await eventsOf(spec)) {
  for (const job of jobsOf(renderer, sourced, spec)) {
    const { pages } = await renderer.layOut(job);
    const fonts = recorded.fonts.splice(0);
    if (fonts.length !== pages.length) {
      throw new Error(`${pages.length} pages were laid out, but the painter saw ${fonts.length}`);
    }
    for (const [index, page] of pages.entries()) await keep(page, fonts[index], job);
    recorded.elements.length = 0;
  }
}
await writeFile(join(folder, 'index.json'), JSON.stringify(ids));
// Whatever the renderer keeps running.
process.exit(0);

async function keep(page, faces, { format, template }) {
  const id = String(ids.length + 1).padStart(4, '0');
  const assets = new Map();
  const tree = mapPictures(await pageTree(page, recorded.elements), (uri) => {
    const { bytes, extension } = decodeUri(uri);
    const name = `${hash(bytes)}.${extension}`;
    assets.set(name, bytes);
    return name;
  });
  for (const [name, bytes] of assets) await writeFile(join(folder, 'pictures', name), bytes);
  const fonts = [];
  for (const { name, data, weight, style } of faces) {
    const bytes = Buffer.from(data);
    const file = `${name}-${hash(bytes)}.ttf`;
    await writeFile(join(folder, 'fonts', file), bytes);
    fonts.push({ name, weight, style, file });
  }
  const { width, height } = page;
  const [type] = format.types;
  const pictures = [...assets.keys()];
  const picture = {
    id,
    name: `${template.id} ${format.id}`,
    width,
    height,
    type,
    fonts,
    pictures,
    tree,
  };
  await writeFile(join(folder, `${id}.json`), JSON.stringify(picture));
  ids.push(id);
}

function decodeUri(uri) {
  const [, mime, base64, data] = /^data:([^;,]+)[^,]*?(;base64)?,(.*)$/s.exec(uri) ?? [];
  if (!mime) throw new Error(`not a data URI: ${uri.slice(0, 60)}`);
  const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
  const extension = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/svg+xml': 'svg' }[mime];
  if (!extension) throw new Error(`unexpected picture of type ${mime}`);
  return { bytes, extension };
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
