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
  write: (page) => Promise.resolve(new TextEncoder().encode(`${describe(page)}\n`)),
};

/** Gives the root the page's alt text, so that a screen reader says what the picture says. */
function describe(page: ScenePage): string {
  if (page.alt === '') return page.svg;
  const label = page.alt.replace(/[&<>"\p{Cc}]/gu, (char) => ENTITIES[char] ?? ' ');
  return page.svg.replace(/<svg\b/, () => `<svg role="img" aria-label="${label}"`);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
