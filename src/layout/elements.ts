import type { BoundFrame, BoundLayer, Placement } from '../model/bound.js';
import type { Element } from './engine.js';

/** How the leaves of a bound tree become boxes while measuring. */
export type LeafElement = (layer: Exclude<BoundLayer, BoundFrame>, parent: BoundFrame) => Element;

/**
 * Flex items keep their size unless the template says otherwise: a box that shrinks by itself
 * would hide that the page is full.
 */
const ITEM = { boxSizing: 'border-box', flexShrink: 0, minWidth: 0, position: 'relative' };

export function itemStyle(placement: Placement): Record<string, string | number> {
  return { ...ITEM, ...placement };
}

/** A frame with everything in it, unpainted. */
export function frameElement(frame: BoundFrame, leaf: LeafElement): Element {
  return {
    type: 'div',
    key: frame.id,
    props: {
      style: {
        display: 'flex',
        ...itemStyle(frame.placement),
        ...frame.flex,
        ...borderOf(frame),
      },
      children: frame.children.map((child) =>
        child.kind === 'frame' ? frameElement(child, leaf) : leaf(child, frame),
      ),
    },
  };
}

/** Ground and corners of a frame. */
export function paintOf(frame: BoundFrame): Record<string, string | number> {
  return {
    ...(frame.fill ? { backgroundColor: frame.fill } : {}),
    ...(frame.gradient
      ? {
          backgroundImage: `linear-gradient(${frame.gradient.angle}deg, ${[
            withAlpha(frame.gradient.color, frame.gradient.from),
            withAlpha(frame.gradient.color, frame.gradient.to),
          ].join(', ')})`,
        }
      : {}),
    ...(frame.radius > 0 ? { borderRadius: frame.radius } : {}),
  };
}

/** Borders take room, so the measuring passes have them too. */
export function borderOf(frame: BoundFrame): Record<string, string | number> {
  if (!frame.border) return {};
  const { side, width, color } = frame.border;
  const name = side === 'all' ? 'border' : `border${side[0]!.toUpperCase()}${side.slice(1)}`;
  return { [name]: `${width}px solid ${color}` };
}

/** #rrggbb and an alpha of 0–1 → `rgba(…)`. */
export function withAlpha(color: string, alpha: number): string {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${alpha})`;
}
