import type { ExpectImage, LoadedImage, LoadImage, MeasureImage } from '../model/assets.js';
import type {
  BoundDocument,
  BoundFrame,
  BoundImage,
  BoundLayer,
  BoundPage,
  BoundText,
} from '../model/bound.js';
import type { Box, Scene, ScenePage } from '../model/scene.js';
import type { FittedText } from '../typeset/fit.js';
import type { FontRegistry } from '../typeset/registry.js';
import type { FontStack } from '../typeset/stack.js';
import { textBoxTrim } from '../typeset/metrics.js';
import type { MeasureBoxes } from './boxes.js';
import type { Drawing } from './draw.js';
import { paintPage } from './operations.js';
import type { KeptWork } from './kept-work.js';
import { hangingRoom } from './optical.js';
import { createPainter, type Painter } from './painter.js';
import { paginate, type SolvedPage } from './paginate.js';
import { forEachText, type FitRoom, type SolveTools } from './sizing.js';
import { partTiny, withoutLostCredits } from './tiny-photos.js';
import { sceneLayers } from './to-scene.js';

/** What the layout needs from its caller. */
export interface LayoutPorts {
  fonts: FontRegistry;
  loadImage: LoadImage;
  measureImage: MeasureImage;
  expectImage: ExpectImage;
  measureBoxes: MeasureBoxes;
  kept: KeptWork;
}

/** BoundDocument → Scene. @throws AssetError for a picture, RenderError for a wrong style */
export async function layOut(document: BoundDocument, ports: LayoutPorts): Promise<Scene> {
  const pages: ScenePage[] = [];
  for (const page of document.pages) pages.push(...(await layOutPage(page, document, ports)));
  const { event, template, format, brand, language } = document;
  return { event, template, format, brand, language, pages };
}

async function layOutPage(
  page: BoundPage,
  document: BoundDocument,
  ports: LayoutPorts,
): Promise<ScenePage[]> {
  const size = { width: document.width, height: document.height };
  const painter = createPainter(
    (words) => ports.fonts.satoriFonts(stacksOf(page.root, ports.fonts), words),
    ports.kept.painted,
  );
  for (const { fit, source, owner } of imagesIn(page.root)) {
    if (fit === 'cover') await ports.expectImage(source, owner);
  }
  const naturals = await measureContained(page.root, ports.measureImage);
  const tools = solveTools(size, naturals, ports);
  const pages: ScenePage[] = [];
  for (const solved of await paginate(page, tools)) {
    const { rem, safe } = document;
    const { loadImage } = ports;
    pages.push(await drawPage(solved, { size, rem, safe, painter, tools, loadImage }));
  }
  return pages;
}

interface DrawTools extends Pick<BoundDocument, 'rem' | 'safe'> {
  size: { width: number; height: number };
  painter: Painter;
  tools: SolveTools;
  loadImage: LoadImage;
}

async function drawPage({ page, solution }: SolvedPage, draw: DrawTools): Promise<ScenePage> {
  const { size, rem, safe, painter, tools, loadImage } = draw;
  const images = imagesIn(solution.root);
  const loaded = await loadImages(images, solution.boxes, loadImage);
  const { enough, tiny } = partTiny(images, loaded, solution.boxes);
  const drawing: Drawing = {
    boxes: solution.boxes,
    texts: withoutLostCredits(solution, images, enough),
    images: enough,
    tools,
    page: size,
    rem,
    hanging: hangingRoom(solution.root, solution.boxes, safe),
  };
  const { operations, backdrop, lines } = await paintPage(solution.root, drawing, painter);
  return {
    id: page.id,
    ...(page.continues === undefined ? {} : { continues: page.continues }),
    ...size,
    layers: sceneLayers(solution.root, { ...drawing, lines }),
    dropped: solution.dropped,
    tinyPhotos: tiny,
    overflowing: solution.overflowing,
    ...overflowBoxes(solution.overflowing, solution.boxes),
    alt: page.alt,
    operations,
    backdrop,
  };
}

function overflowBoxes(
  ids: readonly string[],
  boxes: ReadonlyMap<string, Box>,
): Pick<ScenePage, 'overflowBoxes'> {
  const found = ids.flatMap((id): [string, Box][] => {
    const box = boxes.get(id);
    return box ? [[id, box]] : [];
  });
  return found.length > 0 ? { overflowBoxes: Object.fromEntries(found) } : {};
}

/** The fonts of a page's texts. */
function stacksOf(root: BoundFrame, fonts: FontRegistry): FontStack[] {
  const stacks = new Set<FontStack>();
  forEachText(root, ({ font }) => {
    const stack = fonts.stack(font);
    stacks.add(stack).add(stack.for('rtl'));
  });
  return [...stacks];
}

function solveTools(
  size: { width: number; height: number },
  naturals: ReadonlyMap<string, { width: number; height: number }>,
  { fonts, measureBoxes, kept }: LayoutPorts,
): SolveTools {
  const fit: SolveTools['fit'] = (text, room) =>
    kept.fit({
      text: text.text,
      stack: fonts.stack(text.font),
      minSize: Math.min(text.minSize, room.maxSize),
      maxSize: room.maxSize,
      maxLines: text.maxLines,
      width: room.width,
      ...(room.height === undefined ? {} : { height: room.height }),
      lineHeight: text.lineHeight,
      tracking: text.tracking,
      balance: text.balance,
      overflow: text.overflow === 'ellipsis' ? 'ellipsis' : 'error',
    });
  return {
    measure: (root, sizes) => measureBoxes(root, size, sizes),
    trees: new WeakMap(),
    fit: onceForEachRoom(fit),
    trim: ({ reaches, stack, fontSize, lineHeight }) =>
      // Marks of Arabic and Javanese reach beyond cap height: their leading is needed.
      reaches ? { top: 0, bottom: 0 } : textBoxTrim(stack, fontSize, lineHeight),
    natural: (image) => naturals.get(image.id) ?? { width: 1, height: 1 },
  };
}

/** Each text of a page is asked for in the same few rooms some ten times. */
function onceForEachRoom(fit: SolveTools['fit']): SolveTools['fit'] {
  const known = new WeakMap<BoundText, { room: FitRoom; fitted: FittedText }[]>();
  return (text, room) => {
    const rooms = known.get(text) ?? [];
    const { width, height, maxSize } = room;
    const before = rooms.find(
      (each) =>
        each.room.width === width && each.room.height === height && each.room.maxSize === maxSize,
    );
    if (before) return before.fitted;
    const fitted = fit(text, room);
    if (rooms.length === 0) known.set(text, rooms);
    rooms.push({ room, fitted });
    return fitted;
  };
}

/** Natural sizes of logos, signatures: their boxes follow from their shapes. */
async function measureContained(root: BoundFrame, measure: MeasureImage) {
  const naturals = new Map<string, { width: number; height: number }>();
  for (const image of imagesIn(root)) {
    if (image.fit === 'contain') naturals.set(image.id, await measure(image.source, image.owner));
  }
  return naturals;
}

async function loadImages(
  images: readonly BoundImage[],
  boxes: ReadonlyMap<string, Box>,
  loadImage: LoadImage,
): Promise<Map<string, LoadedImage>> {
  const loading = images.map((image) => {
    const { width, height } = boxes.get(image.id) ?? { width: 1, height: 1 };
    const { source, owner, fit, focalPoint, anchor, subject, duotone } = image;
    return loadImage({
      source,
      owner,
      fit,
      width: Math.max(1, Math.round(width)),
      height: Math.max(1, Math.round(height)),
      ...(focalPoint ? { focalPoint } : {}),
      ...(anchor ? { anchor } : {}),
      ...(subject ? { subject } : {}),
      ...(duotone ? { duotone } : {}),
    });
  });
  // Of several that fail the first of the page is told, whichever failed first.
  await Promise.allSettled(loading);
  const loaded = new Map<string, LoadedImage>();
  for (const [index, image] of images.entries()) loaded.set(image.id, await loading[index]!);
  return loaded;
}

function imagesIn(layer: BoundLayer): BoundImage[] {
  if (layer.kind === 'image') return [layer];
  return layer.kind === 'frame' ? layer.children.flatMap(imagesIn) : [];
}
