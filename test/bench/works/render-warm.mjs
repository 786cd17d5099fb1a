/** Siar's library draws one picture after the other, each with another title; prints {pictures, ms, bytes}. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rootFolder } from '../../../scripts/setup/run.mjs';
import { createRenderer, parseBrand, readEvents } from '../../../dist/index.js';

const { events, template, formats, titles, out, warmUp } = JSON.parse(process.argv[2]);
const [file] = events;
const brandFile = join(rootFolder, 'templates/brands/nuraga/brand.yaml');
const brand = parseBrand(await readFile(brandFile, 'utf8'), brandFile);
const [{ event }] = readEvents(await readFile(file), file).events;
const renderer = await createRenderer();
const jobsOf = (names) =>
  renderer.plan({
    events: names.map((name) => ({ event: { ...event, name }, file, folder: dirname(file) })),
    brand: { brand, file: brandFile, folder: dirname(brandFile) },
    templates: [template],
    formats,
  });
await mkdir(out, { recursive: true });

/** Gives the sum of the files. */
async function drawAll(jobs) {
  let sum = 0;
  for (const [index, job] of jobs.entries()) {
    const [{ bytes, type }] = await renderer.render(job);
    const name = `${String(index + 1).padStart(4, '0')}.${type === 'jpeg' ? 'jpg' : type}`;
    await writeFile(join(out, name), bytes);
    sum += bytes.length;
  }
  return sum;
}

// Titles of their own, so that nothing of the measured ones is there yet.
await drawAll(jobsOf(Array.from({ length: warmUp }, (_, index) => `Pemanasan ${index + 1}`)));
const jobs = jobsOf(titles);
const start = performance.now();
const bytes = await drawAll(jobs);
const ms = performance.now() - start;
const told = JSON.stringify({ pictures: jobs.length, ms, bytes });
// Whatever the renderer keeps running.
process.stdout.write(told, () => process.exit(0));
