import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Binaries stay where npm put them: resvg's package, and what sharp's code loads (siar.cjs finds it). */
const BINARIES = ['@img/sharp-*', '@resvg/resvg-js'];

/** What siar.cjs calls a part of the program with. */
const HEAD = '(function (exports, require, module, __filename, __dirname, PROGRAM_URL) {';

/**
 * Writes the program into `dist/program`, and its launcher, `siar.cjs`, into `dist`. Loading some 400 modules of
 * ten packages one by one took longer than drawing a picture (test/bench/RESULTS.md). It comes in parts: each
 * import() of the sources begins one, so that whoever asks for help doesn't load what draws.
 */
export async function bundle(root, dist) {
  const { build, transform } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/program.ts')],
    outdir: join(dist, 'program'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: BINARIES,
    define: { 'import.meta.url': 'PROGRAM_URL' },
    plugins: [STARTED_HARFBUZZ, NATIVE_INFLATE],
    legalComments: 'eof',
    logLevel: 'silent',
  });
  await mkdir(join(dist, 'program'));
  for (const { path, text } of outputFiles) {
    // Scripts, since Node 20 keeps no code cache for modules.
    const { code } = await transform(bindImports(text), {
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      supported: { 'dynamic-import': false },
      legalComments: 'inline',
      banner: HEAD,
      footer: '})',
    });
    await writeFile(path, code);
  }
  await copyFile(fileURLToPath(new URL('siar.cjs', import.meta.url)), join(dist, 'siar.cjs'));
}

/**
 * What a part takes from another becomes a variable of its own: esbuild would look it up in the other's exports at
 * each use, through two getters, which hot code feels. So an exported variable may not change after its module ran.
 */
function bindImports(text) {
  return text.replace(
    /^import \{([^}]*)\} from ("\.\/[^"]*");$/gm,
    (_, names, from) => `var {${names.replaceAll(' as ', ': ')}} = require(${from});`,
  );
}

/**
 * HarfBuzz starts as its module is loaded, with an await that a script can't have, and looks for its WebAssembly beside
 * itself. Here it is started, and given the file. By node's own loader of modules it would take 14 ms instead of 5.
 */
const STARTED_HARFBUZZ = {
  name: 'started-harfbuzz',
  setup({ onLoad }) {
    const [before, after] = [
      'init(await createHarfBuzz());',
      'let started; export const start = (wasmBinary) => (started ??= createHarfBuzz({ wasmBinary }).then(init));',
    ];
    onLoad({ filter: /[\\/]harfbuzzjs[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const parts = (await readFile(path, 'utf8')).split(before);
      if (parts.length !== 2) throw new Error(`${path} no longer starts as bundle.mjs expects.`);
      return { contents: parts.join(after) };
    });
    const contents = `
      import { readFile } from 'node:fs/promises';
      import { createRequire } from 'node:module';
      import * as harfbuzz from 'harfbuzzjs';
      export async function loadHarfBuzz() {
        await harfbuzz.start(await readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm')));
        return harfbuzz;
      }`;
    onLoad({ filter: /[\\/]src[\\/]typeset[\\/]load-harfbuzz\.ts$/ }, ({ path }) => ({
      contents,
      resolveDir: dirname(path),
    }));
  },
};

/** linebreak unpacks its table whenever it is loaded, in JavaScript: 5 ms of each start, of which zlib needs one. */
const NATIVE_INFLATE = {
  name: 'native-inflate',
  setup({ onLoad }) {
    const contents = `
      const { inflateRawSync } = require('node:zlib');
      module.exports = (packed, into) => (into.set(inflateRawSync(packed)), into);`;
    onLoad({ filter: /[\\/]tiny-inflate[\\/]index\.js$/ }, () => ({ contents }));
  },
};
