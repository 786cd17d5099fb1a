import type { Pixels } from '../model/assets.js';
import type { ScenePage } from '../model/scene.js';
import type { Stripe } from './png-stream.js';

/** A drawn page: straight RGB, or RGBA where something shines through. */
export interface PagePixels extends Pixels {
  /** Compressed rows by stripe, of what hasn't changed since they were compressed; a writer adds its own. */
  stripes?: (Stripe | undefined)[];
}

/** Draws a page and lends its pixels for as long as `use` takes. @throws RenderError */
export type DrawPage = <T>(page: ScenePage, use: (pixels: PagePixels) => Promise<T>) => Promise<T>;
