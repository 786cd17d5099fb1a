import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Binaries stay where npm put them: resvg's package, and what sharp's code loads (siar.cjs finds it). */
const BINARIES = ['@img/*', '@resvg/resvg-js'];

/**
 * What siar.cjs calls the program with. In Node 20 a script that comes out of a code cache has no import() of
 * its own ("A dynamic import callback was not specified"), so it borrows its launcher's.
 */
const HEAD = [
  '(function (exports, require, module, __filename, __dirname, importModule) {',
  "const PROGRAM_URL = require('node:url').pathToFileURL(__filename).href;",
].join('\n');

/**
 * Writes the program in one file, `program.cjs`, and its launcher, `siar.cjs`, into `dist`. Loading some
 * 400 modules of ten packages one by one took longer than drawing a picture (test/bench/RESULTS.md).
 */
export async function bundle(root, dist) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'src/program.ts')],
    outfile: join(dist, 'program.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: BINARIES,
    define: { 'import.meta.url': 'PROGRAM_URL' },
    plugins: [BORROWED_IMPORT],
    banner: { js: HEAD },
    footer: { js: '})' },
    legalComments: 'eof',
    logLevel: 'silent',
  });
  await copyFile(fileURLToPath(new URL('siar.cjs', import.meta.url)), join(dist, 'siar.cjs'));
}

/** HarfBuzz starts with a top-level await, which only a module may have: it is loaded, not bundled. */
const BORROWED_IMPORT = {
  name: 'borrowed-import',
  setup({ onLoad }) {
    const contents = "export const loadHarfBuzz = () => importModule('harfbuzzjs');";
    onLoad({ filter: /[\\/]src[\\/]typeset[\\/]load-harfbuzz\.ts$/ }, () => ({ contents }));
  },
};
