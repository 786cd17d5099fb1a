import type { Panel } from '../panel.js';
import { isAbort, toProblem } from '../problem.js';
import type { Insisted, UpdatePlan } from '../services.js';

/**
 * Compares the design with the chosen event.
 *
 * @param insisted what is to be changed though somebody else changed it
 */
export async function lookForUpdates(
  { services, store, now }: Panel,
  insisted: readonly Insisted[] = [],
): Promise<void> {
  const { event, settings } = store.get();
  if (!event) return;
  const stopping = new AbortController();
  store.set({ updating: { is: 'looking', stop: () => stopping.abort() } });
  const { signal } = stopping;
  try {
    const options = { signal, fonts: settings.fonts, onProgress: () => undefined, now, insisted };
    const plan = await services.findUpdates(event.event, options);
    if (signal.aborted) store.set({ updating: { is: 'idle' } });
    else store.set({ updating: { is: 'planned', plan, insisted } });
  } catch (error) {
    if (isAbort(error)) store.set({ updating: { is: 'idle' } });
    else store.set({ updating: { is: 'failed', changed: null, problem: toProblem(error) } });
  }
}

/** Makes the sure changes of the plan. */
export async function applyUpdates({ store }: Panel, plan: UpdatePlan): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const total = plan.pages.filter(({ changes }) => changes.length > 0).length;
  store.set({ updating: { is: 'applying', done: 0, total, stop } });
  try {
    const { changed, fault } = await plan.apply({
      signal: stopping.signal,
      fonts: store.get().settings.fonts,
      onProgress: (done, all) =>
        store.set({ updating: { is: 'applying', done, total: all, stop } }),
    });
    const all = plan.pages.reduce((sum, { changes }) => sum + changes.length, 0);
    // Cancel may come too late to stop anything.
    if (fault === undefined && (!stopping.signal.aborted || changed >= all)) {
      store.set({ updating: { is: 'done', changed } });
      return;
    }
    const problem = fault === undefined || isAbort(fault) ? null : toProblem(fault);
    store.set({ updating: { is: 'failed', changed, problem } });
  } catch (error) {
    const problem = isAbort(error) ? null : toProblem(error);
    store.set({ updating: { is: 'failed', changed: 0, problem } });
  }
}
