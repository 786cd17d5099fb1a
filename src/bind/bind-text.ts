import type { BoundBase, BoundFrame, BoundText } from '../model/bound.js';
import { resolvePx, type Units } from '../model/length.js';
import type { BadgeLayer, TextLayer } from '../model/layers/index.js';
import { TYPE_SCALE, type TypeRoleStyle } from '../model/type-scale.js';
import { boundBase, surfaceIn, type Binding } from './binding.js';
import { flexOf, radiusOf } from './resolve.js';

/** A text with its words, font and sizes; gone when there are no words. */
export function bindText(layer: TextLayer, binding: Binding): BoundText | undefined {
  const words = binding.expressions.text(layer.text, binding.scope);
  if (words === '') return undefined;
  return boundText(boundBase(layer, binding), layer, words, binding);
}

type TypeSource = Pick<TextLayer, 'style' | 'font' | 'size' | 'lineHeight' | 'letterSpacing'> &
  Partial<Omit<TextLayer, 'kind' | 'id'>>;

/** A title that may be cut would rather be small. */
const NEED = 0.5;

function leastOf({ fit, overflow }: TypeSource, minSize: number, units: Units): number {
  if (fit?.least) return resolvePx(fit.least, units);
  return fit && overflow === 'ellipsis' ? minSize * NEED : minSize;
}

/** Words with the font, sizes and colours that a text has in its surroundings. */
export function boundText(
  { id, name, role, placement, drop, opacity }: BoundBase,
  layer: TypeSource,
  words: string,
  { units, brand, surface }: Binding,
): BoundText {
  const style = layer.style ?? 'body';
  const scale: TypeRoleStyle = TYPE_SCALE[style];
  const font = brand.fonts[layer.font ?? scale.font] ?? brand.fonts.display;
  const set = resolvePx(layer.size ?? scale.size, units);
  // Rounded up, so that nothing is ever set below the floor that it names, or the format's.
  const smallest = layer.fit ? resolvePx(layer.fit.min, units) : set;
  const minSize = Math.ceil(Math.max(smallest, units.rem));
  const maxSize = Math.max(minSize, Math.floor(layer.fit ? resolvePx(layer.fit.max, units) : set));
  // Named one by one: V8 copies the fields of a second object slowly.
  return {
    id,
    name,
    role,
    placement,
    drop,
    opacity,
    kind: 'text',
    text: layer.textTransform === 'uppercase' ? words.toUpperCase() : words,
    font,
    style,
    minSize,
    maxSize,
    leastSize: Math.min(minSize, Math.ceil(Math.max(leastOf(layer, minSize, units), units.rem))),
    maxLines: layer.fit?.lines ?? layer.lines ?? 40,
    fillsBox: layer.fit?.box ?? false,
    lineHeight: layer.lineHeight ?? scale.lineHeight ?? font.lineHeight,
    tracking: font.tracking + (layer.letterSpacing ?? scale.tracking),
    color: surface[layer.color ?? 'ink'],
    surface: surface.surface,
    align: layer.textAlign ?? 'left',
    verticalAlign: layer.verticalAlign ?? 'top',
    decoration: layer.textDecoration ?? 'none',
    trim: layer.textBoxTrim ?? false,
    overflow: layer.overflow ?? 'error',
    balance: (layer.wrap ?? 'balance') === 'balance',
  };
}

const BADGE_PADDING = { top: '0.35rem', right: '0.7rem', bottom: '0.35rem', left: '0.7rem' };

/** A badge is a frame of its own surface around one line. */
export function bindBadge(layer: BadgeLayer, binding: Binding): BoundFrame | undefined {
  const words = binding.expressions.text(layer.text, binding.scope);
  if (words === '') return undefined;
  const inside = { ...binding, surface: surfaceIn(layer.surface, binding) };
  const base = boundBase(layer, binding);
  const flex = { padding: layer.padding ?? BADGE_PADDING, alignItems: 'center' };
  return {
    ...base,
    placement: { alignSelf: 'flex-start', ...base.placement },
    kind: 'frame',
    flex: flexOf(flex, binding.units),
    fill: inside.surface.surface,
    radius: radiusOf(layer.radius ?? 'small', binding.brand, binding.units),
    children: [
      boundText(
        { ...base, id: `${base.id}.text`, placement: {}, drop: 0, opacity: 1 },
        { lines: 1, ...textOf(layer) },
        words,
        inside,
      ),
    ],
  };
}

function textOf(layer: BadgeLayer) {
  const { style, font, size, lineHeight, letterSpacing, textTransform } = layer;
  return {
    style: style ?? ('label' as const),
    font,
    size,
    lineHeight,
    letterSpacing,
    textTransform,
  };
}
