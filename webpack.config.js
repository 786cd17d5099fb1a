import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const { resolve: locate } = createRequire(import.meta.url);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const loader = (name) => at(`scripts/canva/bundle/${name}.mjs`);

/** What scripts/canva/assets.mjs writes: fonts, brands, templates. */
const ASSETS = at('.cache/canva/assets.js');

/** swc strips the types; `npm run check` has looked at them. */
const swc = (syntax) => ({
  loader: locate('swc-loader'),
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', ...syntax },
      transform: { react: { runtime: 'automatic' } },
    },
  },
});

/**
 * The Canva app as one file, since Canva takes one. Called by scripts/canva/build.mjs and serve.mjs: webpack's
 * own command line needs a newer Node than Siar does.
 */
export default function config({ mode, output }) {
  const production = mode === 'production';
  return {
    mode,
    context: at('.'),
    target: ['web', 'es2022'],
    entry: { app: [at('scripts/canva/bundle/no-eval.js'), at('src/canva/index.tsx')] },
    output: { path: output, filename: '[name].js', clean: false, publicPath: '' },
    // A map would be a second file, and one inside needs eval or makes app.js too large for Canva.
    devtool: false,
    // The engines ask whether there is one; a mock would be taken for Node's.
    node: { __filename: false, __dirname: false },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      // Sources import each other as "./x.js", as Node wants it.
      extensionAlias: { '.js': ['.js', '.ts', '.tsx'] },
      alias: {
        satori$: at('scripts/canva/bundle/satori.js'),
        'siar-canva-unpack$': at('src/canva/engine/unpack.ts'),
        'siar-canva-assets$': ASSETS,
      },
    },
    module: {
      parser: { javascript: { dynamicImportMode: 'eager', url: false } },
      rules: [
        { test: /\.ts$/, use: swc({}) },
        { test: /\.tsx$/, use: swc({ tsx: true }) },
        // The kit's styles for each direction of writing: 300 KB each, of which one is needed.
        { test: /\.css$/, type: 'javascript/auto', use: loader('packed-loader') },
        { test: /[\\/]satori[\\/]dist[\\/]standalone\.js$/, use: loader('satori-loader') },
        { test: /\.wasm$/, type: 'javascript/auto', use: loader('packed-loader') },
        {
          test: /[\\/]harfbuzzjs[\\/]dist[\\/].*\.m?js$/,
          use: loader('harfbuzz-loader'),
          // It asks for them only where it finds Node.
          resolve: { fallback: { fs: false, path: false, url: false } },
        },
      ],
    },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    optimization: { splitChunks: false, runtimeChunk: false, minimize: production },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}
