import type { Bilingual } from '../../errors.js';
import type { Brand, SurfaceRole } from '../../model/brand.js';
import type { FrameLayer, Layer } from '../../model/layers/index.js';
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

/** An element on its way to be a layer: where it lands is decided when all are known. */
export interface Piece {
  /** Whose inks it has. */
  surface: SurfaceRole;
  /** px of the page. */
  box: PageBox;
  layer(parent: Parent): Layer;
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

/** Texts stand at their left edge as in Canva, not at their ink: that is so where a frame centres. */
export const CENTRED = { alignItems: 'center' } as const;

/** A surface's name for people. */
export function show(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

/** The frontmost ground below the middle of a box. */
export function standsOn(
  box: PageBox,
  otherwise: SurfaceRole,
  { grounds }: CaptureContext,
): SurfaceRole {
  return grounds.filter((ground) => holdsMiddle(ground.box, box)).at(-1)?.surface ?? otherwise;
}

export function holdsMiddle(ground: PageBox, box: PageBox): boolean {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const [right, bottom] = [ground.left + ground.width, ground.top + ground.height];
  return x >= ground.left && x <= right && y >= ground.top && y <= bottom;
}

/**
 * Pieces in their order, each in a frame of its surface: in the ground that was drawn last where it lies
 * within, else in a frame that paints nothing and lends its inks.
 */
export function nested(pieces: readonly Piece[], parent: Parent, context: CaptureContext): Layer[] {
  const layers: Layer[] = [];
  let open: { frame: FrameLayer; box: PageBox; parent: Parent } | undefined;
  for (const piece of pieces) {
    const { surface, box } = piece;
    const hasRoom = open !== undefined && open.frame.children.length < MOST_CHILDREN;
    if (open && hasRoom && open.parent.surface === surface && within(open.box, box)) {
      open.frame.children.push(piece.layer(open.parent));
      continue;
    }
    const layer = piece.layer(parent);
    if (isGround(layer, surface)) {
      layers.push(layer);
      open = { frame: layer, box, parent: { ...box, surface } };
      continue;
    }
    open = undefined;
    if (surface === parent.surface) {
      layers.push(layer);
      continue;
    }
    const area = { ...parent, height: context.page.height };
    const inner = { ...parent, surface };
    const frame: FrameLayer = {
      kind: 'frame',
      id: context.id(`on-${surface}`),
      ...placed(area, parent, context),
      ...sized(area, context),
      ...CENTRED,
      surface,
      paint: 'none',
      children: [piece.layer(inner)],
    };
    layers.push(frame);
    open = { frame, box: EVERYWHERE, parent: inner };
  }
  return layers;
}

/** Children of a frame; the schema's own bound. */
export const MOST_CHILDREN = 60;

/** What others may stand in: a plain fill, which is not seen through. */
function isGround(layer: Layer, surface: SurfaceRole): layer is FrameLayer {
  return (
    layer.kind === 'frame' &&
    layer.children.length === 0 &&
    layer.surface === surface &&
    layer.gradient === undefined &&
    layer.opacity === undefined
  );
}

const EVERYWHERE: PageBox = { top: -1e6, left: -1e6, width: 2e6, height: 2e6 };
/** px by which a piece may reach over its ground. */
const REACH = 4;

function within(outer: PageBox, inner: PageBox): boolean {
  return (
    inner.left >= outer.left - REACH &&
    inner.top >= outer.top - REACH &&
    inner.left + inner.width <= outer.left + outer.width + REACH &&
    inner.top + inner.height <= outer.top + outer.height + REACH
  );
}
