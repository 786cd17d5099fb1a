import { pack } from './pack.mjs';

/** HarfBuzz, as satori has it: base64 in a text, and the bytes made of it. */
const BYTES =
  /="(AGFz[A-Za-z0-9+/=]{100000,})",([\w$]+)=typeof Buffer=="function"\?new Uint8Array\(Buffer\.from\(([\w$]+),"base64"\)\):Uint8Array\.from\(atob\(\3\),[\w$]+=>[\w$]+\.charCodeAt\(0\)\)/g;

/**
 * satori's own HarfBuzz takes half a megabyte of app.js as it is; packed, two fifths of that. The replacement has to
 * fit exactly once, so that another version of satori stops the build.
 */
export default function satoriLoader(source) {
  const found = [...source.matchAll(BYTES)];
  if (found.length !== 1) {
    throw new Error(
      `satori/dist/standalone.js has HarfBuzz ${found.length} times, expected once. ` +
        'Look at its new version and adapt scripts/canva/bundle/satori-loader.mjs.',
    );
  }
  return [
    "import { unpack as siarUnpack } from 'siar-canva-unpack';",
    `const siarHarfBuzz = await siarUnpack('${pack(Buffer.from(found[0][1], 'base64'))}');`,
    source.replace(BYTES, (whole, base64, name) => `="",${name}=siarHarfBuzz`),
  ].join('\n');
}
