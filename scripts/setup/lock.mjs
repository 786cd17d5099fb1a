import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The holder touches its lock this often; one untouched for STALE is abandoned. Milliseconds. */
const HEARTBEAT = 2_000;
const STALE = 30_000;
const POLL = 200;

/**
 * Runs `work` while holding the folder `path` as a lock; waits for whoever holds it. `onWait` is
 * called once when there is somebody to wait for.
 */
export async function withLock(path, onWait, work) {
  await mkdir(dirname(path), { recursive: true });
  let waited = false;
  while (!(await take(path))) {
    if (await removeIfStale(path)) continue;
    if (!waited) onWait();
    waited = true;
    await sleep(POLL);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, HEARTBEAT);
  try {
    await writeFile(join(path, 'owner'), `${process.pid} ${hostname()}`);
    return await work();
  } finally {
    clearInterval(beat);
    await rm(path, { recursive: true, force: true });
  }
}

async function take(path) {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Only one process at a time may judge and remove, or it could remove its successor's lock. */
async function removeIfStale(path) {
  if (!(await isStale(path))) return false;
  const judge = `${path}.judge`;
  if (!(await take(judge))) {
    if ((await age(judge)) > STALE) await rm(judge, { recursive: true, force: true });
    return false;
  }
  try {
    if (!(await isStale(path))) return false;
    await rm(path, { recursive: true, force: true });
    return true;
  } finally {
    await rm(judge, { recursive: true, force: true });
  }
}

async function isStale(path) {
  if ((await age(path)) > STALE) return true;
  const owner = await readFile(join(path, 'owner'), 'utf8').catch(() => '');
  const [pid, host] = owner.split(' ');
  return host === hostname() && !isAlive(Number(pid));
}

async function age(path) {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
