import type { BoundFrame, BoundLayer, BoundText } from '../model/bound.js';
import type { Box } from '../model/scene.js';
import type { FittedText } from '../typeset/fit.js';
import { overflowing } from './overflow.js';
import {
  forEachText,
  sizeAt,
  sizingTree,
  textSizes,
  UNBOUNDED,
  widthsOf,
  type SolveTools,
} from './sizing.js';

/**
 * Sizes of all the texts of a page, and what has to leave it. Text is fitted by measuring, frames
 * by the layout engine with empty boxes in place of text.
 */

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
    const pruned = prune(root, limit, dropped);
    // The tree itself where nothing leaves: what is known of it holds.
    const kept = dropped.length === 0 ? root : pruned;
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
  const tree = sizingTree(root, tools);
  // Widths first: what a column gives a text doesn't depend on how long the text is.
  const widths = widthsOf(tree, textSizes(root, { texts, tools, scale }), tools);
  forEachText(root, (text) => {
    if (text.fillsBox) return;
    const width = Math.max(1, widths.get(text.id)?.width ?? 1);
    const room = { width, maxSize: sizeAt(text, scale) };
    const fitted = tools.fit(text, room);
    const maxLines = Math.max(1, fitted.lines.length - cut);
    const shorten = text.overflow === 'ellipsis' && maxLines < fitted.lines.length;
    texts.set(text.id, shorten ? tools.fit({ ...text, maxLines }, room) : fitted);
  });
  const boxes = tools.measure(tree.root, textSizes(root, { texts, tools, scale }));
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
