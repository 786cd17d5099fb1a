import { LIMITS, within } from './limits.js';
import type { FillSnapshot, ShapeSnapshot, TextRun, UploadRequest } from './design-port.js';
import type { ElementDraft, LeafDraft } from './memory-page.js';
import { insist } from './refusal.js';

/** What Canva refuses; each function throws a CanvaRefusal. */

/** Sides and title of a page to add. */
export function checkPage(page: { width?: number; height?: number; title?: string }): void {
  insist((page.title ?? '').length <= LIMITS.page.title, 'The title is too long.');
  if (page.width === undefined || page.height === undefined) return;
  const { side, area } = LIMITS.page;
  insist(
    within(page.width, side) && within(page.height, side),
    'A side of the page is off limits.',
  );
  insist(page.width * page.height <= area, 'The page is too large.');
}

/**
 * @param asset whether a reference is of an uploaded picture
 * @param font whether a reference is of a font
 */
export interface Known {
  asset: (reference: string) => boolean;
  font: (reference: string) => boolean;
}

/** Everything about an element that is written into a design. */
export function checkElement(element: ElementDraft, known: Known): void {
  checkPlace(element);
  if (element.kind !== 'group') return checkLeaf(element, known);
  insist(element.children.length >= LIMITS.group.children, 'A group needs two elements.');
  for (const child of element.children) {
    insist((child.kind as string) !== 'group', 'A group has no groups in it.');
    checkPlace(child);
    checkLeaf(child, known);
  }
}

/** Pictures that come through addPage and addElement say what is on them. */
export function checkAlts(element: ElementDraft): void {
  const leaves = element.kind === 'group' ? element.children : [element];
  for (const leaf of leaves) {
    const given = (leaf.alts ?? []).filter((alt) => alt !== undefined);
    insist(given.length === picturesIn(leaf), 'A picture has no alternative text.');
  }
}

function picturesIn(leaf: LeafDraft): number {
  if (leaf.kind === 'rect') return leaf.fill.picture === undefined ? 0 : 1;
  if (leaf.kind !== 'shape') return 0;
  return leaf.paths.filter(({ fill }) => fill.picture !== undefined).length;
}

function checkPlace(element: ElementDraft): void {
  insist(within(element.top, LIMITS.place) && within(element.left, LIMITS.place), 'Out of place.');
  insist(within(element.width, LIMITS.size), 'The width is off limits.');
  insist(within(element.height, LIMITS.size), 'The height is off limits.');
  insist(within(element.rotation, LIMITS.rotation), 'The rotation is off limits.');
  insist(within(element.transparency, { least: 0, most: 1 }), 'The transparency is off limits.');
}

function checkLeaf(leaf: LeafDraft, known: Known): void {
  switch (leaf.kind) {
    case 'text':
      insist(
        leaf.runs.some(({ text }) => text !== ''),
        'The text is empty.',
      );
      for (const run of leaf.runs) checkRun(run, known);
      return;
    case 'rect':
      checkFill(leaf.fill, known);
      return checkStroke(leaf.stroke);
    case 'shape':
      return checkShape(leaf, known);
    case 'embed':
    case 'unsupported':
  }
}

function checkRun(run: TextRun, known: Known): void {
  const { fontSize, lineHeightEm, letterSpacingEm } = LIMITS.text;
  insist(run.fontSize === undefined || within(run.fontSize, fontSize), 'fontSize is off limits.');
  insist(
    run.lineHeightEm === undefined || within(run.lineHeightEm, lineHeightEm),
    'lineHeightEm is off limits.',
  );
  insist(
    run.letterSpacingEm === undefined || within(run.letterSpacingEm, letterSpacingEm),
    'letterSpacingEm is off limits.',
  );
  if (run.color !== undefined) checkColor(run.color);
  if (run.font !== undefined) insist(known.font(run.font), 'No such font.', 'not_found');
}

/** @throws CanvaRefusal unless it is #rrggbb */
export function checkColor(color: string): void {
  insist(/^#[0-9a-f]{6}$/i.test(color), `"${color}" is no colour.`);
}

function checkFill(fill: FillSnapshot, known: Known): void {
  if (fill.color !== undefined) checkColor(fill.color);
  if (fill.picture !== undefined) insist(known.asset(fill.picture), 'No such asset.', 'not_found');
}

function checkStroke(stroke: { color?: string; weight: number } | undefined): void {
  if (!stroke) return;
  insist(within(stroke.weight, LIMITS.stroke), 'The stroke is off limits.');
  if (stroke.color !== undefined) checkColor(stroke.color);
}

function checkShape({ paths, viewBox }: ShapeSnapshot, known: Known): void {
  const { shape } = LIMITS;
  insist(paths.length >= 1 && paths.length <= shape.paths, 'A shape has 1 to 30 paths.');
  const characters = paths.reduce((sum, { d }) => sum + d.length, 0);
  insist(characters <= shape.characters, 'The paths are longer than 2 KB.');
  const colors = new Set(paths.flatMap(({ fill }) => fill.color?.toLowerCase() ?? []));
  insist(colors.size <= shape.colors, 'A shape has at most 6 colours.');
  insist(viewBox.width > 0 && viewBox.height > 0, 'The view box is empty.');
  for (const { d, fill, stroke } of paths) {
    checkPath(d);
    checkFill(fill, known);
    checkStroke(stroke);
  }
}

/** @throws CanvaRefusal for a path that isn't one closed outline of the allowed commands */
export function checkPath(d: string): void {
  const commands = d.match(/[a-df-z]/gi) ?? [];
  insist(/^[MLHVCSAZmlhvcsaz0-9eE+\-.,\s]*$/.test(d), 'A path has a command that is not allowed.');
  insist(/^\s*M/.test(d), 'A path begins with M.');
  insist(commands.filter((command) => command.toUpperCase() === 'M').length === 1, 'One M a path.');
  insist(/z\s*$/i.test(d) || endsWhereItBegan(d), 'A path is not closed.');
}

/** Only for paths of absolute lines, which is what Canva's own documentation shows. */
function endsWhereItBegan(d: string): boolean {
  const numbers = (d.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
  const [x, y] = numbers;
  return numbers.length > 4 && x === numbers.at(-2) && y === numbers.at(-1);
}

/** A picture to upload. */
export function checkUpload({ dataUrl, mimeType, width, height }: UploadRequest): void {
  const { upload } = LIMITS;
  insist((upload.mimeTypes as readonly string[]).includes(mimeType), `No uploads of ${mimeType}.`);
  insist(dataUrl.startsWith(`data:${mimeType};base64,`), 'The URL is not base64 of its type.');
  insist(dataUrl.length <= upload.characters, 'The file is larger than 10 MB.');
  insist(width > 0 && height > 0, 'The picture has no size.');
  if (mimeType === 'image/svg+xml') checkSvg(dataUrl.slice(dataUrl.indexOf(',') + 1));
}

function checkSvg(base64: string): void {
  const svg = atob(base64);
  insist(svg.length <= LIMITS.upload.svgBytes, 'The SVG is larger than 3 MB.');
  for (const name of LIMITS.upload.bannedInSvg)
    insist(!new RegExp(`<${name}[\\s/>]`).test(svg), `<${name}> is not allowed in an SVG.`);
  for (const name of LIMITS.upload.bannedStyles)
    insist(!svg.includes(name), `${name} is not allowed in an SVG.`);
}
