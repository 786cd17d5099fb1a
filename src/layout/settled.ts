import type { BoundFrame, BoundLayer, Placement } from '../model/bound.js';

/**
 * Texts whose width follows from their frames alone, whatever their words. They need no strut to show
 * how wide they are, and a page on which only their words change has the boxes that it had.
 */
export function settledTexts(root: BoundFrame): ReadonlySet<string> {
  const known = SETTLED.get(root);
  if (known) return known;
  const found = new Set<string>();
  collect(root, found);
  SETTLED.set(root, found);
  return found;
}

/** Asked of a page at every size that is tried for it. */
const SETTLED = new WeakMap<BoundFrame, ReadonlySet<string>>();

/** `frame` has a settled width. */
function collect(frame: BoundFrame, found: Set<string>): void {
  const row = String(frame.flex['flexDirection']).startsWith('row');
  const wraps = frame.flex['flexWrap'] !== 'nowrap';
  const flowing = frame.children.filter(({ placement }) => placement['position'] !== 'absolute');
  const shared = row && !wraps && flowing.every(hasBasis);
  for (const child of frame.children) {
    const free = child.placement['position'] === 'absolute';
    const settled =
      isLength(child.placement['width']) ||
      (free ? isPinned(child.placement) : row ? shared : !wraps && stretches(child, frame));
    if (!settled) continue;
    if (child.kind === 'text') found.add(child.id);
    if (child.kind === 'frame') collect(child, found);
  }
}

function isLength(value: string | number | undefined): boolean {
  return value !== undefined && value !== 'auto';
}

function isPinned({ left, right }: Placement): boolean {
  return isLength(left) && isLength(right);
}

/** What it takes of a row doesn't depend on what is in it. */
function hasBasis({ placement }: BoundLayer): boolean {
  const { flexBasis, width } = placement;
  return isLength(flexBasis) || (flexBasis === undefined && isLength(width));
}

function stretches({ placement }: BoundLayer, { flex }: BoundFrame): boolean {
  const { alignSelf, marginLeft, marginRight, aspectRatio } = placement;
  const align = alignSelf ?? flex['alignItems'];
  const auto = marginLeft === 'auto' || marginRight === 'auto';
  return align === 'stretch' && !auto && aspectRatio === undefined;
}
