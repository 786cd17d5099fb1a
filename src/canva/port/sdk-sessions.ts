import {
  getDesignMetadata,
  openDesign,
  type DesignEditing,
  type PageMetadata,
} from '@canva/design';

import { CanvaFault } from './canva-fault.js';
import type { PageInfo } from './design-port.js';
import { asking } from './sdk-faults.js';
import type { OpenPage } from './sdk-states.js';

/** Sessions of openDesign: one minute each, so nothing is uploaded or waited for inside. */

/** What Canva tells of a page without opening it. */
export function infoOf(page: PageMetadata): PageInfo {
  if (page.type !== 'absolute') return {};
  const { id, title, dimensions } = page;
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(dimensions ? { width: dimensions.width, height: dimensions.height } : {}),
  };
}

/** Every page of the design in order, also those that can't be opened. */
export async function allPages(): Promise<PageInfo[]> {
  return asking(async () => [...(await getDesignMetadata()).pageMetadata].map(infoOf));
}

/**
 * Works on the current page.
 *
 * @throws CanvaFault also when `work` throws; what it changed is not in the design then
 */
export async function onCurrentPage<T>(work: (open: OpenPage & Syncing) => Promise<T>): Promise<T> {
  const outcome = new Outcome<T>();
  await asking(() =>
    openDesign({ type: 'current_page' }, async ({ page, helpers, sync }) => {
      await outcome.of(async () => {
        if (page.type !== 'absolute') throw unreadable();
        return work({ page, helpers, sync });
      });
    }),
  );
  return outcome.take();
}

/** Works on the page with this id. @throws CanvaFault `changed` when it is gone */
export async function onPage<T>(
  id: string,
  work: (open: OpenPage & Syncing) => Promise<T>,
): Promise<T> {
  const pages = await allPages();
  const hint = pages.findIndex((page) => page.id === id);
  const outcome = new Outcome<T>();
  await asking(() =>
    openDesign({ type: 'all_pages' }, async ({ pageRefs, helpers, sync }) => {
      await outcome.of(async () => {
        for (const ref of likeliestFirst(pageRefs.toArray(), hint)) {
          const found = new Outcome<T>();
          await openAbsolute(helpers, ref, async (open) => {
            if (open.page.id === id) await found.of(() => work({ ...open, sync }));
          });
          if (found.there) return found.take();
        }
        throw new CanvaFault('changed', 'The page is gone.');
      });
    }),
  );
  return outcome.take();
}

/** Looks at every page that can be opened, in order. */
export async function onEveryPage<T>(look: (page: DesignEditing.AbsolutePage) => T): Promise<T[]> {
  const outcome = new Outcome<T[]>();
  await asking(() =>
    openDesign({ type: 'all_pages' }, async ({ pageRefs, helpers }) => {
      await outcome.of(async () => {
        const seen: T[] = [];
        for (const ref of pageRefs.toArray())
          await openAbsolute(helpers, ref, async ({ page }) => {
            seen.push(look(page));
          });
        return seen;
      });
    }),
  );
  return outcome.take();
}

interface Syncing {
  sync: () => Promise<void>;
}

/** A page that Canva skips, as one that is being deleted, is like one that isn't there. */
async function openAbsolute(
  helpers: DesignEditing.AllPagesHelpers,
  ref: DesignEditing.PageRef,
  work: (open: OpenPage) => Promise<void>,
): Promise<void> {
  if (ref.type !== 'absolute') return;
  await helpers.openPage(ref, (open) => work(open));
}

/** References have no ids, but the order of the pages: nearly always the first one opened is right. */
function likeliestFirst<T>(refs: readonly T[], hint: number): T[] {
  const likely = refs[hint];
  return likely === undefined ? [...refs] : [likely, ...refs.filter((_, at) => at !== hint)];
}

function unreadable(): CanvaFault {
  return new CanvaFault('unsupported', 'Apps can’t open this kind of page.');
}

/** What a callback came to; kept here because Canva need not hand on what callbacks throw or return. */
class Outcome<T> {
  private result: { value: T } | { cause: unknown } | undefined;

  get there(): boolean {
    return this.result !== undefined;
  }

  async of(work: () => Promise<T>): Promise<void> {
    try {
      this.result = { value: await work() };
    } catch (cause) {
      this.result = { cause };
    }
  }

  take(): T {
    if (!this.result) throw new CanvaFault('internal', 'Canva did not open the design.');
    if ('cause' in this.result) throw this.result.cause;
    return this.result.value;
  }
}
