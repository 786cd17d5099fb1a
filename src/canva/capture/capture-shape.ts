import type { Bilingual } from '../../errors.js';
import type { SurfaceRole } from '../../model/brand.js';
import type { FrameLayer, Layer, ShapeLayer } from '../../model/layers/index.js';
import { layerOf } from '../../output/canva/native.js';
import type { RectSnapshot, ShapeSnapshot } from '../port/design-port.js';
import type { PageBox } from '../update/leaves.js';
import { FILLS, surfacesFrom, tokenOf } from './brand-tokens.js';
import {
  CENTRED,
  length,
  placed,
  sized,
  standsOn,
  type CaptureContext,
  type Piece,
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

/** The coloured paths of an element, or its rectangle, from back to front. */
export function captureShape(
  leaf: RectSnapshot | ShapeSnapshot,
  box: PageBox,
  around: SurfaceRole,
  context: CaptureContext,
  tools: ShapeTools,
): Piece[] {
  const paths =
    leaf.kind === 'rect'
      ? [{ fill: leaf.fill, stroke: leaf.stroke, outline: RECTANGLE }]
      : joined(
          leaf.paths.map(({ d, fill, stroke }) => ({
            ...{ fill, stroke },
            outline: outlineOf(d, leaf.viewBox),
          })),
        );
  const ground = standsOn(box, around, context);
  return paths.flatMap(({ fill, stroke, outline }): Piece[] => {
    if (fill.picture !== undefined) return [];
    if (fill.other) context.lose(WHAT, LOST.gradient);
    if (!outline || (outline.shape === 'path' && outline.d.length > LONGEST_PATH)) {
      context.lose(WHAT, LOST.path);
      return [];
    }
    const known = tools.known && layerOf(tools.known.slot);
    const like = known ?? (outline.shape === 'path' ? 'drawing' : outline.shape);
    const base = (): Common => ({ id: context.id(like), ...commonOf(leaf, tools) });
    const filled =
      fill.color === undefined
        ? []
        : [filledPiece(base(), fill.color, outline, { leaf, box, ground, context, tools })];
    const border = borderOf(stroke, outline, ground, context);
    if (!border) return filled;
    const frame: Pick<FrameLayer, 'kind' | 'id' | 'children'> = {
      kind: 'frame',
      ...base(),
      children: [],
    };
    return [...filled, placedPiece({ ...frame, ...CENTRED, border }, ground, box, context)];
  });
}

interface PathOf {
  fill: ShapeSnapshot['paths'][number]['fill'];
  stroke: Stroke;
  outline: Outline | null;
}

/**
 * Paths of one colour as one, as the figures of an ornament: a layer each would be hundreds. Only of those that run the
 * same way round, or one would cut a hole into another.
 */
function joined(paths: readonly PathOf[]): PathOf[] {
  const made: PathOf[] = [];
  for (const path of paths) {
    const { fill, stroke, outline } = path;
    const isFigure = outline?.shape === 'path' && fill.color !== undefined && !stroke;
    const like = isFigure
      ? made.find(
          (other) =>
            !other.stroke &&
            other.fill.color === fill.color &&
            other.outline?.shape === 'path' &&
            other.outline.clockwise === outline.clockwise &&
            other.outline.d.length + outline.d.length <= LONGEST_PATH,
        )
      : undefined;
    if (like?.outline?.shape === 'path' && outline?.shape === 'path') {
      like.outline = { ...like.outline, d: like.outline.d + outline.d };
    } else made.push({ ...path });
  }
  return made;
}

const RECTANGLE: Outline = { shape: 'rectangle', radius: 0 };
/** Characters; the schema's own bound. */
const LONGEST_PATH = 4000;

type Common = Pick<ShapeLayer, 'id' | 'name' | 'role' | 'lock' | 'opacity'>;

function commonOf({ locked, transparency }: RectSnapshot | ShapeSnapshot, { known }: ShapeTools) {
  return {
    ...(known?.name ? { name: known.name.slice(0, 80) } : {}),
    ...(known?.role ? { role: known.role } : {}),
    ...(locked ? { lock: true } : {}),
    ...(transparency > 0 ? { opacity: Math.round((1 - transparency) * 1000) / 1000 } : {}),
  };
}

interface Surroundings {
  leaf: RectSnapshot | ShapeSnapshot;
  box: PageBox;
  ground: SurfaceRole;
  context: CaptureContext;
  tools: ShapeTools;
}

function filledPiece(
  base: Common,
  color: string,
  outline: Outline,
  { leaf, box, ground, context, tools }: Surroundings,
): Piece {
  const { brand } = context;
  const surfaces = surfacesFrom(ground, context.surface);
  // A ground for words is a surface of the brand, so that their colours are found on it.
  const own = tools.carriesText ? tokenOf(color, brand, ['surface'], surfaces) : undefined;
  const token = own?.exact ? own : tokenOf(color, brand, FILLS, surfaces);
  if (!token.exact) context.lose(WHAT, otherColor(color, token.role));
  const { surface, role } = token;
  const scale = leaf.kind === 'shape' ? box.width / leaf.viewBox.width : 1;
  const radius =
    outline.shape === 'rectangle' ? radiusOf(outline.radius * scale, box, context) : {};
  if (role === 'surface' && outline.shape === 'rectangle') {
    context.grounds.push({ box, surface });
    const frame = { ...base, kind: 'frame' as const, ...CENTRED, surface, ...radius, children: [] };
    return placedPiece(frame, surface, box, context);
  }
  const path =
    outline.shape === 'path' && leaf.kind === 'shape'
      ? { d: outline.d, viewBox: { width: leaf.viewBox.width, height: leaf.viewBox.height } }
      : {};
  const shape = { ...base, kind: 'shape' as const, shape: outline.shape, fill: role };
  return placedPiece({ ...shape, ...radius, ...path }, surface, box, context);
}

function placedPiece(
  layer: Layer,
  surface: SurfaceRole,
  box: PageBox,
  context: CaptureContext,
): Piece {
  const size = sized(box, context);
  return {
    surface,
    box,
    // A frame gets its children after it is placed: each layer has a list of its own.
    layer: (parent) => ({
      ...layer,
      ...placed(box, parent, context),
      ...size,
      ...(layer.kind === 'frame' ? { children: [] } : {}),
    }),
  };
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
  ground: SurfaceRole,
  context: CaptureContext,
): FrameLayer['border'] {
  if (!stroke || stroke.weight <= 0) return undefined;
  const roles = ['line', 'ink', 'accent'] as const;
  const token =
    stroke.color === undefined ? undefined : tokenOf(stroke.color, context.brand, roles, [ground]);
  if (!token?.exact || outline.shape !== 'rectangle' || outline.radius > 0) {
    context.lose(WHAT, LOST.stroke);
    return undefined;
  }
  return { side: 'all', width: length(stroke.weight, context), color: token.role };
}
