import type { DesignEditing, DesignOpenOptions } from '@canva/design';

import {
  store,
  union,
  type StoredElement,
  type StoredPage,
} from '../../../src/canva/port/memory-page.js';
import type { MemoryCanva } from '../../../src/canva/port/memory-canva.js';
import type { MemorySession } from '../../../src/canva/port/memory-session.js';
import {
  createLiveElements,
  liveFill,
  pageId,
  readable,
  type LiveElements,
} from './live-elements.js';
import { createStateBuilder, draftOfState } from './states.js';

type Callback = (session: never) => Promise<void>;

/** `openDesign`: the callback works on copies of the pages, which `sync` writes back. */
export async function runSession(
  canva: MemoryCanva,
  { type }: DesignOpenOptions,
  callback: Callback,
): Promise<void> {
  const session = canva.open(type === 'all_pages' ? 'all' : 'current');
  const sync = async (): Promise<void> => session.sync();
  if (type === 'current_page') {
    const [page] = session.pages;
    await callback({ ...openPage(session, page!), sync } as never);
    return;
  }
  const refs = new Map(session.pages.map((page) => [refOf(page), page]));
  const helpers = {
    openPage: async (
      ref: DesignEditing.PageRef,
      work: (open: ReturnType<typeof openPage>) => Promise<void>,
    ): Promise<DesignEditing.OpenPageResponse> => {
      const page = refs.get(ref);
      if (!page) throw new TypeError('The reference is of another session.');
      await work(openPage(session, page));
      return { status: 'executed' };
    },
  };
  await callback({ pageRefs: readable(() => [...refs.keys()]), helpers, sync } as never);
}

function refOf({ type, locked }: StoredPage): DesignEditing.PageRef {
  return type === 'absolute' ? { type, locked } : { type };
}

function openPage(session: MemorySession, page: StoredPage) {
  const lives = createLiveElements();
  const newId = (): string => session.newId('element');
  const helpers: DesignEditing.PageHelpers = {
    elementStateBuilder: createStateBuilder(),
    group: async ({ elements }) =>
      lives.of(groupOf(page, elements, lives, newId)) as DesignEditing.GroupElement,
    ungroup: () => Promise.reject(new Error('The fake doesn’t ungroup.')),
  };
  if (page.type === 'unsupported') return { page: { type: 'unsupported' as const }, helpers };
  const live = {
    type: 'absolute' as const,
    id: pageId(page),
    locked: page.locked,
    dimensions:
      page.width === undefined || page.height === undefined
        ? undefined
        : { width: page.width, height: page.height },
    background: backgroundOf(page),
    elements: elementList(page, lives, newId),
  };
  return { page: live, helpers };
}

function backgroundOf(page: StoredPage): DesignEditing.Fill {
  const fill = page.background === undefined ? {} : { color: page.background };
  const live = liveFill(fill);
  return {
    mediaContainer: live.mediaContainer,
    colorContainer: {
      get ref() {
        return live.colorContainer.ref;
      },
      set(state) {
        live.colorContainer.set(state);
        if (state) page.background = state.color;
      },
    },
  };
}

function elementList(page: StoredPage, lives: LiveElements, newId: () => string) {
  const place = (ref: unknown): number => {
    const stored = lives.stored(ref);
    return stored ? page.elements.indexOf(stored) : -1;
  };
  const insert = (index: number, state: object): DesignEditing.AbsoluteElement => {
    const stored = store(draftOfState(state), newId);
    page.elements.splice(index, 0, stored);
    return lives.of(stored);
  };
  const list = {
    ...readable(() => page.elements.map((element) => lives.of(element))),
    insertBefore: (ref: unknown, state: object) => {
      if (ref === undefined) return insert(page.elements.length, state);
      return place(ref) < 0 ? undefined : insert(place(ref), state);
    },
    insertAfter: (ref: unknown, state: object) => {
      if (ref === undefined) return insert(page.elements.length, state);
      return place(ref) < 0 ? undefined : insert(place(ref) + 1, state);
    },
    moveBefore: () => undefined,
    moveAfter: () => undefined,
    delete: (ref: unknown) => {
      if (place(ref) >= 0) page.elements.splice(place(ref), 1);
    },
  };
  return list as unknown as DesignEditing.ElementList;
}

/** The group stands where the topmost of its elements stood. */
function groupOf(
  page: StoredPage,
  elements: readonly unknown[],
  lives: LiveElements,
  newId: () => string,
): StoredElement {
  const members = page.elements.filter((element) =>
    elements.some((live) => lives.stored(live) === element),
  );
  if (members.length < 2 || members.length !== elements.length)
    throw new TypeError('A group needs two elements of this page.');
  const box = union(members);
  const top = page.elements.indexOf(members.at(-1)!);
  const children = members.map((member) => {
    if (member.kind === 'group') throw new TypeError('A group has no groups in it.');
    return { ...member, top: member.top - box.top, left: member.left - box.left };
  });
  const group: StoredElement = {
    ...box,
    id: newId(),
    kind: 'group',
    rotation: 0,
    transparency: 0,
    locked: false,
    children,
  };
  const rest = page.elements.filter((element) => !members.includes(element));
  rest.splice(top - members.length + 1, 0, group);
  page.elements = rest;
  return group;
}
