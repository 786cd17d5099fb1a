import type { BoundFrame, BoundLayer } from '../model/bound.js';
import type { Format, Insets } from '../model/format.js';
import type { FrameLayer, Layer, RepeatLayer } from '../model/layers/index.js';
import { RenderError } from '../errors.js';
import { bindBadge, bindText } from './bind-text.js';
import { bindImage, bindLogos } from './bind-image.js';
import { bindQr, bindShape } from './bind-shape.js';
import { boundBase, surfaceIn, type Binding } from './binding.js';
import { applyOverrides, colorOf, flexOf, radiusOf } from './resolve.js';
import { resolvePx } from '../model/length.js';

/** Most elements that one repeat may draw, whatever a file holds. */
const MAX_ITEMS = 60;

/** One layer → its bound form, or nothing when its condition, text or source is empty. */
export function bindLayer(source: Layer, binding: Binding): BoundLayer | undefined {
  const layer = applyOverrides(source, binding.format);
  if (layer.if !== undefined && !binding.expressions.test(layer.if, binding.scope))
    return undefined;
  switch (layer.kind) {
    case 'frame':
      return bindFrame(layer, binding);
    case 'repeat':
      return bindRepeat(layer, binding);
    case 'text':
      return bindText(layer, binding);
    case 'badge':
      return bindBadge(layer, binding);
    case 'image':
      return bindImage(layer, binding);
    case 'logos':
      return bindLogos(layer, binding);
    case 'shape':
      return bindShape(layer, binding);
    case 'qr':
      return bindQr(layer, binding);
  }
}

/** A frame vanishes with the last of its children: an empty panel says nothing. */
export function bindFrame(layer: FrameLayer, binding: Binding): BoundFrame | undefined {
  const own = layer.surface === 'inherit' ? undefined : layer.surface;
  const surface = own ? surfaceIn(own, binding) : binding.surface;
  const children = layer.children
    .map((child) => bindLayer(child, { ...binding, surface }))
    .filter((child) => child !== undefined);
  if (children.length === 0 && layer.children.length > 0) return undefined;
  const painted = layer.surface !== undefined && layer.paint !== 'none';
  return {
    ...boundBase(layer, binding),
    kind: 'frame',
    flex: flexOf(layer, binding.units, safeInsets(layer.safe, binding.format)),
    fill: painted && !layer.gradient ? surface.surface : null,
    ...(layer.gradient ? { gradient: { color: surface.surface, ...layer.gradient } } : {}),
    radius: radiusOf(layer.radius, binding.brand, binding.units),
    ...(layer.border
      ? {
          border: {
            side: layer.border.side,
            width: Math.max(1, Math.round(resolvePx(layer.border.width, binding.units))),
            color: colorOf(layer.border.color, surface),
          },
        }
      : {}),
    children,
  };
}

/** The format's insets on the sides that the frame minds. */
function safeInsets(sides: FrameLayer['safe'], { safe }: Format): Insets {
  const inset = (side: keyof Insets) => (sides?.includes(side) ? safe[side] : 0);
  return {
    top: inset('top'),
    right: inset('right'),
    bottom: inset('bottom'),
    left: inset('left'),
  };
}

function bindRepeat(layer: RepeatLayer, binding: Binding): BoundFrame | undefined {
  const list = binding.expressions.value(layer.for, binding.scope);
  if (list === undefined || list === null) return undefined;
  if (!Array.isArray(list)) {
    throw new RenderError({
      en: `${layer.id}: expected a list from "${layer.for}". Name one in the template, as "people.speakers".`,
      id: `${layer.id}: "${layer.for}" seharusnya sebuah daftar. Sebutkan daftar di templat, seperti "people.speakers".`,
    });
  }
  const limit = Math.min(layer.limit ?? MAX_ITEMS, MAX_ITEMS);
  const children = list.slice(0, limit).map((item: unknown, index) =>
    bindLayer(layer.item, {
      ...binding,
      scope: { ...binding.scope, [layer.as]: item, index, count: list.length },
      idPrefix: `${binding.idPrefix}${layer.id}[${index}].`,
    }),
  );
  if (layer.rest && list.length > limit) {
    const scope = { ...binding.scope, rest: list.length - limit, restItems: list.slice(limit) };
    children.push(bindLayer(layer.rest, { ...binding, scope }));
  }
  const present = children.filter((child) => child !== undefined);
  if (present.length === 0) return undefined;
  return {
    ...boundBase(layer, binding),
    kind: 'frame',
    flex: flexOf(layer, binding.units),
    fill: null,
    radius: 0,
    ...(layer.overflow === 'page' ? { overflow: layer.overflow } : {}),
    children: present,
  };
}
