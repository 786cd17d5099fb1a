import { parentPort, workerData } from 'node:worker_threads';
import type { Job, RenderedPicture, SourcedBrand } from './job.js';
import { createRenderer, type RendererOptions } from './renderer.js';
import type { Answered, Asked } from './threads.js';
import { errorToWire, type WireJob } from './wire.js';

/** One drawing thread: answers what threads.ts asks, with a renderer of its own. */

const port = parentPort;
if (!port) throw new Error('thread.js runs as a thread of Siar alone.');

const renderer = createRenderer(workerData as RendererOptions);
const brands = new Map<number, SourcedBrand>();

port.on('message', (asked: Asked) => {
  void answer(asked);
});

async function answer({ number, task, job: wired }: Asked): Promise<void> {
  let answered: Answered;
  try {
    const { templates, render, examine } = await renderer;
    const job = unwired(wired, templates);
    answered = { number, value: await (task === 'render' ? render(job) : examine(job)) };
  } catch (error) {
    answered = { number, error: errorToWire(error) };
  }
  port!.postMessage(answered, task === 'render' ? buffersOf(answered) : []);
}

function unwired(
  { brand: { number, sourced }, template: id, ...rest }: WireJob,
  templates: readonly Job['template'][],
): Job {
  if (sourced) brands.set(number, sourced);
  const brand = brands.get(number);
  const template = templates.find((each) => each.id === id);
  if (!brand || !template)
    throw new Error(`The thread has no ${brand ? `template ${id}` : 'brand'}.`);
  return { ...rest, brand, template };
}

/** Bytes that needn't be copied: those that are alone in their buffer. */
function buffersOf(answered: Answered): ArrayBuffer[] {
  if (!('value' in answered)) return [];
  return (answered.value as RenderedPicture[]).flatMap(({ bytes }) =>
    bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
      ? [bytes.buffer]
      : [],
  );
}
