import type { Bilingual } from '../../errors.js';
import type { NativePage } from '../../output/canva/native.js';
import { readPageTitle } from '../../output/canva/page-title.js';
import { textHash } from '../../output/canva/text-hash.js';
import type { PageInfo, PageSnapshot } from '../port/design-port.js';
import {
  drawingOf,
  mayBe,
  near,
  overlap,
  pageLeaves,
  pictureOf,
  plainWords,
  wordsOf,
  type PageLeaf,
} from './leaves.js';
import { recordsOf, type Manifest, type SlotRecord } from './manifest.js';
import { REFUSAL, WHY } from './why.js';

/**
 * - `certain`: this element and no other, with the content that the app put in;
 * - `edited`: this element, with content of somebody else's;
 * - `unsure`: perhaps there; `leaf` is the only candidate, where there is one;
 * - `gone`: nothing on the page can be it.
 */
export interface SlotMatch {
  record: SlotRecord;
  status: 'certain' | 'edited' | 'unsure' | 'gone';
  leaf?: PageLeaf;
  /** It stands elsewhere than the app put it, or is turned. */
  moved: boolean;
  /** It has another size; the height of a text is Canva's own affair. */
  resized: boolean;
  /** Of `edited` and `unsure`. */
  why?: Bilingual;
}

export interface PageMatch {
  slots: SlotMatch[];
  /** Elements that are nobody's slot: what designers added. */
  others: PageLeaf[];
  /** The page can't be compared at all. */
  refused?: Bilingual;
}

/**
 * Finds the app's own elements on a page as it stands now. Content decides first, wherever it stands; then
 * place and kind. No element is ever two slots.
 *
 * @param later words that slots may have by now, as after a teammate's update
 */
export function matchPage(
  { slots }: Pick<Manifest, 'slots'>,
  snapshot: PageSnapshot,
  later: ReadonlyMap<string, string> = new Map(),
): PageMatch {
  const found = new Map<SlotRecord, SlotMatch>();
  const used = new Set<PageLeaf>();
  const leaves = pageLeaves(snapshot);
  const openSlots = (): SlotRecord[] => slots.filter((slot) => !found.has(slot));
  const openLeaves = (): PageLeaf[] => leaves.filter((leaf) => !used.has(leaf));
  const take = (record: SlotRecord, leaf: PageLeaf, why?: Bilingual): void => {
    used.add(leaf);
    const status = why === undefined ? ('certain' as const) : ('edited' as const);
    found.set(record, { record, status, leaf, ...shiftOf(record, leaf), ...(why ? { why } : {}) });
  };
  const takePairs = (
    fits: Fits,
    whyOf: (record: SlotRecord, leaf: PageLeaf) => Bilingual | undefined,
  ): void => {
    for (const [record, leaf] of uniquePairs(openSlots(), openLeaves(), fits)) {
      take(record, leaf, whyOf(record, leaf));
    }
  };
  const asPut: Fits = (record, leaf) => sameContent(record, leaf);
  const asLater: Fits = (record, leaf) => {
    const words = later.get(record.slot);
    return words !== undefined && sameWords(words, leaf);
  };
  const none = (): undefined => undefined;
  takePairs((r, l) => atBox(r, l) && (asPut(r, l) || asLater(r, l)), none);
  takePairs(asPut, none);
  takePairs(asLater, none);
  for (const [record, leaf] of rankedPairs(openSlots(), openLeaves())) take(record, leaf);
  takePairs(atBox, changeOf);
  takePairs((r, l) => r.kind !== 'text' && mayBe(r.kind, l.leaf) && sameSize(r, l), changeOf);
  takePairs((r, l) => inItsGroup(r, l, found), changeOf);

  const [lost, rest] = [openSlots(), openLeaves()];
  for (const record of lost) found.set(record, restOf(record, rest, lost));
  const claimed = new Set([...found.values()].map(({ leaf }) => leaf));
  return {
    slots: slots.flatMap((slot) => found.get(slot) ?? []),
    others: leaves.filter((leaf) => !claimed.has(leaf)),
  };
}

/**
 * The same for somebody whose computer never saw the page: it is known by its title, its elements by what
 * the event printed before and prints now. What is neither is never taken for ours.
 *
 * @param before the page of the event as it was; without it, only what is up to date already is certain
 */
export function matchByContent(
  before: NativePage | undefined,
  after: NativePage,
  { title = '' }: PageInfo,
  snapshot: PageSnapshot,
): PageMatch {
  if (!readPageTitle(title)) return { slots: [], others: [], refused: REFUSAL.notOurs };
  const matched = matchPage({ slots: recordsOf(before ?? after) }, snapshot, laterWords(after));
  const slots = matched.slots.map((match): SlotMatch => {
    // A place and a kind alone don't tell an edit from another version of the event.
    if (match.status === 'edited' && match.record.kind === 'text') {
      return { ...match, status: 'unsure', why: WHY.unknownWords };
    }
    // Pictures have no content to be known by: one that was moved could be anybody's.
    const isPicture = match.record.kind === 'image';
    if (isPicture && match.status === 'certain' && (match.moved || match.resized)) {
      return { ...match, status: 'unsure', why: WHY.unknownPicture };
    }
    return match;
  });
  return { ...matched, slots };
}

/** The words that a page's slots will have. */
export function laterWords(page: NativePage): Map<string, string> {
  return new Map(
    recordsOf(page).flatMap(({ slot, text }) => (text === undefined ? [] : [[slot, text]])),
  );
}

type Fits = (record: SlotRecord, leaf: PageLeaf) => boolean;

/** Pairs of which neither half fits any other. */
function uniquePairs(
  slots: readonly SlotRecord[],
  leaves: readonly PageLeaf[],
  fits: Fits,
): [SlotRecord, PageLeaf][] {
  const candidates = slots.map((slot) => leaves.filter((leaf) => fits(slot, leaf)));
  return slots.flatMap((slot, index): [SlotRecord, PageLeaf][] => {
    const [leaf, another] = candidates[index]!;
    if (leaf === undefined || another !== undefined) return [];
    const rivals = candidates.filter((list) => list.includes(leaf));
    return rivals.length === 1 ? [[slot, leaf]] : [];
  });
}

/**
 * Slots of equal content, all there and all moved: they are told apart by their order, where that from back
 * to front and that down the page agree.
 */
function rankedPairs(
  slots: readonly SlotRecord[],
  leaves: readonly PageLeaf[],
): [SlotRecord, PageLeaf][] {
  const groups = new Map<string, SlotRecord[]>();
  for (const slot of slots) {
    const key = contentKey(slot);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return [...groups.values()].flatMap((alike): [SlotRecord, PageLeaf][] => {
    const there = leaves.filter((leaf) => sameContent(alike[0]!, leaf));
    if (there.length !== alike.length) return [];
    const down = <T extends { box: SlotRecord['box'] }>(list: readonly T[]): T[] =>
      [...list].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
    const slotOrder = down(alike).map((slot) => alike.indexOf(slot));
    const leafOrder = down(there).map((leaf) => there.indexOf(leaf));
    if (slotOrder.some((rank, index) => rank !== leafOrder[index])) return [];
    return alike.map((slot, index) => [slot, there[index]!]);
  });
}

function contentKey({ kind, text, drawing, shown }: SlotRecord): string {
  if (kind === 'text') return plainWords(text ?? '');
  return kind === 'image' ? (shown ?? '') : (drawing ?? '');
}

function sameContent(record: SlotRecord, { leaf }: PageLeaf): boolean {
  if (!mayBe(record.kind, leaf)) return false;
  switch (record.kind) {
    case 'text':
      return sameWords(record.text ?? '', { leaf });
    case 'image':
      return record.shown !== undefined && record.shown === shownHash({ leaf });
    case 'shape':
      return record.drawing !== undefined && record.drawing === drawingOf(leaf);
  }
}

function sameWords(words: string, { leaf }: Pick<PageLeaf, 'leaf'>): boolean {
  const there = wordsOf(leaf);
  return there !== undefined && plainWords(there) === plainWords(words);
}

function shownHash({ leaf }: Pick<PageLeaf, 'leaf'>): string | undefined {
  const picture = pictureOf(leaf);
  return picture === undefined ? undefined : textHash(picture);
}

function atBox(record: SlotRecord, leaf: PageLeaf): boolean {
  if (!mayBe(record.kind, leaf.leaf) || leaf.turned) return false;
  const { moved, resized } = shiftOf(record, leaf);
  return !moved && !resized;
}

function sameSize(record: SlotRecord, leaf: PageLeaf): boolean {
  return !shiftOf(record, leaf).resized;
}

function shiftOf({ box, kind }: SlotRecord, leaf: PageLeaf): { moved: boolean; resized: boolean } {
  const { top, left, width, height } = leaf.box;
  return {
    moved: leaf.turned || !near(top, box.top) || !near(left, box.left),
    resized: !near(width, box.width) || (kind !== 'text' && !near(height, box.height)),
  };
}

/** What tells that the content of a known element is somebody else's; undefined when nothing does. */
function changeOf(record: SlotRecord, leaf: PageLeaf): Bilingual | undefined {
  switch (record.kind) {
    case 'text':
      return WHY.otherWords;
    case 'image':
      return record.shown !== undefined && record.shown !== shownHash(leaf)
        ? WHY.otherPicture
        : undefined;
    case 'shape':
      return record.drawing !== undefined && record.drawing !== drawingOf(leaf.leaf)
        ? WHY.otherDrawing
        : undefined;
  }
}

/** A child of a group whose other children are all known and where they were: groups keep their order. */
function inItsGroup(
  record: SlotRecord,
  { path, leaf }: PageLeaf,
  found: ReadonlyMap<SlotRecord, SlotMatch>,
): boolean {
  const [group, child] = record.path;
  if (child === undefined || path[1] !== child || !mayBe(record.kind, leaf)) return false;
  const siblings = [...found.values()].filter((match) => match.record.path[0] === group);
  return (
    siblings.length > 0 &&
    siblings.every((match) => {
      const at = match.leaf?.path;
      return at !== undefined && at[0] === path[0] && at[1] === match.record.path[1];
    })
  );
}

/** A slot that nothing is surely: perhaps one of what is left, else gone. */
function restOf(
  record: SlotRecord,
  leaves: readonly PageLeaf[],
  rivals: readonly SlotRecord[],
): SlotMatch {
  const like = (one: SlotRecord): PageLeaf[] => leaves.filter((leaf) => resembles(one, leaf));
  const candidates = like(record);
  const [leaf, another] = candidates;
  if (leaf === undefined) return { record, status: 'gone', moved: false, resized: false };
  const isWanted = rivals.some((rival) => rival !== record && like(rival).includes(leaf));
  if (another !== undefined || isWanted) {
    return { record, status: 'unsure', moved: false, resized: false, why: WHY.severalLike };
  }
  const shift = shiftOf(record, leaf);
  return { record, status: 'unsure', leaf, ...shift, why: WHY.movedAndChanged };
}

/** Half of the words, or half of the place. */
const LIKE = 0.5;

function resembles(record: SlotRecord, leaf: PageLeaf): boolean {
  if (!mayBe(record.kind, leaf.leaf)) return false;
  if (overlap(record.box, leaf.box) >= LIKE || sameContent(record, leaf)) return true;
  const words = wordsOf(leaf.leaf);
  if (record.kind === 'text')
    return words !== undefined && likeness(record.text ?? '', words) >= LIKE;
  return sameSize(record, leaf);
}

/** Share of words that two texts have in common, 0–1 (Dice). */
function likeness(a: string, b: string): number {
  const split = (text: string): string[] =>
    plainWords(text).toLowerCase().split(' ').filter(Boolean);
  const [own, other] = [split(a), split(b)];
  const rest = [...other];
  const shared = own.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return own.length + other.length === 0 ? 0 : (2 * shared.length) / (own.length + other.length);
}
