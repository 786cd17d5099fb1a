import type { Box } from '../model/scene.js';

/** px of a page. */
export interface PageSize {
  width: number;
  height: number;
}

/** resvg 2.6.2 aborts the process on a clipped picture wholly outside of the canvas. */
export function isOffPage(box: Box, page: PageSize): boolean {
  const beside = box.x >= page.width || box.x + box.width <= 0;
  return beside || box.y >= page.height || box.y + box.height <= 0;
}

/** The whole px of a page that a box touches; 0×0 when it is beside the page. */
export function onPage(box: Box, page: PageSize): Box {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  const right = Math.min(page.width, Math.ceil(box.x + box.width));
  const bottom = Math.min(page.height, Math.ceil(box.y + box.height));
  if (right <= x || bottom <= y) return { x: 0, y: 0, width: 0, height: 0 };
  return { x, y, width: right - x, height: bottom - y };
}
