import { CanvaFault } from './canva-fault.js';
import type {
  Edit,
  ElementPath,
  ElementSnapshot,
  LeafSnapshot,
  PageSnapshot,
} from './design-port.js';

/** px, em or share by which two readings of one element may differ. */
const NOISE = 0.01;

/**
 * Whether a page may be edited: everything that the edits touch is as it was read, and the edits suit it.
 *
 * @param read the page as the edits know it
 * @param now the page as it is
 * @throws CanvaFault before anything is changed
 */
export function checkEdits(read: PageSnapshot, now: PageSnapshot, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  if (now.locked) {
    if (!read.locked) throw new CanvaFault('changed', 'The page has been locked.');
    throw new CanvaFault('not-allowed', 'The page is locked.');
  }
  for (const edit of edits) {
    const at = placeOf(edit);
    if (!at) continue;
    const [index] = at;
    // The whole of a group counts: a child's place means nothing in a group that was moved or scaled.
    const before = read.elements[index];
    const after = now.elements[index];
    if (!before) throw new CanvaFault('refused', `There is no element ${index} to edit.`);
    if (!after || !sameElement(before, after))
      throw new CanvaFault('changed', `Element ${index} is not as it was read.`);
    if (edit.do !== 'insert') checkSuits(edit, elementAt(now, at), after);
  }
}

/** The element that an edit needs to be as it was; none for what goes below all. */
function placeOf(edit: Edit): ElementPath | undefined {
  if (edit.do !== 'insert') return edit.at;
  return edit.above < 0 ? undefined : [edit.above];
}

/** The element, or the child of a group, at a path. */
export function elementAt(
  { elements }: Pick<PageSnapshot, 'elements'>,
  [index, child]: ElementPath,
): ElementSnapshot | LeafSnapshot | undefined {
  const element = elements[index];
  if (child === undefined) return element;
  return element?.kind === 'group' ? element.children[child] : undefined;
}

type ChangingEdit = Exclude<Edit, { do: 'insert' }>;

function checkSuits(
  edit: ChangingEdit,
  element: ElementSnapshot | undefined,
  outermost: ElementSnapshot,
): void {
  if (!element)
    throw new CanvaFault('refused', `There is no element ${edit.at.join('.')} to edit.`);
  if (element.locked || outermost.locked)
    throw new CanvaFault('not-allowed', `Element ${edit.at.join('.')} is locked.`);
  if (!suits(edit, element))
    throw new CanvaFault('refused', `A ${element.kind} can’t be edited by "${edit.do}".`);
}

function suits(edit: ChangingEdit, element: ElementSnapshot): boolean {
  switch (edit.do) {
    case 'text':
      return element.kind === 'text' && edit.text !== '';
    case 'color':
      return element.kind === 'text' || hasFill(element, edit.path);
    case 'picture':
      return hasFill(element, edit.path);
    case 'move':
    case 'transparency':
      return element.kind !== 'unsupported';
    case 'delete':
      return true;
  }
}

function hasFill(element: ElementSnapshot, path = 0): boolean {
  if (element.kind === 'rect') return path === 0;
  return element.kind === 'shape' && element.paths[path] !== undefined;
}

/** Whether two readings show the same element, apart from noise in its numbers. */
export function sameElement(one: ElementSnapshot, other: ElementSnapshot): boolean {
  return same(one, other);
}

function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= NOISE;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same(one[key], other[key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
