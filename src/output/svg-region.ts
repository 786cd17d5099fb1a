import { RenderError } from '../errors.js';
import type { Box } from '../model/scene.js';

/**
 * The same SVG with a viewBox that shows only `region` (px of the page), `scale` output px to one px
 * of the page. A rasteriser's cost is mostly per pixel of canvas, so a region is cheaper than a crop.
 */
export function cutRegion(svg: string, region: Box, scale: number): string {
  const root = /^\s*<svg\b([^>]*)>/.exec(svg);
  if (!root) throw new RenderError('The page is not an SVG: its first element must be <svg>.');
  const attributes = (root[1] ?? '').replace(
    /\s(?:width|height|viewBox|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/g,
    '',
  );
  const { x, y, width, height } = region;
  const size = outputSize(region, scale);
  const view = `width="${size.width}" height="${size.height}" viewBox="${x} ${y} ${width} ${height}"`;
  return `<svg ${view} preserveAspectRatio="none"${attributes}>${svg.slice(root[0].length)}`;
}

/** Whole px of a region at a scale; at least one each way. */
export function outputSize(region: Box, scale: number): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(region.width * scale)),
    height: Math.max(1, Math.round(region.height * scale)),
  };
}
