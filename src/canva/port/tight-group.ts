import type { NativeGroup } from '../../output/canva/native.js';

/**
 * The group with the smallest box around its children. Canva stretches what is in a group to the size that
 * the group is said to have, so a box that is larger than the children would enlarge them.
 */
export function tightGroup(group: NativeGroup): NativeGroup {
  const { children } = group;
  const top = Math.min(...children.map((child) => child.top));
  const left = Math.min(...children.map((child) => child.left));
  const bottom = Math.max(...children.map((child) => child.top + child.height));
  const right = Math.max(...children.map((child) => child.left + child.width));
  return {
    ...group,
    top: group.top + top,
    left: group.left + left,
    width: right - left,
    height: bottom - top,
    children: children.map((child) => ({
      ...child,
      top: child.top - top,
      left: child.left - left,
    })),
  };
}
