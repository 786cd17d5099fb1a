import type {
  ElementSnapshot,
  GroupSnapshot,
  LeafSnapshot,
  PageSnapshot,
  TextSnapshot,
} from './design-port.js';

/** Alternative texts of an element's pictures, '' for decoration, undefined where none was given. */
interface Described {
  alts?: (string | undefined)[];
}

/** An element before it stands on a page. */
export type LeafDraft = LeafSnapshot & Described;
export type GroupDraft = Omit<GroupSnapshot, 'children'> & { children: LeafDraft[] };
export type ElementDraft = LeafDraft | GroupDraft;

interface Identified {
  id: string;
}
export type StoredLeaf = LeafDraft & Identified;
export type StoredGroup = Omit<GroupSnapshot, 'children'> & Identified & { children: StoredLeaf[] };
export type StoredElement = StoredLeaf | StoredGroup;

export interface StoredPage {
  id: string;
  /** What Canva gives apps of it: whiteboards have no size, documents nothing at all. */
  type: 'absolute' | 'unsupported';
  title?: string;
  width?: number;
  height?: number;
  locked: boolean;
  background?: string;
  elements: StoredElement[];
}

/** Gives every element an id and, where Canva computes a size, that size. */
export function store(draft: ElementDraft, newId: () => string): StoredElement {
  if (draft.kind !== 'group') return { ...settled(draft), id: newId() };
  const children = draft.children.map((child) => ({ ...settled(child), id: newId() }));
  return { ...draft, id: newId(), ...rescaled(draft, children) };
}

/** As apps read it: without what Canva keeps to itself. */
export function snapshotOf(page: StoredPage, index: number): PageSnapshot {
  const { type: _type, elements, ...seen } = page;
  return copyOf({ ...seen, index, elements: elements.map(seenElement) });
}

function seenElement(element: StoredElement): ElementSnapshot {
  if (element.kind !== 'group') return seenLeaf(element);
  const { id: _id, children, ...seen } = element;
  return { ...seen, children: children.map(seenLeaf) };
}

function seenLeaf({ id: _id, alts: _alts, ...seen }: StoredLeaf): LeafSnapshot {
  return seen;
}

/** A text is as high as its lines. */
export function settled<T extends LeafDraft>(leaf: T): T {
  return leaf.kind === 'text' ? { ...leaf, height: textHeight(leaf) } : leaf;
}

/** Line height of a text that was given none. */
const USUAL_LINE_HEIGHT = 1.4;
const USUAL_FONT_SIZE = 16;

/** Height that Canva gives a text: each line's size times its line height. */
export function textHeight({ runs }: Pick<TextSnapshot, 'runs'>): number {
  let height = 0;
  let line = 0;
  for (const { text, fontSize = USUAL_FONT_SIZE, lineHeightEm = USUAL_LINE_HEIGHT } of runs) {
    const [, ...further] = text.split('\n');
    line = Math.max(line, fontSize * lineHeightEm);
    for (const _ of further) {
      height += line;
      line = fontSize * lineHeightEm;
    }
  }
  return Math.round((height + line) * 1000) / 1000;
}

/** Canva scales what is in a group until it is as wide as the group was said to be. */
function rescaled(
  group: GroupDraft,
  children: StoredLeaf[],
): Pick<StoredGroup, 'children' | 'width' | 'height'> {
  const box = union(children);
  const scale = box.width > 0 ? group.width / box.width : 1;
  const exact = Math.abs(scale - 1) < 0.001;
  const placed = exact ? children : children.map((child) => scaledIn(box, scale, child));
  return { children: placed, width: group.width, height: union(placed).height };
}

function scaledIn(box: Box, scale: number, child: StoredLeaf): StoredLeaf {
  const placed = {
    ...child,
    top: (child.top - box.top) * scale,
    left: (child.left - box.left) * scale,
    width: child.width * scale,
    height: child.height * scale,
  };
  if (placed.kind !== 'text') return placed;
  const runs = placed.runs.map((run) =>
    run.fontSize === undefined ? run : { ...run, fontSize: run.fontSize * scale },
  );
  return settled({ ...placed, runs });
}

interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** The smallest box around all; of none an empty one. */
export function union(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { top: 0, left: 0, width: 0, height: 0 };
  const top = Math.min(...boxes.map((box) => box.top));
  const left = Math.min(...boxes.map((box) => box.left));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  return { top, left, width: right - left, height: bottom - top };
}

/** A copy of plain data; `structuredClone` is not in every environment that tests run in. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
