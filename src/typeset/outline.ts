import type { DrawFuncs } from 'harfbuzzjs';
import type { HarfBuzz } from './load-harfbuzz.js';

/** A glyph's outline: a command each, M, L, Q, C or Z, with its places. */
export interface Outline {
  readonly commands: readonly OutlineCommand[];
  /** x and y of every place in turn, in units of the face, y upwards: one for M and L, two for Q, three for C. */
  readonly places: Float64Array;
}

export type OutlineCommand = 'M' | 'L' | 'Q' | 'C' | 'Z';

/** One pen for all faces: each of its callbacks is compiled. */
const PENS = new WeakMap<HarfBuzz, OutlinePen>();

export function penOf(harfbuzz: HarfBuzz): OutlinePen {
  const pen = PENS.get(harfbuzz) ?? new OutlinePen(harfbuzz);
  PENS.set(harfbuzz, pen);
  return pen;
}

/** Collects outlines from HarfBuzz's draw functions (https://harfbuzz.github.io/harfbuzz-hb-draw.html). */
class OutlinePen {
  readonly functions: DrawFuncs;
  #contours: Segment[][] = [];

  constructor({ DrawFuncs }: HarfBuzz) {
    this.functions = new DrawFuncs();
    const add = (command: OutlineCommand, ...places: number[]): void => {
      this.#contours.at(-1)?.push({ command, places });
    };
    this.functions.setMoveToFunc((x, y) => this.#contours.push([{ command: 'M', places: [x, y] }]));
    this.functions.setLineToFunc((x, y) => add('L', x, y));
    this.functions.setQuadraticToFunc((x1, y1, x, y) => add('Q', x1, y1, x, y));
    this.functions.setCubicToFunc((x1, y1, x2, y2, x, y) => add('C', x1, y1, x2, y2, x, y));
    this.functions.setClosePathFunc(() => add('Z'));
  }

  /** What was drawn since the last time. */
  take(): Outline {
    const segments = this.#contours.flatMap(fromLastPoint);
    this.#contours = [];
    return {
      commands: segments.map(({ command }) => command),
      places: Float64Array.from(segments.flatMap(({ places }) => places)),
    };
  }
}

interface Segment {
  command: OutlineCommand;
  places: readonly number[];
}

/**
 * The same contour from its last point on, which is where satori begins: HarfBuzz begins at the first, so
 * the line that closes the contour comes first instead of last.
 */
function fromLastPoint(contour: readonly Segment[]): readonly Segment[] {
  const [move, ...segments] = contour;
  const close = segments.pop();
  const last = segments.at(-1);
  if (!move || !close || last?.command !== 'L') return contour;
  const before = segments.at(-2) ?? move;
  return [{ command: 'M', places: before.places.slice(-2) }, last, ...segments.slice(0, -1), close];
}
