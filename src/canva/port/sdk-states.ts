import type { DesignEditing } from '@canva/design';

import type { NativeElement, NativeFill, NativeLeaf } from '../../output/canva/native.js';
import { CanvaFault } from './canva-fault.js';
import type { References } from './design-port.js';
import { pictureRef, richtextOf } from './sdk-elements.js';

type State = DesignEditing.InsertableElementState;
type Builder = DesignEditing.ElementStateBuilder;
type Groupable = Exclude<DesignEditing.GroupContentElement, DesignEditing.UnsupportedElement>;

/** A page open for changes. */
export interface OpenPage {
  page: DesignEditing.AbsolutePage;
  helpers: DesignEditing.PageHelpers;
}

/**
 * Puts a native element on an open page. Canva takes no alternative texts here.
 *
 * @param below what it stands right above; absent: it goes below everything
 */
export async function insertElement(
  { page, helpers }: OpenPage,
  element: NativeElement,
  below: DesignEditing.AbsoluteElement | undefined,
  refs: References,
): Promise<DesignEditing.AbsoluteElement> {
  const put = (leaf: NativeLeaf, ref: typeof below): DesignEditing.AbsoluteElement => {
    const state = stateOf(leaf, refs, helpers.elementStateBuilder);
    const lowest = page.elements.toArray()[0];
    return ref ? page.elements.insertAfter(ref, state) : page.elements.insertBefore(lowest, state);
  };
  if (element.kind !== 'group') return put(element, below);
  const placed: Groupable[] = [];
  let top = below;
  for (const child of element.children) {
    const { top: childTop, left: childLeft } = child;
    const moved = { ...child, top: childTop + element.top, left: childLeft + element.left };
    top = put(moved, top);
    if (!isGroupable(top)) throw new CanvaFault('internal', `Canva made a ${top.type} of a child.`);
    placed.push(top);
  }
  const group = await helpers.group({ elements: placed });
  if (element.opacity < 1) group.transparency = transparencyOf(element);
  return group;
}

function isGroupable(element: DesignEditing.AbsoluteElement): element is Groupable {
  return element.type !== 'group' && element.type !== 'unsupported';
}

function stateOf(leaf: NativeLeaf, refs: References, builder: Builder): State {
  const { top, left, width, height } = leaf;
  const transparency = transparencyOf(leaf);
  const box = { top, left, width, height, transparency };
  switch (leaf.kind) {
    case 'text': {
      const range = richtextOf(leaf, refs, () => builder.createRichtextRange());
      const text = { regions: range.readTextRegions() };
      return builder.createTextElement({ top, left, width, transparency, text });
    }
    case 'image':
      return builder.createRectElement({
        ...box,
        fill: { mediaContainer: mediaOf(pictureRef(leaf.picture, refs)) },
      });
    case 'shape':
      return builder.createShapeElement({
        ...box,
        viewBox: { top: 0, left: 0, ...leaf.viewBox },
        paths: leaf.paths.map(({ d, fill, stroke }) => ({
          d,
          ...(fill ? { fill: fillOf(fill, refs) } : {}),
          ...(stroke
            ? { stroke: { weight: stroke.weight, colorContainer: solid(stroke.color) } }
            : {}),
        })),
      });
  }
}

function fillOf(fill: NativeFill, refs: References): DesignEditing.PathFillOpts {
  return 'color' in fill
    ? { colorContainer: solid(fill.color) }
    : { mediaContainer: mediaOf(pictureRef(fill.picture, refs)), isMediaEditable: true };
}

/** A picture that fills an element, as it is. */
export function mediaOf(imageRef: DesignEditing.ImageFillState['imageRef']) {
  return { type: 'image', imageRef, flipX: false, flipY: false } as const;
}

/** @param color #rrggbb; Canva takes small letters only */
export function solid(color: string): DesignEditing.SolidFillState {
  return { type: 'solid', color: color.toLowerCase() };
}

/** Canva counts the other way round: 0 is opaque. */
export function transparencyOf({ opacity }: Pick<NativeElement, 'opacity'>): number {
  return Math.round((1 - opacity) * 1000) / 1000;
}
