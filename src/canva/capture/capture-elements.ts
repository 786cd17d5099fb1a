import type { Bilingual } from '../../errors.js';
import type { Layer } from '../../model/layers/index.js';
import { TEMPLATE_LIMITS, type Template } from '../../model/template.js';
import type {
  ElementSnapshot,
  GroupSnapshot,
  LeafSnapshot,
  PageSnapshot,
} from '../port/design-port.js';
import { layerOf } from '../../output/canva/native.js';
import { fillsOf, pageLeaves, pictureOf, type PageBox } from '../update/leaves.js';
import type { Manifest } from '../update/manifest.js';
import { matchPage, type SlotMatch } from '../update/match.js';
import { isRestyled } from '../update/plan-slot.js';
import { capturePicture, type PictureTools } from './capture-picture.js';
import { captureShape } from './capture-shape.js';
import { captureText, type TextTools } from './capture-text.js';
import {
  CENTRED,
  holdsMiddle,
  MOST_CHILDREN,
  nested,
  placed,
  sized,
  type CaptureContext,
  type Parent,
  type Piece,
} from './context.js';
import { LOST } from './lost.js';

export type ElementTools = Omit<TextTools, 'known'> & {
  manifest?: Manifest | undefined;
  template?: Template | undefined;
};

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
  const { surface } = context;

  const leafPieces = (leaf: LeafSnapshot, box: PageBox, path: string): Piece[] => {
    const match = matches.get(path);
    const known = match?.record;
    if (!isOnPage(box, context)) {
      context.lose(whatOf(leaf), LOST.offPage);
      return [];
    }
    if (leaf.rotation !== 0) context.lose(whatOf(leaf), LOST.rotation);
    switch (leaf.kind) {
      case 'text': {
        const layer = captureText(leaf, box, surface, context, { ...tools, known });
        return layer ? [layer] : [];
      }
      case 'rect':
      case 'shape': {
        const whole = match && ornament([match]);
        if (whole) return [whole];
        const carriesText = texts.some(
          (text) => isBefore(path, text.path.join('.')) && holdsMiddle(box, text.box),
        );
        const drawn = captureShape(leaf, box, surface, context, { carriesText, known });
        if (pictureOf(leaf) === undefined && !isOtherImage(leaf, match)) return drawn;
        return [...drawn, ...picturePieces(match, leaf, box)];
      }
      case 'embed':
      case 'unsupported':
        context.lose(whatOf(leaf), LOST.unreadable);
        return [];
    }
  };

  const picturePieces = (
    match: SlotMatch | undefined,
    leaf: LeafSnapshot,
    box: PageBox,
  ): Piece[] => {
    const layer = match && capturePicture(match.record, box, surface, context, pictures);
    if (layer === 'again') return [];
    if (!layer) {
      context.lose(whatOf(leaf), LOST.picture);
      return [];
    }
    if (match?.status === 'edited') context.lose(whatOf(leaf), LOST.theirPicture);
    return [layer];
  };

  /** The pattern of which all these shapes are, as the app put them; null where anything else is among them. */
  const ornament = (pieces: readonly (SlotMatch | undefined)[]): Piece | null => {
    const [first] = pieces;
    if (!first?.leaf || !first.record.layerBox) return null;
    const layer = layerOf(first.record.slot);
    const isAsPut = ({ record, leaf, status, moved, resized }: SlotMatch): boolean =>
      status === 'certain' && !resized && moved === first.moved && !isRestyled(record, leaf!);
    const put = tools.manifest?.slots.filter(({ slot }) => layerOf(slot) === layer) ?? [];
    const isWhole =
      put.length === pieces.length &&
      pieces.every(
        (piece) => piece?.leaf && layerOf(piece.record.slot) === layer && isAsPut(piece),
      );
    if (!isWhole) return null;
    const { record, leaf } = first;
    const { top, left, width, height } = record.layerBox!;
    const box = { top: leaf.box.top + top, left: leaf.box.left + left, width, height };
    const made = capturePicture(record, box, surface, context, pictures);
    return made === 'again' ? null : made;
  };

  const groupPieces = (group: GroupSnapshot, index: number): Piece[] => {
    if (group.rotation !== 0) context.lose(GROUP, LOST.rotation);
    const whole = ornament(group.children.map((_, child) => matches.get(`${index}.${child}`)));
    if (whole) return [whole];
    const id = context.id('group');
    const inner = group.children.flatMap((leaf, child) => {
      const box = { ...boxOf(leaf), top: leaf.top + group.top, left: leaf.left + group.left };
      return leafPieces(leaf, box, `${index}.${child}`);
    });
    if (inner.length === 0) return [];
    const frame = {
      ...(group.locked ? { lock: true } : {}),
      ...sized(group, context),
      ...(group.transparency > 0 ? { opacity: 1 - group.transparency } : {}),
      ...CENTRED,
    };
    const own = { ...boxOf(group), surface };
    const layer: Piece['layer'] = (parent) => ({
      ...{ kind: 'frame', id },
      ...placed(group, parent, context),
      ...frame,
      children: nested(inner, own, context).slice(0, MOST_CHILDREN),
    });
    return [{ surface, box: boxOf(group), layer }];
  };

  const page: Parent = { top: 0, left: 0, ...context.page, surface };
  const pieces = snapshot.elements.flatMap((element, index) =>
    element.kind === 'group'
      ? groupPieces(element, index)
      : leafPieces(element, boxOf(element), `${index}`),
  );
  const root: Layer[] = [];
  let layers = 0;
  for (const layer of nested(pieces, page, context)) {
    const count = countOf(layer);
    const fits = root.length < MOST_CHILDREN && layers + count < TEMPLATE_LIMITS.layers;
    if (!fits) {
      context.lose({ en: `the layer ${layer.id}`, id: `layer ${layer.id}` }, LOST.many);
      continue;
    }
    layers += count;
    root.push(layer);
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
