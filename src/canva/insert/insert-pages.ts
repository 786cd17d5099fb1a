import {
  facesOf,
  faceKey,
  picturesOf,
  type FaceWish,
  type NativePage,
} from '../../output/canva/native.js';
import { findFaces, type FaceReplacement } from '../fonts/resolve-fonts.js';
import { CanvaFault } from '../port/canva-fault.js';
import type { Added, DesignPort, PageInfo } from '../port/design-port.js';
import { LIMITS } from '../port/limits.js';
import { ending, type InsertOptions, type InsertOutcome } from './insert.js';
import { createPace, patiently, stopIfCancelled } from './pace.js';
import { withSlack } from './slack.js';
import { eachOnce, uploadPictures } from './upload-pictures.js';

/** How far an insert of pages came. */
export interface PagesState {
  /** References of what was uploaded, by picture key. */
  pictures: Map<string, string>;
  /** What was added, by the page's index among those to insert. */
  added: Map<number, PageInfo & Added>;
  /** Ids of the pages that were in the design before. */
  before: Set<string>;
  /** Index of a page that Canva failed to add, or only failed to confirm. */
  unsure?: number;
}

export type PagesOutcome<T> = InsertOutcome<PagesState> & {
  /** What is in the design now, in the order of insertion. */
  added: { item: T; info: PageInfo & Added }[];
  /** What isn't. */
  left: T[];
};

/** Whatever goes along with a page comes back with it. */
export interface PageItem {
  page: NativePage;
}

/**
 * Adds pages to the design, each behind the one before: fonts are looked for, pictures uploaded, pages added at
 * the rate that Canva allows. It never throws.
 */
export async function insertPages<T extends PageItem>(
  port: DesignPort,
  items: readonly T[],
  options: InsertOptions<PagesState>,
): Promise<PagesOutcome<T>> {
  const { file, timing, overrides, signal, onProgress } = options;
  const state: PagesState = options.state ?? {
    pictures: new Map(),
    added: new Map(),
    before: new Set(),
  };
  let replaced: FaceReplacement[] = [];

  const end = await ending(async () => {
    stopIfCancelled(signal);
    await lookAround(port, items, state);
    const left = items.filter((_, index) => !state.added.has(index)).map(({ page }) => page);
    const pictures = eachOnce(left.flatMap(picturesOf));
    const total = pictures.length + items.length;
    let done = state.added.size + pictures.filter(({ key }) => state.pictures.has(key)).length;
    const step = (what: 'picture' | 'page'): void => onProgress?.({ done: ++done, total, what });

    const found = await patiently(() => findFaces(port, wishesOf(left), overrides), timing, signal);
    replaced = found.replaced;
    const uploaded = state.pictures;
    const onUploaded = (): void => step('picture');
    await uploadPictures(pictures, { port, file, timing, signal, uploaded, onUploaded });

    const refs = { pictures: uploaded, faces: found.faces };
    const pace = createPace(LIMITS.rates.addPage, timing);
    for (const [index, { page }] of items.entries()) {
      if (state.added.has(index)) continue;
      const roomy = withSlack(page, replaced);
      const add = async (): Promise<PageInfo & Added> => {
        await pace(signal);
        return port.addPage(roomy, refs);
      };
      try {
        state.added.set(index, await patiently(add, timing, signal));
      } catch (cause) {
        if (mayHaveWorked(cause)) state.unsure = index;
        throw cause;
      }
      step('page');
    }
  });

  const added = items.flatMap((item, index) => {
    const info = state.added.get(index);
    return info ? [{ item, info }] : [];
  });
  const left = items.filter((_, index) => !state.added.has(index));
  return { ...end, state, replaced, added, left };
}

function wishesOf(pages: readonly NativePage[]): FaceWish[] {
  const wishes = pages.flatMap(facesOf).map((wish) => [faceKey(wish), wish] as const);
  return [...new Map(wishes).values()];
}

/** The answer was lost, not necessarily the page. */
function mayHaveWorked(cause: unknown): boolean {
  return cause instanceof CanvaFault && ['timeout', 'internal', 'offline'].includes(cause.kind);
}

/** Notes which pages there are; of one in doubt, whether it came after all, so that it isn't added twice. */
async function lookAround(
  port: DesignPort,
  items: readonly PageItem[],
  state: PagesState,
): Promise<void> {
  const pages = await port.pages();
  if (state.unsure !== undefined) {
    const { unsure } = state;
    const title = items[unsure]?.page.title;
    const ours = new Set([...state.added.values()].map(({ id }) => id));
    const found = pages.find(
      (page) =>
        page.title === title &&
        page.id !== undefined &&
        !state.before.has(page.id) &&
        !ours.has(page.id),
    );
    if (found) state.added.set(unsure, found);
    delete state.unsure;
    return;
  }
  if (state.added.size > 0) return;
  for (const { id } of pages) if (id !== undefined) state.before.add(id);
}
