import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const UNPACK = fileURLToPath(new URL('../../../src/canva/unpack.ts', import.meta.url));

/** The loader gets bytes. */
export const raw = true;

/** A binary file as a module: `bytes()` unpacks it in the browser (src/canva/unpack.ts). */
export default function packedLoader(content) {
  const packed = gzipSync(content, { level: 9 }).toString('base64');
  return [
    `import { unpack } from ${JSON.stringify(UNPACK)};`,
    `export const bytes = () => unpack('${packed}');`,
  ].join('\n');
}
