import { LIMITS } from './limits.js';
import { copyOf, settled, union, type StoredElement, type StoredPage } from './memory-page.js';
import { checkElement, type Known } from './memory-rules.js';
import type { Operation } from './memory-troubles.js';
import { insist } from './refusal.js';

/** Pages as they are changed; nothing of it is in the design before `sync`. */
export interface MemorySession {
  readonly pages: StoredPage[];
  newId(kind: string): string;
  /** @throws CanvaRefusal when a change isn't allowed or the minute is over; then nothing changes */
  sync(): void;
}

interface SessionParts {
  pages: readonly StoredPage[];
  now: () => number;
  begin: (operation: Operation) => void;
  newId: (kind: string) => string;
  known: Known;
}

export function openSession({ pages, now, begin, newId, known }: SessionParts): MemorySession {
  const opened = now();
  const drafts = copyOf([...pages]);
  return {
    pages: drafts,
    newId,
    sync() {
      begin('sync');
      insist(now() - opened <= LIMITS.session, 'The session is over.', 'timeout');
      const changed = pages.flatMap((page, index) => {
        const draft = drafts[index];
        return draft && JSON.stringify(draft) !== JSON.stringify(page) ? [{ page, draft }] : [];
      });
      for (const { page, draft } of changed) checkChange(page, draft, known);
      for (const { page, draft } of changed) write(page, draft);
    },
  };
}

function checkChange(page: StoredPage, draft: StoredPage, known: Known): void {
  insist(!page.locked, 'The page is locked.', 'not_allowed');
  for (const element of draft.elements) {
    const before = page.elements.find(({ id }) => id === element.id);
    if (before) checkKept(before, element);
    checkElement(element, known);
  }
  for (const { id, locked } of page.elements) {
    const kept = draft.elements.some((element) => element.id === id);
    insist(kept || !locked, 'A locked element can’t be deleted.', 'not_allowed');
  }
}

/** A locked element stays as it is, and no element changes its size. */
function checkKept(before: StoredElement, after: StoredElement): void {
  const same = JSON.stringify(before) === JSON.stringify(after);
  insist(same || !before.locked, 'The element is locked.', 'not_allowed');
  const sized = after.width === before.width && after.height === before.height;
  insist(sized, 'Sizes can’t be changed.');
}

function write(page: StoredPage, draft: StoredPage): void {
  const { elements, ...rest } = copyOf(draft);
  Object.assign(page, rest, {
    elements: elements.map((element) => {
      if (element.kind !== 'group') return settled(element);
      const children = element.children.map(settled);
      return { ...element, children, height: union(children).height };
    }),
  });
  if (rest.background === undefined) delete page.background;
}
