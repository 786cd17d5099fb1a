import type { Bilingual } from '../../errors.js';
import type { FrameLayer, Layer, ShapeLayer } from '../../model/layers/index.js';
import type { RectSnapshot, ShapeSnapshot } from '../port/design-port.js';
import type { PageBox } from '../update/leaves.js';
import { FILLS, surfacesFrom, tokenOf } from './brand-tokens.js';
import {
  CENTRED,
  length,
  onSurface,
  placed,
  sized,
  type CaptureContext,
  type Parent,
} from './context.js';
import { LOST, otherColor } from './lost.js';
import { outlineOf, type Outline } from './path-outline.js';

type Stroke = { color?: string; weight: number } | undefined;

export interface ShapeTools {
  /** Something is written on it: it is named by a surface rather than by a colour of its own. */
  carriesText: boolean;
  /** What the app put there, where it is known. */
  known?: { slot: string; name: string; role: string } | undefined;
}

const WHAT: Bilingual = { en: 'a shape', id: 'sebuah bentuk' };

/** The coloured paths of an element, or its rectangle, as layers from back to front. */
export function captureShape(
  leaf: RectSnapshot | ShapeSnapshot,
  box: PageBox,
  parent: Parent,
  context: CaptureContext,
  tools: ShapeTools,
): Layer[] {
  const common = {
    ...(leaf.locked ? { lock: true } : {}),
    ...(leaf.transparency > 0
      ? { opacity: Math.round((1 - leaf.transparency) * 1000) / 1000 }
      : {}),
  };
  const paths =
    leaf.kind === 'rect'
      ? [
          {
            fill: leaf.fill,
            stroke: leaf.stroke,
            outline: { shape: 'rectangle', radius: 0 } as const,
          },
        ]
      : leaf.paths.map(({ d, fill, stroke }) => ({
          fill,
          stroke,
          outline: outlineOf(d, leaf.viewBox),
        }));
  return paths.flatMap(({ fill, stroke, outline }): Layer[] => {
    if (fill.picture !== undefined) return [];
    if (fill.other) context.lose(WHAT, LOST.gradient);
    if (!outline || (outline.shape === 'path' && outline.d.length > 4000)) {
      context.lose(WHAT, LOST.path);
      return [];
    }
    const id = tools.known?.slot ?? (outline.shape === 'path' ? 'drawing' : outline.shape);
    const base = { id: context.id(id), ...namesOf(tools), ...common };
    const place = { ...placed(box, parent, context), ...sized(box, context) };
    const border = borderOf(stroke, outline, parent, context);
    const filled = fill.color === undefined ? [] : [fill.color];
    const layers = filled.map((color): Layer => {
      const scale = leaf.kind === 'shape' ? box.width / leaf.viewBox.width : 1;
      return filledLayer({ ...base, ...place }, color, outline, scale, {
        leaf,
        box,
        parent,
        context,
        tools,
      });
    });
    if (!border) return layers;
    const frame: FrameLayer = {
      kind: 'frame',
      ...base,
      ...(layers.length > 0 ? { id: context.id(`${base.id}-line`) } : {}),
      ...place,
      ...CENTRED,
      border,
      children: [],
    };
    return [...layers, frame];
  });
}

interface Surroundings {
  leaf: RectSnapshot | ShapeSnapshot;
  box: PageBox;
  parent: Parent;
  context: CaptureContext;
  tools: ShapeTools;
}

function filledLayer(
  base: Pick<ShapeLayer, 'id'> & Partial<ShapeLayer>,
  color: string,
  outline: Outline,
  scale: number,
  { leaf, box, parent, context, tools }: Surroundings,
): Layer {
  const { brand } = context;
  // A ground for words is a surface of the brand, so that their colours are found on it.
  const ground = tools.carriesText
    ? tokenOf(color, brand, ['surface'], surfacesFrom(parent.surface))
    : undefined;
  const token = ground?.exact ? ground : tokenOf(color, brand, FILLS, surfacesFrom(parent.surface));
  if (!token.exact) context.lose(WHAT, otherColor(color, token.role));
  if (token.role === 'surface') context.grounds.push({ box, surface: token.surface });
  const layer: ShapeLayer = {
    ...base,
    kind: 'shape',
    shape: outline.shape,
    fill: token.role,
    ...(outline.shape === 'rectangle' ? radiusOf(outline.radius * scale, box, context) : {}),
    ...(outline.shape === 'path' && leaf.kind === 'shape'
      ? { d: outline.d, viewBox: { width: leaf.viewBox.width, height: leaf.viewBox.height } }
      : {}),
  };
  return onSurface(layer, token.surface, box, parent, context);
}

/** Within it a radius passes for the brand's. */
const LIKE_RADIUS = 0.2;

/** The brand's name for a radius in px. */
export function radiusOf(
  px: number,
  { width, height }: PageBox,
  context: CaptureContext,
): { radius?: 'small' | 'large' | 'full' } {
  if (px < 0.5) return {};
  const { brand, vmin } = context;
  const half = Math.min(width, height) / 2;
  const named = [
    { radius: 'small' as const, px: Math.min(half, brand.radius.small * vmin) },
    { radius: 'large' as const, px: Math.min(half, brand.radius.large * vmin) },
    { radius: 'full' as const, px: half },
  ].sort((a, b) => Math.abs(a.px - px) - Math.abs(b.px - px));
  const nearest = named[0]!;
  if (Math.abs(nearest.px - px) > Math.max(1, LIKE_RADIUS * px)) context.lose(WHAT, LOST.radius);
  return { radius: nearest.radius };
}

function borderOf(
  stroke: Stroke,
  outline: Outline,
  parent: Parent,
  context: CaptureContext,
): FrameLayer['border'] {
  if (!stroke || stroke.weight <= 0) return undefined;
  const roles = ['line', 'ink', 'accent'] as const;
  const token =
    stroke.color === undefined
      ? undefined
      : tokenOf(stroke.color, context.brand, roles, [parent.surface]);
  if (!token?.exact || outline.shape !== 'rectangle' || outline.radius > 0) {
    context.lose(WHAT, LOST.stroke);
    return undefined;
  }
  return { side: 'all', width: length(stroke.weight, context), color: token.role };
}

function namesOf({ known }: ShapeTools): { name?: string; role?: string } {
  return {
    ...(known?.name ? { name: known.name.slice(0, 80) } : {}),
    ...(known?.role ? { role: known.role } : {}),
  };
}
