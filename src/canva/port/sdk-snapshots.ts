import type { DesignEditing, TextRegion } from '@canva/design';

import type {
  ElementSnapshot,
  FillSnapshot,
  LeafSnapshot,
  PageInfo,
  PageSnapshot,
  TextRun,
} from './design-port.js';

type Leaf = DesignEditing.GroupContentElement;

/** A page of a session as plain data. @param known its title, which sessions don't give */
export function snapshotPage(
  page: DesignEditing.AbsolutePage,
  index: number,
  known: PageInfo,
): PageSnapshot {
  const color = page.background?.colorContainer.ref;
  const plain = !page.background?.mediaContainer.ref && color?.type === 'solid';
  return {
    id: page.id,
    ...(known.title === undefined ? {} : { title: known.title }),
    ...(page.dimensions ? { width: page.dimensions.width, height: page.dimensions.height } : {}),
    index,
    locked: page.locked,
    ...(plain ? { background: color.color } : {}),
    elements: page.elements.toArray().map(snapshotElement),
  };
}

function snapshotElement(element: DesignEditing.AbsoluteElement): ElementSnapshot {
  if (element.type !== 'group') return snapshotLeaf(element);
  return {
    ...placeOf(element),
    kind: 'group',
    children: element.contents.toArray().map(snapshotLeaf),
  };
}

function snapshotLeaf(leaf: Leaf): LeafSnapshot {
  switch (leaf.type) {
    case 'text':
      return { ...placeOf(leaf), kind: 'text', runs: runsOf(leaf.text.readTextRegions()) };
    case 'rect':
      return { ...placeOf(leaf), kind: 'rect', fill: fillOf(leaf.fill), ...strokeOf(leaf.stroke) };
    case 'shape': {
      const { top, left, width, height } = leaf.viewBox;
      const paths = leaf.paths
        .toArray()
        .map(({ d, fill, stroke }) => ({ d, fill: fillOf(fill), ...strokeOf(stroke) }));
      return { ...placeOf(leaf), kind: 'shape', viewBox: { top, left, width, height }, paths };
    }
    case 'embed':
      return { ...placeOf(leaf), kind: 'embed' };
    case 'unsupported':
      return { ...placeOf(leaf), kind: 'unsupported' };
    // Kinds of a later Canva.
    default:
      return { ...placeOf(leaf), kind: 'unsupported' };
  }
}

function placeOf(element: DesignEditing.UnsupportedElement | DesignEditing.AbsoluteElement) {
  const { top, left, width, height, rotation, transparency, locked } = element;
  return { top, left, width, height, rotation, transparency, locked };
}

function fillOf({ mediaContainer, colorContainer }: DesignEditing.Fill | DesignEditing.PathFill) {
  const media = mediaContainer.ref;
  const color = colorContainer.ref;
  const fill: FillSnapshot = {};
  if (color?.type === 'solid') fill.color = color.color;
  if (media?.type === 'image') fill.picture = media.imageRef;
  if (color?.type === 'unsupported' || media?.type === 'video') fill.other = true;
  return fill;
}

/** Every rectangle has a stroke in Canva, most of them of no weight. */
function strokeOf(stroke: DesignEditing.Stroke | undefined) {
  if (!stroke || stroke.weight === 0) return {};
  const color = stroke.colorContainer.ref;
  const solid = color.type === 'solid' ? { color: color.color } : {};
  return { stroke: { ...solid, weight: stroke.weight } };
}

/** Neighbours of the same look are one run; the end of the last paragraph is no text. */
function runsOf(regions: readonly TextRegion[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const region of regions) {
    const run = runOf(region);
    const last = runs.at(-1);
    if (last && lookOf(last) === lookOf(run)) last.text += run.text;
    else runs.push(run);
  }
  const last = runs.at(-1);
  if (last?.text.endsWith('\n')) last.text = last.text.slice(0, -1);
  return runs.filter(({ text }, index) => text !== '' || index === 0);
}

function lookOf({ text: _text, ...look }: TextRun): string {
  return JSON.stringify(look);
}

function runOf({ text, formatting = {} }: TextRegion): TextRun {
  const { color, fontRef, fontWeight, fontSize, textAlign, lineHeightEm, letterSpacingEm } =
    formatting;
  return {
    text,
    ...(color === undefined ? {} : { color }),
    ...(fontRef === undefined ? {} : { font: fontRef }),
    ...(fontWeight === undefined ? {} : { weight: fontWeight }),
    ...(formatting.fontStyle === 'italic' ? { italic: true } : {}),
    ...(formatting.strikethrough === 'strikethrough' ? { strikethrough: true } : {}),
    ...(formatting.decoration === 'underline' ? { underline: true } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(textAlign === undefined ? {} : { align: textAlign }),
    ...(lineHeightEm === undefined ? {} : { lineHeightEm }),
    ...(letterSpacingEm === undefined ? {} : { letterSpacingEm }),
  };
}
