import type { Edit, PageSnapshot } from '../port/design-port.js';
import { wordsOf } from './leaves.js';
import type { PageMatch, SlotMatch } from './match.js';
import type { UpdatePlan } from './plan-update.js';
import { isTouched, type Held } from './plan-slot.js';
import { WHY } from './why.js';

/** Slots that the event no longer has: they go where nobody but the app touched them. */
export function leaving(
  { slots }: PageMatch,
  present: ReadonlySet<string>,
  snapshot: PageSnapshot,
): Pick<UpdatePlan, 'changes' | 'edits' | 'kept' | 'unsure' | 'records'> {
  const leavers = slots.filter(({ record }) => !present.has(record.slot));
  const whole = wholeGroups(leavers, snapshot);
  const part: ReturnType<typeof leaving> = {
    changes: [],
    edits: [],
    kept: [],
    unsure: [],
    records: [],
  };
  const deleted = new Set<number>();
  for (const match of leavers) {
    const { record, leaf, status } = match;
    if (status === 'gone') continue;
    const { slot, name } = record;
    const words = leaf && wordsOf(leaf.leaf);
    const now = words === undefined ? {} : { now: words };
    const held = (why: Held['why']): Held => ({ slot, name, why, ...now, mayInsist: false });
    const stay = (list: Held[], why: Held['why']): void => {
      list.push(held(why));
      part.records.push(record);
    };
    if (status === 'unsure' || !leaf) stay(part.unsure, match.why ?? WHY.severalLike);
    else if (leaf.locked) stay(part.kept, WHY.locked);
    else if (isTouched(match, leaf)) stay(part.kept, WHY.leavesTouched);
    else if (leaf.path.length === 2 && !whole.has(leaf.path[0])) stay(part.kept, WHY.grouped);
    else {
      deleted.add(leaf.path[0]);
      const from = words === undefined ? {} : { from: words };
      part.changes.push({ slot, name, what: 'leaves', ...from });
    }
  }
  part.edits = [...deleted].map((index): Edit => ({ do: 'delete', at: [index] }));
  return part;
}

/** Groups of which every child leaves, untouched. */
function wholeGroups(leavers: readonly SlotMatch[], { elements }: PageSnapshot): Set<number> {
  const counts = new Map<number, number>();
  for (const match of leavers) {
    const { leaf } = match;
    if (leaf?.path.length !== 2 || leaf.locked || isTouched(match, leaf)) continue;
    counts.set(leaf.path[0], (counts.get(leaf.path[0]) ?? 0) + 1);
  }
  const isWhole = ([index, count]: [number, number]): boolean => {
    const group = elements[index];
    return group?.kind === 'group' && group.children.length === count;
  };
  return new Set([...counts].filter(isWhole).map(([index]) => index));
}
