import { existsSync } from 'node:fs';
import { cp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { explainFileError, explainInstall, SetupError } from './errors.mjs';
import { withLock } from './lock.mjs';
import { prepare } from './prepare.mjs';
import { npmCommand, run } from './process.mjs';
import {
  buildHash,
  installHash,
  isInstalledByHand,
  patchHash,
  paths,
  readStamp,
} from './state.mjs';
import { compileKernels, inlineLayout } from './webassembly.mjs';

export const rootFolder = fileURLToPath(new URL('../..', import.meta.url));

const tell = (line) => process.stderr.write(`siar: ${line}\n`);

/** Brings the clone at `root` up to date. Throws SetupError when that cannot be done. */
export async function setUp(root) {
  const at = paths(root);
  if (isCurrent(at)) return;
  try {
    await withLock(
      at.setupLock,
      () => tell('another set-up is running in this folder; waiting for it …'),
      async () => {
        await install(at, root);
        await patch(at, root);
        await build(at, root);
      },
    );
  } catch (error) {
    throw explainFileError(error, root);
  }
}

function isCurrent(at) {
  return isInstalled(at) && isPatched(at) && isBuilt(at);
}

function isInstalled(at) {
  return readStamp(at.installStamp) === installHash(at);
}

function isPatched(at) {
  return !existsSync(at.patch) || readStamp(at.patchStamp) === patchHash(at);
}

function isBuilt(at) {
  return readStamp(at.buildStamp) === buildHash(at);
}

async function install(at, root) {
  if (isInstalled(at)) return;
  if (!isInstalledByHand(at)) {
    tell('installing dependencies (once; about a minute) …');
    const npm = npmCommand();
    // No dependency needs its install script here: the binaries come as packages of their own.
    const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
    const result = await run(npm.command, [...npm.prefix, ...args], {
      cwd: root,
      shell: npm.shell,
    });
    if (result.missing) {
      throw new SetupError('npm is missing. It comes with Node.js: https://nodejs.org');
    }
    if (result.status !== 0) throw new SetupError(explainInstall(result.output));
  }
  await writeFile(at.installStamp, installHash(at));
}

async function patch(at, root) {
  if (isPatched(at)) return;
  tell('patching satori …');
  const result = await run(process.execPath, [at.patch], { cwd: root });
  if (result.status !== 0) {
    throw new SetupError(`satori could not be patched:\n${result.output.trim()}`);
  }
  await writeFile(at.patchStamp, patchHash(at));
}

/** Builds beside dist/ and swaps, so that nobody ever sees half a build. */
async function build(at, root) {
  if (isBuilt(at)) return;
  tell('building …');
  const hash = buildHash(at);
  const [fresh, old] = [at.freshDist, at.oldDist];
  await rm(fresh, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  const compiler = join(at.modules, 'typescript/bin/tsc');
  try {
    const result = await run(
      process.execPath,
      [compiler, '-p', at.tsconfig, '--outDir', fresh, '--pretty', 'false'],
      { cwd: root },
    );
    if (result.status !== 0) throw new SetupError(`the build failed:\n${result.output.trim()}`);
    await compileKernels(at, root, fresh);
    await inlineLayout(at, root, fresh);
    await bundle(root, fresh);
    await prepare(root, fresh);
    await warm(fresh, root);
    await writeFile(join(fresh, '.siar-build'), hash);
    if (existsSync(at.dist)) await rename(at.dist, old);
    // The Canva app has a build of its own (scripts/canva/build.mjs), which knows whether it is out of date.
    if (existsSync(join(old, 'canva'))) await rename(join(old, 'canva'), join(fresh, 'canva'));
    await rename(fresh, at.dist).catch(() => cp(fresh, at.dist, { recursive: true }));
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** The program starts without a code cache too, only later. */
async function warm(dist, root) {
  const script = fileURLToPath(new URL('code-cache.cjs', import.meta.url));
  const { status, output } = await run(process.execPath, [script, dist], { cwd: root });
  if (status !== 0) tell(`no code cache, so each start takes longer:\n${output.trim()}`);
}
