import { InterruptedError } from './failures.js';

/**
 * Works through `items`, `width` at a time, and gives the results in the items' order. The first
 * error, or an abort, keeps further items from starting; it is thrown when those under way are done.
 */
export async function runPool<T, R>(
  items: readonly T[],
  width: number,
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (signal.aborted || failures.length > 0) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (signal.aborted) throw new InterruptedError();
  if (failures.length > 0) throw failures[0];
  return results;
}
