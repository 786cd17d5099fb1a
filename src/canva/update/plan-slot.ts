import type { Bilingual } from '../../errors.js';
import type { NativeElement, NativeLeaf, NativePicture } from '../../output/canva/native.js';
import type { Edit } from '../port/design-port.js';
import { fillsOf, near, plainWords, wordsOf, type NativeLeafAt, type PageLeaf } from './leaves.js';
import type { SlotMatch } from './match.js';
import { recordOf, type SlotRecord } from './manifest.js';
import { NOTE, WHY } from './why.js';

/** What becomes of one slot that was there before and is there after. */

export type ChangeKind = 'text' | 'picture' | 'look' | 'moved' | 'added' | 'leaves';

/** For a person to confirm. */
export interface Change {
  slot: string;
  /** Human name of the slot. */
  name: string;
  what: ChangeKind;
  /** Words before and after; absent where there are none to show. */
  from?: string;
  to?: string;
  /** What the change does not take care of. */
  note?: Bilingual;
}

/** What is left alone though the event would have it otherwise. */
export interface Held {
  slot: string;
  name: string;
  why: Bilingual;
  /** Words as they stand, and as the event would have them. */
  now?: string;
  wanted?: string;
  /** The person may have it changed all the same, by naming the slot in `insist`. */
  mayInsist: boolean;
}

/** `held`: theirs, known to be; `unsure`: not known for sure. Neither: nothing to do. */
export interface SlotPlan {
  change?: Change;
  edits: Edit[];
  held?: Held;
  unsure?: Held;
}

export interface SlotContext {
  /** New elements can be placed: the page has its size still. */
  placeable: boolean;
  insist: boolean;
  /** Nobody knows what was put there: `record` is the slot as it should be. */
  blind: boolean;
}

const NOTHING: SlotPlan = { edits: [] };

/** @param next the slot as the event has it now */
export function planSlot(match: SlotMatch, next: NativeLeafAt, context: SlotContext): SlotPlan {
  const { record, status, leaf } = match;
  const diff = context.blind ? blindDifferences(leaf, next) : differences(record, next);
  if (!diff.any) return NOTHING;
  if (status === 'gone') {
    if (context.blind) return doubt(hold(match, next, WHY.notFound, false));
    return diff.content ? hold(match, next, WHY.removed, false) : NOTHING;
  }
  if (leaf && isThereAlready(leaf, next)) return NOTHING;
  const overrule = context.insist && leaf !== undefined;
  if (status !== 'certain' && !overrule) {
    if (!diff.content) return NOTHING;
    const held = hold(
      match,
      next,
      match.why ?? WHY.severalLike,
      leaf !== undefined && !leaf.locked,
    );
    return status === 'edited' ? held : doubt(held);
  }
  if (!leaf) return NOTHING;
  if (leaf.locked) return hold(match, next, WHY.locked, false);
  return change({ match, leaf, next, diff, context });
}

function doubt({ held }: SlotPlan): SlotPlan {
  return held ? { edits: [], unsure: held } : NOTHING;
}

interface Case {
  match: SlotMatch;
  leaf: PageLeaf;
  next: NativeLeafAt;
  diff: Differences;
  context: SlotContext;
}

interface Differences {
  any: boolean;
  /** Words, picture or drawing: what the slot says. */
  content: boolean;
  words: boolean;
  picture: boolean;
  drawing: boolean;
  place: boolean;
  /** Of the box or the type: what no edit can give an element. */
  size: boolean;
  color: boolean;
}

/** What the event changed, whatever was done in Canva. */
function differences(before: SlotRecord, next: NativeLeafAt): Differences {
  const after = recordOf(next);
  const words = plainWords(before.text ?? '') !== plainWords(after.text ?? '');
  const picture = before.picture !== after.picture;
  const drawing = before.drawing !== after.drawing;
  const place = !near(before.box.top, after.box.top) || !near(before.box.left, after.box.left);
  const size =
    !near(before.box.width, after.box.width) ||
    (after.kind !== 'text' && !near(before.box.height, after.box.height)) ||
    Math.abs((before.fontSize ?? 0) - (after.fontSize ?? 0)) > 0.25 ||
    before.face !== after.face;
  const color = JSON.stringify(before.colors) !== JSON.stringify(after.colors);
  const content = words || picture || drawing;
  const any = content || place || size || color;
  return { any, content, words, picture, drawing, place, size, color };
}

/** A teammate was here first. */
function isThereAlready(leaf: PageLeaf, next: NativeLeafAt): boolean {
  const { box } = next;
  return saysAlready(leaf, next) && near(leaf.box.top, box.top) && near(leaf.box.left, box.left);
}

function saysAlready({ leaf }: PageLeaf, next: NativeLeafAt): boolean {
  const words = wordsOf(leaf);
  return words !== undefined && plainWords(words) === plainWords(spoken(next.leaf));
}

/** Words alone can be compared with what stands there. */
function blindDifferences(leaf: PageLeaf | undefined, next: NativeLeafAt): Differences {
  const words = next.leaf.kind === 'text' && !(leaf && saysAlready(leaf, next));
  const others = { picture: false, drawing: false, place: false, size: false, color: false };
  return { any: words, content: words, words, ...others };
}

function change(one: Case): SlotPlan {
  const { match, leaf, next, diff, context } = one;
  const touched = isTouched(match, leaf);
  const isTop = leaf.path.length === 1;
  const needsNew = diff.size || diff.drawing;
  if (needsNew && !touched && isTop && context.placeable) {
    const edits: Edit[] = [
      { do: 'insert', above: leaf.path[0], element: standing(next) },
      { do: 'delete', at: [leaf.path[0]] },
    ];
    return { edits, change: changeOf(one) };
  }
  if (diff.drawing) return hold(match, next, isTop ? WHY.restyled : WHY.grouped, false);
  return edited(one, touched);
}

/** In place, as far as edits go; the designers' place and look stay. */
function edited(given: Case, touched: boolean): SlotPlan {
  const { match, leaf, next, context } = given;
  const diff = { ...given.diff, words: given.diff.words && !saysAlready(leaf, next) };
  const one = { ...given, diff };
  const edits: Edit[] = [];
  const at = leaf.path;
  if (diff.words && next.leaf.kind === 'text') {
    const sized = match.resized || diff.size || isRestyled(match.record, leaf);
    const text = next.leaf.lines.join(sized ? ' ' : '\n');
    if (text.trim() === '') return hold(match, next, WHY.restyled, false);
    edits.push({ do: 'text', at, text });
  }
  if (diff.picture) {
    const picture = pictureIn(next.leaf);
    if (!picture) return NOTHING;
    if (!likeShape(leaf.box, next.box)) return hold(match, next, WHY.otherShape, false);
    const path = leaf.leaf.kind === 'shape' ? pictureIndex(leaf) : -1;
    edits.push({ do: 'picture', at, ...(path > 0 ? { path } : {}), picture: picture.key });
  }
  if (diff.color) edits.push(...recolored(match.record, leaf, next));
  if (diff.place && !match.moved && !match.resized && context.placeable) {
    edits.push({ do: 'move', at, ...moveTo(match.record, leaf, next) });
  }
  if (edits.length === 0) return NOTHING;
  const insisted = match.status !== 'certain';
  const keepsSize = diff.words && (diff.size || touched);
  const note = insisted ? NOTE.insisted : keepsSize ? NOTE.keepsSize : undefined;
  return { edits, change: { ...changeOf(one), ...(note ? { note } : {}) } };
}

/** By as much as the layout moved it: a child's place is its group's affair. */
function moveTo({ box }: SlotRecord, { leaf }: PageLeaf, next: NativeLeafAt) {
  return {
    top: leaf.top + next.box.top - box.top,
    left: leaf.left + next.box.left - box.left,
  };
}

/** Where nobody chose another colour. */
function recolored(record: SlotRecord, { leaf, path: at }: PageLeaf, next: NativeLeafAt): Edit[] {
  const after = recordOf(next).colors ?? [];
  const before = record.colors ?? [];
  if (leaf.kind === 'text') {
    const color = after[0];
    const isOurs = leaf.runs.every((run) => sameColor(run.color, before[0]));
    return color && isOurs ? [{ do: 'color', at, color }] : [];
  }
  return fillsOf(leaf).flatMap((fill, path): Edit[] => {
    const color = after[path];
    if (!color || color === before[path] || !sameColor(fill.color, before[path])) return [];
    return [{ do: 'color', at, ...(path > 0 ? { path } : {}), color }];
  });
}

function sameColor(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}

/** Whether anybody gave it another place, size or look than the app did. */
export function isTouched(match: SlotMatch, leaf: PageLeaf): boolean {
  return (
    match.status !== 'certain' || match.moved || match.resized || isRestyled(match.record, leaf)
  );
}

/** Whether anybody gave it another look than the app did. */
export function isRestyled({ fontSize, colors }: SlotRecord, { leaf }: PageLeaf): boolean {
  if (leaf.kind !== 'text') {
    return fillsOf(leaf).some(({ color }, index) => {
      const put = colors?.[index];
      return put !== undefined && put !== '' && color !== undefined && !sameColor(color, put);
    });
  }
  return leaf.runs.some(
    (run) =>
      (run.fontSize !== undefined && Math.abs(run.fontSize - (fontSize ?? 0)) > 0.5) ||
      (run.color !== undefined && !sameColor(run.color, colors?.[0])) ||
      run.italic === true ||
      run.underline === true,
  );
}

function pictureIn(leaf: NativeLeaf): NativePicture | undefined {
  if (leaf.kind === 'image') return leaf.picture;
  if (leaf.kind !== 'shape') return undefined;
  for (const { fill } of leaf.paths) if (fill && 'picture' in fill) return fill.picture;
  return undefined;
}

function pictureIndex({ leaf }: PageLeaf): number {
  return fillsOf(leaf).findIndex(({ picture }) => picture !== undefined);
}

/** Share by which two boxes of one picture may differ in shape. */
const SHAPE_TOLERANCE = 0.02;

function likeShape(a: PageLeaf['box'], b: PageLeaf['box']): boolean {
  if (a.height <= 0 || b.height <= 0) return false;
  const [one, other] = [a.width / a.height, b.width / b.height];
  return Math.abs(one - other) <= SHAPE_TOLERANCE * other;
}

/** The leaf outside of any group. */
export function standing({ leaf, box }: NativeLeafAt): NativeElement {
  return { ...leaf, top: box.top, left: box.left };
}

function changeOf({ match, next, diff }: Case): Change {
  const { slot, name, text } = match.record;
  const what = diff.words
    ? 'text'
    : diff.picture
      ? 'picture'
      : diff.drawing || diff.color
        ? 'look'
        : 'moved';
  const from = match.leaf && wordsOf(match.leaf.leaf);
  const words = diff.words ? { from: from ?? text ?? '', to: spoken(next.leaf) } : {};
  return { slot, name, what, ...words };
}

function hold(match: SlotMatch, next: NativeLeafAt, why: Bilingual, mayInsist: boolean): SlotPlan {
  const { slot, name } = match.record;
  const now = match.leaf && wordsOf(match.leaf.leaf);
  const wanted = next.leaf.kind === 'text' ? { wanted: spoken(next.leaf) } : {};
  const held: Held = {
    slot,
    name,
    why,
    ...(now === undefined ? {} : { now }),
    ...wanted,
    mayInsist,
  };
  return { edits: [], held };
}

/** The words of a text on one line, for a person; '' of what has none. */
export function spoken(leaf: NativeLeaf): string {
  return leaf.kind === 'text' ? leaf.lines.join(' ') : '';
}
