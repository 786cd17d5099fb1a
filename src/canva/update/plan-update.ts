import type { Bilingual } from '../../errors.js';
import {
  layerOf,
  picturesOf,
  type NativePage,
  type NativePicture,
} from '../../output/canva/native.js';
import { readPageTitle, type PageIdentity } from '../../output/canva/page-title.js';
import type { Edit, PageSnapshot } from '../port/design-port.js';
import { nativeLeaves, near, type NativeLeafAt } from './leaves.js';
import { recordOf, recordsOf, type Manifest, type SlotRecord } from './manifest.js';
import { laterWords, matchByContent, matchPage, type PageMatch, type SlotMatch } from './match.js';
import { added } from './plan-added.js';
import { leaving } from './plan-leaving.js';
import { planSlot, type Change, type Held } from './plan-slot.js';
import { REFUSAL, WHY } from './why.js';

export type { Change, Held } from './plan-slot.js';

export interface UpdateRequest {
  /** What the app put there; absent on a computer that didn't insert the page. */
  manifest?: Manifest | undefined;
  snapshot: PageSnapshot;
  /** The page of the event as it was, for want of a manifest. */
  before?: NativePage | undefined;
  /** The page of the event as it is. */
  after: NativePage;
  /** Slots that the person wants changed though somebody else changed them. */
  insist?: ReadonlySet<string>;
}

export interface UpdatePlan {
  changes: Change[];
  /** For `DesignPort.edit` with the same snapshot. A `picture` edit names the engine's key until `withReferences`. */
  edits: Edit[];
  /** To be uploaded for these edits. */
  pictures: NativePicture[];
  /** Left as somebody made it. */
  kept: Held[];
  /** Left because it can't be told for sure. */
  unsure: Held[];
  /** Why nothing at all is changed. */
  refused?: Bilingual;
  /** What the manifest says of each slot once the edits are done. */
  records: SlotRecord[];
}

/**
 * What has to change on a page for the event as it is now. Only what the event changed against what the app
 * put there is touched; what isn't sure stays as it is, and is named.
 */
export function planUpdate(request: UpdateRequest): UpdatePlan {
  const { snapshot, after, manifest, insist = new Set<string>() } = request;
  const records = manifest?.slots ?? recordsOf(request.before ?? after);
  const refused = refusalOf(request);
  if (refused) return nothing(refused, records);
  const match = matched(request);
  const wrong = match.refused ?? unrecognised(match);
  if (wrong) return nothing(wrong, records);

  const placeable = isOfSize(snapshot, after);
  const blind = !manifest && !request.before;
  const plan: UpdatePlan = { ...nothing(undefined, []), records: [] };
  const next = new Map(nativeLeaves(after).map((leaf) => [leaf.key, leaf]));
  for (const one of match.slots) {
    const leaf = next.get(one.record.slot);
    if (!leaf) continue;
    const slot = planSlot(one, leaf, { placeable, blind, insist: insist.has(one.record.slot) });
    plan.edits.push(...slot.edits);
    if (slot.change) plan.changes.push(slot.change);
    if (slot.held) plan.kept.push(slot.held);
    if (slot.unsure) plan.unsure.push(slot.unsure);
    const settled = !slot.held && !slot.unsure && one.status === 'certain';
    plan.records.push(settled || slot.change ? following(one, leaf, slot.change) : one.record);
  }
  const left = leaving(match, new Set(next.keys()), snapshot);
  collect(plan, left);
  const renewable = new Set(left.changes.map(({ slot }) => slot));
  const past = match.slots.map(({ record }) => record.slot).filter((slot) => !next.has(slot));
  const settled = new Set(past.filter((slot) => !renewable.has(slot)).map(layerOf));
  collect(plan, added(match, withoutLayers(after, settled), snapshot, placeable));
  if (blind) noteUnknownPictures(plan, match);
  const background = manifest?.background ?? request.before?.background;
  if (background !== undefined && background !== after.background) {
    const held = { slot: '', name: 'Background', why: WHY.background, mayInsist: false };
    if (snapshot.background !== after.background) plan.kept.push(held);
  }
  plan.changes = onceALayer(plan.changes, ({ slot, what }) => `${layerOf(slot)} ${what}`);
  plan.kept = onceALayer(plan.kept, ({ slot, why }) => `${layerOf(slot)} ${why.en}`);
  plan.unsure = onceALayer(plan.unsure, ({ slot, why }) => `${layerOf(slot)} ${why.en}`);
  plan.edits = ordered(movedWhole(plan.edits, snapshot));
  plan.pictures = neededPictures(plan.edits, after);
  return plan;
}

function nothing(refused: Bilingual | undefined, records: SlotRecord[]): UpdatePlan {
  const empty = { changes: [], edits: [], pictures: [], kept: [], unsure: [], records };
  return refused ? { ...empty, refused } : empty;
}

type Part = Pick<UpdatePlan, 'changes' | 'edits' | 'kept' | 'unsure' | 'records'>;

function collect(plan: UpdatePlan, part: Part): void {
  plan.changes.push(...part.changes);
  plan.edits.push(...part.edits);
  plan.kept.push(...part.kept);
  plan.unsure.push(...part.unsure);
  plan.records.push(...part.records);
}

/** An ornament that a designer recoloured gets no second one beside it, and one that is gone doesn't come back. */
function withoutLayers(page: NativePage, layers: ReadonlySet<string>): NativePage {
  const elements = page.elements.filter((element) => {
    const [piece] = element.kind === 'group' ? element.children : [element];
    return (
      piece === undefined || layerOf(piece.slot) === piece.slot || !layers.has(layerOf(piece.slot))
    );
  });
  return { ...page, elements };
}

/** An ornament of several shapes is one thing for a person. */
function onceALayer<Line>(lines: readonly Line[], keyOf: (line: Line) => string): Line[] {
  return [...new Map(lines.map((line) => [keyOf(line), line])).values()];
}

function refusalOf({ manifest, snapshot, after }: UpdateRequest): Bilingual | undefined {
  if (snapshot.locked) return REFUSAL.locked;
  const known = manifest?.identity ?? readPageTitle(snapshot.title ?? '');
  if (!known) return REFUSAL.notOurs;
  const wanted = readPageTitle(after.title);
  if (!wanted) return undefined;
  if (!isSamePost(known, wanted)) return REFUSAL.otherTemplate;
  return known.event === wanted.event ? undefined : REFUSAL.otherEvent;
}

function isSamePost(a: PageIdentity, b: PageIdentity): boolean {
  const keys = ['template', 'format', 'language', 'page'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function matched({ manifest, snapshot, before, after }: UpdateRequest): PageMatch {
  return manifest
    ? matchPage(manifest, snapshot, laterWords(after))
    : matchByContent(before, after, snapshot, snapshot);
}

/** Share of what can still be there that has to be known for sure. */
const LEAST_KNOWN = 0.5;

function unrecognised({ slots }: PageMatch): Bilingual | undefined {
  const there = slots.filter(({ status }) => status !== 'gone');
  const known = there.filter(({ status }) => status === 'certain' || status === 'edited');
  const sure = known.some(({ status }) => status === 'certain');
  return sure && known.length >= LEAST_KNOWN * there.length ? undefined : REFUSAL.unrecognised;
}

function isOfSize({ width, height }: PageSnapshot, after: NativePage): boolean {
  if (width === undefined || height === undefined) return true;
  return near(width, after.width) && near(height, after.height);
}

/** The slot's record after the update: where the designers moved it, the app's own place is still the old one. */
function following({ record, moved }: SlotMatch, leaf: NativeLeafAt, change?: Change): SlotRecord {
  const fresh = { ...recordOf(leaf), path: record.path };
  const shown =
    record.shown !== undefined && change?.what !== 'picture' ? { shown: record.shown } : {};
  return { ...fresh, ...(moved ? { box: record.box } : {}), ...shown };
}

/** A group whose children all move alike is moved itself. */
function movedWhole(edits: readonly Edit[], { elements }: PageSnapshot): Edit[] {
  const moves = new Map<number, { top: number; left: number }[]>();
  for (const edit of edits) {
    if (edit.do !== 'move' || edit.at.length === 1) continue;
    const group = elements[edit.at[0]];
    const child = group?.kind === 'group' ? group.children[edit.at[1]] : undefined;
    if (!child) continue;
    const shift = { top: edit.top - child.top, left: edit.left - child.left };
    moves.set(edit.at[0], [...(moves.get(edit.at[0]) ?? []), shift]);
  }
  const whole = new Map<number, Edit>();
  for (const [index, shifts] of moves) {
    const group = elements[index];
    const [first] = shifts;
    if (group?.kind !== 'group' || !first || shifts.length !== group.children.length) continue;
    if (!shifts.every(({ top, left }) => near(top, first.top) && near(left, first.left))) continue;
    const to = { top: group.top + first.top, left: group.left + first.left };
    whole.set(index, { do: 'move', at: [index], ...to });
  }
  const rest = edits.filter(
    (edit) => edit.do !== 'move' || edit.at.length === 1 || !whole.has(edit.at[0]),
  );
  return [...rest, ...whole.values()];
}

/** What is added comes before what goes, so that every index still has its element. */
function ordered(edits: readonly Edit[]): Edit[] {
  const rank = { text: 0, color: 0, picture: 0, transparency: 0, move: 1, insert: 2, delete: 3 };
  return [...edits].sort((a, b) => rank[a.do] - rank[b.do]);
}

function neededPictures(edits: readonly Edit[], after: NativePage): NativePicture[] {
  const wanted = new Set(edits.flatMap((edit) => (edit.do === 'picture' ? [edit.picture] : [])));
  const inserted = edits.flatMap((edit) => (edit.do === 'insert' ? [edit.element] : []));
  for (const { key } of picturesOf({ elements: inserted })) wanted.add(key);
  return picturesOf(after).filter(({ key }) => wanted.has(key));
}

/** Without a trace of what was put there, nobody can say whether a photo is the old or the new one. */
function noteUnknownPictures(plan: UpdatePlan, { slots }: PageMatch): void {
  for (const { record, status } of slots) {
    if (record.kind !== 'image' || status === 'gone') continue;
    const { slot, name } = record;
    plan.unsure.push({ slot, name, why: WHY.unknownPicture, mayInsist: false });
  }
}

/** The edits with Canva's references in place of the engine's keys. @throws RangeError for a missing one */
export function withReferences(
  edits: readonly Edit[],
  pictures: ReadonlyMap<string, string>,
): Edit[] {
  return edits.map((edit) => {
    if (edit.do !== 'picture') return edit;
    const picture = pictures.get(edit.picture);
    if (picture === undefined) throw new RangeError(`The picture ${edit.picture} isn’t uploaded.`);
    return { ...edit, picture };
  });
}
