import { parentPort, workerData } from 'node:worker_threads';
import type { Job, RenderedPicture } from './job.js';
import { createRenderer, type RendererOptions } from './renderer.js';
import type { Answered, Asked } from './threads.js';
import { errorToWire, type Once, type WireJob } from './wire.js';

/** One drawing thread: answers what threads.ts asks, with a renderer of its own. */

const port = parentPort;
if (!port) throw new Error('thread.js runs as a thread of Siar alone.');

const renderer = createRenderer(workerData as RendererOptions);
/** What went over once: brands and formats by number, and the last event. */
const received = new Map<number, unknown>();
let event: WireJob['event'] = { number: -1 };

port.on('message', (asked: Asked) => {
  void answer(asked);
});

async function answer({ number, task, job: wired }: Asked): Promise<void> {
  let answered: Answered;
  try {
    const { templates, render, examine } = await renderer;
    // In the order in which they were asked: a job without its event is of the event before it.
    const job = unwired(wired, templates);
    answered = { number, value: await (task === 'render' ? render(job) : examine(job)) };
  } catch (error) {
    answered = { number, error: errorToWire(error) };
  }
  port!.postMessage(answered, task === 'render' ? buffersOf(answered) : []);
}

function unwired(
  { brand, format, event: wired, template: id, ...rest }: WireJob,
  templates: readonly Job['template'][],
): Job {
  // All that goes over once is taken first, whatever may be wrong with this job.
  if (wired.value) event = wired;
  const once = { brand: known(brand), format: known(format) };
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`The thread has no template ${id}.`);
  if (!event.value || event.number !== wired.number) throw new Error('The thread has no event.');
  return { ...rest, ...once, event: event.value, template };
}

function known<T>({ number, value }: Once<T>): T {
  if (value !== undefined) received.set(number, value);
  if (!received.has(number)) throw new Error('The thread has no such brand or format.');
  return received.get(number) as T;
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
