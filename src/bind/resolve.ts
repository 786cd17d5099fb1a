import type { Brand, Surface } from '../model/brand.js';
import { textFloor, type Format, type Insets } from '../model/format.js';
import { resolveLength, resolvePx, type Length, type Units } from '../model/length.js';
import type { Edges } from '../model/layers/frame.js';
import { PLACEMENT_KEYS } from '../model/layers/placement.js';
import type { Placement } from '../model/bound.js';
import { forEachPair } from './for-each-pair.js';

/** Tokens and relative lengths → px and colours, for one format and one brand. */

export function unitsOf(format: Format): Units {
  return { width: format.width, height: format.height, rem: textFloor(format) };
}

/** Values for the canvas at hand: the layer's own, then its aspect's, then its format's. */
export function applyOverrides<T extends { at?: unknown }>(layer: T, format: Format): T {
  return layer.at === undefined ? layer : (overridden(layer, format) as T);
}

const overridden = forEachPair((layer: { at?: unknown }, format: Format): object => {
  const overrides = layer.at as Record<string, object>;
  return { ...layer, ...overrides[format.aspect], ...overrides[format.id] };
});

/** Where a layer stands, and how large it is. */
export const placementOf = forEachPair((layer: object, format: Format): Placement => {
  const units = unitsOf(format);
  const placement: Record<string, string | number> = {};
  for (const key of PLACEMENT_KEYS) {
    const value = (layer as Record<string, unknown>)[key];
    if (typeof value === 'number') placement[key] = value;
    else if (typeof value === 'string') {
      placement[key] = isKeyword(key) ? value : resolveLength(value, units);
    }
  }
  return placement;
});

function isKeyword(key: string): boolean {
  return key === 'position' || key === 'alignSelf';
}

interface FlexSource {
  flexDirection?: string | undefined;
  flexWrap?: string | undefined;
  justifyContent?: string | undefined;
  alignItems?: string | undefined;
  gap?: Length | undefined;
  rowGap?: Length | undefined;
  columnGap?: Length | undefined;
  padding?: Edges | undefined;
}

const FLEX_DEFAULTS = {
  flexDirection: 'column',
  flexWrap: 'nowrap',
  justifyContent: 'flex-start',
  alignItems: 'stretch',
};

/** CSS flex container properties; `insets` widens the padding to the safe zone. */
export function flexOf(layer: FlexSource, units: Units, insets?: Insets): Placement {
  const padding = edgesOf(layer.padding, units);
  return {
    flexDirection: layer.flexDirection ?? FLEX_DEFAULTS.flexDirection,
    flexWrap: layer.flexWrap ?? FLEX_DEFAULTS.flexWrap,
    justifyContent: layer.justifyContent ?? FLEX_DEFAULTS.justifyContent,
    alignItems: layer.alignItems ?? FLEX_DEFAULTS.alignItems,
    rowGap: resolvePx(layer.rowGap ?? layer.gap ?? '0', units),
    columnGap: resolvePx(layer.columnGap ?? layer.gap ?? '0', units),
    paddingTop: Math.max(padding.top, insets?.top ?? 0),
    paddingRight: Math.max(padding.right, insets?.right ?? 0),
    paddingBottom: Math.max(padding.bottom, insets?.bottom ?? 0),
    paddingLeft: Math.max(padding.left, insets?.left ?? 0),
  };
}

export function edgesOf(edges: Edges | undefined, units: Units): Insets {
  if (edges === undefined) return { top: 0, right: 0, bottom: 0, left: 0 };
  if (typeof edges === 'string') {
    const all = resolvePx(edges, units);
    return { top: all, right: all, bottom: all, left: all };
  }
  const side = (length: Length | undefined) => resolvePx(length ?? '0', units);
  return {
    top: side(edges.top),
    right: side(edges.right),
    bottom: side(edges.bottom),
    left: side(edges.left),
  };
}

export function radiusOf(
  radius: 'none' | 'small' | 'large' | 'full' | undefined,
  brand: Brand,
  units: Units,
): number {
  const vmin = Math.min(units.width, units.height) / 100;
  switch (radius) {
    case undefined:
    case 'none':
      return 0;
    case 'small':
      return Math.round(brand.radius.small * vmin);
    case 'large':
      return Math.round(brand.radius.large * vmin);
    case 'full':
      return Math.max(units.width, units.height);
  }
}

/** A colour role of a surface as #rrggbb. */
export function colorOf(
  role: 'surface' | 'ink' | 'muted' | 'accent' | 'line' | 'pattern',
  surface: Surface,
): string {
  return surface[role];
}
