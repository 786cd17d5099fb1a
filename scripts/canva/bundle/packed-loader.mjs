import { gzipSync } from 'node:zlib';

/** The loader gets bytes. */
export const raw = true;

/** A binary file as a module: `bytes()` unpacks it in the browser (src/canva/engine/unpack.ts). */
export default function packedLoader(content) {
  const packed = gzipSync(content, { level: 9 }).toString('base64');
  return [
    "import { unpack } from 'siar-canva-unpack';",
    `export const bytes = () => unpack('${packed}');`,
  ].join('\n');
}
