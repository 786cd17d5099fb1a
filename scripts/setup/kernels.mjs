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
