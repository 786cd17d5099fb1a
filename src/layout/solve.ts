import type { BoundFrame, BoundImage, BoundLayer, BoundText } from '../model/bound.js';
import type { Box } from '../model/scene.js';
import type { FittedText } from '../typeset/fit.js';
import type { Element } from './engine.js';
import { frameElement, itemStyle } from './elements.js';
import { overflowing } from './overflow.js';
import { settledTexts } from './settled.js';

/**
 * Sizes of all the texts of a page, and what has to leave it. Text is fitted by measuring, frames
 * by the layout engine with empty boxes in place of text.
 */

export interface SolveTools {
  /** Boxes of an element tree. */
  measure(root: Element): Map<string, Box>;
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

export interface Solution {
  root: BoundFrame;
  texts: Map<string, FittedText>;
  dropped: string[];
  /** Frames and texts that hold more than they have room for; empty when the page fits. */
  overflowing: string[];
  /** Where every layer stands; what the drawing pass starts from. */
  boxes: Map<string, Box>;
}

/** How far hugging texts may grow from their smallest (0) to their largest size (1). */
const SMALLEST = 0;
const LARGEST = 1;
/** How often the scale between them is halved in search of the largest that fits. */
const HALVINGS = 3;

/** A title of 400 characters at its smallest takes about so many lines more than there is room for. */
const MOST_CUT_LINES = 8;

/** Shares of its smallest size that a text takes before it loses words or doesn't fit. */
const SQUEEZES = [0.9, 0.8, 0.7, 0.6, 0.5] as const;

/**
 * First everything at its largest; then smaller type; then layers leave, the highest `drop` first;
 * then fitted texts that would lose words get smaller than their template wants, on more lines, and
 * what left may stay where that is enough; then texts that may be cut lose lines from their end; at
 * last whatever overflows is reported.
 */
export async function solvePage(
  root: BoundFrame,
  tools: SolveTools,
  mayCut = true,
): Promise<Solution> {
  const wanted = await solveAsWanted(root, tools);
  const { dropped } = wanted;
  if (!mayCut || (wanted.overflowing.length === 0 && !losesWords(wanted))) return wanted;
  if (yieldingTexts(wanted.root).length > 0) {
    for (const share of SQUEEZES) {
      for (const tree of [{ root, dropped: [] }, wanted]) {
        const squeezed = squeeze(tree.root, share);
        const smaller = await solveScale(squeezed, SMALLEST, tools);
        if (smaller.overflowing.length > 0 || losesWords(smaller)) continue;
        return { ...(await enlarge(smaller, tools)), dropped: tree.dropped };
      }
    }
  }
  if (wanted.overflowing.length === 0) return wanted;
  for (let cut = 1; cut <= MOST_CUT_LINES; cut++) {
    const shorter = await solveScale(wanted.root, SMALLEST, tools, cut);
    if (shorter.overflowing.length === 0) return { ...shorter, dropped };
  }
  return wanted;
}

/** In the sizes that the template wants, whole or without what may leave. */
async function solveAsWanted(root: BoundFrame, tools: SolveTools): Promise<Solution> {
  const whole = await solveScale(root, LARGEST, tools);
  let last: Solution = { ...whole, dropped: [] };
  if (whole.overflowing.length === 0) return last;
  for (const limit of [Number.POSITIVE_INFINITY, ...dropLevels(root)]) {
    const dropped: string[] = [];
    const kept = prune(root, limit, dropped);
    const smallest = await solveScale(kept, SMALLEST, tools);
    last = { ...smallest, dropped };
    if (smallest.overflowing.length > 0) continue;
    // The whole page at its largest is known to overflow.
    const tooLarge = dropped.length === 0 ? whole : undefined;
    return { ...(await enlarge(last, tools, tooLarge)), dropped };
  }
  return last;
}

/** Texts that may go below their usual smallest size. */
function yieldingTexts(root: BoundFrame): BoundText[] {
  const texts: BoundText[] = [];
  forEachText(root, (text) => {
    if (text.leastSize < text.minSize) texts.push(text);
  });
  return texts;
}

function losesWords({ root, texts }: Omit<Solution, 'dropped'>): boolean {
  let found = false;
  forEachText(root, ({ id, leastSize, maxSize }) => {
    if (leastSize < maxSize && texts.get(id)?.cut) found = true;
  });
  return found;
}

/** The tree with those texts allowed a share of their smallest size and as many more lines. */
function squeeze(frame: BoundFrame, share: number): BoundFrame {
  const children = frame.children.map((child): BoundLayer => {
    if (child.kind === 'frame') return squeeze(child, share);
    if (child.kind !== 'text' || child.leastSize >= child.minSize) return child;
    const minSize = Math.max(child.leastSize, Math.ceil(child.minSize * share));
    return { ...child, minSize, maxLines: Math.ceil(child.maxLines / share) };
  });
  return { ...frame, children };
}

/** Whether a page fits with the smallest type and without everything that may leave. */
export async function fitsAtSmallest(root: BoundFrame, tools: SolveTools): Promise<boolean> {
  const kept = prune(root, Math.min(...dropLevels(root), Number.POSITIVE_INFINITY), []);
  return (await solveScale(kept, SMALLEST, tools)).overflowing.length === 0;
}

/**
 * A page that fits at its smallest, at about the largest scale at which it still does. `known`: the page
 * at its largest, where that was tried.
 */
async function enlarge(
  smallest: Omit<Solution, 'dropped'>,
  tools: SolveTools,
  known?: Omit<Solution, 'dropped'>,
): Promise<Omit<Solution, 'dropped'>> {
  const fits = (page: Omit<Solution, 'dropped'>) =>
    page.overflowing.length === 0 && !losesWords(page);
  const largest = known ?? (await solveScale(smallest.root, LARGEST, tools));
  if (fits(largest)) return largest;
  let found = smallest;
  let scale = 0.5;
  for (let step = 0.25; step >= 0.5 ** (HALVINGS + 1); step /= 2) {
    const larger = await solveScale(smallest.root, scale, tools);
    if (fits(larger)) found = larger;
    scale += fits(larger) ? step : -step;
  }
  return found;
}

async function solveScale(
  root: BoundFrame,
  scale: number,
  tools: SolveTools,
  cut = 0,
): Promise<Omit<Solution, 'dropped'>> {
  const texts = new Map<string, FittedText>();
  // Widths first: what a column gives a text doesn't depend on how long the text is.
  const widths = tools.measure(frameElement(root, sizingLeaf(root, { texts, tools, scale })));
  forEachText(root, (text) => {
    if (text.fillsBox) return;
    const width = Math.max(1, widths.get(text.id)?.width ?? 1);
    const room = { width, maxSize: sizeAt(text, scale) };
    const fitted = tools.fit(text, room);
    const maxLines = Math.max(1, fitted.lines.length - cut);
    const shorten = text.overflow === 'ellipsis' && maxLines < fitted.lines.length;
    texts.set(text.id, shorten ? tools.fit({ ...text, maxLines }, room) : fitted);
  });
  const boxes = tools.measure(frameElement(root, sizingLeaf(root, { texts, tools, scale })));
  const full = overflowing(root, boxes);
  forEachText(root, (text) => {
    if (!text.fillsBox) {
      // Its lines are counted, not its box: what is one too many goes on the next page.
      if (text.overflow === 'page' && texts.get(text.id)?.overflows) full.push(text.id);
      return;
    }
    const { width, height } = boxes.get(text.id) ?? { width: 1, height: 1 };
    const fitted = tools.fit(text, {
      width: Math.max(1, width),
      height: Math.max(1, height + trimmed(text, tools)),
      maxSize: text.maxSize,
    });
    texts.set(text.id, fitted);
    if (fitted.cut || fitted.overflows) full.push(text.id);
  });
  return { root, texts, overflowing: full, boxes };
}

/** Px of line boxes that a trimmed text may have outside its box, at its smallest size. */
function trimmed(text: BoundText, tools: SolveTools): number {
  if (!text.trim) return 0;
  const { top, bottom } = tools.trim(tools.fit(text, { width: UNBOUNDED, maxSize: text.minSize }));
  return top + bottom;
}

function sizeAt(text: BoundText, scale: number): number {
  return Math.floor(text.minSize + scale * (text.maxSize - text.minSize));
}

/** What is known of a page's texts while it is measured. */
interface KnownSizes {
  texts: ReadonlyMap<string, FittedText>;
  tools: SolveTools;
  scale: number;
}

/** Leaves as empty boxes: texts at the size they are known to have so far. */
function sizingLeaf(root: BoundFrame, known: KnownSizes) {
  const settled = settledTexts(root);
  return (layer: Exclude<BoundLayer, BoundFrame>, parent: BoundFrame): Element => {
    const style = { display: 'flex', ...itemStyle(layer.placement) };
    switch (layer.kind) {
      case 'text':
        return textBox(layer, parent, known, settled.has(layer.id));
      case 'image':
        return emptyBox(layer.id, { ...style, ...imageBoxStyle(layer, known.tools) });
      case 'qr':
        return emptyBox(layer.id, { aspectRatio: 1, ...style });
      case 'shape':
      case 'path':
        return emptyBox(layer.id, style);
    }
  };
}

function emptyBox(key: string, style: Record<string, string | number>): Element {
  return { type: 'div', key, props: { style } };
}

/** A text's box; with a strut inside that is as wide as its words, where a frame may hug it. */
function textBox(
  text: BoundText,
  parent: BoundFrame,
  { texts, tools, scale }: KnownSizes,
  settled: boolean,
): Element {
  const style = { display: 'flex', ...itemStyle(text.placement) };
  if (text.fillsBox) {
    const minHeight = Math.round(text.minSize * text.lineHeight);
    const fill = { flexGrow: 1, flexBasis: 0, minHeight };
    return emptyBox(text.id, { ...style, ...fill, ...text.placement });
  }
  const row = String(parent.flex['flexDirection']).startsWith('row');
  const current =
    texts.get(text.id) ?? tools.fit(text, { width: UNBOUNDED, maxSize: sizeAt(text, scale) });
  const lines = current.lines.length * current.lineHeight;
  const trim = text.trim ? tools.trim(current) : { top: 0, bottom: 0 };
  const box = {
    ...style,
    height: Math.max(1, Math.round(lines - trim.top - trim.bottom)),
    // Beside other things a text gives way and wraps; above and below them it doesn't.
    flexShrink: row ? 1 : 0,
    ...text.placement,
  };
  if (settled) return emptyBox(text.id, box);
  const strut = emptyBox(`${text.id}.strut`, {
    width: widest(current),
    flexShrink: 1,
    minWidth: 0,
  });
  return { type: 'div', key: text.id, props: { style: box, children: [strut] } };
}

const UNBOUNDED = 1e5;

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
export function imageBoxStyle(
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

function dropLevels(root: BoundFrame): number[] {
  const levels = new Set<number>();
  const walk = (layer: BoundLayer): void => {
    if (layer.drop > 0) levels.add(layer.drop);
    if (layer.kind === 'frame') layer.children.forEach(walk);
  };
  walk(root);
  return [...levels].sort((a, b) => b - a);
}

/** The tree without the layers whose `drop` reaches the limit, and without frames left empty. */
function prune(frame: BoundFrame, limit: number, dropped: string[]): BoundFrame {
  const children = frame.children.flatMap((child): BoundLayer[] => {
    if (child.drop >= limit) {
      dropped.push(child.id);
      return [];
    }
    if (child.kind !== 'frame') return [child];
    const kept = prune(child, limit, dropped);
    return kept.children.length === 0 && child.children.length > 0 ? [] : [kept];
  });
  return { ...frame, children };
}

export function forEachText(frame: BoundFrame, visit: (text: BoundText) => void): void {
  for (const child of frame.children) {
    if (child.kind === 'frame') forEachText(child, visit);
    else if (child.kind === 'text') visit(child);
  }
}
