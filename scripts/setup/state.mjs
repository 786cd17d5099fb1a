import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is up to date: each step leaves a stamp with the hash of what it was made from.
 * Everything here is synchronous and small, since it runs before each start of the command line.
 */

export function paths(root) {
  return {
    lockFile: join(root, 'package-lock.json'),
    modules: join(root, 'node_modules'),
    installedLock: join(root, 'node_modules/.package-lock.json'),
    installStamp: join(root, 'node_modules/.siar-install'),
    patch: join(root, 'scripts/patch-satori.mjs'),
    satori: join(root, 'node_modules/satori'),
    patchStamp: join(root, 'node_modules/.siar-patch'),
    dist: join(root, 'dist'),
    buildStamp: join(root, 'dist/.siar-build'),
    source: join(root, 'src'),
    setup: join(root, 'scripts/setup'),
    tsconfig: join(root, 'tsconfig.json'),
    // As deep as dist/, so that the source maps stay right when it is renamed.
    freshDist: join(root, '.dist-fresh'),
    oldDist: join(root, '.dist-old'),
    setupLock: join(root, '.cache/setup.lock'),
  };
}

export function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export function installHash(at) {
  return hash([readFileSync(at.lockFile)]);
}

/**
 * True when node_modules holds what the lock file asks for, as npm itself recorded it: somebody ran
 * `npm ci` or `npm install` by hand, and there is nothing to do again.
 */
export function isInstalledByHand(at) {
  if (!existsSync(at.installedLock)) return false;
  const wanted = JSON.parse(readFileSync(at.lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(at.installedLock, 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    const installed = present[name];
    return installed === undefined
      ? name === '' || optional === true
      : installed.version === version;
  });
}

/** The patch script, what satori it was written for, and whether satori's files changed since. */
export function patchHash(at) {
  const parts = [readFileSync(at.patch)];
  for (const file of listFiles(join(at.satori, 'dist'))) {
    const { size, mtimeMs } = statSync(file);
    parts.push(`${file} ${size} ${mtimeMs}`);
  }
  return hash(parts);
}

export function buildHash(at) {
  const parts = [readFileSync(at.tsconfig), installHash(at), readStamp(at.patchStamp)];
  for (const folder of [at.source, at.setup])
    for (const file of listFiles(folder)) parts.push(file.slice(folder.length), readFileSync(file));
  return hash(parts);
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}
