import type { NativeLeaf, NativePage } from '../../output/canva/native.js';
import { textHash } from '../../output/canva/text-hash.js';
import type { ElementPath, FillSnapshot, LeafSnapshot, PageSnapshot } from '../port/design-port.js';

/** Pages taken apart into their leaves, so that what was inserted and what stands there can be compared. */

/** px of the page. */
export interface PageBox {
  top: number;
  left: number;
  width: number;
  height: number;
}

export type SlotKind = 'text' | 'image' | 'shape';

/** A leaf of a page as it stands now. */
export interface PageLeaf {
  path: ElementPath;
  leaf: LeafSnapshot;
  box: PageBox;
  /** Itself, its group or the page can't be changed. */
  locked: boolean;
  /** Itself or its group is turned. */
  turned: boolean;
}

/** A leaf of a page of ours. */
export interface NativeLeafAt {
  /** Its slot; of several with one slot, the second is `rule#2`. */
  key: string;
  path: ElementPath;
  leaf: NativeLeaf;
  box: PageBox;
}

export function pageLeaves(page: PageSnapshot): PageLeaf[] {
  return page.elements.flatMap((element, index): PageLeaf[] => {
    const { top, left, rotation } = element;
    const locked = page.locked || element.locked;
    if (element.kind !== 'group') {
      const turned = rotation !== 0;
      return [{ path: [index], leaf: element, box: boxOf(element), locked, turned }];
    }
    return element.children.map((leaf, child): PageLeaf => {
      const box = boxOf(leaf);
      return {
        path: [index, child],
        leaf,
        box: { ...box, top: box.top + top, left: box.left + left },
        locked: locked || leaf.locked,
        turned: rotation !== 0 || leaf.rotation !== 0,
      };
    });
  });
}

export function nativeLeaves(page: Pick<NativePage, 'elements'>): NativeLeafAt[] {
  const seen = new Map<string, number>();
  const keyOf = (slot: string): string => {
    const times = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, times);
    return times === 1 ? slot : `${slot}#${times}`;
  };
  return page.elements.flatMap((element, index): NativeLeafAt[] => {
    if (element.kind !== 'group') {
      return [{ key: keyOf(element.slot), path: [index], leaf: element, box: boxOf(element) }];
    }
    return element.children.map((leaf, child) => {
      const box = boxOf(leaf);
      return {
        key: keyOf(leaf.slot),
        path: [index, child],
        leaf,
        box: { ...box, top: box.top + element.top, left: box.left + element.left },
      };
    });
  });
}

function boxOf({ top, left, width, height }: PageBox): PageBox {
  return { top, left, width, height };
}

/** Words without their line breaks and without what can't be seen, for comparing. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text as it stands; undefined for what is no text. */
export function wordsOf(leaf: LeafSnapshot): string | undefined {
  return leaf.kind === 'text' ? leaf.runs.map(({ text }) => text).join('') : undefined;
}

/** Canva's reference of the picture that fills an element, or one of its paths. */
export function pictureOf(leaf: LeafSnapshot): string | undefined {
  return fillsOf(leaf).find(({ picture }) => picture !== undefined)?.picture;
}

export function fillsOf(leaf: LeafSnapshot): FillSnapshot[] {
  switch (leaf.kind) {
    case 'rect':
      return [leaf.fill];
    case 'shape':
      return leaf.paths.map(({ fill }) => fill);
    case 'text':
    case 'embed':
    case 'unsupported':
      return [];
  }
}

/** Whether an element may be what a slot became: Canva may read a picture as a rectangle, or a path of one. */
export function mayBe(kind: SlotKind, leaf: LeafSnapshot): boolean {
  switch (kind) {
    case 'text':
      return leaf.kind === 'text';
    case 'image':
      return fillsOf(leaf).some(({ picture, other }) => picture !== undefined || other === true);
    case 'shape':
      return leaf.kind === 'shape' || (leaf.kind === 'rect' && leaf.fill.picture === undefined);
  }
}

/** Tells drawings apart; '' where there is none. */
export function drawingOf(leaf: LeafSnapshot | NativeLeaf): string {
  if (leaf.kind !== 'shape') return '';
  return textHash(leaf.paths.map(({ d }) => d.replace(/[\s,]+/g, ' ').trim()).join('|'));
}

/** How much of the smaller box lies in the other, 0–1. */
export function overlap(a: PageBox, b: PageBox): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return width <= 0 || height <= 0 || smaller <= 0 ? 0 : (width * height) / smaller;
}

/** px by which Canva may round. */
export const TOLERANCE = 2;

export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}
