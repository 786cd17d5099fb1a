import { fileURLToPath } from 'node:url';

/** The package's own folder: one above src/ and dist/. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * Folder of the program's parts, when they are what runs (scripts/setup/bundle.mjs makes them): the command line
 * starts from them twice as quickly. As a library, and in tests, each module is a file.
 */
export const PROGRAM_PARTS = import.meta.url.endsWith('.cjs')
  ? fileURLToPath(new URL('program/', import.meta.url))
  : undefined;

/** Inner loops in WebAssembly, which the build makes of src/kernels. Tests run the sources beside a build. */
export const KERNELS_FILE = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../dist/kernels.wasm' : 'kernels.wasm',
    import.meta.url,
  ),
);
