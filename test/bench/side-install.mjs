/**
 * The peers' own installation, in a folder that git ignores: users of Siar never download them. Made
 * anew when test/bench/peers/package.json changes.
 */
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmCommand, run } from '../../scripts/setup/process.mjs';
import { rootFolder } from '../../scripts/setup/run.mjs';
import { PEERS } from './peers.mjs';
import { say } from './say.mjs';

export const peersFolder = join(rootFolder, '.cache/bench/peers');
export const CHROMIUM = process.env.SIAR_BENCH_CHROMIUM ?? '/usr/bin/chromium';

/** Dynamic `import` from a file in the folder finds that folder's packages. */
const DOOR = 'export default (name) => import(name);\n';

/**
 * Installs what is missing.
 * @returns {Promise<Record<string, string>>} why a peer can't be measured, by its id
 */
export async function installPeers(wanted) {
  const missing = {};
  const trouble = await installPackages();
  for (const id of wanted) {
    if (trouble) missing[id] = trouble;
    else if (PEERS[id].needsChromium && !(await installChromium())) {
      missing[id] =
        `no ${CHROMIUM}: apt-get install chromium as root, or SIAR_BENCH_CHROMIUM=<path>`;
    }
  }
  return missing;
}

async function installPackages() {
  const wanted = await readFile(new URL('peers/package.json', import.meta.url), 'utf8');
  const stamp = join(peersFolder, 'installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return undefined;
  say('installing the peers beside the project …');
  await rm(peersFolder, { recursive: true, force: true });
  await mkdir(peersFolder, { recursive: true });
  await writeFile(join(peersFolder, 'package.json'), wanted);
  await writeFile(join(peersFolder, 'door.mjs'), DOOR);
  const npm = npmCommand();
  // Their binaries are packages, so no install script is needed; a lock file would name a registry.
  const flags = ['--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const args = [...npm.prefix, 'install', '--prefix', peersFolder, ...flags];
  const { status, output } = await run(npm.command, args, { cwd: peersFolder, shell: npm.shell });
  if (status !== 0) return `npm install failed: ${output.trim().split('\n').at(-1) ?? 'no output'}`;
  await writeFile(stamp, wanted);
  return undefined;
}

/** As root on Debian it is installed; others are told how. */
async function installChromium() {
  const there = () =>
    access(CHROMIUM).then(
      () => true,
      () => false,
    );
  if (await there()) return true;
  if (process.getuid?.() !== 0 || process.env.SIAR_BENCH_CHROMIUM) return false;
  say('installing chromium with apt-get …');
  const install = (args) => run('apt-get', args, { cwd: rootFolder });
  await install(['update']);
  await install(['install', '-y', '--no-install-recommends', 'chromium']);
  return there();
}
