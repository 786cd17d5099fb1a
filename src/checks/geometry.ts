import type { Insets } from '../model/format.js';
import type { Box } from '../model/scene.js';

/** Boxes of the page, in px. A box with no width or no height has nothing in it. */

/** The part that both share; null when they share no area. */
export function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Whether they share more than `tolerance` px both across and down. */
export function overlaps(a: Box, b: Box, tolerance = 0): boolean {
  const shared = intersection(a, b);
  return shared !== null && shared.width > tolerance && shared.height > tolerance;
}

/** How far `inner` sticks out of `outer` on each side, in px; 0 where it doesn't. */
export function protrusion(outer: Box, inner: Box): Insets {
  return {
    top: Math.max(0, outer.y - inner.y),
    right: Math.max(0, inner.x + inner.width - outer.x - outer.width),
    bottom: Math.max(0, inner.y + inner.height - outer.y - outer.height),
    left: Math.max(0, outer.x - inner.x),
  };
}

/** Whether `inner` lies in `outer`, give or take `tolerance` px on each side. */
export function contains(outer: Box, inner: Box, tolerance = 0): boolean {
  const { top, right, bottom, left } = protrusion(outer, inner);
  return Math.max(top, right, bottom, left) <= tolerance;
}

/** The smallest box around all of them; null for none. */
export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The box less its insets; its size may become 0, never less. */
export function inset(box: Box, by: Insets): Box {
  return {
    x: box.x + by.left,
    y: box.y + by.top,
    width: Math.max(0, box.width - by.left - by.right),
    height: Math.max(0, box.height - by.top - by.bottom),
  };
}

/**
 * The whole pixels that lie entirely inside `box`, so that no pixel half of which belongs to a
 * neighbour is measured; at least one pixel.
 */
export function wholePixels(box: Box): Box {
  const x = Math.ceil(box.x);
  const y = Math.ceil(box.y);
  const width = Math.floor(box.x + box.width) - x;
  const height = Math.floor(box.y + box.height) - y;
  return {
    x: width >= 1 ? x : Math.floor(box.x),
    y: height >= 1 ? y : Math.floor(box.y),
    width: Math.max(1, width),
    height: Math.max(1, height),
  };
}

/** Whether a rectangle with rounded corners covers all of `inner`. */
export function roundedRectangleContains(outer: Box, radius: number, inner: Box): boolean {
  if (!contains(outer, inner)) return false;
  const r = Math.max(0, Math.min(radius, outer.width / 2, outer.height / 2));
  return corners(inner).every(([x, y]) => {
    // Distance from the point to the rectangle of the corner circles' centres.
    const dx = Math.max(outer.x + r - x, x - (outer.x + outer.width - r), 0);
    const dy = Math.max(outer.y + r - y, y - (outer.y + outer.height - r), 0);
    return dx * dx + dy * dy <= r * r;
  });
}

/** Whether the ellipse inscribed in `outer` covers all of `inner`. */
export function ellipseContains(outer: Box, inner: Box): boolean {
  const a = outer.width / 2;
  const b = outer.height / 2;
  if (a <= 0 || b <= 0) return false;
  return corners(inner).every(
    ([x, y]) => ((x - outer.x - a) / a) ** 2 + ((y - outer.y - b) / b) ** 2 <= 1,
  );
}

function corners(box: Box): [number, number][] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return [
    [box.x, box.y],
    [right, box.y],
    [box.x, bottom],
    [right, bottom],
  ];
}
