/**
 * satori for the bundle: the build without an engine, started with the layout engine that Siar itself needs, so
 * that it is in app.js once. Evaluated only when something needs satori (src/layout/engine.ts).
 */
import draw, { init } from 'satori/standalone';
import { bytes } from 'satori/layout.wasm';

await init(await bytes());

export default draw;
