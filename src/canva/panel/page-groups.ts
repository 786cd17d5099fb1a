import type { PlannedPage } from './services.js';

/** Pages on which exactly the same is to be said. */
export interface PageGroup {
  /** 1-based places in the design, in its order. */
  numbers: readonly number[];
  /** The title that they share; null where their titles differ. */
  title: string | null;
  changes: PlannedPage['changes'];
  unsure: PlannedPage['unsure'];
}

/** Puts pages with the same changes together, where the first of them stands. */
export function groupPages(pages: readonly PlannedPage[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const { number, title, changes, unsure } of pages) {
    const key = JSON.stringify([changes, unsure]);
    const known = groups.get(key);
    groups.set(key, {
      numbers: [...(known?.numbers ?? []), number],
      title: known && known.title !== title ? null : title,
      changes,
      unsure,
    });
  }
  return [...groups.values()];
}
