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

/** Inner loops in WebAssembly, which the build makes of src/kernels. */
export const KERNELS_FILE = builtFile('kernels.wasm');

/** satori's layout engine with its small functions inlined, which the build makes. */
export const INLINED_LAYOUT_FILE = builtFile('layout.wasm');

/** Tests run the sources beside a build. */
function builtFile(name: string): string {
  const isSource = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(isSource ? `../dist/${name}` : name, import.meta.url));
}
