import { CanvaFault } from '../port/canva-fault.js';

/** The clock, and waiting, so that tests need no real time. */
export interface Timing {
  /** ms */
  now: () => number;
  /** Resolves after some ms, or at once when the signal aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** The browser's own. */
export function browserTiming(): Timing {
  return {
    now: () => performance.now(),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', done);
      }),
  };
}

/** Somebody cancelled. */
export class Cancelled extends Error {}

/** @throws Cancelled */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled('cancelled');
}

/** Waits until another call keeps the rate. */
export type Pace = (signal?: AbortSignal) => Promise<void>;

/** ms beside each window, since Canva counts when calls arrive. */
const MARGIN = 50;

export function createPace(rate: { calls: number; within: number }, timing: Timing): Pace {
  const times: number[] = [];
  return async (signal) => {
    const oldest = times.at(-rate.calls);
    if (oldest !== undefined) {
      const wait = oldest + rate.within + MARGIN - timing.now();
      if (wait > 0) await timing.sleep(wait, signal);
    }
    stopIfCancelled(signal);
    times.push(timing.now());
  };
}

/** ms between one attempt and the next. */
const BACK_OFF = [1000, 2000, 4000, 8000, 16_000];

/** Calls again, later and later, while Canva says that it was too often. @throws Cancelled, or the fault */
export async function patiently<T>(
  call: () => Promise<T>,
  timing: Timing,
  signal?: AbortSignal,
): Promise<T> {
  for (const wait of BACK_OFF) {
    stopIfCancelled(signal);
    try {
      return await call();
    } catch (cause) {
      if (!(cause instanceof CanvaFault) || cause.kind !== 'rate-limited') throw cause;
      await timing.sleep(wait, signal);
    }
  }
  stopIfCancelled(signal);
  return call();
}
