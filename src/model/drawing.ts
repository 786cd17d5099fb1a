import type { LoadedImage } from './assets.js';
import type { InkPath } from './ink-path.js';
import type { Box } from './scene.js';

/**
 * A page as drawing operations in paint order: each paints over those before it. Equal keys paint the
 * same pixels, so what was rastered once need not be rastered again.
 */
export interface DrawingOperation {
  /** Of its layer. */
  id: string;
  key: string;
  /** Whole px inside of the page; nothing is painted outside of it. */
  box: Box;
  /** SVG elements in px of the page. A picture's `href` is `siar-image:` and its layer's id. */
  markup: string;
  /** By layer id. */
  images: ReadonlyMap<string, LoadedImage>;
  /** Nothing shines through, anywhere in the box. */
  opaque?: true;
  /** Comes out a little different where the canvas begins elsewhere: drawn from the page's corner on. */
  fromCorner?: true;
  /** Words, all of them in this colour, #rrggbb. */
  ink?: string;
  /**
   * Words wherever they stand: `markup` is this moved by whole px, so the same pixels elsewhere. With `paths`,
   * the same as numbers, where it needn't be asked for.
   */
  words?: {
    key: string;
    markup: string;
    paths?: readonly InkPath[];
    at: { x: number; y: number };
  };
  /** Dark and light squares that fill the box. */
  grid?: Grid;
  /** A rectangle of one opaque colour, #rrggbb, that fills the box. */
  fill?: string;
  /** An opaque picture, pixel by pixel; its top left corner stands `at` px of the page. */
  photo?: LoadedImage;
  at?: { x: number; y: number };
}

/** As many squares across as down, of two colours, edge to edge in whole px: a QR code. */
export interface Grid {
  /** Per side, without the margin. */
  modules: number;
  /** Light modules on each side. */
  margin: number;
  isDark(column: number, row: number): boolean;
  /** #rrggbb. */
  dark: string;
  light: string;
}

/** The markup with its pictures in it. `scope` keeps the ids of two operations apart. */
export function markupOf(
  { markup, images }: DrawingOperation,
  scope: string,
  hrefOf: (image: LoadedImage) => string = ({ href }) => href,
): string {
  const scoped = markup.replaceAll('siar-scope', scope);
  if (images.size === 0) return scoped;
  return scoped.replace(/href="siar-image:([^"]+)"/g, (whole, id: string) => {
    const image = images.get(id);
    return image ? `href="${hrefOf(image)}"` : whole;
  });
}

/** Operations as an SVG document. */
export function drawingSvg(
  operations: readonly DrawingOperation[],
  { width, height }: { width: number; height: number },
  hrefOf?: (image: LoadedImage) => string,
): string {
  const content = operations.map((operation, index) => markupOf(operation, `o${index}`, hrefOf));
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${content.join('')}</svg>`;
}
