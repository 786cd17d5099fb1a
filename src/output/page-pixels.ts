import type { Pixels } from '../model/assets.js';
import type { ScenePage } from '../model/scene.js';
import type { KeptStripes } from './png-stream.js';

/** A drawn page: straight RGB, or RGBA where something shines through. */
export interface PagePixels extends Pixels {
  /** What hasn't changed since it was compressed; a writer adds its own. */
  kept?: KeptStripes;
}

/** Draws a page and lends its pixels for as long as `use` takes. @throws RenderError */
export type DrawPage = <T>(page: ScenePage, use: (pixels: PagePixels) => Promise<T>) => Promise<T>;
