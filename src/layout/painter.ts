import { RenderError } from '../errors.js';
import type { BoundText } from '../model/bound.js';
import type { InkPath } from '../model/ink-path.js';
import type { Box } from '../model/scene.js';
import type { FittedText } from '../typeset/fit.js';
import type { WordsInFont } from '../typeset/registry.js';
import type { Drawing } from './draw.js';
import { runSatori, type Element, type EngineFonts } from './engine.js';
import type { Lru } from './lru.js';
import type { PageSize } from './on-page.js';
import { cutAtTurns, type Reach } from './outlines.js';
import { drawWords, wordsKey } from './words.js';

/** What satori made of one element. */
export interface Painted {
  /** Equal for equal markup of one renderer, and short. */
  key: string;
  /** SVG elements, each id with `siar-scope` in it. */
  readonly markup: string;
  /** The same as numbers, where satori wasn't needed. */
  paths?: readonly InkPath[];
  /** px of the page that its outlines reach, as left, top, right and bottom; absent: it has none. */
  reach?: Reach;
  /** Of the elements inside it, px of the page. */
  boxes: ReadonlyMap<string, Box>;
}

/** Draws elements that stand at absolute places of a page. */
export interface Painter {
  /** A text that satori isn't needed for, its box in the page's corner. */
  words(text: BoundText, fitted: FittedText, box: Box, drawing: Drawing): Painted;
  paint(elements: readonly Element[], page: PageSize): Promise<Map<Element, Painted>>;
}

/**
 * Stands between two elements, so that satori's drawing can be told apart: no text or border is
 * drawn like it.
 */
const SEPARATOR_STYLE = {
  position: 'absolute',
  left: 0,
  top: 0,
  width: 1,
  height: 1,
  backgroundColor: '#010203',
};
const SEPARATOR = '<rect x="0" y="0" width="1" height="1" fill="#010203"/>';

/** One pass of satori for all that isn't known yet. */
let number = 0;

/** `fonts` gives those that some words need: asked for when there is something to draw. */
export function createPainter(
  fonts: (words: readonly WordsInFont[]) => EngineFonts,
  kept: Lru<Painted>,
): Painter {
  return {
    words(text, fitted, box, drawing) {
      const key = wordsKey(text, fitted, box, drawing);
      const known = kept.get(key);
      if (known) return known;
      // Not spread: that would write the markup.
      const drawn = drawWords(text, fitted, box, drawing);
      const painted: Painted = Object.assign(drawn, { key: `painted ${number++}` });
      kept.set(key, painted, sizeOf(key, painted));
      return painted;
    },
    async paint(elements, page) {
      const found = new Map<Element, Painted>();
      const missing: { element: Element; key: string }[] = [];
      for (const element of elements) {
        const key = `${page.width}×${page.height} ${JSON.stringify(element)}`;
        const known = kept.get(key);
        if (known) found.set(element, known);
        else missing.push({ element, key });
      }
      if (missing.length === 0) return found;
      const unknown = missing.map(({ element }) => element);
      const drawn = await paintAll(unknown, page, fonts(unknown.flatMap(wordsIn)));
      for (const [index, { element, key }] of missing.entries()) {
        const painted = { ...drawn[index]!, key: `painted ${number++}` };
        kept.set(key, painted, sizeOf(key, painted));
        found.set(element, painted);
      }
      return found;
    },
  };
}

function wordsIn({ props: { style, children } }: Element): WordsInFont[] {
  if (typeof children === 'string') {
    return [{ text: children, fontFamily: String(style['fontFamily']) }];
  }
  return (children ?? []).flatMap(wordsIn);
}

/** Bytes, about. */
function sizeOf(key: string, painted: Painted): number {
  if (!painted.paths) return 2 * (key.length + painted.markup.length) + 400;
  const bytes = ({ commands, places }: InkPath): number =>
    commands.length + places.byteLength + 300;
  return 2 * key.length + 400 + painted.paths.reduce((sum, path) => sum + bytes(path), 0);
}

async function paintAll(
  elements: readonly Element[],
  page: PageSize,
  fonts: EngineFonts,
): Promise<Omit<Painted, 'key'>[]> {
  const children = elements.flatMap((element, index): Element[] => [
    element,
    { type: 'div', key: `separator-${index}`, props: { style: SEPARATOR_STYLE } },
  ]);
  const root: Element = {
    type: 'div',
    key: 'page',
    props: { style: { display: 'flex', position: 'relative', ...page }, children },
  };
  const { svg, boxes } = await runSatori(root, page, fonts);
  const content = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const parts = content.split(SEPARATOR);
  if (parts.length !== elements.length + 1) {
    throw new RenderError(`satori drew ${parts.length - 1} parts; expected ${elements.length}.`);
  }
  return elements.map((element, index) => {
    const { markup, reach } = cutAtTurns((parts[index] ?? '').replace(OWN_ID, '$1-siar-scope$2'));
    const inside = new Map(keysOf(element).flatMap((key) => boxOf(key, boxes)));
    return { markup, boxes: inside, ...(reach ? { reach } : {}) };
  });
}

/** `satori_bc-id-4-1`: its place in the tree of the pass, which another pass need not share. */
const OWN_ID = /(satori_[a-z]+)-id-\d+((?:-\d+)*)/g;

function boxOf(key: string, boxes: ReadonlyMap<string, Box>): [string, Box][] {
  const box = boxes.get(key);
  return box ? [[key, box]] : [];
}

function keysOf({ props: { children } }: Element): string[] {
  if (!Array.isArray(children)) return [];
  return children.flatMap((child) => [child.key, ...keysOf(child)]);
}
