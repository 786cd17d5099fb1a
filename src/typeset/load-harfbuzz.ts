import type * as harfbuzz from 'harfbuzzjs';

/** The shaping engine: WebAssembly, so it starts asynchronously, before the first font is opened. */
export type HarfBuzz = typeof harfbuzz;

/** In the bundled program this line is another (scripts/setup/bundle.mjs). */
export const loadHarfBuzz = (): Promise<HarfBuzz> => import('harfbuzzjs');
