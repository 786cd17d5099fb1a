import type { TypeRole } from './type-scale.js';
import type { BrandFont, Surface } from './brand.js';
import type { Photo } from './event.js';
import type { Insets } from './format.js';

/**
 * BoundDocument: the template with the event's, the brand's and the format's values in it. No
 * placeholder, condition, repeat, override or token is left; lengths are px or a percentage.
 */

/** CSS placement with lengths in px (numbers) or percentages and `auto` (strings). */
export type Placement = Readonly<Record<string, string | number>>;

export interface BoundBase {
  /** Unique on its page: `speakers[0].name` inside a repeat. */
  id: string;
  name: string;
  role: string;
  placement: Placement;
  /** 0: stays; else the highest leaves first when the page is full. */
  drop: number;
  opacity: number;
}

export interface BoundFrame extends BoundBase {
  kind: 'frame';
  /** CSS flex container properties, resolved. */
  flex: Placement;
  /** #rrggbb, or null when nothing is painted. */
  fill: string | null;
  gradient?: { color: string; angle: number; from: number; to: number };
  radius: number;
  border?: { side: 'top' | 'right' | 'bottom' | 'left' | 'all'; width: number; color: string };
  /** Children that don't fit go on a further copy of the page. */
  overflow?: 'page';
  children: BoundLayer[];
}

export interface BoundText extends BoundBase {
  kind: 'text';
  text: string;
  /** Font of the brand that the layer's role names. */
  font: BrandFont;
  style: TypeRole;
  /** Px. Equal unless the text is fitted. */
  minSize: number;
  maxSize: number;
  /** Below `minSize`, where the text would lose words or not fit otherwise. */
  leastSize: number;
  maxLines: number;
  /** True: takes the space that is left, instead of pushing. */
  fillsBox: boolean;
  lineHeight: number;
  /** em. */
  tracking: number;
  color: string;
  surface: string;
  align: 'left' | 'center' | 'right';
  verticalAlign: 'top' | 'middle' | 'bottom';
  decoration: 'none' | 'line-through';
  trim: boolean;
  overflow: 'ellipsis' | 'error' | 'page';
  balance: boolean;
}

export interface BoundImage extends BoundBase {
  kind: 'image';
  source: string;
  owner: 'event' | 'brand' | 'template';
  fit: 'cover' | 'contain';
  focalPoint?: NonNullable<Photo['focalPoint']>;
  /** Where in its box the focal point stands, as shares; absent: where it looks best. */
  anchor?: { x: number; y: number };
  /** Absent: a thing, a place, a scene. */
  subject?: 'person';
  duotone?: { shadow: string; highlight: string };
  radius: number;
  alt: string;
  photo?: Photo;
  /** For `contain`: a box, px, that the picture is to look as large as, whatever its own shape. */
  likeness?: { width: number; height: number };
  /** For `contain`: a box, px, that all of the picture fits in. */
  within?: { width: number; height: number };
}

export interface BoundShape extends BoundBase {
  kind: 'shape';
  shape: 'rectangle' | 'ellipse';
  fill: string;
  radius: number;
}

/** Vector paths in a viewBox; a tiled one repeats to fill its box. */
export interface BoundPath extends BoundBase {
  kind: 'path';
  viewBox: { width: number; height: number };
  paths: { d: string; fill: string | null; stroke?: { color: string; width: number } }[];
  /** Px width of one tile; absent: the viewBox is stretched over the box. */
  tileWidth?: number;
}

export interface BoundQr extends BoundBase {
  kind: 'qr';
  value: string;
  dark: string;
  light: string;
}

export type BoundLayer = BoundFrame | BoundText | BoundImage | BoundShape | BoundPath | BoundQr;

export interface BoundPage {
  id: string;
  /** Id of the page whose overflow this copy of it holds. */
  continues?: string;
  surface: Surface;
  root: BoundFrame;
  alt: string;
}

export interface BoundDocument {
  event: string;
  template: string;
  format: string;
  brand: string;
  language: string;
  width: number;
  height: number;
  /** Px: the smallest readable type of the format. */
  rem: number;
  /** Px on each side that the platform covers or crops. */
  safe: Insets;
  direction: 'ltr' | 'rtl';
  pages: BoundPage[];
}
