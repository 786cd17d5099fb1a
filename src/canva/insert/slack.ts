import {
  faceKey,
  type NativeElement,
  type NativeLeaf,
  type NativePage,
  type NativeText,
} from '../../output/canva/native.js';
import type { FaceReplacement } from '../fonts/resolve-fonts.js';

/** How much wider a line may be in a font that stands in. */
const SLACK = 0.12;

/**
 * The page with room for fonts that stand in: their texts' boxes are widened where nothing of the alignment
 * changes, within the page. Without it a line that is a little wider would be broken in two.
 */
export function withSlack(page: NativePage, replaced: readonly FaceReplacement[]): NativePage {
  const faces = new Set(replaced.map(({ wish }) => faceKey(wish)));
  const widen = (leaf: NativeLeaf, groupLeft: number): NativeLeaf =>
    leaf.kind === 'text' && faces.has(faceKey(leaf.face))
      ? widened(leaf, groupLeft, page.width)
      : leaf;
  const elements = page.elements.map((element): NativeElement =>
    element.kind === 'group'
      ? { ...element, children: element.children.map((child) => widen(child, element.left)) }
      : widen(element, 0),
  );
  return { ...page, elements };
}

function widened(text: NativeText, groupLeft: number, pageWidth: number): NativeText {
  const wanted = text.inkWidth * (1 + SLACK) - text.width;
  if (wanted <= 0) return text;
  const before = Math.max(0, groupLeft + text.left);
  const behind = Math.max(0, pageWidth - groupLeft - text.left - text.width);
  if (text.align === 'center') {
    const each = Math.min(wanted / 2, before, behind);
    return { ...text, left: text.left - each, width: text.width + 2 * each };
  }
  const toLeft = (text.align === 'end') === (text.direction === 'ltr');
  const more = Math.min(wanted, toLeft ? before : behind);
  return { ...text, left: toLeft ? text.left - more : text.left, width: text.width + more };
}
