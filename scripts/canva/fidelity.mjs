/**
 * `npm run canva:fidelity`: how near Canva's native elements come to our pictures. See HELP.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { rootFolder, setUp } from '../setup/run.mjs';
import { boxesInPage, comparePage, faultsOf } from './fidelity/measure.mjs';
import { nativeHtml } from './fidelity/native-html.mjs';
import { cellsOf, reportPage, summaryTable } from './fidelity/report.mjs';

const HELP = `npm run canva:fidelity -- [options]

Draws each template × format twice, as our picture and as Canva's native elements set by a browser in the same
fonts, and compares them: the share of native layers, the largest offset of a box, the line breaks.
out/canva-fidelity/index.html shows both side by side. Exit status 1 when a floor isn't held.

  --template ID   only these; also --format, --brand: several with commas or repeated
  --no-pictures   numbers alone
  --out FOLDER    another folder than out/canva-fidelity
  --help

Examples
  npm run canva:fidelity
  npm run canva:fidelity -- --template announce-type --brand nuraga
`;

const list = { type: 'string', multiple: true, default: [] };
const { values } = parseArgs({
  options: {
    ...{ template: list, format: list, brand: list, out: { type: 'string' } },
    'no-pictures': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** Countdowns are told from here. */
const NOW = '2027-01-12T00:00:00Z';
const BROWSER = process.env['SIAR_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];
const idsOf = (key) => values[key].flatMap((ids) => ids.split(','));

if (!existsSync(BROWSER)) {
  console.error(
    `There is no ${BROWSER}. Install it (Debian: apt-get install chromium), or set SIAR_CHROMIUM.`,
  );
  process.exit(2);
}
await setUp(rootFolder);
const from = (file) => import(pathToFileURL(join(rootFolder, 'dist', file)).href);
const { createRenderer } = await from('renderer.js');
const { parseBrand } = await from('read/brand.js');
const { readEvents } = await from('read/index.js');
const { toNative } = await from('output/canva/to-native.js');
const { madeFor } = await from('plan.js');
const { FORMATS, formatById } = await from('model/formats/index.js');
const { layerOf, leavesOf } = await from('output/canva/native.js');

const folder = resolve(values.out ?? join(rootFolder, 'out/canva-fidelity'));
const templatesFolder = join(rootFolder, 'templates');
await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, 'pictures'), { recursive: true });

const renderer = await createRenderer();
const planned = await jobs();
const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
const tab = await browser.newPage({ deviceScaleFactor: 1 });
const rows = [];
let faces;
try {
  for (const job of planned) rows.push(...(await compareJob(job)));
} finally {
  await browser.close();
}
await writeFile(join(folder, 'report.json'), `${JSON.stringify(rows, null, 2)}\n`);
await writeFile(join(folder, 'index.html'), reportPage(rows));
const cells = cellsOf(rows);
console.log(summaryTable(cells));
const failing = cells.filter(({ faults }) => faults.length > 0);
for (const { name, faults } of failing) console.log(`${name}: ${faults.join('; ')}`);
const summary = `${rows.length} pages in ${cells.length} template × format, ${failing.length} below a floor.`;
console.log(`\n${summary} ${join(folder, 'index.html')}`);
process.exitCode = failing.length > 0 ? 1 : 0;

/** Ends the command for an id that there isn't, so that a slip isn't taken for a pass. */
function known(key, ids) {
  const unknown = idsOf(key).find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  console.error(`--${key}: there is no "${unknown}". Known: ${ids.join(', ')}.`);
  process.exit(2);
}

async function jobs() {
  const folders = await readdir(join(templatesFolder, 'brands'));
  known(
    'brand',
    folders.filter((name) => !name.startsWith('.')),
  );
  known(
    'template',
    renderer.templates.map(({ id }) => id),
  );
  known(
    'format',
    FORMATS.map(({ id }) => id),
  );
  const brands = idsOf('brand').length > 0 ? idsOf('brand') : ['nuraga', 'sagara'];
  const planned = [];
  for (const name of brands) {
    const own = join(templatesFolder, 'brands', name);
    const file = join(own, 'brand.yaml');
    const brand = { brand: parseBrand(await readFile(file, 'utf8'), file), file, folder: own };
    for (const { id, sample } of renderer.templates) {
      if (idsOf('template').length > 0 && !idsOf('template').includes(id)) continue;
      const event = await sampleEvent(join(templatesFolder, sample));
      const template = renderer.templates.find((one) => one.id === id);
      const named = idsOf('format').filter((format) => madeFor(template, formatById(format)));
      if (idsOf('format').length > 0 && named.length === 0) continue;
      const formats = named.length > 0 ? { formats: named } : {};
      planned.push(
        ...renderer.plan({ events: [event], brand, templates: [id], ...formats, now: NOW }),
      );
    }
  }
  return planned;
}

async function sampleEvent(file) {
  const [{ event }] = readEvents(await readFile(file), file).events;
  return { event, file, folder: join(file, '..') };
}

async function compareJob(job) {
  const { template, format, brand } = job;
  const scene = await renderer.layOut(job);
  const pages = toNative(scene, job.event.event.name);
  const pictures = values['no-pictures'] ? [] : await renderer.render(job);
  const compared = [];
  for (const [index, page] of pages.entries()) {
    const name = [template.id, format.id, brand.brand.id, index + 1].join('--');
    await tab.setViewportSize({ width: page.width, height: page.height });
    await tab.setContent(await documentOf(page), { waitUntil: 'load' });
    await tab.evaluate(() => document.fonts.ready);
    const measured = await tab.evaluate(boxesInPage);
    const result = comparePage(scene.pages[index], leavesOf(page), measured, layerOf);
    if (!values['no-pictures']) {
      await tab.screenshot({
        path: join(folder, `pictures/${name}--native.jpg`),
        type: 'jpeg',
        quality: 80,
      });
      await writeFile(
        join(folder, `pictures/${name}--ours.${pictures[index].type}`),
        pictures[index].bytes,
      );
    }
    const ids = {
      template: template.id,
      format: format.id,
      brand: brand.brand.id,
      page: index + 1,
    };
    const type = pictures[index]?.type;
    compared.push({ name, ...ids, ...(type ? { type } : {}), ...result, faults: faultsOf(result) });
  }
  return compared;
}

async function documentOf(page) {
  return `<!doctype html><meta charset="utf-8"><style>${await fontFaces()}
    body { margin: 0 } p { margin: 0; white-space: pre-wrap; overflow-wrap: normal } * { box-sizing: border-box }
  </style>${nativeHtml(page)}`;
}

/** The brands' own fonts, so that only the setting differs. */
async function fontFaces() {
  if (faces) return faces;
  const manifest = JSON.parse(await readFile(join(rootFolder, 'fonts/manifest.json'), 'utf8'));
  const rules = manifest.faces.map(async ({ family, weight, style, file, sizeAdjust = 1 }) => {
    const data = (await readFile(join(rootFolder, 'fonts', file))).toString('base64');
    return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; size-adjust: ${sizeAdjust * 100}%; src: url(data:font/ttf;base64,${data}) }`;
  });
  faces = (await Promise.all(rules)).join('\n');
  return faces;
}
