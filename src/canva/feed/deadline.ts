/** A time limit and somebody's wish to stop, as one signal. */
export interface Deadline {
  signal: AbortSignal;
  /** Which of the two it was; undefined while neither has happened. */
  ended(): 'timeout' | 'cancelled' | undefined;
  /** Waits for the promise, but no longer than the signal allows: even where the work takes no notice of it. */
  wait<T>(work: Promise<T>): Promise<T>;
  /** Lets the timer go; to be called when the work is done. */
  done(): void;
}

/** @param signal of whoever may cancel */
export function createDeadline(milliseconds: number, signal?: AbortSignal): Deadline {
  const controller = new AbortController();
  let reason: 'timeout' | 'cancelled' | undefined;
  const stop = (why: 'timeout' | 'cancelled'): void => {
    reason ??= why;
    controller.abort();
  };
  const cancel = (): void => stop('cancelled');
  const timer = setTimeout(() => stop('timeout'), milliseconds);
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    ended: () => reason,
    wait: (work) => untilAborted(work, controller.signal),
    done: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    },
  };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException('aborted', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
