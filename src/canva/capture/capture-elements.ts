import type { Bilingual } from '../../errors.js';
import type { FrameLayer, Layer } from '../../model/layers/index.js';
import { TEMPLATE_LIMITS, type Template } from '../../model/template.js';
import type {
  ElementSnapshot,
  GroupSnapshot,
  LeafSnapshot,
  PageSnapshot,
} from '../port/design-port.js';
import { fillsOf, pageLeaves, pictureOf, type PageBox } from '../update/leaves.js';
import type { Manifest } from '../update/manifest.js';
import { matchPage, type SlotMatch } from '../update/match.js';
import { capturePicture, type PictureTools } from './capture-picture.js';
import { captureShape } from './capture-shape.js';
import { captureText, type TextTools } from './capture-text.js';
import { CENTRED, placed, sized, type CaptureContext, type Parent } from './context.js';
import { LOST } from './lost.js';

export type ElementTools = Omit<TextTools, 'known'> & {
  manifest?: Manifest | undefined;
  template?: Template | undefined;
};

/** Children of a frame; the schema's own bound. */
const MOST_CHILDREN = 60;

/** Every element of a page as layers of its root frame, from back to front. */
export function captureElements(
  snapshot: PageSnapshot,
  context: CaptureContext,
  tools: ElementTools,
): Layer[] {
  const matches = knownSlots(snapshot, tools.manifest);
  const texts = pageLeaves(snapshot).filter(({ leaf }) => leaf.kind === 'text');
  const pictures: PictureTools = {
    template: tools.template,
    page: tools.manifest?.identity.page ?? 1,
    isGood: tools.isGood,
    written: new Set(),
  };
  let layers = 0;

  const leafLayers = (leaf: LeafSnapshot, box: PageBox, parent: Parent, path: string): Layer[] => {
    const match = matches.get(path);
    const known = match?.record;
    if (!isOnPage(box, context)) {
      context.lose(whatOf(leaf), LOST.offPage);
      return [];
    }
    if (leaf.rotation !== 0) context.lose(whatOf(leaf), LOST.rotation);
    switch (leaf.kind) {
      case 'text': {
        const layer = captureText(leaf, box, parent, context, { ...tools, known });
        return layer ? [layer] : [];
      }
      case 'rect':
      case 'shape': {
        const carriesText = texts.some(
          (text) => isBefore(path, text.path.join('.')) && holds(box, text.box),
        );
        const drawn = captureShape(leaf, box, parent, context, { carriesText, known });
        if (pictureOf(leaf) === undefined && !isOtherImage(leaf, match)) return drawn;
        return [...drawn, ...pictureLayers(match, leaf, box, parent)];
      }
      case 'embed':
      case 'unsupported':
        context.lose(whatOf(leaf), LOST.unreadable);
        return [];
    }
  };

  const pictureLayers = (
    match: SlotMatch | undefined,
    leaf: LeafSnapshot,
    box: PageBox,
    parent: Parent,
  ): Layer[] => {
    const layer = match && capturePicture(match.record, box, parent, context, pictures);
    if (layer === 'again') return [];
    if (!layer) {
      context.lose(whatOf(leaf), LOST.picture);
      return [];
    }
    if (match?.status === 'edited') context.lose(whatOf(leaf), LOST.theirPicture);
    return [layer];
  };

  const elementLayers = (element: ElementSnapshot, index: number): Layer[] => {
    const parent = { top: 0, left: 0, width: context.page.width, surface: context.surface };
    if (element.kind !== 'group') return leafLayers(element, element, parent, `${index}`);
    return groupLayers(element, index, parent);
  };

  const groupLayers = (group: GroupSnapshot, index: number, parent: Parent): Layer[] => {
    if (group.rotation !== 0) context.lose(GROUP, LOST.rotation);
    const id = context.id('group');
    const inside = { ...parent, top: group.top, left: group.left, width: group.width };
    const children = group.children.flatMap((leaf, child) => {
      const box = { ...boxOf(leaf), top: leaf.top + group.top, left: leaf.left + group.left };
      return leafLayers(leaf, box, inside, `${index}.${child}`);
    });
    if (children.length === 0) return [];
    const frame: FrameLayer = {
      ...{ kind: 'frame', id },
      ...(group.locked ? { lock: true } : {}),
      ...placed(group, parent, context),
      ...sized(group, context),
      ...(group.transparency > 0 ? { opacity: 1 - group.transparency } : {}),
      ...CENTRED,
      children: children.slice(0, MOST_CHILDREN),
    };
    return [frame];
  };

  const root: Layer[] = [];
  for (const [index, element] of snapshot.elements.entries()) {
    for (const layer of elementLayers(element, index)) {
      const count = countOf(layer);
      const fits = root.length < MOST_CHILDREN && layers + count < TEMPLATE_LIMITS.layers;
      if (!fits) {
        context.lose(whatOf(element), LOST.many);
        continue;
      }
      layers += count;
      root.push(layer);
    }
  }
  return root;
}

/** Slots by the path of their element: those that are ours for sure, and those with somebody else's content. */
function knownSlots(
  snapshot: PageSnapshot,
  manifest: Manifest | undefined,
): Map<string, SlotMatch> {
  if (!manifest) return new Map();
  return new Map(
    matchPage(manifest, snapshot).slots.flatMap((match): [string, SlotMatch][] =>
      match.leaf && (match.status === 'certain' || match.status === 'edited')
        ? [[match.leaf.path.join('.'), match]]
        : [],
    ),
  );
}

/** A picture that apps may not even see the reference of. */
function isOtherImage(leaf: LeafSnapshot, match: SlotMatch | undefined): boolean {
  return match?.record.kind === 'image' && fillsOf(leaf).some(({ other }) => other === true);
}

function isOnPage({ top, left, width, height }: PageBox, { page }: CaptureContext): boolean {
  return left < page.width && top < page.height && left + width > 0 && top + height > 0;
}

/** Whether a stands below b. */
function isBefore(a: string, b: string): boolean {
  const [top = 0, child = 0] = a.split('.').map(Number);
  const [otherTop = 0, otherChild = 0] = b.split('.').map(Number);
  return top < otherTop || (top === otherTop && child < otherChild);
}

function holds(ground: PageBox, box: PageBox): boolean {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return (
    x >= ground.left &&
    x <= ground.left + ground.width &&
    y >= ground.top &&
    y <= ground.top + ground.height
  );
}

function boxOf({ top, left, width, height }: PageBox): PageBox {
  return { top, left, width, height };
}

function countOf(layer: Layer): number {
  return layer.kind === 'frame'
    ? layer.children.reduce((sum, child) => sum + countOf(child), 1)
    : 1;
}

const GROUP: Bilingual = { en: 'a group', id: 'sebuah grup' };

function whatOf(element: ElementSnapshot): Bilingual {
  const [x, y] = [Math.round(element.left), Math.round(element.top)];
  const place = { en: `at ${x}, ${y} px`, id: `di ${x}, ${y} px` };
  switch (element.kind) {
    case 'text': {
      const words = element.runs
        .map(({ text }) => text)
        .join('')
        .slice(0, 40)
        .trim();
      return { en: `the text “${words}”`, id: `teks “${words}”` };
    }
    case 'group':
      return GROUP;
    case 'embed':
    case 'unsupported':
      return { en: `an element ${place.en}`, id: `elemen ${place.id}` };
    case 'rect':
    case 'shape': {
      const isPicture = fillsOf(element).some(({ picture }) => picture !== undefined);
      return isPicture
        ? { en: `the picture ${place.en}`, id: `gambar ${place.id}` }
        : { en: `the shape ${place.en}`, id: `bentuk ${place.id}` };
    }
  }
}
