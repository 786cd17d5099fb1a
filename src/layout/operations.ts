import type { LoadedImage } from '../model/assets.js';
import type { BoundFrame, BoundLayer, BoundText } from '../model/bound.js';
import type { DrawingOperation, Grid } from '../model/drawing.js';
import type { Box } from '../model/scene.js';
import type { Drawing } from './draw.js';
import { paintedFrame, paintedText, roundedImage, roundedShape, withReference } from './draw.js';
import type { Element } from './engine.js';
import { isOffPage, onPage, type PageSize } from './on-page.js';
import type { Reach } from './outlines.js';
import type { Painted, Painter } from './painter.js';
import { edgeBox } from './to-scene.js';
import { isPlain } from './words.js';
import { pathSvg, qrGrid, qrSvg, svgDataUri } from './vector.js';

/**
 * The solved tree as drawing operations. What is a rectangle or a picture is written down as it is;
 * text, borders, gradients and round corners are satori's work.
 */

/** What a page paints: all of it, and what its texts stand on. */
export interface PaintedPage {
  operations: DrawingOperation[];
  /** Without any text. */
  backdrop: DrawingOperation[];
  /** Boxes of the lines of texts, by `id#index`. */
  lines: Map<string, Box>;
}

/** An operation to be, with what satori has to draw for it. */
interface Plan {
  id: string;
  isText: boolean;
  box: Box;
  /** Drawn by satori. */
  element?: Element;
  /** Drawn already; with neither, `markup` is all. */
  painted?: Painted;
  markup?: string;
  image?: LoadedImage;
  fill?: string;
  photo?: LoadedImage;
  grid?: Grid;
  ink?: string;
  /** Where the element's own corner stands, px of the page; absent: it knows its place. */
  at?: Place;
  fromCorner?: true;
  opaque?: true;
}

interface Place {
  x: number;
  y: number;
}

/** A frame that is seen through as a whole, with everything in it. */
interface Group {
  opacity: number;
  id: string;
  parts: (Plan | Group)[];
}

export async function paintPage(
  root: BoundFrame,
  drawing: Drawing,
  painter: Painter,
): Promise<PaintedPage> {
  const planned = plansOf(root, drawing, painter);
  const elements = leaves(planned).flatMap(({ element }) => (element ? [element] : []));
  const bySatori = await painter.paint(elements, drawing.page);
  const paintedOf = ({ element, painted }: Plan): Painted | undefined =>
    painted ?? (element && bySatori.get(element));
  const lines = new Map<string, Box>();
  for (const plan of leaves(planned)) {
    const { boxes = [] } = paintedOf(plan) ?? {};
    for (const [id, box] of boxes) lines.set(id, moved(box, plan.at));
  }
  const finish = (keep: (plan: Plan) => boolean): DrawingOperation[] =>
    planned.flatMap((part) => finished(part, keep) ?? []);
  const operations = new Map<Plan, DrawingOperation>();
  const finished = (
    part: Plan | Group,
    keep: (plan: Plan) => boolean,
  ): DrawingOperation | undefined => {
    if ('parts' in part) {
      const inner = part.parts.flatMap((child) => finished(child, keep) ?? []);
      return inner.length === 0 ? undefined : grouped(part, inner);
    }
    if (!keep(part)) return undefined;
    const made = operations.get(part) ?? operationOf(part, paintedOf(part), drawing.page);
    operations.set(part, made);
    return made;
  };
  return {
    operations: finish(() => true),
    backdrop: finish(({ isText }) => !isText),
    lines,
  };
}

function leaves(parts: readonly (Plan | Group)[]): Plan[] {
  return parts.flatMap((part) => ('parts' in part ? leaves(part.parts) : [part]));
}

function plansOf(layer: BoundLayer, drawing: Drawing, painter: Painter): (Plan | Group)[] {
  const box = drawing.boxes.get(layer.id);
  if (!box) return [];
  if (layer.kind === 'frame') {
    const own = isOffPage(box, drawing.page) ? [] : framePlans(layer, box);
    const parts = [...own, ...layer.children.flatMap((child) => plansOf(child, drawing, painter))];
    return layer.opacity < 1 ? [{ id: layer.id, opacity: layer.opacity, parts }] : parts;
  }
  if (isOffPage(box, drawing.page)) return [];
  const plan = leafPlan(layer, box, drawing, painter);
  if (!plan) return [];
  const faded = layer.opacity < 1;
  return faded ? [{ id: layer.id, opacity: layer.opacity, parts: [plan] }] : [plan];
}

function framePlans(frame: BoundFrame, box: Box): Plan[] {
  const { fill, gradient, radius, border, id } = frame;
  if (fill === null && !gradient && !border) return [];
  const base = { id, isText: false, box };
  if (gradient || radius > 0 || border?.side === 'all') {
    const graded = gradient ? ({ fromCorner: true } as const) : {};
    return [{ ...base, ...graded, element: paintedFrame(frame, box) }];
  }
  const ground = fill === null ? [] : [filled(base, fill)];
  if (!border) return ground;
  const edge = { ...base, box: edgeBox(box, border.side, border.width) };
  return [...ground, filled(edge, border.color)];
}

function leafPlan(
  layer: Exclude<BoundLayer, BoundFrame>,
  box: Box,
  drawing: Drawing,
  painter: Painter,
): Plan | undefined {
  const base = { id: layer.id, isText: layer.kind === 'text', box };
  switch (layer.kind) {
    case 'text':
      return textPlan(layer, box, drawing, painter);
    case 'image': {
      const image = drawing.images.get(layer.id);
      if (!image) return undefined;
      const href = `siar-image:${layer.id}`;
      if (layer.radius > 0) return { ...base, image, element: roundedImage(layer, box) };
      const fits = image.width === box.width && image.height === box.height;
      const photo = fits && image.opaque === true ? { photo: image } : {};
      return { ...base, image, ...photo, markup: imageMarkup(box, href) };
    }
    case 'path':
      return {
        ...base,
        markup: imageMarkup(box, svgDataUri(pathSvg(layer, box.width, box.height))),
      };
    case 'qr': {
      const grid = qrGrid(layer);
      return {
        ...base,
        opaque: true,
        ...(grid ? { grid } : {}),
        markup: imageMarkup(box, svgDataUri(qrSvg(layer, box.width))),
      };
    }
    case 'shape':
      if (layer.shape === 'rectangle' && layer.radius === 0) return filled(base, layer.fill);
      return { ...base, element: roundedShape(layer, box) };
  }
}

function textPlan(text: BoundText, box: Box, drawing: Drawing, painter: Painter): Plan | undefined {
  const fitted = drawing.texts.get(text.id);
  if (!fitted) return undefined;
  // A line through glyphs is a second coat.
  const ink = text.decoration === 'none' ? { ink: text.color } : {};
  // In the page's corner, so that words which only move are drawn once.
  const at = { x: box.x, y: box.y };
  const drawn = isPlain(text, fitted)
    ? { painted: painter.words(text, fitted, box, drawing) }
    : { element: paintedText(text, fitted, { ...box, x: 0, y: 0 }, drawing) };
  return { id: text.id, isText: true, box, ...drawn, at, ...ink };
}

function filled(base: Pick<Plan, 'id' | 'isText' | 'box'>, fill: string): Plan {
  const { x, y, width, height } = base.box;
  const markup = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
  return { ...base, fill, markup };
}

function imageMarkup({ x, y, width, height }: Box, href: string): string {
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${href}" preserveAspectRatio="none"/>`;
}

function operationOf(
  plan: Plan,
  painted: Painted | undefined,
  page: Drawing['page'],
): DrawingOperation {
  const { id, box, image, fill, photo, grid, ink, at } = plan;
  const own = (): string => {
    const drawn = plan.markup ?? painted?.markup ?? '';
    return image ? withReference(drawn, `siar-image:${id}`) : drawn;
  };
  const reach = painted ? reached(plan, painted.reach) : box;
  // Gradients are; and curves that the page's edge cuts.
  const fromCorner = plan.fromCorner || (painted && isCut(reach, page));
  // Short where it can be: keys of thousands of characters are compared and kept all the time.
  const key = painted ? `${painted.key} ${place(at)}` : own();
  return {
    id,
    key: image ? `${key}\n${image.key}` : key,
    box: onPage(reach, page),
    // Written when it is asked for: words are filled from their outlines.
    get markup() {
      return at ? `<g transform="translate(${at.x} ${at.y})">${own()}</g>` : own();
    },
    images: image ? new Map([[id, image]]) : new Map(),
    ...(fromCorner ? { fromCorner } : {}),
    ...(plan.opaque ? { opaque: true } : {}),
    ...(ink === undefined ? {} : { ink }),
    ...(ink !== undefined && painted && at && !fromCorner ? { words: wordsOf(painted, at) } : {}),
    ...(fill === undefined ? {} : { fill }),
    // The page's edge would cut it.
    ...(grid && !isCut(box, page) ? { grid } : {}),
    ...(photo ? { photo, at: { x: box.x, y: box.y } } : {}),
  };
}

function wordsOf(painted: Painted, at: Place): NonNullable<DrawingOperation['words']> {
  const { key, paths } = painted;
  return {
    key,
    ...(paths ? { paths } : {}),
    at,
    get markup() {
      return painted.markup;
    },
  };
}

function grouped({ id, opacity }: Group, parts: readonly DrawingOperation[]): DrawingOperation {
  const inner = parts.map(({ markup }, index) =>
    markup.replaceAll('siar-scope', `siar-scope-${index}`),
  );
  return {
    id,
    key: `${opacity}\n${parts.map(({ key }) => key).join('\n')}`,
    box: parts.map(({ box }) => box).reduce(union),
    markup: `<g opacity="${opacity}">${inner.join('')}</g>`,
    ...(parts.some(({ fromCorner }) => fromCorner) ? { fromCorner: true } : {}),
    images: new Map(parts.flatMap(({ images }) => [...images])),
  };
}

/**
 * What outlines touch, px of the page; two pixels more: edges are smoothed. Of a text nothing but its
 * outlines is painted, which may reach beyond its box; a frame fills its own.
 */
function reached({ isText, box, at }: Plan, reach: Reach | undefined): Box {
  if (!reach) return isText ? { ...box, width: 0, height: 0 } : box;
  const [left, top, right, bottom] = reach;
  const outlines = { x: left - 2, y: top - 2, width: right - left + 4, height: bottom - top + 4 };
  return isText ? moved(outlines, at) : union(outlines, box);
}

function place(at: Place | undefined): string {
  return at ? `${at.x},${at.y}` : '';
}

function moved(box: Box, at: Place | undefined): Box {
  return at ? { ...box, x: box.x + at.x, y: box.y + at.y } : box;
}

function isCut({ x, y, width, height }: Box, page: PageSize): true | undefined {
  const cut = x < 0 || y < 0 || x + width > page.width || y + height > page.height;
  return cut || undefined;
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
