import type { BoundFrame, BoundImage, BoundText } from '../model/bound.js';
import type { Box } from '../model/scene.js';
import type { FittedText } from '../typeset/fit.js';
import type { NodeSizes } from './boxes.js';
import { frameElement, itemStyle } from './elements.js';
import type { Element } from './engine.js';
import { settledTexts } from './settled.js';

/** What a page is measured by: a tree of empty boxes, and how large its texts are in it. */

export interface SolveTools {
  /** Boxes of an element tree; `sizes` stand in for what its nodes say, by key. */
  measure(root: Element, sizes: NodeSizes): Map<string, Box>;
  /** Those of frames, each made once: a page is measured some ten times. */
  trees: WeakMap<BoundFrame, SizingTree>;
  /** A text at its best in a width (and height), between `minSize` and `maxSize`. */
  fit(text: BoundText, room: FitRoom): FittedText;
  /** Px that `textBoxTrim` cuts off above the first and below the last line. */
  trim(fitted: FittedText): { top: number; bottom: number };
  /** Natural size of a `contain` picture, known before layout. */
  natural(image: BoundImage): { width: number; height: number };
}

export interface FitRoom {
  width: number;
  height?: number;
  maxSize: number;
}

/** What is known of a page's texts while it is measured. */
interface KnownSizes {
  texts: ReadonlyMap<string, FittedText>;
  tools: SolveTools;
  scale: number;
}

/** A page's boxes, empty; `textSizes` says how large those of its texts are. */
export interface SizingTree {
  root: Element;
  /** Where no width follows from a height: the boxes by the widths of struts, of which their widths hold. */
  byStruts?: Map<string, ReadonlyMap<string, Box>>;
}

export function sizingTree(root: BoundFrame, tools: SolveTools): SizingTree {
  const known = tools.trees.get(root);
  if (known) return known;
  const settled = settledTexts(root);
  const element = frameElement(root, (layer, parent) => {
    const style = { display: 'flex', ...itemStyle(layer.placement) };
    switch (layer.kind) {
      case 'text':
        return textBox(layer, parent, settled.has(layer.id));
      case 'image':
        return emptyBox(layer.id, { ...style, ...imageBoxStyle(layer, tools) });
      case 'qr':
        return emptyBox(layer.id, { aspectRatio: 1, ...style });
      case 'shape':
      case 'path':
        return emptyBox(layer.id, style);
    }
  });
  const tree = { root: element, ...(isLevel(element) ? { byStruts: new Map() } : {}) };
  tools.trees.set(root, tree);
  return tree;
}

/** Whether widths follow from widths alone: nothing keeps a ratio, and no column breaks into another. */
function isLevel({ props: { style, children } }: Element): boolean {
  const { aspectRatio, flexWrap = 'nowrap', flexDirection } = style;
  const breaks = flexWrap !== 'nowrap' && String(flexDirection).startsWith('column');
  if (aspectRatio !== undefined || breaks) return false;
  return !Array.isArray(children) || children.every(isLevel);
}

/** Boxes whose widths are right: where the heights of texts change nothing of them, they are not asked for again. */
export function widthsOf(
  { root, byStruts }: SizingTree,
  sizes: NodeSizes,
  tools: SolveTools,
): ReadonlyMap<string, Box> {
  if (!byStruts) return tools.measure(root, sizes);
  const struts = [...sizes].flatMap(([key, { width }]) =>
    width === undefined ? [] : [`${key} ${width}`],
  );
  const key = struts.join('\n');
  const known = byStruts.get(key);
  if (known) return known;
  const boxes = tools.measure(root, sizes);
  byStruts.set(key, boxes);
  return boxes;
}

function emptyBox(key: string, style: Record<string, string | number>): Element {
  return { type: 'div', key, props: { style } };
}

/** A text's box; with a strut inside that is as wide as its words, where a frame may hug it. */
function textBox(text: BoundText, parent: BoundFrame, settled: boolean): Element {
  const style = { display: 'flex', ...itemStyle(text.placement) };
  if (text.fillsBox) {
    const minHeight = Math.round(text.minSize * text.lineHeight);
    const fill = { flexGrow: 1, flexBasis: 0, minHeight };
    return emptyBox(text.id, { ...style, ...fill, ...text.placement });
  }
  const row = String(parent.flex['flexDirection']).startsWith('row');
  // Beside other things a text gives way and wraps; above and below them it doesn't.
  const box = { ...style, flexShrink: row ? 1 : 0, ...text.placement };
  if (settled) return emptyBox(text.id, box);
  const strut = emptyBox(strutKey(text), { flexShrink: 1, minWidth: 0 });
  return { type: 'div', key: text.id, props: { style: box, children: [strut] } };
}

const strutKey = ({ id }: BoundText): string => `${id}.strut`;

/** How large the boxes of texts are, at the sizes that they are known to have so far. */
export function textSizes(root: BoundFrame, { texts, tools, scale }: KnownSizes): NodeSizes {
  const settled = settledTexts(root);
  const sizes = new Map<string, Partial<Size>>();
  forEachText(root, (text) => {
    if (text.fillsBox) return;
    const current =
      texts.get(text.id) ?? tools.fit(text, { width: UNBOUNDED, maxSize: sizeAt(text, scale) });
    if (text.placement['height'] === undefined) {
      const { top, bottom } = text.trim ? tools.trim(current) : UNTRIMMED;
      const height = current.lines.length * current.lineHeight - top - bottom;
      sizes.set(text.id, { height: Math.max(1, Math.round(height)) });
    }
    if (!settled.has(text.id)) sizes.set(strutKey(text), { width: widest(current) });
  });
  return sizes;
}

const UNTRIMMED = { top: 0, bottom: 0 } as const;

export const UNBOUNDED = 1e5;

/** A whole pixel of slack: satori rounds boxes, and a rounded-down box would be too narrow. */
function widest(fitted: FittedText): number {
  return Math.ceil(Math.max(...fitted.lines.map((line) => line.width))) + 1;
}

/** Very wide and very tall logos are bounded in their length, and smaller for it. */
const LOGO_RATIOS = { least: 0.25, most: 6 };
/**
 * How a logo's height follows from its shape, between 0 (all of one height) and 0.5 (all of one area).
 * Of one area, a tower stands out of the row and the letters of a long wordmark are too small to read;
 * of one height, the wordmark outshouts the rest. Chosen by eye.
 */
const LOGO_BALANCE = 0.36;

/**
 * The box of a picture that is shown whole: of a logo one that looks as large as its likeness, of
 * another the largest within its bounds. None is ever stretched.
 */
function imageBoxStyle(
  image: BoundImage,
  tools: Pick<SolveTools, 'natural'>,
): Record<string, number> {
  const { likeness, within } = image;
  if (within !== undefined) return largestWithin(tools.natural(image), within);
  if (likeness === undefined) return {};
  const { width, height } = tools.natural(image);
  const ratio = width / height;
  const bounded = Math.min(LOGO_RATIOS.most, Math.max(LOGO_RATIOS.least, ratio));
  const high = likeness.height * (likeness.width / likeness.height / bounded) ** LOGO_BALANCE;
  const longest = { width: high * bounded, height: high };
  return {
    width: Math.round(Math.min(longest.width, longest.height * ratio)),
    height: Math.round(Math.min(longest.height, longest.width / ratio)),
  };
}

function largestWithin(natural: Size, bounds: Size): Record<keyof Size, number> {
  const scale = Math.min(bounds.width / natural.width, bounds.height / natural.height);
  return {
    width: Math.max(1, Math.round(natural.width * scale)),
    height: Math.max(1, Math.round(natural.height * scale)),
  };
}

type Size = Pick<Box, 'width' | 'height'>;

/** Whole px, `scale` of the way from its smallest size to its largest. */
export function sizeAt(text: BoundText, scale: number): number {
  return Math.floor(text.minSize + scale * (text.maxSize - text.minSize));
}

export function forEachText(frame: BoundFrame, visit: (text: BoundText) => void): void {
  for (const child of frame.children) {
    if (child.kind === 'frame') forEachText(child, visit);
    else if (child.kind === 'text') visit(child);
  }
}
