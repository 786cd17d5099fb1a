import { RenderError } from '../../errors.js';
import type {
  Box,
  Scene,
  SceneImage,
  SceneLayer,
  ScenePage,
  ScenePath,
  SceneShape,
} from '../../model/scene.js';
import { nativeText } from './native-text.js';
import type {
  NativeElement,
  NativeFill,
  NativeImage,
  NativeLeaf,
  NativePage,
  NativePath,
  NativeShape,
} from './native.js';
import { groupAlike } from './group.js';
import { identityOf, pageTitle } from './page-title.js';
import { ornamentShapes } from './ornament.js';
import { embeddedSvg, gradientSvg, mergeLayered, WHY } from './pictured.js';
import { ellipsePath, rectanglePath } from './shape-paths.js';

/**
 * Scene → pages of Canva's native elements. Texts, shapes, photos, logos and most ornaments are native; gradients,
 * QR codes and the other ornaments become pictures as small as they can be, each with its reason.
 *
 * @param name the event's, for the titles of the pages
 */
export function toNative(scene: Scene, name: string): NativePage[] {
  return scene.pages.map((page, index) => ({
    ...nativePage(page),
    title: pageTitle(name, identityOf(scene, index)),
  }));
}

/** Canva's white, below a page without a ground of its own. */
const WHITE = '#ffffff';

function nativePage(page: ScenePage): Omit<NativePage, 'title'> {
  const [first, ...rest] = page.layers;
  const ground = first && groundOf(first, page);
  const layers = ground === null || ground === undefined ? page.layers : rest;
  const ornaments = new Map<NativeElement, ScenePath>();
  const leaves = layers
    .filter(({ box }) => isSeen(box, page))
    .flatMap((layer) => {
      const made = leaf(layer, page);
      if (layer.kind === 'path') for (const one of made) ornaments.set(one, layer);
      return made;
    });
  return {
    width: page.width,
    height: page.height,
    background: ground ?? WHITE,
    elements: groupAlike(mergeLayered(uncovered(leaves))).map((element) => {
      // Neither in a group, which takes no second one, nor where a gradient lies on it.
      const ornament = ornaments.get(element);
      return (ornament && ornamentShapes(ornament)) ?? element;
    }),
    alt: page.alt,
  };
}

/** The colour of a layer that fills the page: Canva's background, which no designer moves by mistake. */
function groundOf(layer: SceneLayer, { width, height }: ScenePage): string | null {
  if (layer.kind !== 'shape' || layer.shape !== 'rectangle') return null;
  const { box, fill, gradient, stroke, radius, opacity } = layer;
  const whole =
    box.x <= 0 && box.y <= 0 && box.x + box.width >= width && box.y + box.height >= height;
  return whole && !gradient && !stroke && radius === 0 && opacity === 1 ? fill : null;
}

function isSeen({ x, y, width, height }: Box, page: ScenePage): boolean {
  return (
    width > 0 && height > 0 && x < page.width && y < page.height && x + width > 0 && y + height > 0
  );
}

function leaf(layer: SceneLayer, page: ScenePage): NativeLeaf[] {
  const { id: slot, role, name, box } = layer;
  const base = { slot, role, name, ...placeOf(box) };
  switch (layer.kind) {
    case 'text':
      return layer.lines.length === 0 ? [] : [{ ...base, opacity: 1, ...nativeText(layer, page) }];
    case 'shape':
      return shapes(layer, { ...base, opacity: layer.opacity });
    case 'image':
      return [image(layer, { ...base, opacity: layer.opacity })];
    case 'path':
      return [drawing(layer, 'ornament', { ...base, opacity: layer.opacity }, page)];
    case 'qr':
      return [drawing(layer, 'qr', { ...base, opacity: 1 }, page)];
  }
}

/** Without what nobody sees: a pattern that stands in for a photo lies below the photo when there is one. */
function uncovered(leaves: readonly NativeLeaf[]): NativeLeaf[] {
  return leaves.filter(
    (one, index) => !leaves.slice(index + 1).some((above) => covers(above, one)),
  );
}

function covers(above: NativeLeaf, below: NativeLeaf): boolean {
  const inside =
    above.left <= below.left &&
    above.top <= below.top &&
    above.left + above.width >= below.left + below.width &&
    above.top + above.height >= below.top + below.height;
  return inside && below.kind !== 'text' && isOpaque(above);
}

function isOpaque(leaf: NativeLeaf): boolean {
  if (leaf.opacity < 1) return false;
  if (leaf.kind === 'image') {
    return 'image' in leaf.picture.source && leaf.picture.source.image.opaque === true;
  }
  if (leaf.kind !== 'shape') return false;
  const { width, height, paths } = leaf;
  return paths.some(({ d, fill }) => d === rectanglePath(width, height) && fill && 'color' in fill);
}

type Base = Pick<
  NativeLeaf,
  'slot' | 'role' | 'name' | 'top' | 'left' | 'width' | 'height' | 'opacity'
>;

function placeOf({ x, y, width, height }: Box): Pick<Base, 'top' | 'left' | 'width' | 'height'> {
  return { top: y, left: x, width, height };
}

/** A rectangle or ellipse; its gradient is a picture above it. */
function shapes(shape: SceneShape, base: Base): NativeLeaf[] {
  const { fill, stroke } = shape;
  const drawn: NativeLeaf[] = [];
  if (fill !== null || stroke) {
    const path: NativePath = {
      d: outline(shape),
      ...(fill === null ? {} : { fill: { color: fill } }),
      ...(stroke ? { stroke: { color: stroke.color, weight: stroke.width } } : {}),
    };
    drawn.push(pathShape(base, path));
  }
  const svg = gradientSvg(shape);
  if (svg !== null) {
    const picture = {
      key: svg,
      name: shape.name,
      width: base.width,
      height: base.height,
      source: { svg },
    };
    const slot = drawn.length > 0 ? `${base.slot}.gradient` : base.slot;
    drawn.push({ ...base, slot, kind: 'image', picture, alt: '', pictured: WHY.gradient });
  }
  return drawn;
}

function outline({ shape, box, radius }: SceneShape): string {
  const { width, height } = box;
  return shape === 'ellipse' ? ellipsePath(width, height) : rectanglePath(width, height, radius);
}

function pathShape(base: Base, path: NativePath): NativeShape {
  const { width, height } = base;
  return { ...base, kind: 'shape', viewBox: { width, height }, paths: [path] };
}

/** A photo or logo; with round corners it fills a shape. */
function image(layer: SceneImage, base: Base): NativeLeaf {
  const { image: loaded, source, alt, radius } = layer;
  const name = source.split(/[\\/]/).pop() ?? source;
  const { key, width, height } = loaded;
  const picture = { key, name, width, height, source: { image: loaded } };
  if (radius === 0) return { ...base, kind: 'image', picture, alt };
  const fill: NativeFill = { picture, alt };
  return pathShape(base, { d: rectanglePath(base.width, base.height, radius), fill });
}

function drawing(
  layer: SceneLayer,
  why: 'ornament' | 'qr',
  base: Base,
  page: ScenePage,
): NativeImage {
  const operation = page.operations.find(({ id }) => id === layer.id);
  const svg = operation ? embeddedSvg(operation) : null;
  if (svg === null) throw new RenderError(`Nothing is drawn for layer ${layer.id}.`);
  const { width, height } = base;
  const picture = { key: svg, name: layer.name, width, height, source: { svg } };
  const alt = layer.kind === 'qr' ? layer.value : '';
  return { ...base, kind: 'image', picture, alt, pictured: WHY[why] };
}
