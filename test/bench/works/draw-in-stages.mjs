/** Draws the reference webinar's set stage by stage, and plainly; prints milliseconds as JSON. */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { rootFolder } from '../../../scripts/setup/run.mjs';

register('../recording/satori-hook.mjs', import.meta.url);
const { recorded } = await import('../recording/satori-recorder.mjs');
const built = (path) => import(`../../../dist/${path}.js`);
const { leanSvg } = await built('layout/lean-svg');
const { createRenderer } = await built('renderer');
const { readEvents } = await built('read/index');
const { parseBrand } = await built('read/brand');
const { checkEventOf } = await built('render');
const { checkPage } = await built('checks/check-page');
const { pixelsBehind } = await built('output/backdrop');
const { rasterisePage } = await built('output/raster');
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

const stages = { bind: 0, layout: 0, check: 0, raster: 0, encode: 0 };
let [pictures, plainMs, satoriMs, satoriCalls] = [0, 0, 0, 0];

for (const job of jobs) {
  const { bind } = stages;
  await timed('bind', () => renderer.bind(job));
  const scene = await timed('layout', () => renderer.layOut(job));
  // layOut binds as well.
  stages.layout -= stages.bind - bind;
  satoriMs += recorded.ms;
  satoriCalls += recorded.calls.length;
  const calls = recorded.calls.splice(0);
  recorded.ms = 0;
  const about = await timed('check', () => checkEventOf(job));
  for (const page of scene.pages) {
    const { format } = job;
    const input = { page, pages: scene.pages, event, format, brand, pixelsBehind };
    await timed('check', async () => [...about, ...(await checkPage(input))]);
    const { raster } = stages;
    await timed('raster', () => rasterisePage(page));
    const writer = writers[chooseType(format)];
    await timed('encode', () => writer.write(page, { maxBytes: format.maxBytes }));
    // The writer rasterises first.
    stages.encode -= stages.raster - raster;
    pictures += 1;
    const { element, options } = calls.find(({ svg }) => leanSvg(svg) === page.svg);
    plainMs += await drawPlainly(element, options);
  }
}
const told = JSON.stringify({ pictures, stages, satoriMs, satoriCalls, plainMs });
// Whatever the renderer keeps running.
process.stdout.write(told, () => process.exit(0));

async function timed(stage, work) {
  const start = performance.now();
  const result = await work();
  stages[stage] += performance.now() - start;
  return result;
}

/** What somebody would write who had the finished tree: one pass each, and the default PNG. */
async function drawPlainly(element, { width, height, fonts }) {
  const start = performance.now();
  const svg = await satori(element, { width, height, fonts });
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  return performance.now() - start;
}
