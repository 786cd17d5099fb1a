import { fileURLToPath } from 'node:url';

/** The package's own folder: one above src/ and dist/. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * The program in one file, when that is what runs (scripts/setup/bundle.mjs makes it): the command line
 * starts from it twice as quickly. As a library, and in tests, each module is a file.
 */
export const ONE_FILE = import.meta.url.endsWith('.cjs')
  ? fileURLToPath(import.meta.url)
  : undefined;

/** Inner loops in WebAssembly, which the build makes of src/kernels. Tests run the sources beside a build. */
export const KERNELS_FILE = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../dist/kernels.wasm' : 'kernels.wasm',
    import.meta.url,
  ),
);
