import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Job, RenderedPicture, SourcedEvent } from './job.js';
import type { Finding } from './model/finding.js';
import { PROGRAM_PARTS } from './package-root.js';
import type { Renderer, RendererOptions } from './renderer.js';
import { createTurns, type Drawer } from './turns.js';
import { errorFromWire, type Once, type WireError, type WireJob } from './wire.js';

/** A renderer that draws on several threads, each with a renderer of its own; this one is the first. */
export interface ThreadedRenderer extends Pick<Renderer, 'render' | 'examine'> {
  /** How many documents are worth having under way. */
  readonly width: number;
  /** Ends the threads; what is under way is lost. */
  close(): Promise<void>;
}

/** What a thread is asked, and what it answers. */
export interface Asked {
  number: number;
  task: Task;
  job: WireJob;
}
export type Answered = { number: number } & ({ value: unknown } | { error: WireError });

type Task = 'render' | 'examine';

/** A thread has one document under way and one waiting, so that it never waits for this one. */
const FOR_EACH = 2;

/** Documents that wait, so that a thread can choose those of the event whose photo it has decoded. */
const LOOK_AHEAD = 8;

/** Starting a thread takes as long as drawing twenty pictures: so many documents before it is worth it. */
const WORTH_IT = 8;

/**
 * A thread's heap. Left to itself V8 lets it grow to three times what is used; one that does fill it ends,
 * and its documents are drawn here. Pixels are not in it.
 */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 160 };

/**
 * How far a heap may grow over what is in use before it is swept, in per cent. V8's own choice is up to four
 * times, and that of every thread; with this, ten thousand certificates take hardly more memory than a thousand, in a
 * thirtieth more time (test/bench/RESULTS.md).
 */
const GROWTH = '--heap-growing-percent=30';

/** Beside the sources there is none: tests that run them draw on one thread. */
const THREAD = fileURLToPath(new URL(PROGRAM_PARTS ? 'siar.cjs' : 'thread.js', import.meta.url));

/**
 * Draws with `renderer` and `threads - 1` further ones, which start from the same options. A thread that
 * can't start or ends is done without: its documents are drawn here.
 */
export function createThreads(
  renderer: Renderer,
  options: RendererOptions,
  threads: number,
): ThreadedRenderer {
  const more = existsSync(THREAD) ? Math.max(0, threads - 1) : 0;
  const thisThread: Drawer = { alive: true, busy: 0, most: 1 };
  const others: Thread[] = [];
  let asked = 0;
  const turns = createTurns<Drawer | Thread>(() => [...others, thisThread]);

  async function run<T>(task: Task, job: Job, here: () => Promise<T>): Promise<T> {
    asked += 1;
    if (asked === WORTH_IT) for (let n = 0; n < more; n++) others.push(startThread(options));
    const drawer = await turns.take(job.event);
    try {
      if ('ask' in drawer) {
        const answer = await drawer.ask(task, job);
        if (answer !== undefined) {
          if ('error' in answer) throw errorFromWire(answer.error);
          return answer.value as T;
        }
      }
      // Drawing here may never wait: first the others that are due get their thread, as this one is busy.
      if (others.length > 0) await new Promise((resolve) => setImmediate(resolve));
      return await here();
    } finally {
      turns.done(drawer);
    }
  }

  return {
    width: 1 + (more > 0 ? FOR_EACH * more + LOOK_AHEAD : 0),
    render: (job) => run<RenderedPicture[]>('render', job, () => renderer.render(job)),
    examine: (job) => run<Finding[]>('examine', job, () => renderer.examine(job)),
    async close() {
      await Promise.all(others.map((thread) => thread.end()));
    },
  };
}

interface Thread extends Drawer {
  /** undefined: the thread has ended without an answer. */
  ask(task: Task, job: Job): Promise<Answered | undefined>;
  end(): Promise<void>;
}

function startThread(options: RendererOptions): Thread {
  const worker = new Worker(THREAD, { workerData: options, resourceLimits: HEAP });
  const asked = new Map<number, (answer: Answered | undefined) => void>();
  const sent: Sent = { numbers: new Map(), events: 0 };
  let count = 0;
  const thread: Thread = {
    alive: true,
    busy: 0,
    most: FOR_EACH,
    ask(task, job) {
      if (!thread.alive) return Promise.resolve(undefined);
      count += 1;
      const number = count;
      return new Promise((resolve) => {
        if (asked.size === 0) worker.ref();
        asked.set(number, resolve);
        worker.postMessage({ number, task, job: wireJob(job, sent) } satisfies Asked);
      });
    },
    async end() {
      thread.alive = false;
      await worker.terminate();
    },
  };
  const gone = (): void => {
    thread.alive = false;
    for (const resolve of asked.values()) resolve(undefined);
    asked.clear();
  };
  worker.on('message', (answer: Answered) => {
    asked.get(answer.number)?.(answer);
    asked.delete(answer.number);
    if (asked.size === 0) worker.unref();
  });
  // Not before it has loaded: V8 takes no code cache that was made with other flags.
  worker.once('message', () => setFlagsFromString(GROWTH));
  worker.on('error', gone);
  worker.on('exit', gone);
  // It keeps the process only while it has something to answer.
  worker.unref();
  return thread;
}

/** What went over to a thread: brands and formats, which are few, and of events the last one. */
interface Sent {
  numbers: Map<object, number>;
  event?: SourcedEvent;
  events: number;
}

function wireJob({ brand, template, format, event, ...rest }: Job, sent: Sent): WireJob {
  const { brand: values, file, folder } = brand;
  const plainBrand = { brand: values, file, ...(folder === undefined ? {} : { folder }) };
  const isNew = event !== sent.event;
  if (isNew) sent.events += 1;
  sent.event = event;
  return {
    ...rest,
    template: template.id,
    brand: once(brand, plainBrand, sent),
    format: once(format, format, sent),
    event: { number: sent.events, ...(isNew ? { value: event } : {}) },
  };
}

function once<T>(known: object, value: T, { numbers }: Sent): Once<T> {
  const number = numbers.get(known);
  if (number !== undefined) return { number };
  numbers.set(known, numbers.size);
  return { number: numbers.size - 1, value };
}
