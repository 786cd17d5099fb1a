import { Worker } from 'node:worker_threads';
import type { Drawer, DrawerOptions } from './drawer.js';

interface Answer {
  number: number;
  result?: unknown;
  error?: string;
}

/** A drawer on a thread of its own. A thread that dies fails what it was asked, and all that it is asked later. */
export function openThread(options: DrawerOptions): Drawer {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: options });
  const waiting = new Map<number, PromiseWithResolvers>();
  let count = 0;
  let dead: Error | null = null;

  const die = (error: Error): void => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ number, result, error }: Answer) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  });
  worker.on('error', (error) => die(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => die(new Error('the thread has ended')));

  const ask = <T>(method: keyof Drawer, argument?: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (dead) {
        reject(dead);
        return;
      }
      count += 1;
      waiting.set(count, { resolve: (value) => resolve(value as T), reject });
      worker.postMessage({ number: count, method, argument });
    });
  return {
    plan: (unit) => ask('plan', unit),
    draw: (document) => ask('draw', document),
    close: () => ask('close'),
  };
}

interface PromiseWithResolvers {
  resolve(value: unknown): void;
  reject(error: Error): void;
}
