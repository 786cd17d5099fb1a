import type { Bilingual } from '../errors.js';
import type { Brand } from '../model/brand.js';
import type { EventData } from '../model/event.js';
import type { Finding, Severity } from '../model/finding.js';
import type { Format } from '../model/format.js';
import type { Language } from '../model/language.js';
import type { Box, ScenePage } from '../model/scene.js';
import type { Template } from '../model/template.js';

/**
 * A rectangle of pixels, row by row, four bytes each: red, green, blue, alpha (not premultiplied).
 * It may be drawn at a smaller scale than the page.
 */
export interface PixelRegion {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/**
 * Port to the rasteriser: what is drawn behind the texts (`page.backdropSvg`) inside each box.
 * Boxes lie inside the page, on whole px, and are at least 1 px wide and high. One region a box,
 * in the same order.
 */
export type PixelsBehind = (page: ScenePage, boxes: readonly Box[]) => Promise<PixelRegion[]>;

export interface EventCheckInput {
  event: EventData;
  /** The present moment; rules that need one are silent without it. */
  now?: Date;
  /** Language of the posts. */
  language: Language;
}

export interface PageCheckInput {
  page: ScenePage;
  /** All pages of the scene, when there are several: what one leaves out, another may show. */
  pages?: readonly ScenePage[];
  /** What the template is for; absent: everything applies. */
  kind?: Template['kind'];
  event: EventData;
  format: Format;
  brand: Brand;
  /** Absent: nothing is drawn, and what stands on pictures is taken to be readable. */
  pixelsBehind?: PixelsBehind;
}

/** A finding as a check gives it; the runner adds the rule's name. */
export type Observation = Omit<Finding, 'rule'>;

/** What the documentation says of a rule. */
export interface Rule {
  /** Name of the rule and of its file: `small-type`. */
  rule: string;
  /** What it looks at: the data alone, or a page as laid out. */
  about: 'event' | 'page';
  /** The gravest that it reports. */
  severity: Severity;
  /** One sentence: what holds when the rule is kept. */
  description: Bilingual;
}

export interface EventCheck extends Rule {
  about: 'event';
  /** Never throws on a valid event. */
  run(input: EventCheckInput): Observation[];
}

export interface PageCheck extends Rule {
  about: 'page';
  /** Never throws on a valid scene; what `pixelsBehind` throws goes through. */
  run(input: PageCheckInput): Observation[] | Promise<Observation[]>;
}

export type Check = EventCheck | PageCheck;
