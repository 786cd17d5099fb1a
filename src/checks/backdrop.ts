import type { Box, SceneLayer, ScenePage, SceneShape } from '../model/scene.js';
import {
  contains,
  ellipseContains,
  inset,
  intersection,
  overlaps,
  roundedRectangleContains,
} from './geometry.js';
import { isOrnament } from './layers.js';
import { pageBox } from './text-ink.js';

/** What lies behind a box, as far as the scene tells. */
export interface Backdrop {
  /** True: there is more than solid colour, and only pixels tell. */
  drawn: boolean;
  /** Colours known to be there, as #rrggbb. Texts set as ornament are in no backdrop's pixels. */
  colors: string[];
}

type Cover =
  | { kind: 'none' }
  /** Solid colour behind all of the box: hides everything below it. */
  | { kind: 'solid'; color: string }
  /** Letters set as ornament. */
  | { kind: 'letters'; color: string }
  | { kind: 'unknown' };

/**
 * Read from the scene what lies behind `box`: `below` are the layers painted before what stands in
 * it, in paint order. Where an opaque single-coloured shape covers the whole box, the answer is
 * exact and nothing needs drawing.
 */
export function backdropOf(box: Box, below: readonly SceneLayer[], page: ScenePage): Backdrop {
  const covers = below.map((layer) => coverOf(box, layer, page));
  const base = covers.findLastIndex((cover) => cover.kind === 'solid');
  const seen = covers.slice(Math.max(0, base));
  return {
    drawn: base === -1 || seen.some((cover) => cover.kind === 'unknown'),
    colors: seen.flatMap((cover) => ('color' in cover ? cover.color : [])),
  };
}

function coverOf(box: Box, layer: SceneLayer, page: ScenePage): Cover {
  const window = pageBox(page);
  const visible = intersection(layer.box, window);
  if (visible === null || !overlaps(visible, box)) return { kind: 'none' };
  switch (layer.kind) {
    case 'text':
      return isOrnament(layer) ? { kind: 'letters', color: layer.color } : { kind: 'none' };
    case 'shape': {
      const cover = shapeCover(box, layer);
      return cover.kind === 'solid' && !contains(window, box) ? { kind: 'unknown' } : cover;
    }
    case 'path':
    case 'image':
      return layer.opacity === 0 ? { kind: 'none' } : { kind: 'unknown' };
    case 'qr':
      return { kind: 'unknown' };
  }
}

function shapeCover(box: Box, shape: SceneShape): Cover {
  if (shape.opacity === 0) return { kind: 'none' };
  const covers = coversInsideStroke(box, shape);
  if (shape.fill === null && !shape.gradient && covers) return { kind: 'none' };
  const plain = shape.fill !== null && !shape.gradient && shape.opacity === 1;
  return plain && covers ? { kind: 'solid', color: shape.fill ?? '' } : { kind: 'unknown' };
}

/** Whether the shape without its stroke (drawn inside or astride the edge) lies behind all of it. */
function coversInsideStroke(box: Box, shape: SceneShape): boolean {
  const band = shape.stroke?.width ?? 0;
  const inner = inset(shape.box, { top: band, right: band, bottom: band, left: band });
  return shape.shape === 'ellipse'
    ? ellipseContains(inner, box)
    : roundedRectangleContains(inner, Math.max(0, shape.radius - band), box);
}
