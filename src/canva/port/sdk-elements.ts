import type { ImageRef } from '@canva/asset';
import {
  createRichtextRange,
  type AltText,
  type ElementAtPoint,
  type Fill,
  type FontRef,
  type GroupContentAtPoint,
  type InlineFormatting,
  type RichtextFormatting,
  type RichtextRange,
  type ShapePath,
} from '@canva/design';

import type {
  NativeElement,
  NativeFill,
  NativeLeaf,
  NativePath,
  NativePicture,
  NativeText,
} from '../../output/canva/native.js';
import { CanvaFault } from './canva-fault.js';
import type { References, TextRun } from './design-port.js';
import { runOf } from './text-format.js';
import { tightGroup } from './tight-group.js';

/** A native element as `addPage` and `addElementAtPoint` take it. */
export function elementOf(element: NativeElement, refs: References): ElementAtPoint {
  if (element.kind !== 'group') return leafOf(element, refs);
  const { top, left, width, height, children } = tightGroup(element);
  return {
    type: 'group',
    children: children.map((child) => leafOf(child, refs)),
    ...{ top, left, width, height },
  };
}

function leafOf(leaf: NativeLeaf, refs: References): GroupContentAtPoint {
  const { top, left, width, height } = leaf;
  switch (leaf.kind) {
    case 'text':
      return {
        type: 'richtext',
        range: richtextOf(leaf, refs, createRichtextRange),
        top,
        left,
        width,
      };
    case 'image': {
      const ref = pictureRef(leaf.picture, refs);
      return { type: 'image', ref, altText: altText(leaf.alt), top, left, width, height };
    }
    case 'shape':
      return {
        type: 'shape',
        viewBox: { top: 0, left: 0, ...leaf.viewBox },
        paths: leaf.paths.map((path) => pathOf(path, refs)),
        ...{ top, left, width, height },
      };
  }
}

/** Each line a paragraph of its own, so that Canva breaks lines where they broke on our page. */
export function richtextOf(
  text: NativeText,
  refs: References,
  create: () => RichtextRange,
): RichtextRange {
  const run = runOf(text, refs);
  const range = create();
  text.lines.forEach((line, index) => {
    const paragraph = index < text.lines.length - 1 ? `${line}\n` : line;
    if (paragraph === '') return;
    const { bounds } = range.appendText(paragraph);
    range.formatParagraph(bounds, paragraphFormat(run));
    range.formatText(bounds, inlineFormat(run));
  });
  return range;
}

function paragraphFormat(run: TextRun): RichtextFormatting {
  const { font, fontSize, align, lineHeightEm, letterSpacingEm } = run;
  return {
    ...(font === undefined ? {} : { fontRef: font as FontRef }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(align === undefined ? {} : { textAlign: align }),
    ...(lineHeightEm === undefined ? {} : { lineHeightEm }),
    ...(letterSpacingEm === undefined ? {} : { letterSpacingEm }),
  };
}

function inlineFormat({ color, weight, strikethrough }: TextRun): InlineFormatting {
  return {
    ...(color === undefined ? {} : { color }),
    ...(weight === undefined ? {} : { fontWeight: weight }),
    ...(strikethrough ? { strikethrough: 'strikethrough' } : {}),
  };
}

function pathOf({ d, fill, stroke }: NativePath, refs: References): ShapePath {
  return {
    d,
    fill: fillOf(fill, refs),
    ...(stroke
      ? {
          stroke: {
            weight: stroke.weight,
            color: stroke.color.toLowerCase(),
            strokeAlign: 'inset',
          },
        }
      : {}),
  };
}

function fillOf(fill: NativeFill | undefined, refs: References): Fill {
  if (!fill) return {};
  if ('color' in fill) return { color: fill.color.toLowerCase() };
  const ref = pictureRef(fill.picture, refs);
  return { asset: { type: 'image', ref, altText: altText(fill.alt) } };
}

/** @throws CanvaFault for a picture that was not uploaded */
export function pictureRef({ key, name }: NativePicture, { pictures }: References): ImageRef {
  const found = pictures.get(key);
  if (found === undefined)
    throw new CanvaFault('refused', `The picture "${name}" was not uploaded.`);
  return found as ImageRef;
}

function altText(text: string): AltText {
  return { text, decorative: text === '' };
}
