/** Draws the reference webinar's set stage by stage; prints milliseconds as JSON. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { rootFolder } from '../../../scripts/setup/run.mjs';
import { counted } from './satori-count.mjs';

const [from, to] = ['satori', './satori-count.mjs'].map((name) => import.meta.resolve(name));
register('../redirect.mjs', import.meta.url, { data: { from, to } });
const built = (path) => import(`../../../dist/${path}.js`);
const { createRenderer } = await built('renderer');
const { readEvents } = await built('read/index');
const { parseBrand } = await built('read/brand');
const { checkEventOf } = await built('render');
const { checkPage } = await built('checks/check-page');
const { createPixelsBehind } = await built('output/backdrop');
const { createLayeredPages } = await built('output/layered');
const { chooseType, writers } = await built('output/writers');

const file = join(rootFolder, 'templates/events/optimalisasi.yaml');
const brandFile = join(rootFolder, 'templates/brands/nuraga/brand.yaml');
const [{ event }] = readEvents(await readFile(file), file).events;
const brand = parseBrand(await readFile(brandFile, 'utf8'), brandFile);
const renderer = await createRenderer();
const jobs = renderer.plan({
  events: [{ event, file, folder: dirname(file) }],
  brand: { brand, file: brandFile, folder: dirname(brandFile) },
  templates: ['announce-photo', 'announce-type'],
});

// As a renderer keeps them.
const layered = createLayeredPages();
const pixelsBehind = createPixelsBehind(layered);

const stages = { bind: 0, layout: 0, check: 0, raster: 0, encode: 0 };
let pictures = 0;

for (const job of jobs) {
  const { bind } = stages;
  await timed('bind', () => renderer.bind(job));
  const { pages } = await timed('layout', () => renderer.layOut(job));
  // layOut binds as well.
  stages.layout -= stages.bind - bind;
  const about = await timed('check', () => checkEventOf(job));
  const { format, template } = job;
  const { maxBytes, density } = format;
  const how = { maxBytes, draw, ...(density ? { density } : {}) };
  for (const page of pages) {
    const input = { page, pages, kind: template.kind, event, format, brand, pixelsBehind };
    await timed('check', async () => [...about, ...(await checkPage(input))]);
    const { raster } = stages;
    await timed('encode', () => writers[chooseType(format)].write(page, how));
    // The writer has its page drawn first.
    stages.encode -= stages.raster - raster;
    pictures += 1;
  }
}
const { calls: satoriCalls, ms: satoriMs } = counted;
const told = JSON.stringify({ pictures, stages, satoriMs, satoriCalls });
// Whatever the renderer keeps running.
process.stdout.write(told, () => process.exit(0));

async function timed(stage, work) {
  const start = performance.now();
  const result = await work();
  stages[stage] += performance.now() - start;
  return result;
}

async function draw(page, use) {
  const start = performance.now();
  return layered.draw(page, (pixels) => {
    stages.raster += performance.now() - start;
    return use(pixels);
  });
}
