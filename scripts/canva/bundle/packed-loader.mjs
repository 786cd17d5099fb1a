import { pack } from './pack.mjs';

/** The loader gets bytes. */
export const raw = true;

/** A binary file as a module: `bytes()` unpacks it in the browser (src/canva/engine/unpack.ts). */
export default function packedLoader(content) {
  return [
    "import { unpack } from 'siar-canva-unpack';",
    `export const bytes = () => unpack('${pack(content)}');`,
  ].join('\n');
}
