import type { ImageRef } from '@canva/asset';
import type {
  DesignEditing,
  InlineFormatting,
  RichtextFormatting,
  RichtextRange,
} from '@canva/design';

import { CanvaFault } from './canva-fault.js';
import type { Edit, ElementPath, References } from './design-port.js';
import { insertElement, mediaOf, solid, type OpenPage } from './sdk-states.js';

type SdkElement = DesignEditing.AbsoluteElement;

/** Makes edits that were checked on an open page. Their indices are those before any of them. */
export async function makeEdits(
  open: OpenPage,
  edits: readonly Edit[],
  refs: References,
): Promise<void> {
  const before = open.page.elements.toArray();
  const tops = new Map<number, SdkElement>();
  for (const edit of edits) {
    if (edit.do === 'insert') {
      // Several above the same element keep their order: the first is the lowest.
      const below = tops.get(edit.above) ?? before[edit.above];
      tops.set(edit.above, await insertElement(open, edit.element, below, refs));
    } else if (edit.do !== 'delete') change(elementAt(before, edit.at), edit);
  }
  for (const edit of edits)
    if (edit.do === 'delete') open.page.elements.delete(elementAt(before, edit.at));
}

function elementAt(elements: readonly SdkElement[], [index, child]: ElementPath): SdkElement {
  const element = elements[index];
  const found =
    child === undefined || element?.type !== 'group' ? element : element.contents.toArray()[child];
  if (!found) throw new CanvaFault('changed', 'The element is gone.');
  return found;
}

function change(element: SdkElement, edit: Exclude<Edit, { do: 'insert' | 'delete' }>): void {
  if (element.type === 'unsupported') throw misfit(edit);
  switch (edit.do) {
    case 'text':
      if (element.type !== 'text') throw misfit(edit);
      return rewrite(element.text, edit.text);
    case 'color':
      if (element.type === 'text') {
        const length = element.text.readPlaintext().length;
        return element.text.formatText({ index: 0, length }, { color: edit.color.toLowerCase() });
      }
      return fillAt(element, edit).colorContainer.set(solid(edit.color));
    case 'picture': {
      const { mediaContainer } = fillAt(element, edit);
      if (!('set' in mediaContainer)) throw misfit(edit);
      return mediaContainer.set(mediaOf(edit.picture as ImageRef));
    }
    case 'move':
      element.top = edit.top;
      element.left = edit.left;
      return;
    case 'transparency':
      element.transparency = edit.transparency;
  }
}

/** New words in the look of the first ones. */
function rewrite(range: RichtextRange, text: string): void {
  const { inline, paragraph } = splitFormat(range.readTextRegions()[0]?.formatting ?? {});
  const old = range.readPlaintext();
  const length = old.endsWith('\n') ? old.length - 1 : old.length;
  range.replaceText({ index: 0, length }, text, inline);
  const all = { index: 0, length: text.length };
  range.formatParagraph(all, paragraph);
  range.formatText(all, inline);
}

function splitFormat(format: Partial<RichtextFormatting>): {
  inline: InlineFormatting;
  paragraph: RichtextFormatting;
} {
  const { color, fontWeight, fontStyle, decoration, strikethrough, link, ...paragraph } = format;
  const inline = { color, fontWeight, fontStyle, decoration, strikethrough, link };
  const given = Object.entries(inline).filter(([, value]) => value !== undefined);
  return { inline: Object.fromEntries(given), paragraph };
}

function fillAt(
  element: SdkElement,
  edit: Extract<Edit, { do: 'color' | 'picture' }>,
): DesignEditing.Fill | DesignEditing.PathFill {
  if (element.type === 'rect') return element.fill;
  const path = element.type === 'shape' ? element.paths.toArray()[edit.path ?? 0] : undefined;
  if (!path) throw misfit(edit);
  return path.fill;
}

function misfit(edit: Edit): CanvaFault {
  return new CanvaFault('refused', `Canva doesn’t allow "${edit.do}" on this element.`);
}
