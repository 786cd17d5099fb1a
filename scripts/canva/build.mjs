/**
 * `npm run canva:build`: the Canva app in one file, `dist/canva/app.js`, its licences, and the texts for
 * Canva's translators, `messages_en.json`. See HELP.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { withLock } from '../setup/lock.mjs';
import { rootFolder } from '../setup/run.mjs';
import { paths } from '../setup/state.mjs';
import { writeAssets } from './assets.mjs';
import { bundleFaults, MOST_BYTES } from './bundle-rules.mjs';
import { catalogue, readWords } from './messages.mjs';

/** What the bundle is made from; a change in any of it makes it out of date. */
const SOURCES = [
  ...['src', 'templates', 'fonts', 'scripts/canva', 'scripts/patch-satori.mjs'],
  ...['webpack.config.js', 'package-lock.json'],
];
const STAMP = '.siar-canva';

export class BuildError extends Error {
  name = 'BuildError';
}

/**
 * Builds `dist/canva` when it is out of date.
 *
 * @returns {Promise<{folder: string, built: boolean}>}
 * @throws BuildError with what webpack, or a rule of the bundle, has to say
 */
export async function buildCanva(root, { force = false } = {}) {
  const folder = join(root, 'dist/canva');
  const lock = join(root, '.cache/canva.lock');
  return withLock(
    lock,
    () => console.error('siar: another build of the Canva app is running; waiting for it …'),
    async () => {
      const hash = await hashOf(root);
      const current = await readFile(join(folder, STAMP), 'utf8').catch(() => '');
      if (!force && current === hash) return { folder, built: false };
      const fresh = join(root, '.cache/canva/fresh');
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh, { recursive: true });
      await writeAssets(root);
      await runWebpack({ mode: 'production', output: fresh });
      const messages = catalogue((await readWords(root)).messages);
      await writeFile(join(fresh, 'messages_en.json'), `${JSON.stringify(messages, null, 2)}\n`);
      const faults = await bundleFaults(fresh);
      if (faults.length > 0) throw new BuildError(faults.join('\n'));
      await writeFile(join(fresh, STAMP), hash);
      // The program's own build swaps dist/ as a whole.
      await withLock(
        paths(root).setupLock,
        () => {},
        () => swap(fresh, folder),
      );
      return { folder, built: true };
    },
  );
}

async function runWebpack(options) {
  const [{ default: webpack }, { default: config }] = await Promise.all([
    import('webpack'),
    import('../../webpack.config.js'),
  ]);
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(config(options));
    compiler.run((error, result) => {
      compiler.close(() => (error ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors() || stats.hasWarnings()) {
    throw new BuildError(stats.toString({ preset: 'errors-warnings', colors: false }));
  }
}

async function swap(fresh, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, '..'), { recursive: true });
  await rename(fresh, folder).catch(() => cp(fresh, folder, { recursive: true }));
}

async function hashOf(root) {
  const sum = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(root, source))) {
      sum
        .update(relative(root, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  }
  return sum.digest('hex');
}

async function filesOf(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** What a person did wrong, without where in the code it was noticed; else all there is. */
export function wordsFor(error) {
  if (isUsage(error)) return `${error.message}\nSee -- --help.`;
  const told = ['BuildError', 'AssetsError', 'InputError', 'AssetError'].includes(error.name);
  return told ? error.message : error.stack;
}

export const isUsage = ({ code }) => /^ERR_PARSE_ARGS/.test(code ?? '');

const HELP = `npm run canva:build -- [options]

  Builds dist/canva/app.js, the whole Canva app in one file, and dist/canva/messages_en.json, its texts for Canva's
  translators; both are uploaded in the Developer Portal. Templates, brands and sample events of templates/ are in it.
  Nothing is done when nothing has changed. A bundle that Canva would refuse is not written: exit status 1.
  Membuat dist/canva/app.js dan messages_en.json untuk diunggah di Developer Portal.

  --force   builds even if nothing has changed   membuat ulang walau tidak ada yang berubah
  --help

Examples / Contoh
  npm run canva:build
  npm run canva:build -- --force
`;

async function main() {
  const { values } = parseArgs({
    options: { force: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  console.error('siar: building the Canva app, about a minute …');
  const start = performance.now();
  const { folder, built } = await buildCanva(rootFolder, { force: values.force ?? false });
  const { length } = await readFile(join(folder, 'app.js'));
  const size = `${(length / 1e6).toFixed(2)} of ${(MOST_BYTES / 1e6).toFixed(2)} MB`;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const where = relative(process.cwd(), join(folder, 'app.js'));
  console.log(built ? `${where}: ${size} (${seconds} s)` : `${where}: ${size}, up to date`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error) => {
    console.error(wordsFor(error));
    if (existsSync(join(rootFolder, 'dist/canva/app.js')) && !isUsage(error)) {
      console.error('Nothing was written: dist/canva/app.js is still that of the last build.');
    }
    process.exitCode = isUsage(error) ? 2 : 1;
  });
}
