import type { BoundFrame } from '../model/bound.js';
import type { Box } from '../model/scene.js';

/** satori rounds boxes to whole pixels: two roundings may differ by one. */
const TOLERANCE = 1.5;

/** Ids of frames whose children reach beyond their padding box. */
export function overflowing(frame: BoundFrame, boxes: ReadonlyMap<string, Box>): string[] {
  const found: string[] = [];
  const box = boxes.get(frame.id);
  if (!box) return found;
  const room = contentBox(frame, box);
  for (const child of frame.children) {
    const childBox = boxes.get(child.id);
    if (!childBox) continue;
    const free = child.placement['position'] === 'absolute';
    if (!free && !contains(room, childBox)) found.push(frame.id);
    if (child.kind === 'frame') found.push(...overflowing(child, boxes));
  }
  return [...new Set(found)];
}

function contentBox(frame: BoundFrame, box: Box): Box {
  const { paddingTop, paddingRight, paddingBottom, paddingLeft } = frame.flex;
  const [top, right] = [Number(paddingTop ?? 0), Number(paddingRight ?? 0)];
  const [bottom, left] = [Number(paddingBottom ?? 0), Number(paddingLeft ?? 0)];
  return {
    x: box.x + left,
    y: box.y + top,
    width: box.width - left - right,
    height: box.height - top - bottom,
  };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - TOLERANCE &&
    inner.y >= outer.y - TOLERANCE &&
    inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
    inner.y + inner.height <= outer.y + outer.height + TOLERANCE
  );
}
