import type { LoadedImage } from '../model/assets.js';
import { drawingSvg } from '../model/drawing.js';
import type { ScenePage } from '../model/scene.js';
import type { Writer } from './writer.js';

/**
 * The page as it was laid out, for designers to open elsewhere. No platform takes an SVG upload, so
 * no platform's size limit applies to it.
 */
export const svgWriter: Writer = {
  type: 'svg',
  extension: 'svg',
  mime: 'image/svg+xml',
  async write(page) {
    const images = page.operations.flatMap((operation) => [...operation.images.values()]);
    const hrefs = new Map<LoadedImage, string>();
    for (const image of images) hrefs.set(image, (await image.compact?.()) ?? image.href);
    const svg = drawingSvg(page.operations, page, (image) => hrefs.get(image) ?? image.href);
    return new TextEncoder().encode(`${describe(svg, page)}\n`);
  },
};

/** Gives the root the page's alt text, so that a screen reader says what the picture says. */
function describe(svg: string, page: ScenePage): string {
  if (page.alt === '') return svg;
  const label = page.alt.replace(/[&<>"\p{Cc}]/gu, (char) => ENTITIES[char] ?? ' ');
  return svg.replace(/<svg\b/, () => `<svg role="img" aria-label="${label}"`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
