import type { NativePage } from '../../../output/canva/native.js';
import { pageChoice } from '../choices.js';
import type { Panel } from '../panel.js';
import { isAbort, toProblem } from '../problem.js';
import type { Added, TaskOptions } from '../services.js';

/** Which pages: one of a document, all of it, or all in several formats. */
export type Wanted =
  { what: 'page'; index: number } | { what: 'all' } | { what: 'kit'; formats: readonly string[] };

/** Draws the pages and puts them into the design. */
export async function addPages(panel: Panel, wanted: Wanted): Promise<void> {
  await task(panel, false, async (options) => {
    const pages = await drawPages(panel, wanted, options);
    tellProgress(panel, 'insert', 0, pages.length);
    return () => panel.services.add(pages, options);
  });
}

/** Puts the page on the one that is open in the editor. */
export async function addHere(panel: Panel, index: number): Promise<void> {
  await task(panel, true, async (options) => {
    const [page] = await drawPages(panel, { what: 'page', index }, options);
    return async () => (page ? panel.services.addHere(page, options) : { added: 0, total: 0 });
  });
}

export function forgetAdding({ store }: Panel): void {
  store.set({ adding: { is: 'idle' } });
}

async function drawPages(
  panel: Panel,
  wanted: Wanted,
  { signal }: TaskOptions,
): Promise<NativePage[]> {
  const { engine, store } = panel;
  const { event, choice, template, format } = store.get();
  if (!event || template === null || format === null) return [];
  const formats = wanted.what === 'kit' ? wanted.formats : [format];
  const pages: NativePage[] = [];
  for (const [done, id] of formats.entries()) {
    tellProgress(panel, 'draw', done, formats.length);
    // A click on Cancel must come through.
    await new Promise((go) => setTimeout(go));
    signal.throwIfAborted();
    pages.push(...(await engine.native(event.event, pageChoice(panel, choice, template, id))));
  }
  signal.throwIfAborted();
  return wanted.what === 'page' ? pages.slice(wanted.index, wanted.index + 1) : pages;
}

type Insert = () => Promise<Added>;

/**
 * Runs with progress and Cancel; what is left over can go on.
 *
 * @param here whether it goes onto the page that is open
 */
async function task(
  panel: Panel,
  here: boolean,
  prepare: (options: TaskOptions) => Promise<Insert>,
): Promise<void> {
  const { store } = panel;
  if (store.get().adding.is === 'running') return;
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  store.set({ adding: { is: 'running', phase: 'draw', done: 0, total: 1, stop } });
  const options: TaskOptions = {
    signal: stopping.signal,
    fonts: store.get().settings.fonts,
    onProgress: (done, total) => tellProgress(panel, 'insert', done, total),
  };
  try {
    const insert = await prepare(options);
    const { added, total, opaque = false, fault, resume } = await insert();
    if (added >= total && fault === undefined) {
      store.set({ adding: { is: 'done', added, here, opaque } });
      return;
    }
    const problem = fault === undefined || isAbort(fault) ? null : toProblem(fault);
    const goOn = resume && (() => task(panel, here, async (again) => () => resume(again)));
    store.set({ adding: { is: 'stopped', added, total, here, problem, resume: goOn ?? null } });
  } catch (error) {
    const problem = isAbort(error) ? null : toProblem(error);
    const again = (): Promise<void> => task(panel, here, prepare);
    store.set({ adding: { is: 'stopped', added: 0, total: 0, here, problem, resume: again } });
  }
}

function tellProgress(
  { store }: Panel,
  phase: 'draw' | 'insert',
  done: number,
  total: number,
): void {
  const { adding } = store.get();
  if (adding.is === 'running') store.set({ adding: { ...adding, phase, done, total } });
}
