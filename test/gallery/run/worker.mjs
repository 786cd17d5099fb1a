/** A drawer on a thread: answers one message with one, under the same number. */
import { register } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

register('../../bind/facts/child/hooks.mjs', import.meta.url);
const { openDrawer } = await import('./drawer.ts');
const drawer = await openDrawer(workerData);

parentPort.on('message', async ({ number, method, argument }) => {
  try {
    parentPort.postMessage({ number, result: await drawer[method](argument) });
    if (method === 'close') parentPort.close();
  } catch (error) {
    parentPort.postMessage({ number, error: String(error?.message ?? error) });
  }
});
