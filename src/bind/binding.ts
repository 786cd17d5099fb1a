import { surfaceOf, type Brand, type Surface, type SurfaceChoice } from '../model/brand.js';
import type { Format } from '../model/format.js';
import type { Layer } from '../model/layers/index.js';
import type { Units } from '../model/length.js';
import type { Expressions, Scope } from './expressions.js';
import { placementOf } from './resolve.js';

/** What a layer needs to know to be bound. Surface and scope change on the way down. */
export interface Binding {
  expressions: Expressions;
  brand: Brand;
  format: Format;
  units: Units;
  surface: Surface;
  /** The event's number, for what differs from post to post: see `surfaceOf`. */
  turn: number;
  scope: Scope;
  /** `speakers[0].` inside a repeat. */
  idPrefix: string;
}

/** Identity, placement and the rest that every bound layer has. */
export function boundBase(layer: Layer, binding: Binding) {
  return {
    id: binding.idPrefix + layer.id,
    name: layer.name ?? layer.id,
    role: layer.role ?? '',
    placement: placementOf(layer, binding.format),
    drop: layer.drop ?? 0,
    opacity: layer.opacity ?? 1,
  };
}

/** The colours that a choice of surface comes to here. */
export function surfaceIn(
  choice: SurfaceChoice,
  { brand, turn, expressions, scope }: Omit<Binding, 'surface'>,
): Surface {
  return brand.surfaces[
    surfaceOf(choice, turn, (expression) => expressions.value(expression, scope))
  ];
}
