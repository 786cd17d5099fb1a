import type { BoundText } from '../model/bound.js';
import { CLOSE, CUBIC, inkMarkup, LINE, MOVE, QUADRATIC, type InkPath } from '../model/ink-path.js';
import type { Box } from '../model/scene.js';
import type { FittedText, SetLine } from '../typeset/fit.js';
import { lineChunks, type LineChunk } from '../typeset/line-chunks.js';
import { baselineOf, baselineShift } from '../typeset/metrics.js';
import type { FontRun, FontStack } from '../typeset/stack.js';
import type { Drawing } from './draw.js';
import { alignmentOf, inkShift } from './optical.js';
import { cutQuadratic, Extent, turns, type Reach } from './outlines.js';

/**
 * Texts as outlines, from the same shaping and the same glyphs as satori, in the same numbers:
 * test/layout/words.test.ts holds them against its. satori takes 4 ms for the five texts of a certificate
 * that are new; this a third (test/bench/RESULTS.md). What it alone draws: right-to-left and struck-through
 * text.
 */

/** A drawn text, its box standing in the page's corner. */
export interface Words {
  paths: readonly InkPath[];
  /** The same as SVG elements: written when it is asked for. */
  readonly markup: string;
  /** Absent: no ink. */
  reach?: Reach;
  /** Of its lines, by `id#index`. */
  boxes: ReadonlyMap<string, Box>;
}

/** Bidirectional text and its marks, what has no width, and what lies outside of the basic plane. */
const NOT_PLAIN =
  /[\p{Cc}\u00ad\u0590-\u08ff\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufeff\u{10000}-\u{10ffff}]/u;

/** Whether `drawWords` draws it as satori would. */
export function isPlain(
  { decoration }: BoundText,
  { direction, lines, stack }: FittedText,
): boolean {
  return (
    decoration === 'none' &&
    direction === 'ltr' &&
    lines.every(({ text }) => !NOT_PLAIN.test(text) && isCovered(text, stack))
  );
}

function isCovered(text: string, { faces }: FontStack): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!faces.some((face) => face.has(code))) return false;
  }
  return true;
}

/** Everything that `drawWords` draws by: equal keys, equal words. */
export function wordsKey(
  text: BoundText,
  fitted: FittedText,
  { width, height }: { width: number; height: number },
  drawing: Drawing,
): string {
  const { fontSize, lineHeight, letterSpacing, stack, lines } = fitted;
  const trim = trimOf(text, fitted, drawing);
  const setting = [text.id, text.color, text.verticalAlign, alignmentOf(text, fitted)];
  const numbers = [width, height, fontSize, lineHeight, letterSpacing, trim.top, trim.bottom];
  const shifts = lines.map((line) => {
    const { left, right } = inkShift(text, fitted, line, drawing);
    return `${left},${right} ${line.text}`;
  });
  return [...setting, ...numbers, stack.fontFamily, ...shifts].join('\n');
}

/** Draws a plain text in a box of that size. */
export function drawWords(
  text: BoundText,
  fitted: FittedText,
  size: { width: number; height: number },
  drawing: Drawing,
): Words {
  const { stack, lineHeight } = fitted;
  const set = fitted.lines.map(({ text: line }) => lineChunks(line, fitted));
  const places = placeLines(
    text,
    fitted,
    set.map(({ width }) => Math.ceil(width)),
    size,
    drawing,
  );
  const seen = new Extent();
  const boxes = new Map<string, Box>();
  const paths: InkPath[] = [];
  for (const [index, { chunks }] of set.entries()) {
    const { x, y, width } = places[index]!;
    const left = whole(x);
    const top = whole(y);
    const right = whole(x + width);
    const bottom = whole(y + lineHeight);
    boxes.set(`${text.id}#${index}`, {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
    });
    const own = stack.runs(fitted.lines[index]!.text)[0]?.face ?? stack.faces[0]!;
    const baseline = top + baselineOf(own, fitted.fontSize, lineHeight);
    const out: Outlined = { commands: [], places: [], seen };
    for (const chunk of chunks) writeChunk(chunk, { x: left, y: baseline }, fitted, out);
    if (out.commands.length === 0) continue;
    paths.push({ commands: new Uint8Array(out.commands), places: new Float64Array(out.places) });
  }
  const { color } = text;
  const drawn: Words = {
    paths,
    boxes,
    get markup() {
      return inkMarkup(paths, color);
    },
  };
  if (seen.left <= seen.right) drawn.reach = [seen.left, seen.top, seen.right, seen.bottom];
  return drawn;
}

interface PlacedLine {
  x: number;
  y: number;
  width: number;
}

/** Lines as a column of boxes: the same places that the layout engine gives them. */
function placeLines(
  text: BoundText,
  fitted: FittedText,
  widths: readonly number[],
  size: { width: number; height: number },
  drawing: Drawing,
): PlacedLine[] {
  const trim = trimOf(text, fitted, drawing);
  const height = fitted.lines.length * fitted.lineHeight - trim.top - trim.bottom;
  const spare = size.height - height;
  const first =
    text.verticalAlign === 'top' ? 0 : text.verticalAlign === 'middle' ? spare / 2 : spare;
  return fitted.lines.map((line, index) => ({
    x: lineStart(text, fitted, line, size.width - widths[index]!, drawing),
    y: first - trim.top + index * fitted.lineHeight + baselineShift(line.text, fitted),
    width: widths[index]!,
  }));
}

function trimOf(
  text: BoundText,
  fitted: FittedText,
  { tools }: Drawing,
): { top: number; bottom: number } {
  return text.trim ? tools.trim(fitted) : { top: 0, bottom: 0 };
}

function lineStart(
  text: BoundText,
  fitted: FittedText,
  line: SetLine,
  spare: number,
  drawing: Drawing,
): number {
  const { left, right } = inkShift(text, fitted, line, drawing);
  switch (alignmentOf(text, fitted)) {
    case 'left':
      return -left;
    case 'center':
      return (spare - left + right) / 2;
    case 'right':
      return spare + right;
  }
}

interface Place {
  x: number;
  y: number;
}

/** Where outlines are written, and how far they reach. */
interface Outlined {
  commands: number[];
  places: number[];
  seen: Extent;
}

function writeChunk(chunk: LineChunk, line: Place, fitted: FittedText, out: Outlined): void {
  const { stack, fontSize, letterSpacing } = fitted;
  let pen = line.x + chunk.x;
  for (const run of stack.runs(chunk.text)) {
    const glyphs = run.face.place(run.text, letterSpacing !== 0);
    const scale = fontSize / run.face.upem;
    for (const [index, { glyph, cluster, x, y, advance }] of glyphs.entries()) {
      const at = { x: pen + x * scale, y: line.y - y * scale };
      writeGlyph(run, glyph, at, scale, out);
      pen += advance * scale;
      if (glyphs[index + 1]?.cluster !== cluster) pen += letterSpacing;
    }
  }
}

/** Places in tenths of a px, as satori has them, curves cut where they turn (outlines.ts). */
function writeGlyph(
  { face }: FontRun,
  glyph: number,
  at: Place,
  scale: number,
  out: Outlined,
): void {
  const { seen } = out;
  const { commands, places } = face.outline(glyph);
  let read = 0;
  let [x, y] = [0, 0];
  const nextX = (): number => tenths(at.x + places[read++]! * scale);
  const nextY = (): number => tenths(at.y - places[read++]! * scale);
  for (const command of commands) {
    if (command === 'Z') {
      out.commands.push(CLOSE);
      continue;
    }
    if (command === 'M' || command === 'L') {
      x = nextX();
      y = nextY();
      seen.take(x, y);
      out.commands.push(command === 'M' ? MOVE : LINE);
      out.places.push(x, y);
      continue;
    }
    const controlX = nextX();
    const controlY = nextY();
    seen.take(controlX, controlY);
    if (command === 'Q') {
      const endX = nextX();
      const endY = nextY();
      seen.take(endX, endY);
      if (turns(y, controlY, endY)) {
        out.commands.push(QUADRATIC, QUADRATIC);
        out.places.push(...cutQuadratic(x, y, [controlX, controlY, endX, endY]));
      } else {
        out.commands.push(QUADRATIC);
        out.places.push(controlX, controlY, endX, endY);
      }
      x = endX;
      y = endY;
      continue;
    }
    const secondX = nextX();
    const secondY = nextY();
    seen.take(secondX, secondY);
    x = nextX();
    y = nextY();
    seen.take(x, y);
    out.commands.push(CUBIC);
    out.places.push(controlX, controlY, secondX, secondY, x, y);
  }
}

/** The nearest whole number, and never -0. */
function whole(value: number): number {
  return Math.round(value) + 0;
}

/** Halves away from zero, as satori rounds. */
function tenths(value: number): number {
  return (value < 0 ? -Math.round(-value * 10) : Math.round(value * 10)) / 10 + 0;
}
