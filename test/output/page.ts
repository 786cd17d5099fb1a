import { drawingSvg, type DrawingOperation } from '../../src/model/drawing.js';
import type { ScenePage } from '../../src/model/scene.js';

/** A page of a scene made by hand: no layers, a drawing of its own. */
export function pageOf(inner: string, options: Partial<ScenePage> = {}): ScenePage {
  const width = options.width ?? 240;
  const height = options.height ?? 300;
  const operations: DrawingOperation[] = [
    {
      id: 'drawing',
      key: inner,
      box: { x: 0, y: 0, width, height },
      markup: inner,
      images: new Map(),
    },
  ];
  return {
    id: 'page',
    width,
    height,
    layers: [],
    dropped: [],
    tinyPhotos: [],
    overflowing: [],
    alt: '',
    operations,
    backdrop: operations,
    ...options,
  };
}

/** The same as an SVG document. */
export function svgOf(inner: string): string {
  const page = pageOf(inner);
  return drawingSvg(page.operations, page);
}

/** Opaque: a flat colour, a gradient and curves with anti-aliased edges. */
export const POSTER =
  '<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#0b3d2e"/>' +
  '<stop offset="1" stop-color="#f4d58d"/></linearGradient></defs>' +
  '<rect width="240" height="300" fill="url(#g)"/>' +
  '<circle cx="120" cy="140" r="70" fill="#d1495b"/>' +
  '<path d="M20 260q30 -60 60 0t60 0t60 0" fill="none" stroke="#ffffff" stroke-width="6"/>';

/** Pixels that no encoder can squeeze: many small rectangles in pseudo-random colours. */
export function noise(width: number, height: number, cell = 4): string {
  let seed = 7;
  const next = (): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return seed >>> 0;
  };
  let out = '';
  for (let y = 0; y < height; y += cell) {
    for (let x = 0; x < width; x += cell) {
      const colour = next() & 0xffffff;
      out += `<rect x="${x}" y="${y}" width="${cell}" height="${cell}" fill="#${colour.toString(16).padStart(6, '0')}"/>`;
    }
  }
  return out;
}
