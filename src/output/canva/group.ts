import type { NativeElement, NativeGroup, NativeLeaf } from './native.js';

/**
 * Groups what a repeat made and stands side by side in paint order, as a row of logos, so that a designer
 * moves it as one. Texts stay outside: Canva counts their heights itself and would scale the group with them.
 */
export function groupAlike(leaves: readonly NativeLeaf[]): NativeElement[] {
  const elements: NativeElement[] = [];
  let run: NativeLeaf[] = [];
  const close = (): void => {
    elements.push(...(run.length > 1 ? [group(run)] : run));
    run = [];
  };
  for (const leaf of leaves) {
    const repeat = repeatOf(leaf);
    if (run.length > 0 && (repeat === null || repeat !== repeatOf(run[0]!))) close();
    if (repeat === null) elements.push(leaf);
    else run.push(leaf);
  }
  close();
  return elements;
}

/** `logos` of `logos[2]`; null for a text, and for what no repeat made. */
function repeatOf(leaf: NativeLeaf): string | null {
  if (leaf.kind === 'text' || leaf.opacity < 1) return null;
  return /^(.+?)\[\d+\](?:\..+)?$/.exec(leaf.slot)?.[1] ?? null;
}

function group(children: readonly NativeLeaf[]): NativeGroup {
  const top = Math.min(...children.map((child) => child.top));
  const left = Math.min(...children.map((child) => child.left));
  const right = Math.max(...children.map((child) => child.left + child.width));
  const bottom = Math.max(...children.map((child) => child.top + child.height));
  const slot = repeatOf(children[0]!) ?? '';
  return {
    kind: 'group',
    slot,
    role: children[0]!.role,
    name: slot,
    ...{ top, left, width: right - left, height: bottom - top },
    opacity: 1,
    children: children.map((child) => ({
      ...child,
      top: child.top - top,
      left: child.left - left,
    })),
  };
}
