const IMPORTS = [
  'import createHarfBuzz from "./harfbuzz.js";',
  'import { bytes } from "harfbuzzjs/dist/harfbuzz.wasm";',
].join('\n');

/**
 * harfbuzzjs looks for its WebAssembly beside its own file, and for the file by `import.meta.url`, which webpack
 * would answer with the path on the machine that builds. In one app.js there is no file beside: the bytes are
 * handed over. Each replacement has to fit exactly once, so that another version of harfbuzzjs stops the build.
 */
const CHANGES = {
  'index.mjs': [
    ['import createHarfBuzz from "./harfbuzz.js";', IMPORTS],
    [
      'init(await createHarfBuzz());',
      'init(await createHarfBuzz({ wasmBinary: await bytes(), locateFile: (name) => name }));',
    ],
  ],
  'harfbuzz.js': [
    [
      'if(ENVIRONMENT_IS_NODE){const{createRequire}=await import("module");var require=createRequire(import.meta.url)}',
      '',
    ],
    ['var _scriptName=import.meta.url;', 'var _scriptName="";'],
    ['return new URL("harfbuzz.wasm",import.meta.url).href', 'return "harfbuzz.wasm"'],
  ],
};

export default function harfbuzzLoader(source) {
  const name = this.resourcePath.split(/[\\/]/).at(-1);
  const changes = CHANGES[name] ?? [];
  return changes.reduce((text, [before, after]) => {
    const parts = text.split(before);
    if (parts.length !== 2) {
      throw new Error(
        `harfbuzzjs/dist/${name} has "${before}" ${parts.length - 1} times, expected once. ` +
          'Look at its new version and adapt scripts/canva/bundle/harfbuzz-loader.mjs.',
      );
    }
    return parts.join(after);
  }, source);
}
