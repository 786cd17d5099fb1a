/** Siar's library draws one picture after the other, each with another title; prints {pictures, ms, processor, bytes}. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRenderer, tuneProcess } from '../../../dist/index.js';
import { startClock } from '../clock.mjs';
import { eventsOf, jobsOf } from '../jobs.mjs';

const { out, warmUp, ...spec } = JSON.parse(process.argv[2]);
tuneProcess();
const renderer = await createRenderer();
const jobsWith = async (titles) =>
  (await eventsOf({ ...spec, titles })).flatMap((sourced) => jobsOf(renderer, sourced, spec));
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
const warming = Array.from({ length: warmUp }, (_, index) => `Pemanasan ${index + 1}`);
await drawAll(await jobsWith(warming));
const jobs = await jobsWith(spec.titles);
const clock = startClock();
const bytes = await drawAll(jobs);
const told = JSON.stringify({ pictures: jobs.length, ...clock(), bytes });
// Whatever the renderer keeps running.
process.stdout.write(told, () => process.exit(0));
