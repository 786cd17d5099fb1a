import type { DesignEditing, ImageRef, PageId } from '@canva/design';

import type { FillSnapshot } from '../../../src/canva/port/design-port.js';
import type { StoredElement, StoredLeaf, StoredPage } from '../../../src/canva/port/memory-page.js';
import { createRichtext, regionOfRun, runOfRegion } from './richtext.js';

/** Elements of a session: what is set on them is in the session's page at once, in the design after a sync. */
export interface LiveElements {
  of(stored: StoredElement): DesignEditing.AbsoluteElement;
  stored(live: unknown): StoredElement | undefined;
}

export function createLiveElements(): LiveElements {
  const lives = new Map<StoredElement, DesignEditing.AbsoluteElement>();
  const stored = new Map<unknown, StoredElement>();
  const of = (element: StoredElement): DesignEditing.AbsoluteElement => {
    const known = lives.get(element);
    if (known) return known;
    const live = element.kind === 'group' ? groupOf(element, of) : leafOf(element);
    lives.set(element, live);
    stored.set(live, element);
    return live;
  };
  return { of, stored: (live) => stored.get(live) };
}

function groupOf(
  group: Extract<StoredElement, { kind: 'group' }>,
  of: LiveElements['of'],
): DesignEditing.GroupElement {
  const children = (): DesignEditing.GroupContentElement[] =>
    group.children.map((child) => of(child) as DesignEditing.GroupContentElement);
  return place(group, { type: 'group' as const, contents: readable(children) });
}

function leafOf(leaf: StoredLeaf): DesignEditing.GroupContentElement {
  switch (leaf.kind) {
    case 'text': {
      const text = createRichtext(leaf.runs.map(regionOfRun), (regions) => {
        leaf.runs = regions.map(runOfRegion);
      });
      return place(leaf, { type: 'text' as const, text });
    }
    case 'rect':
      return place(leaf, {
        type: 'rect' as const,
        fill: liveFill(leaf.fill),
        stroke: liveStroke(leaf) ?? liveStroke({ stroke: { color: '#000000', weight: 0 } })!,
      });
    case 'shape': {
      const paths = (): DesignEditing.Path[] =>
        leaf.paths.map((path) => ({
          d: path.d,
          fill: { isMediaEditable: true as const, ...liveFill(path.fill) },
          stroke: liveStroke(path),
        }));
      return place(leaf, {
        type: 'shape' as const,
        viewBox: leaf.viewBox,
        paths: readable(paths),
      });
    }
    case 'embed':
      return place(leaf, { type: 'embed' as const, url: 'https://example.org/' });
    case 'unsupported':
      return place(leaf, { type: 'unsupported' as const });
  }
}

/** Sizes and the lock can only be read, as in Canva. */
function place<T extends object>(stored: StoredElement, rest: T): T & DesignEditing.Element {
  const live = { ...rest } as T & DesignEditing.Element;
  for (const name of ['top', 'left', 'rotation', 'transparency'] as const)
    Object.defineProperty(live, name, {
      enumerable: true,
      get: () => stored[name],
      set: (value: number) => (stored[name] = value),
    });
  for (const name of ['width', 'height', 'locked'] as const)
    Object.defineProperty(live, name, { enumerable: true, get: () => stored[name] });
  return live;
}

/** A fill whose parts can be set. */
export function liveFill(fill: FillSnapshot): DesignEditing.Fill {
  return {
    mediaContainer: {
      get ref() {
        if (fill.picture === undefined) return undefined;
        const imageRef = fill.picture as ImageRef;
        return { type: 'image' as const, imageRef, flipX: false, flipY: false };
      },
      set(state) {
        if (state?.type === 'image') fill.picture = state.imageRef;
        else delete fill.picture;
      },
    },
    colorContainer: {
      get ref() {
        if (fill.other) return { type: 'unsupported' as const };
        return fill.color === undefined ? undefined : { type: 'solid' as const, color: fill.color };
      },
      set(state) {
        if (state) fill.color = lowercase(state.color);
        else delete fill.color;
      },
    },
  };
}

function liveStroke(owner: {
  stroke?: { color?: string; weight: number };
}): DesignEditing.Stroke | undefined {
  const { stroke } = owner;
  if (!stroke) return undefined;
  return {
    weight: stroke.weight,
    colorContainer: {
      get ref() {
        return stroke.color === undefined
          ? { type: 'unsupported' as const }
          : { type: 'solid' as const, color: stroke.color };
      },
      set(state) {
        stroke.color = lowercase(state.color);
      },
    },
  };
}

/** Sessions take colours in small letters only. */
export function lowercase(color: string): string {
  if (!/^#[0-9a-f]{6}$/.test(color)) throw new TypeError(`"${color}" is no colour of a session.`);
  return color;
}

/** A list that is looked up each time. */
export function readable<M>(items: () => readonly M[]): DesignEditing.ReadableList<M> {
  return {
    count: () => items().length,
    toArray: () => [...items()],
    forEach: (callback) => items().forEach((item) => callback(item)),
    filter: (filter: (item: M) => boolean) => items().filter((item) => filter(item)),
  } as DesignEditing.ReadableList<M>;
}

/** Canva's own name of a page. */
export function pageId({ id }: StoredPage): PageId {
  return id as PageId;
}
