import type { Unit } from './units.js';

/** Where lines end: indices into the units, the last one their number. */
export type Breaks = number[];

/** What the width of a line depends on. */
export interface LineMeasure {
  fontSize: number;
  letterSpacing: number;
  /** Available width, px. */
  width: number;
}

/** satori's own sums differ in the last bits. */
const EPSILON = 1e-6;

/** Width in px of the units from `start` up to `end` on one line. */
export function lineWidth(
  units: readonly Unit[],
  start: number,
  end: number,
  { fontSize, letterSpacing }: LineMeasure,
): number {
  let em = 0;
  let clusters = 0;
  for (let index = start; index < end; index += 1) {
    const unit = units[index] as Unit;
    em += index === end - 1 ? unit.inkEm : unit.em;
    clusters += index === end - 1 ? unit.inkClusters : unit.clusters;
  }
  return em * fontSize + clusters * letterSpacing;
}

/**
 * Fills lines one after the other: the fewest lines that there can be. A unit wider than the line
 * gets one of its own and makes `fits` false.
 */
export function fillLines(
  units: readonly Unit[],
  measure: LineMeasure,
): { breaks: Breaks; fits: boolean } {
  const { fontSize, letterSpacing, width } = measure;
  const breaks: Breaks = [];
  let fits = true;
  let x = 0;
  let filled = 0;
  units.forEach((unit, index) => {
    const ink = unit.inkEm * fontSize + unit.inkClusters * letterSpacing;
    if (index > filled && x + ink > width + EPSILON) {
      breaks.push(index);
      filled = index;
      x = 0;
    }
    if (ink > width + EPSILON) fits = false;
    x += unit.em * fontSize + unit.clusters * letterSpacing;
  });
  breaks.push(units.length);
  return { breaks, fits };
}

/**
 * Words that lean on the next one: a line shouldn't end with them.
 * Indonesian prepositions, conjunctions and "si", "para"; English articles, prepositions, "and".
 */
const LEANING = new Set(
  (
    'di ke dan yang untuk dari pada dengan oleh atau serta dalam para bagi tentang sebagai si ' +
    'a an the of to in and for on at by with from or as'
  ).split(' '),
);
const OPENING = /^["“‘'(]/;
const PAUSE = /[:;.?!—–]["”’')]?$/;
const COMMA = /,["”’')]?$/;
/** A web address breaks behind a slash rather than behind a dot. */
const INSIDE_HOST = /[a-z0-9]\.$/;
const SEPARATOR = /^[–—·•|/&+]/;

/** Lines times units up to which balancing takes a few milliseconds; a page of text is below it. */
const BALANCE_LIMIT = 40_000;

/** In units of (share of the width)²: 0.05 outweighs two lines 16 % off their mean. */
const COST = { leaning: 0.05, pause: -0.12, comma: -0.03, separator: 0.03, tear: 0.6, lonely: 1 };
/** A last line below this share of the width, of one word, is lonely. */
const LONELY = 0.4;

/** Whether a text of three words or more ends in a short word on a line of its own. */
export function endsLonely(
  lines: readonly { text: string; width: number }[],
  boxWidth: number,
): boolean {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || /[\s\u00a0]/.test(last.text)) return false;
  const words = lines.flatMap(({ text }) => text.split(/[\s\u00a0]+/).filter(Boolean));
  return words.length > 2 && last.width < LONELY * boxWidth;
}

/**
 * The most even breaks into exactly `lines` lines that all fit: least sum of squared white space,
 * with breaks behind leaning words, before separators and inside compounds dear, breaks behind
 * punctuation cheap, and a short word alone on the last line only if nothing else fits.
 * @returns undefined when the units can't be set in that many lines, or are too many to balance
 */
export function balanceLines(
  units: readonly Unit[],
  lines: number,
  measure: LineMeasure,
): Breaks | undefined {
  const count = units.length;
  if (lines < 1 || lines > count || lines * count > BALANCE_LIMIT) return undefined;
  const isTitle = count > 2;
  const endCosts = units.map((unit, index) => endCost(unit, units[index + 1]));
  // best[l][j]: least cost of the first j units on l lines; from[l][j]: where its last line begins.
  let best = new Float64Array(count + 1).fill(Infinity);
  best[0] = 0;
  const from: Int32Array[] = [];
  for (let line = 1; line <= lines; line += 1) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const origin = new Int32Array(count + 1).fill(-1);
    for (let start = line - 1; start < count; start += 1) {
      const base = best[start] as number;
      if (base === Infinity) continue;
      let x = 0;
      for (let end = start + 1; end <= count - (lines - line); end += 1) {
        const unit = units[end - 1] as Unit;
        const ink = x + unit.inkEm * measure.fontSize + unit.inkClusters * measure.letterSpacing;
        if (ink > measure.width + EPSILON) break;
        x += unit.em * measure.fontSize + unit.clusters * measure.letterSpacing;
        if (line === lines && end < count) continue;
        const slack = 1 - ink / measure.width;
        const lonely =
          isTitle &&
          lines > 1 &&
          end === count &&
          start === count - 1 &&
          !units[start - 1]?.tears &&
          1 - slack < LONELY;
        const cost =
          base +
          slack * slack +
          (end === count ? 0 : (endCosts[end - 1] as number)) +
          (lonely ? COST.lonely : 0);
        if (cost < (next[end] as number)) {
          next[end] = cost;
          origin[end] = start;
        }
      }
    }
    from.push(origin);
    best = next;
  }
  if (best[count] === Infinity) return undefined;
  const breaks: Breaks = [];
  for (let line = lines - 1, end = count; line >= 0; line -= 1) {
    breaks.unshift(end);
    end = (from[line] as Int32Array)[end] as number;
  }
  return breaks;
}

function endCost(unit: Unit, next: Unit | undefined): number {
  const word = unit.text.trimEnd();
  return (
    (unit.tears ? COST.tear : 0) +
    (unit.tears && INSIDE_HOST.test(word) ? COST.tear : 0) +
    (LEANING.has(word.replace(OPENING, '').toLowerCase()) ? COST.leaning : 0) +
    (PAUSE.test(word) ? COST.pause : 0) +
    (COMMA.test(word) ? COST.comma : 0) +
    (next && SEPARATOR.test(next.text) ? COST.separator : 0)
  );
}
