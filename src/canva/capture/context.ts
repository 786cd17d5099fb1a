import type { Bilingual } from '../../errors.js';
import type { Brand, SurfaceRole } from '../../model/brand.js';
import type { Layer } from '../../model/layers/index.js';
import type { PageBox } from '../update/leaves.js';

/** What every element of a page needs to become a layer. */
export interface CaptureContext {
  brand: Brand;
  /** px of 1vmin. */
  vmin: number;
  page: { width: number; height: number };
  /** Of the page. */
  surface: SurfaceRole;
  /** The layout is mirrored when it is drawn, so it is written mirrored. */
  mirrored: boolean;
  /** An id that is free, like this one. */
  id(like: string): string;
  lose(what: Bilingual, why: Bilingual): void;
  /** Filled grounds so far, from back to front, in px of the page. */
  grounds: { box: PageBox; surface: SurfaceRole }[];
}

/** The frame that a layer stands in: its corner on the page, and its width. */
export interface Parent {
  top: number;
  left: number;
  width: number;
  surface: SurfaceRole;
}

/** Where a layer stands in its frame, in units of the format. */
export function placed(
  box: PageBox,
  parent: Parent,
  context: CaptureContext,
): { position: 'absolute'; top: string; left: string } {
  const left = box.left - parent.left;
  return {
    position: 'absolute',
    top: length(box.top - parent.top, context),
    left: length(context.mirrored ? parent.width - left - box.width : left, context),
  };
}

export function sized(
  { width, height }: PageBox,
  context: CaptureContext,
): { width: string; height: string } {
  return { width: length(width, context), height: length(height, context) };
}

/** px as a length of the template: thousandths of a hundredth of the shorter side. */
export function length(px: number, { vmin }: CaptureContext, round = Math.round): string {
  const value = round((px / vmin) * 1000) / 1000;
  return Math.abs(value) < 0.0005 ? '0' : `${value}vmin`;
}

/**
 * The layer on another surface than its frame's: inside of a frame that has that surface's inks and paints
 * nothing.
 */
export function onSurface(
  layer: Layer,
  surface: SurfaceRole,
  box: PageBox,
  parent: Parent,
  context: CaptureContext,
): Layer {
  if (surface === parent.surface) return layer;
  const inner = { ...layer, top: '0', left: '0' };
  return {
    kind: 'frame',
    id: context.id(`${layer.id}-ground`),
    ...placed(box, parent, context),
    ...sized(box, context),
    ...CENTRED,
    surface,
    paint: 'none',
    children: [inner],
  };
}

/** Texts stand at their left edge as in Canva, not at their ink: that is so where a frame centres. */
export const CENTRED = { alignItems: 'center' } as const;

/** A surface's name for people. */
export function show(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
