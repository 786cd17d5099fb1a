/**
 * Siar's library in a warm process, on as many threads as there are cores, as a server would run it: each
 * draws other pictures first, then opens a renderer anew, so that nothing of the measured pictures is kept
 * anywhere. The clock runs from the first of them to the last file. Prints
 * {pictures, ms, processor, bytes}.
 *
 * node render-set.mjs '{others: spec, measured: spec, out}' — specs are those of ../jobs.mjs
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createRenderer, tuneProcess } from '../../../dist/index.js';
import { startClock } from '../clock.mjs';
import { eventsOf, jobsOf } from '../jobs.mjs';

/**
 * Pictures that a thread is given at a time: of one event, as its formats share what is read for them; towards the end
 * half as many, so that no thread waits long for another's last.
 */
const [PORTION, LAST_PORTION] = [8, 4];
/** Documents in flight on a thread, as takumi's: one waits for libvips while the next is laid out. */
const IN_FLIGHT = 2;

tuneProcess();
if (isMainThread) await measure(JSON.parse(process.argv[2]));
else await serve(workerData);

async function measure({ out, ...asked }) {
  await mkdir(out, { recursive: true });
  const threads = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL(import.meta.url), { workerData: { out, ...asked } }),
  );
  const [count] = await Promise.all(threads.map(answerOf));
  const clock = startClock();
  let next = 0;
  const sums = threads.map(async (thread) => {
    const sum = { pictures: 0, bytes: 0 };
    while (next < count) {
      const portion = count - next > threads.length * PORTION ? PORTION : LAST_PORTION;
      thread.postMessage([next, next + portion]);
      next += portion;
      const { pictures, bytes } = await answerOf(thread);
      sum.pictures += pictures;
      sum.bytes += bytes;
    }
    return sum;
  });
  const drawn = await Promise.all(sums);
  const times = clock();
  const total = (name) => drawn.reduce((sum, part) => sum + part[name], 0);
  const told = JSON.stringify({ pictures: total('pictures'), ...times, bytes: total('bytes') });
  process.stdout.write(told, () => process.exit(0));
}

function answerOf(thread) {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}

async function serve({ others, measured, out }) {
  const first = await createRenderer();
  const drawn = (await eventsOf(others)).map((sourced) => jobsOf(first, sourced, others));
  await drawAll(first, drawn.flat());
  const renderer = await createRenderer();
  const events = await eventsOf(measured);
  const count = events.length * measured.formats.length;
  const width = String(count).length;
  parentPort.on('message', async ([from, to]) => {
    const jobs = [];
    for (let at = from; at < Math.min(to, count); at += 1) {
      const sourced = events[Math.floor(at / measured.formats.length)];
      const format = measured.formats[at % measured.formats.length];
      jobs.push(...jobsOf(renderer, sourced, { ...measured, formats: [format] }));
    }
    const drawn = await drawAll(renderer, jobs, (at, { bytes, type }) => {
      const name = String(from + at + 1).padStart(width, '0');
      return writeFile(join(out, `${name}.${type === 'jpeg' ? 'jpg' : type}`), bytes);
    });
    parentPort.postMessage(drawn);
  });
  parentPort.postMessage(count);
}

async function drawAll(renderer, jobs, keep = async () => {}) {
  let [next, sum] = [0, 0];
  const work = async () => {
    while (next < jobs.length) {
      const at = next++;
      const [picture] = await renderer.render(jobs[at]);
      await keep(at, picture);
      sum += picture.bytes.length;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return { pictures: jobs.length, bytes: sum };
}
