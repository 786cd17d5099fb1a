import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { run } from './process.mjs';

/**
 * Compiles src/kernels, which is AssemblyScript, to `kernels.wasm` in `dist`. As a process of its own: an import of
 * the compiler would bring its types into ours, where arrays and numbers are others.
 *
 * @throws SetupError with what is wrong
 */
export async function compileKernels({ modules, source }, root, dist) {
  const result = await run(
    process.execPath,
    [
      join(modules, 'assemblyscript/bin/asc.js'),
      join(source, 'kernels/index.ts'),
      ...['--outFile', join(dist, 'kernels.wasm')],
      // No objects, so neither a collector nor checks of what is null.
      ...['--runtime', 'stub', '--noAssert'],
      ...['--enable', 'simd', '--optimizeLevel', '3', '--pedantic'],
    ],
    { cwd: root },
  );
  if (result.status !== 0) {
    throw new SetupError(`the kernels could not be compiled:\n${result.output.trim()}`);
  }
}

/**
 * Writes satori's layout engine to `layout.wasm` in `dist`, with its small functions inlined: it was compiled to be
 * small, V8 inlines none of them, and it takes a quarter less time (test/bench/RESULTS.md). The numbers are the same.
 *
 * @throws SetupError with what is wrong
 */
export async function inlineLayout({ modules, satori }, root, dist) {
  const result = await run(
    process.execPath,
    [
      join(modules, 'binaryen/bin/wasm-opt'),
      ...['--all-features', '--inlining'],
      // In instructions, about: larger functions gave nothing more.
      ...['--always-inline-max-function-size', '50', '--flexible-inline-max-function-size', '100'],
      ...['--output', join(dist, 'layout.wasm'), join(satori, 'layout.wasm')],
    ],
    { cwd: root },
  );
  if (result.status !== 0) {
    throw new SetupError(`the layout engine could not be inlined:\n${result.output.trim()}`);
  }
}
