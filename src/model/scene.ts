import type { LoadedImage } from './assets.js';
import type { DrawingOperation } from './drawing.js';
import type { Photo } from './event.js';

/**
 * Scene: pages of absolute boxes with resolved styles and text lines. Everything after the layout
 * reads the Scene and nothing before it. All lengths are px of the page.
 */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface SceneLayerBase {
  /** Stable id; inside a repeat `speakers[0].name`. */
  id: string;
  /** Human name, for editors. */
  name: string;
  /** Meaning: title, date, speaker, logo, photo… '' for structure. */
  role: string;
  box: Box;
}

/** A filled or stroked rectangle or ellipse. */
export interface SceneShape extends SceneLayerBase {
  kind: 'shape';
  shape: 'rectangle' | 'ellipse';
  /** #rrggbb, or null for none. */
  fill: string | null;
  /** Top-to-bottom (180°) gradient of one colour's alpha over photos. */
  gradient?: { color: string; angle: number; from: number; to: number };
  stroke?: { color: string; width: number };
  radius: number;
  opacity: number;
}

/** Vector paths: ornament, or a shape of the template. */
export interface ScenePath extends SceneLayerBase {
  kind: 'path';
  viewBox: { width: number; height: number };
  paths: { d: string; fill: string | null; stroke?: { color: string; width: number } }[];
  /** Px width of one tile of an ornament that repeats; absent: stretched over the box. */
  tileWidth?: number;
  opacity: number;
}

export interface SceneImage extends SceneLayerBase {
  kind: 'image';
  /** What was asked for; `image` is what was drawn. */
  source: string;
  owner: 'event' | 'brand' | 'template';
  image: LoadedImage;
  alt: string;
  radius: number;
  opacity: number;
  /** Natural px of the file, before cropping; for the resolution and stretch checks. */
  natural: { width: number; height: number };
  /** Ratio of drawn to natural size along x and y: differing values mean a stretched picture. */
  scale: { x: number; y: number };
  photo?: Photo;
  /** The photo is far too dark; a lifted copy was drawn. */
  dark?: true;
}

/** A photo with so few pixels that its box was left empty. */
export interface TinyPhoto {
  /** Of its layer. */
  id: string;
  source: string;
  box: Box;
  /** px of the file. */
  natural: { width: number; height: number };
  /** How many times it would have been enlarged. */
  scale: number;
}

export interface SceneQr extends SceneLayerBase {
  kind: 'qr';
  value: string;
  /** Modules per side, without the quiet zone. */
  modules: number;
  dark: string;
  light: string;
}

export interface TextLine {
  text: string;
  /** Line box, as far as it belongs to the text's box: of trimmed text without the leading at its edges. */
  box: Box;
  /** Whole line box as CSS has it: all of its leading, and from where its glyphs' advances begin. */
  full: Box;
  /** Measured advance width; at most box.width unless the text overflows. */
  inkWidth: number;
}

export interface SceneText extends SceneLayerBase {
  kind: 'text';
  /** Whole text as bound, before line breaking and cutting. */
  text: string;
  lines: TextLine[];
  /** CSS families, first choice first. */
  fontFamily: string[];
  fontWeight: number;
  fontSize: number;
  /** px. */
  lineHeight: number;
  /** px. */
  letterSpacing: number;
  color: string;
  align: 'left' | 'center' | 'right';
  direction: 'ltr' | 'rtl';
  decoration: 'none' | 'line-through';
  /** Opaque colour directly behind it by the template; what is really behind is the checks' work. */
  surface: string;
  /** Set when an ellipsis replaced the end. */
  cut: boolean;
  /** Set when even the smallest size doesn't fit. */
  overflows: boolean;
  /** Characters that no font of the role has: `U+0B95`. */
  missingGlyphs: string[];
}

export type SceneLayer = SceneShape | ScenePath | SceneImage | SceneQr | SceneText;

export interface ScenePage {
  id: string;
  /** Id of the page whose overflow this copy of it holds. */
  continues?: string;
  width: number;
  height: number;
  /** In paint order: later ones cover earlier ones. */
  layers: SceneLayer[];
  /** Layer ids that left because the page was full, first to leave first. */
  dropped: string[];
  /** Photos that are not drawn for want of pixels, in paint order. */
  tinyPhotos: TinyPhoto[];
  /** Frames and texts that hold more than fits, after all that may leave has left. */
  overflowing: string[];
  /** Boxes of the overflowing frames, which need not be painted and so be no layers. */
  overflowBoxes?: Readonly<Record<string, Box>>;
  alt: string;
  /** The whole page. */
  operations: readonly DrawingOperation[];
  /** The page without any text: what a text stands on. */
  backdrop: readonly DrawingOperation[];
}

export interface Scene {
  event: string;
  template: string;
  format: string;
  brand: string;
  language: string;
  pages: ScenePage[];
}
