import type { BoundFrame, BoundLayer, BoundText } from '../model/bound.js';
import type { Insets } from '../model/format.js';
import type { Box } from '../model/scene.js';
import type { FittedText, SetLine } from '../typeset/fit.js';

/**
 * Large type aligned by its ink. A glyph stands off its side bearing, which grows with the type: at
 * 96 px an H begins 8 px to the right of its box, a T 2 px, and a headline looks indented beside small
 * type and ragged in itself. An opening quotation mark hangs outside, so that words align with words.
 */

/** From here on side bearings are seen, in rem. */
const LARGE = 1.5;
/** How far a quotation mark may hang, in em. */
const HANG_LIMIT = 0.6;
/** What a hanging mark may take of the room to its left. */
const HANG_SHARE = 0.8;

/**
 * The side at which the lines of a text meet. `left` is where reading begins: right-to-left text hangs
 * from the right edge of its box, as CSS `text-align: start` has it.
 */
export function alignmentOf(text: BoundText, fitted: FittedText): BoundText['align'] {
  return text.align === 'left' && fitted.direction === 'rtl' ? 'right' : text.align;
}

export interface OpticalContext {
  rem: number;
  hanging: ReadonlyMap<string, number>;
}

/** Whether the lines of a text are aligned by their ink: large ones at a side, read from the left. */
export function alignsInk(text: BoundText, fitted: FittedText, context: OpticalContext): boolean {
  return (
    text.align !== 'center' &&
    fitted.direction === 'ltr' &&
    fitted.fontSize >= LARGE * context.rem &&
    context.hanging.has(text.id)
  );
}

/** Whole px by which a line is moved outwards, at one of its sides. */
export function inkShift(
  text: BoundText,
  fitted: FittedText,
  { ink }: SetLine,
  context: OpticalContext,
): { left: number; right: number } {
  if (!alignsInk(text, fitted, context)) return { left: 0, right: 0 };
  if (text.align === 'right') return { left: 0, right: Math.max(0, Math.round(ink.right)) };
  const room = context.hanging.get(text.id) ?? 0;
  const out = ink.hang - ink.left;
  const hangs = out <= HANG_LIMIT * fitted.fontSize && out <= HANG_SHARE * room;
  return { left: Math.max(0, Math.round(hangs ? ink.hang : ink.left)), right: 0 };
}

/**
 * Free px to the left of every text: up to the safe zone, the edge of the nearest painted frame, and
 * whatever stands beside it. Texts that their frame centres are left out.
 */
export function hangingRoom(
  root: BoundFrame,
  boxes: ReadonlyMap<string, Box>,
  safe: Insets,
): Map<string, number> {
  const leaves = leavesOf(root).flatMap(({ id }) => boxes.get(id) ?? []);
  const rooms = new Map<string, number>();
  const visit = (frame: BoundFrame, edge: number): void => {
    const own = isPainted(frame) ? Math.max(edge, boxes.get(frame.id)?.x ?? edge) : edge;
    for (const child of frame.children) {
      if (child.kind === 'frame') visit(child, own);
      const box = boxes.get(child.id);
      if (child.kind !== 'text' || !box || centres(frame)) continue;
      const beside = leaves
        .filter((leaf) => leaf.x + leaf.width <= box.x && overlaps(leaf, box))
        .map((leaf) => leaf.x + leaf.width);
      rooms.set(child.id, Math.max(0, box.x - Math.max(own, ...beside)));
    }
  };
  visit(root, safe.left);
  return rooms;
}

function leavesOf(layer: BoundLayer): BoundLayer[] {
  return layer.kind === 'frame' ? layer.children.flatMap(leavesOf) : [layer];
}

function isPainted({ fill, gradient, border }: BoundFrame): boolean {
  return fill !== null || gradient !== undefined || border !== undefined;
}

/** Whether a frame centres its children from side to side. */
function centres({ flex }: BoundFrame): boolean {
  const row = String(flex['flexDirection']).startsWith('row');
  return flex[row ? 'justifyContent' : 'alignItems'] === 'center';
}

function overlaps(a: Box, b: Box): boolean {
  return a.y < b.y + b.height && b.y < a.y + a.height;
}
