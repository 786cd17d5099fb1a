import type { BoundPath, BoundQr, BoundShape } from '../model/bound.js';
import type { Brand } from '../model/brand.js';
import { resolvePx } from '../model/length.js';
import type { QrLayer, ShapeLayer } from '../model/layers/index.js';
import { RenderError } from '../errors.js';
import { boundBase, type Binding } from './binding.js';
import { colorOf, radiusOf } from './resolve.js';

/** Ornament of the template or of the brand. */
export function bindShape(layer: ShapeLayer, binding: Binding): BoundShape | BoundPath {
  const base = boundBase(layer, binding);
  const fill = colorOf(
    layer.fill ?? (layer.shape === 'pattern' ? 'pattern' : 'line'),
    binding.surface,
  );
  switch (layer.shape) {
    case 'rectangle':
    case 'ellipse':
      return {
        ...base,
        kind: 'shape',
        shape: layer.shape,
        fill,
        radius: radiusOf(layer.radius, binding.brand, binding.units),
      };
    case 'path':
      if (layer.d === undefined || layer.viewBox === undefined) {
        throw new RenderError({
          en: `${layer.id}: a path needs d and viewBox. Add them in the template.`,
          id: `${layer.id}: path memerlukan d dan viewBox. Tambahkan di templat.`,
        });
      }
      return { ...base, kind: 'path', viewBox: layer.viewBox, paths: [{ d: layer.d, fill }] };
    case 'pattern':
      return {
        ...base,
        ...brandPattern(binding.brand, fill),
        kind: 'path',
        tileWidth: resolvePx(layer.tile ?? '20vmin', binding.units),
      };
  }
}

function brandPattern({ pattern }: Brand, color: string): Pick<BoundPath, 'viewBox' | 'paths'> {
  return {
    viewBox: { width: pattern.width, height: pattern.height },
    paths: pattern.paths.map(({ d, strokeWidth }) =>
      strokeWidth > 0
        ? { d, fill: null, stroke: { color, width: strokeWidth } }
        : { d, fill: color },
    ),
  };
}

/** Scanners want dark modules on a light ground: the brand's paper pair, or black on white. */
export function bindQr(layer: QrLayer, binding: Binding): BoundQr | undefined {
  const value = binding.expressions.value(layer.value, binding.scope);
  if (typeof value !== 'string' || value === '') return undefined;
  return { ...boundBase(layer, binding), kind: 'qr', value, dark: '#000000', light: '#ffffff' };
}
