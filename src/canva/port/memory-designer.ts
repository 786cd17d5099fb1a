import type { ElementPath, TextRun } from './design-port.js';
import type { MemoryCanva } from './memory-canva.js';
import {
  copyOf,
  settled,
  store,
  type ElementDraft,
  type StoredElement,
  type StoredPage,
} from './memory-page.js';

/** What people do to a design beside the app. Pages and elements are named by their indices. */
export interface Designer {
  /** Shows another page. */
  goTo(page: number): void;
  addBlankPage(after: number, page?: Partial<StoredPage>): void;
  removePage(page: number): void;
  movePage(page: number, to: number): void;
  renamePage(page: number, title: string): void;
  lockPage(page: number, locked?: boolean): void;

  /** Types a text over; runs keep the first one's look unless they are given. */
  setText(page: number, at: ElementPath, text: string | TextRun[]): void;
  /** Changes the look of all of a text. */
  style(page: number, at: ElementPath, look: Omit<Partial<TextRun>, 'text'>): void;
  color(page: number, at: ElementPath, color: string, path?: number): void;
  move(page: number, at: ElementPath, place: { top: number; left: number }): void;
  resize(page: number, at: ElementPath, size: { width: number; height: number }): void;
  remove(page: number, at: readonly [index: number]): void;
  /** Changes the place of an element among the others. */
  order(page: number, from: number, to: number): void;
  lock(page: number, at: ElementPath, locked?: boolean): void;
  /** Adds something of their own, at the top or at an index. */
  add(page: number, element: ElementDraft, index?: number): void;
  duplicate(page: number, index: number): void;
  ungroup(page: number, index: number): void;
}

export function createDesigner(canva: MemoryCanva): Designer {
  const { pages } = canva;
  const newId = (): string => canva.newId('element');
  const pageAt = (index: number): StoredPage => {
    const page = pages[index];
    if (!page) throw new RangeError(`There is no page ${index}.`);
    return page;
  };
  const elementsOf = (page: number): StoredElement[] => pageAt(page).elements;
  const change = (
    page: number,
    [index, child]: ElementPath,
    to: (element: StoredElement) => StoredElement,
  ): void => {
    const elements = elementsOf(page);
    const element = elements[index];
    if (!element) throw new RangeError(`There is no element ${index}.`);
    if (child === undefined) {
      elements[index] = to(element);
      return;
    }
    const leaf = element.kind === 'group' ? element.children[child] : undefined;
    if (element.kind !== 'group' || !leaf) throw new RangeError(`There is no child ${child}.`);
    const changed = to(leaf);
    if (changed.kind !== 'group') element.children[child] = changed;
  };

  return {
    goTo(page) {
      pageAt(page);
      canva.current = page;
    },
    addBlankPage(after, page = {}) {
      const blank: StoredPage = {
        id: canva.newId('page'),
        type: 'absolute',
        width: 1080,
        height: 1080,
        locked: false,
        background: '#ffffff',
        elements: [],
        ...page,
      };
      pages.splice(after + 1, 0, blank);
      if (canva.current > after) canva.current += 1;
    },
    removePage(page) {
      pages.splice(page, 1);
      canva.current = Math.max(0, Math.min(canva.current, pages.length - 1));
    },
    movePage(page, to) {
      const moved = pageAt(page);
      pages.splice(page, 1);
      pages.splice(to, 0, moved);
    },
    renamePage(page, title) {
      pageAt(page).title = title;
    },
    lockPage(page, locked = true) {
      pageAt(page).locked = locked;
    },
    setText(page, at, text) {
      change(page, at, (element) => {
        if (element.kind !== 'text') throw new TypeError(`A ${element.kind} has no text.`);
        const [first] = element.runs;
        const runs = typeof text === 'string' ? [{ ...first, text }] : text;
        return settled({ ...element, runs });
      });
    },
    style(page, at, look) {
      change(page, at, (element) => {
        if (element.kind !== 'text') throw new TypeError(`A ${element.kind} has no text.`);
        return settled({ ...element, runs: element.runs.map((run) => ({ ...run, ...look })) });
      });
    },
    color(page, at, color, path = 0) {
      change(page, at, (element) => {
        if (element.kind === 'rect') return { ...element, fill: { color } };
        if (element.kind !== 'shape') throw new TypeError(`A ${element.kind} has no fill.`);
        const paths = element.paths.map((one, index) =>
          index === path ? { ...one, fill: { color } } : one,
        );
        return { ...element, paths };
      });
    },
    move: (page, at, place) => change(page, at, (element) => ({ ...element, ...place })),
    resize: (page, at, size) => change(page, at, (element) => settledSize({ ...element, ...size })),
    remove(page, [index]) {
      elementsOf(page).splice(index, 1);
    },
    order(page, from, to) {
      const elements = elementsOf(page);
      elements.splice(to, 0, ...elements.splice(from, 1));
    },
    lock: (page, at, locked = true) => change(page, at, (element) => ({ ...element, locked })),
    add(page, element, index) {
      const elements = elementsOf(page);
      elements.splice(index ?? elements.length, 0, store(copyOf(element), newId));
    },
    duplicate(page, index) {
      const element = elementsOf(page)[index];
      if (element) elementsOf(page).push(store(copyOf(element), newId));
    },
    ungroup(page, index) {
      const elements = elementsOf(page);
      const group = elements[index];
      if (group?.kind !== 'group') throw new TypeError('There is no group.');
      const children = group.children.map((child) => ({
        ...child,
        top: child.top + group.top,
        left: child.left + group.left,
      }));
      elements.splice(index, 1, ...children);
    },
  };
}

function settledSize(element: StoredElement): StoredElement {
  return element.kind === 'group' ? element : settled(element);
}
