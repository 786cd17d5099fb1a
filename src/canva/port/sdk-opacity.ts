import type { DesignEditing } from '@canva/design';

import type { NativeElement, NativePage } from '../../output/canva/native.js';
import { CanvaFault } from './canva-fault.js';
import type { Added, PageInfo } from './design-port.js';
import { asking, faultOf } from './sdk-faults.js';
import { onCurrentPage, onPage } from './sdk-sessions.js';
import { transparencyOf } from './sdk-states.js';

/**
 * What is added can't be see-through before it is there, so it is made so afterwards. A failure of that is no
 * failure of the adding: it is told with the page, which stands in the design already.
 */
export async function dimAddedPage(info: PageInfo, native: NativePage): Promise<PageInfo & Added> {
  if (!native.elements.some(isDim)) return info;
  try {
    if (info.id === undefined) throw new CanvaFault('unsupported', 'The page has no id.');
    await onPage(info.id, async ({ page, sync }) => {
      const placed = page.elements.toArray();
      if (placed.length !== native.elements.length)
        throw new CanvaFault('changed', 'The page has other elements than were added.');
      native.elements.forEach((element, index) => dim(placed[index], element));
      await asking(sync);
    });
    return info;
  } catch (cause) {
    return { ...info, unfinished: faultOf(cause) };
  }
}

/** The same for an element that was put on top of the current page. */
export async function dimAddedElement(native: NativeElement): Promise<Added> {
  if (!isDim(native)) return {};
  try {
    await onCurrentPage(async ({ page, sync }) => {
      dim(page.elements.toArray().at(-1), native);
      await asking(sync);
    });
    return {};
  } catch (cause) {
    return { unfinished: faultOf(cause) };
  }
}

function isDim(element: NativeElement): boolean {
  if (element.opacity < 1) return true;
  return element.kind === 'group' && element.children.some(isDim);
}

function dim(placed: DesignEditing.AbsoluteElement | undefined, native: NativeElement): void {
  if (!placed || placed.type === 'unsupported') return;
  if (native.opacity < 1) placed.transparency = transparencyOf(native);
  if (native.kind !== 'group' || placed.type !== 'group') return;
  const children = placed.contents.toArray();
  native.children.forEach((child, index) => dim(children[index], child));
}
