import type { BoundPage } from '../model/bound.js';
import { pageUnits, sliceUnits, type PageUnit } from './page-units.js';
import type { SolveTools } from './sizing.js';
import { fitsAtSmallest, solvePage, type Solution } from './solve.js';

/** Most pages that one page of a document may become. */
export const MAX_COPIES = 10;

/** A page as it is drawn: the first keeps its id, its copies are `main-2`, `main-3`… */
export interface SolvedPage {
  page: BoundPage;
  solution: Solution;
}

/**
 * A page, and further copies of it for what doesn't fit: the words of texts and the items of
 * repeats with `overflow: page` that are too many even at the smallest sizes and without
 * everything that may leave. What is no such layer stands on every copy. Nothing is lost: beyond
 * `MAX_COPIES` pages the last one holds the rest, and says that it overflows.
 */
export async function paginate(page: BoundPage, tools: SolveTools): Promise<SolvedPage[]> {
  const units = pageUnits(page.root);
  if (units.length < 2) return [{ page, solution: await solvePage(page.root, tools) }];
  // What can go on another page is not cut to fit on this one, and cuts nothing else either.
  const whole = await solvePage(page.root, tools, false);
  if (whole.overflowing.length === 0) return [{ page, solution: whole }];
  const fits = (from: number, to: number) => fitsAtSmallest(sliceUnits(page.root, from, to), tools);
  // When the rest of the page overflows by itself, more pages of it help nobody.
  if (!(await fits(0, 0))) return [{ page, solution: await solvePage(page.root, tools) }];
  const full = await fullPages(units.length, fits);
  const ends = (await evenPages(units, full.length, fits)) ?? full;
  const pages: SolvedPage[] = [];
  for (const [index, end] of ends.entries()) {
    const root = sliceUnits(page.root, ends[index - 1] ?? 0, end);
    const copy = index === 0 ? {} : { id: `${page.id}-${index + 1}`, continues: page.id };
    pages.push({ page: { ...page, ...copy, root }, solution: await solvePage(root, tools) });
  }
  return pages;
}

type Fits = (from: number, to: number) => Promise<boolean>;

/** Where pages end that hold as much as they can; one unit at least, even where it is too large. */
async function fullPages(count: number, fits: Fits): Promise<number[]> {
  const ends: number[] = [];
  let from = 0;
  while (from < count && ends.length < MAX_COPIES - 1) {
    let good = from + 1;
    let bad = count + 1;
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (await fits(from, middle)) good = middle;
      else bad = middle;
    }
    ends.push(good);
    from = good;
  }
  return from < count ? [...ends, count] : ends;
}

/** How far an even break may move to a pause, as a share of a page. */
const NEAR = 0.2;

/**
 * As many pages with about as much on each, so that type is of like size on all of them, broken
 * at pauses where one is near. @returns undefined where a page wouldn't hold its share
 */
async function evenPages(
  units: readonly PageUnit[],
  pages: number,
  fits: Fits,
): Promise<number[] | undefined> {
  const share = units.length / pages;
  const ends: number[] = [];
  for (let page = 1; page < pages; page++) {
    const wanted = Math.ceil(share * page);
    ends.push(nearestPause(units, wanted, Math.floor(share * NEAR)) ?? wanted);
  }
  ends.push(units.length);
  for (const [index, end] of ends.entries()) {
    if (!(await fits(ends[index - 1] ?? 0, end))) return undefined;
  }
  return ends;
}

/** The break nearest to `wanted`, at most `reach` away, that has a pause before it. */
function nearestPause(units: readonly PageUnit[], wanted: number, reach: number) {
  for (let distance = 0; distance <= reach; distance++) {
    for (const end of [wanted - distance, wanted + distance]) {
      if (units[end - 1]?.pause) return end;
    }
  }
  return undefined;
}
