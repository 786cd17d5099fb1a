import type {
  NativeElement,
  NativeFill,
  NativeGroup,
  NativeLeaf,
  NativePicture,
} from '../../output/canva/native.js';
import type { FillSnapshot, References } from './design-port.js';
import type { ElementDraft, GroupDraft, LeafDraft } from './memory-page.js';
import { insist } from './refusal.js';
import { runOf } from './text-format.js';
import { tightGroup } from './tight-group.js';

/** Native elements as Canva keeps them. @throws CanvaRefusal for a picture that nobody uploaded */
export function draftOf(element: NativeElement, refs: References): ElementDraft {
  return element.kind === 'group'
    ? groupDraft(tightGroup(element), refs)
    : leafDraft(element, refs);
}

function groupDraft(group: NativeGroup, refs: References): GroupDraft {
  return {
    ...placeOf(group),
    kind: 'group',
    children: group.children.map((child) => leafDraft(child, refs)),
  };
}

function leafDraft(leaf: NativeLeaf, refs: References): LeafDraft {
  switch (leaf.kind) {
    case 'text':
      return { ...placeOf(leaf), kind: 'text', runs: [runOf(leaf, refs)] };
    case 'image':
      return {
        ...placeOf(leaf),
        kind: 'rect',
        fill: { picture: reference(leaf.picture, refs) },
        alts: [leaf.alt],
      };
    case 'shape':
      return {
        ...placeOf(leaf),
        kind: 'shape',
        viewBox: { top: 0, left: 0, ...leaf.viewBox },
        paths: leaf.paths.map(({ d, fill, stroke }) => ({
          d,
          fill: fillOf(fill, refs),
          ...(stroke
            ? { stroke: { color: stroke.color.toLowerCase(), weight: stroke.weight } }
            : {}),
        })),
        alts: leaf.paths.flatMap(({ fill }) => (fill && 'picture' in fill ? [fill.alt] : [])),
      };
  }
}

function placeOf({ top, left, width, height, opacity }: NativeElement) {
  const transparency = Math.round((1 - opacity) * 1000) / 1000;
  return { top, left, width, height, rotation: 0, transparency, locked: false };
}

function fillOf(fill: NativeFill | undefined, refs: References): FillSnapshot {
  if (!fill) return {};
  return 'color' in fill
    ? { color: fill.color.toLowerCase() }
    : { picture: reference(fill.picture, refs) };
}

function reference({ key, name }: NativePicture, { pictures }: References): string {
  const found = pictures.get(key);
  insist(found !== undefined, `The picture "${name}" was not uploaded.`);
  return found;
}
