import type { LoadedImage } from '../model/assets.js';
import type { BoundFrame, BoundImage, BoundLayer, BoundText } from '../model/bound.js';
import type { Box, SceneImage, SceneLayer, SceneShape, SceneText } from '../model/scene.js';
import type { Drawing } from './draw.js';
import type { FittedText, SetLine } from '../typeset/fit.js';
import { alignmentOf, alignsInk } from './optical.js';
import { coverScale } from './tiny-photos.js';
import { qrMatrix } from './vector.js';

/** A drawing with the boxes of its lines, by `id#index`. */
interface Drawn extends Drawing {
  lines: ReadonlyMap<string, Box>;
}

/** The bound tree and its solved boxes → flat layers in paint order. */
export function sceneLayers(root: BoundFrame, drawing: Drawn): SceneLayer[] {
  const layers: SceneLayer[] = [];
  collect(root, drawing, layers);
  return layers;
}

function collect(layer: BoundLayer, drawing: Drawn, layers: SceneLayer[]): void {
  const box = drawing.boxes.get(layer.id);
  if (!box) return;
  const base = {
    id: layer.id,
    name: layer.name,
    role: layer.role,
    box,
  };
  switch (layer.kind) {
    case 'frame': {
      layers.push(...frameShapes(layer, base));
      for (const child of layer.children) collect(child, drawing, layers);
      return;
    }
    case 'text': {
      const fitted = drawing.texts.get(layer.id);
      if (fitted) layers.push(sceneText(layer, fitted, base, drawing));
      return;
    }
    case 'image': {
      const loaded = drawing.images.get(layer.id);
      if (loaded) layers.push(sceneImage(layer, base, loaded));
      return;
    }
    case 'shape':
      layers.push({
        ...base,
        kind: 'shape',
        shape: layer.shape,
        fill: layer.fill,
        radius: layer.radius,
        opacity: layer.opacity,
      });
      return;
    case 'path':
      layers.push({
        ...base,
        kind: 'path',
        viewBox: layer.viewBox,
        paths: layer.paths,
        ...(layer.tileWidth === undefined ? {} : { tileWidth: layer.tileWidth }),
        opacity: layer.opacity,
      });
      return;
    case 'qr':
      layers.push({
        ...base,
        kind: 'qr',
        value: layer.value,
        modules: qrMatrix(layer.value).modules,
        dark: layer.dark,
        light: layer.light,
      });
      return;
  }
}

type Side = NonNullable<BoundFrame['border']>['side'];

type Base = Pick<SceneLayer, 'id' | 'name' | 'role' | 'box'>;

/** A painted frame is a rectangle below its children; a border on one side is a thin one. */
function frameShapes(frame: BoundFrame, base: Base): SceneShape[] {
  const { fill, gradient, border, radius, opacity } = frame;
  const shapes: SceneShape[] = [];
  const common = { kind: 'shape', shape: 'rectangle', opacity } as const;
  if (fill !== null || gradient || border?.side === 'all') {
    shapes.push({
      ...base,
      ...common,
      fill,
      ...(gradient ? { gradient } : {}),
      ...(border?.side === 'all' ? { stroke: { color: border.color, width: border.width } } : {}),
      radius,
    });
  }
  if (border && border.side !== 'all') {
    const box = edgeBox(base.box, border.side, border.width);
    shapes.push({
      ...base,
      ...common,
      id: `${base.id}.border`,
      box,
      fill: border.color,
      radius: 0,
    });
  }
  return shapes;
}

/** What a border on one side covers. */
export function edgeBox(box: Box, side: Exclude<Side, 'all'>, width: number): Box {
  switch (side) {
    case 'top':
      return { ...box, height: width };
    case 'bottom':
      return { ...box, y: box.y + box.height - width, height: width };
    case 'left':
      return { ...box, width };
    case 'right':
      return { ...box, x: box.x + box.width - width, width };
  }
}

function sceneText(text: BoundText, fitted: FittedText, base: Base, drawing: Drawn): SceneText {
  const { fontFamily, fontWeight } = fitted.stack.css;
  const { id, name, role, box } = base;
  // Named one by one: V8 gives an object that begins with another's fields no room for its own.
  return {
    id,
    name,
    role,
    box,
    kind: 'text',
    text: text.text,
    lines: fitted.lines.map((line, index) => {
      const drawn = drawing.lines.get(`${text.id}#${index}`) ?? box;
      return {
        text: line.text,
        full: wholeLine(line, drawn, alignmentOf(text, fitted)),
        ...inked(text, fitted, line, lineBox(text, drawn, box), drawing),
      };
    }),
    fontFamily,
    fontWeight,
    fontSize: fitted.fontSize,
    lineHeight: fitted.lineHeight,
    letterSpacing: fitted.letterSpacing,
    color: text.color,
    align: alignmentOf(text, fitted),
    direction: fitted.direction,
    decoration: text.decoration,
    surface: text.surface,
    cut: fitted.cut,
    overflows: fitted.overflows,
    missingGlyphs: fitted.missingGlyphs,
  };
}

/** The line box as wide as its advances are; drawing rounds it outwards to whole px. */
function wholeLine({ width }: SetLine, drawn: Box, align: BoundText['align']): Box {
  const spare = drawn.width - width;
  const share = { left: 0, center: 0.5, right: 1 }[align];
  return { ...drawn, x: drawn.x + spare * share, width };
}

/** The box and the width of a line; one that is aligned by its ink is as wide as that. */
function inked(
  text: BoundText,
  fitted: FittedText,
  line: SetLine,
  box: Box,
  drawing: Drawing,
): { box: Box; inkWidth: number } {
  if (!alignsInk(text, fitted, drawing)) return { box, inkWidth: line.width };
  const { left, right } = line.ink;
  const inkWidth = Math.max(0, line.width - left - right);
  return { box: { ...box, x: box.x + left, width: inkWidth }, inkWidth };
}

/** Trimmed text has no leading at its edges: its lines end where its box does. */
function lineBox(text: BoundText, line: Box, box: Box): Box {
  if (!text.trim) return line;
  const top = Math.max(line.y, box.y);
  const bottom = Math.min(line.y + line.height, box.y + box.height);
  return { ...line, y: top, height: Math.max(1, bottom - top) };
}

function sceneImage(image: BoundImage, base: Base, loaded: LoadedImage): SceneImage {
  const { natural } = loaded;
  const { width, height } = base.box;
  const zoom = image.fit === 'cover' ? coverScale(natural, base.box) : 0;
  return {
    ...base,
    kind: 'image',
    source: image.source,
    owner: image.owner,
    image: loaded,
    alt: image.alt,
    radius: image.radius,
    opacity: image.opacity,
    natural,
    scale: zoom ? { x: zoom, y: zoom } : { x: width / natural.width, y: height / natural.height },
    ...(image.photo ? { photo: image.photo } : {}),
    ...(loaded.dark ? { dark: true } : {}),
  };
}
