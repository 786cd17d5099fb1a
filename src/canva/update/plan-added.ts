import type { NativeElement, NativePage } from '../../output/canva/native.js';
import type { Edit, PageSnapshot } from '../port/design-port.js';
import { nativeLeaves, overlap, plainWords, wordsOf, type NativeLeafAt } from './leaves.js';
import { recordOf } from './manifest.js';
import type { PageMatch } from './match.js';
import type { UpdatePlan } from './plan-update.js';
import { spoken, standing, type Change, type Held } from './plan-slot.js';
import { NOTE, WHY } from './why.js';

/** Slots that the event has now and hadn't: each stands above what it stands above on our own page. */
export function added(
  match: PageMatch,
  after: NativePage,
  snapshot: PageSnapshot,
  placeable: boolean,
): Pick<UpdatePlan, 'changes' | 'edits' | 'kept' | 'unsure' | 'records'> {
  const part: ReturnType<typeof added> = {
    changes: [],
    edits: [],
    kept: [],
    unsure: [],
    records: [],
  };
  const known = new Set(match.slots.map(({ record }) => record.slot));
  const leaves = nativeLeaves(after);
  const theirs = new Set(match.others.flatMap(({ leaf }) => plainWords(wordsOf(leaf) ?? '') || []));
  for (const [index, element] of after.elements.entries()) {
    const own = leaves.filter(({ path }) => path[0] === index);
    const fresh = own.filter(({ key }) => !known.has(key));
    const whole = element.kind === 'group' && fresh.length === own.length;
    const above = (): number => placeAbove(match, leaves, fresh[0]!, snapshot);
    const isThere = (leaf: NativeLeafAt): boolean => theirs.has(plainWords(spoken(leaf.leaf)));
    const insert = (what: NativeElement, slots: readonly NativeLeafAt[]): void => {
      part.edits.push({ do: 'insert', above: above(), element: what } satisfies Edit);
      for (const slot of slots) {
        part.changes.push(changeOf(slot, match));
        part.records.push(recordOf(slot));
      }
    };
    if (placeable && whole && !fresh.some(isThere)) {
      insert(element, fresh);
      continue;
    }
    for (const leaf of fresh) {
      if (!placeable) part.kept.push(heldOf(leaf, WHY.otherPageSize));
      else if (isThere(leaf)) part.unsure.push(heldOf(leaf, WHY.standsThere));
      else insert(standing(leaf), [leaf]);
    }
  }
  return part;
}

function changeOf({ key, leaf, box }: NativeLeafAt, { others }: PageMatch): Change {
  const to = leaf.kind === 'text' ? { to: spoken(leaf) } : {};
  const note = others.some((other) => overlap(other.box, box) > 0) ? { note: NOTE.overTheirs } : {};
  return { slot: key, name: leaf.name, what: 'added', ...to, ...note };
}

function heldOf({ key, leaf }: NativeLeafAt, why: Held['why']): Held {
  const wanted = leaf.kind === 'text' ? { wanted: spoken(leaf) } : {};
  return { slot: key, name: leaf.name, why, ...wanted, mayInsist: false };
}

/** Index of the element that it goes right above: its neighbour below, else what its neighbour above stands on. */
function placeAbove(
  { slots }: PageMatch,
  leaves: readonly NativeLeafAt[],
  leaf: NativeLeafAt,
  { elements }: PageSnapshot,
): number {
  const standsAt = new Map(
    slots.flatMap(({ record, leaf: there }): [string, number][] =>
      there ? [[record.slot, there.path[0]]] : [],
    ),
  );
  const own = leaves.findIndex(({ key }) => key === leaf.key);
  for (let below = own - 1; below >= 0; below--) {
    const index = standsAt.get(leaves[below]!.key);
    if (index !== undefined) return index;
  }
  for (let above = own + 1; above < leaves.length; above++) {
    const index = standsAt.get(leaves[above]!.key);
    if (index !== undefined) return index - 1;
  }
  return elements.length - 1;
}
