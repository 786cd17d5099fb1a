import { CANVA_WEIGHTS } from '../../src/canva/port/design-port.js';
import type {
  ElementSnapshot,
  LeafSnapshot,
  PageSnapshot,
} from '../../src/canva/port/design-port.js';
import type { NativeLeaf, NativePage } from '../../src/output/canva/native.js';

/**
 * A page of ours as Canva reads it back, without a design: fonts are `font:FAMILY`, pictures `ref:KEY`.
 */
export function snapshotOf(page: NativePage, known: Partial<PageSnapshot> = {}): PageSnapshot {
  const { title, width, height, background } = page;
  return {
    id: 'page-1',
    index: 0,
    locked: false,
    ...{ title, width, height, background },
    elements: page.elements.map((element): ElementSnapshot => {
      if (element.kind !== 'group') return leafSnapshot(element);
      const { children, ...base } = element;
      return { ...placeOf(base), kind: 'group', children: children.map(leafSnapshot) };
    }),
    ...known,
  };
}

function leafSnapshot(leaf: NativeLeaf): LeafSnapshot {
  const place = placeOf(leaf);
  switch (leaf.kind) {
    case 'text':
      return {
        ...place,
        kind: 'text',
        height: leaf.lines.length * leaf.fontSize * leaf.lineHeightEm,
        runs: [
          {
            text: leaf.lines.join('\n'),
            color: leaf.color,
            font: `font:${leaf.face.family}`,
            weight: CANVA_WEIGHTS[leaf.face.weight / 100 - 1]!,
            fontSize: leaf.fontSize,
            align: leaf.align,
            lineHeightEm: leaf.lineHeightEm,
            letterSpacingEm: leaf.letterSpacingEm,
            ...(leaf.strikethrough ? { strikethrough: true } : {}),
          },
        ],
      };
    case 'image':
      return { ...place, kind: 'rect', fill: { picture: `ref:${leaf.picture.key}` } };
    case 'shape':
      return {
        ...place,
        kind: 'shape',
        viewBox: { top: 0, left: 0, ...leaf.viewBox },
        paths: leaf.paths.map(({ d, fill, stroke }) => ({
          d,
          fill:
            fill === undefined
              ? {}
              : 'color' in fill
                ? { color: fill.color }
                : { picture: `ref:${fill.picture.key}` },
          ...(stroke ? { stroke } : {}),
        })),
      };
  }
}

function placeOf(base: {
  top: number;
  left: number;
  width: number;
  height: number;
  opacity: number;
}) {
  const { top, left, width, height, opacity } = base;
  return { top, left, width, height, rotation: 0, transparency: 1 - opacity, locked: false };
}
