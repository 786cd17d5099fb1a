import type { Edit, ElementPath, References, TextRun } from './design-port.js';
import { draftOf } from './memory-drafts.js';
import {
  store,
  type ElementDraft,
  type StoredElement,
  type StoredLeaf,
  type StoredPage,
} from './memory-page.js';
import { insist } from './refusal.js';

/** Applies edits that were checked to a page of a session. Their indices are those before any of them. */
export function applyEdits(
  page: StoredPage,
  edits: readonly Edit[],
  refs: References,
  newId: () => string,
): void {
  const before = [...page.elements];
  const tops = new Map<number, StoredElement>();
  for (const edit of edits) {
    if (edit.do === 'insert') insert(page, before, tops, edit, refs, newId);
    else if (edit.do !== 'delete') change(at(before, edit.at), edit);
  }
  const gone = edits.flatMap((edit) => (edit.do === 'delete' ? [at(before, edit.at)] : []));
  page.elements = page.elements.filter((element) => !gone.includes(element));
}

function at(elements: readonly StoredElement[], [index, child]: ElementPath): StoredElement {
  const element = elements[index];
  const found =
    child === undefined ? element : element?.kind === 'group' ? element.children[child] : undefined;
  insist(found !== undefined, 'There is no such element.', 'not_found');
  return found;
}

function change(element: StoredElement, edit: Exclude<Edit, { do: 'insert' | 'delete' }>): void {
  switch (edit.do) {
    case 'text':
      if (element.kind === 'text') element.runs = [{ ...firstRun(element.runs), text: edit.text }];
      return;
    case 'color':
      if (element.kind === 'text')
        element.runs = element.runs.map((run) => ({ ...run, color: edit.color.toLowerCase() }));
      else fillAt(element, edit.path).color = edit.color.toLowerCase();
      return;
    case 'picture':
      fillAt(element, edit.path).picture = edit.picture;
      return;
    case 'move':
      element.top = edit.top;
      element.left = edit.left;
      return;
    case 'transparency':
      element.transparency = edit.transparency;
  }
}

function firstRun(runs: readonly TextRun[]): TextRun {
  return runs[0] ?? { text: '' };
}

function fillAt(element: StoredElement, path = 0): StoredLeafFill {
  const fill = element.kind === 'rect' ? element.fill : pathOf(element, path)?.fill;
  insist(fill !== undefined, 'There is nothing to fill.');
  return fill;
}

type StoredLeafFill = Extract<StoredLeaf, { kind: 'rect' }>['fill'];

function pathOf(element: StoredElement, path: number) {
  return element.kind === 'shape' ? element.paths[path] : undefined;
}

/** Several above the same element keep their order: the first is the lowest. */
function insert(
  page: StoredPage,
  before: readonly StoredElement[],
  tops: Map<number, StoredElement>,
  edit: Extract<Edit, { do: 'insert' }>,
  refs: References,
  newId: () => string,
): void {
  const added = store(withoutAlts(draftOf(edit.element, refs)), newId);
  const below = tops.get(edit.above) ?? before[edit.above];
  const index = below ? page.elements.indexOf(below) + 1 : 0;
  page.elements.splice(index, 0, added);
  tops.set(edit.above, added);
}

/** Canva takes no alternative texts in a session. */
function withoutAlts(draft: ElementDraft): ElementDraft {
  if (draft.kind !== 'group') {
    const { alts: _alts, ...rest } = draft;
    return rest;
  }
  return { ...draft, children: draft.children.map(({ alts: _alts, ...rest }) => rest) };
}
