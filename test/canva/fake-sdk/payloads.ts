import type { ElementAtPoint, Fill, GroupContentAtPoint } from '@canva/design';

import type { FillSnapshot } from '../../../src/canva/port/design-port.js';
import type { ElementDraft, LeafDraft } from '../../../src/canva/port/memory-page.js';
import { insist } from '../../../src/canva/port/refusal.js';
import { runOfRegion } from './richtext.js';

/** What apps hand to addPage and addElementAtPoint, as the design in memory keeps it. */
export function draftOfPayload(element: ElementAtPoint): ElementDraft {
  if (element.type !== 'group') return leafOfPayload(element);
  const children = element.children.map((child) => {
    insist((child.type as string) !== 'group', 'A group has no groups in it.');
    return leafOfPayload(child);
  });
  return { ...placeOf(element), kind: 'group', children };
}

function leafOfPayload(element: GroupContentAtPoint): LeafDraft {
  switch (element.type) {
    case 'richtext': {
      const runs = element.range.readTextRegions().map(runOfRegion);
      return { ...placeOf({ ...element, height: 0 }), kind: 'text', runs };
    }
    case 'image':
      insist(element.ref !== undefined, 'The fake takes references only.');
      return {
        ...placeOf(element),
        kind: 'rect',
        fill: { picture: element.ref },
        alts: [element.altText?.text],
      };
    case 'shape':
      return {
        ...placeOf(element),
        kind: 'shape',
        viewBox: element.viewBox,
        paths: element.paths.map(({ d, fill, stroke }) => {
          insist(!stroke || (stroke.strokeAlign as string) === 'inset', 'Strokes lie inside.');
          return {
            d,
            fill: fillOf(fill),
            ...(stroke ? { stroke: { color: stroke.color, weight: stroke.weight } } : {}),
          };
        }),
        alts: element.paths.flatMap(({ fill }) => (fill.asset ? [fill.asset.altText?.text] : [])),
      };
    case 'embed':
      return { ...placeOf(element), kind: 'embed' };
    case 'text':
    case 'video':
      insist(false, `The fake has no ${element.type} elements.`);
  }
}

function fillOf({ color, asset }: Fill): FillSnapshot {
  insist(color === undefined || asset === undefined, 'A fill is a colour or an asset.');
  return {
    ...(color === undefined ? {} : { color }),
    ...(asset === undefined ? {} : { picture: asset.ref }),
  };
}

interface Place {
  top: number;
  left: number;
  width?: number | 'auto';
  height: number | 'auto';
  rotation?: number;
}

function placeOf({ top, left, width, height, rotation = 0 }: Place) {
  insist(typeof width === 'number' && typeof height === 'number', 'The fake needs both sizes.');
  return { top, left, width, height, rotation, transparency: 0, locked: false };
}
