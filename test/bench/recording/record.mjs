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
import { dirname, join } from 'node:path';
import { rootFolder } from '../../../scripts/setup/run.mjs';
import { pageTree } from './page-tree.mjs';
import { recorded } from './painter.mjs';
import { mapPictures } from './tree.mjs';

const from = new URL('../../../dist/layout/painter.js', import.meta.url).href;
const to = import.meta.resolve('./painter.mjs');
register('../redirect.mjs', import.meta.url, { data: { from, to } });
const built = (path) => import(`../../../dist/${path}.js`);
const { createRenderer, parseBrand, readEvents } = await built('index');
const { readRecipients } = await built('read/recipients');
const { recipientRows } = await built('batch/rows');

const [specFile, folder] = process.argv.slice(2);
const spec = JSON.parse(await readFile(specFile, 'utf8'));
const brandFile = join(rootFolder, 'templates/brands/nuraga/brand.yaml');
const brand = parseBrand(await readFile(brandFile, 'utf8'), brandFile);
await mkdir(join(folder, 'pictures'), { recursive: true });
await mkdir(join(folder, 'fonts'), { recursive: true });

const renderer = await createRenderer();
const ids = [];
for (const { event, ...about } of await eventsOf(spec)) {
  const jobs = renderer.plan({
    events: [{ event, ...about }],
    brand: { brand, file: brandFile, folder: dirname(brandFile) },
    templates: [spec.template],
    formats: spec.formats,
  });
  for (const job of jobs) {
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

async function eventsOf({ events, titles, people, event: shared, limit }) {
  if (people) {
    const [about] = await read(shared);
    const list = readRecipients(await readFile(people, 'utf8'), people);
    const numbers = new Map();
    const numberOf = (key) => {
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      return numbers.get(key);
    };
    return recipientRows(list, people, about, numberOf)
      .slice(0, limit)
      .map(({ event }) => event);
  }
  const all = (await Promise.all(events.map(read))).flat();
  if (!titles) return all;
  return titles.map((name) => ({ ...all[0], event: { ...all[0].event, name } }));
}

async function read(file) {
  const { events } = readEvents(await readFile(file), file);
  return events.map(({ event }) => ({ event, file, folder: dirname(file) }));
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
