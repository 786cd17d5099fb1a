import { INSIDE_PHRASE } from './keep.js';
import { breakable } from './measure.js';
import type { LineInk } from './ink.js';
import type { FontStack } from './stack.js';

/** A piece of a paragraph that stays on one line, with its running sums. */
export interface Unit {
  /** With the white space behind it. */
  text: string;
  /** Advance in em and clusters, with and without the white space behind it. */
  em: number;
  clusters: number;
  inkEm: number;
  inkClusters: number;
  /** Breaking behind it tears something: the parts of a compound, a number, a web address. */
  tears: boolean;
}

/** A line that stands on its own. */
export interface FittedLine {
  text: string;
  /** Advance in px; at most the box's width unless `overflows`. */
  width: number;
}

/** A line with its ink measured. */
export interface SetLine extends FittedLine {
  ink: LineInk;
}

const NO_BREAK = /\u00a0/g;
const TRAILING_SPACE = /[\s\u200b]+$/;
/** A break behind these tears nothing: white space, dashes between words, scripts without spaces. */
const CLEAN_END =
  /[\s\u200b—…]$|[\p{L}\p{P}]–$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]$/u;

/**
 * Units of one paragraph. `kept` honours no-break spaces and never breaks inside a compound or an
 * address; `torn` has every opportunity but inside right-to-left phrases, those that tear something
 * marked.
 */
export function paragraphUnits(
  paragraph: string,
  stack: FontStack,
  tracked: boolean,
): { kept: Unit[]; torn: Unit[] } {
  const kept: Unit[] = [];
  let open: Unit | undefined;
  const all = units(paragraph, stack, tracked);
  for (const unit of all) {
    open = open ? joined(open, unit) : unit;
    if (!unit.tears) {
      kept.push(open);
      open = undefined;
    }
  }
  if (open) kept.push(open);
  const noBreaks = new Set([...paragraph.matchAll(NO_BREAK)].map((match) => match.index));
  for (const { index } of paragraph.matchAll(INSIDE_PHRASE)) noBreaks.delete(index);
  if (noBreaks.size === 0) return { kept, torn: all };

  const broken = paragraph.replace(NO_BREAK, (space, at: number) =>
    noBreaks.has(at) ? ' ' : space,
  );
  const torn = units(broken, stack, tracked);
  let end = 0;
  for (const unit of torn) {
    end += unit.text.length;
    if (noBreaks.has(end - 1)) unit.tears = true;
  }
  return { kept, torn };
}

function units(paragraph: string, stack: FontStack, tracked: boolean): Unit[] {
  return breakable(paragraph).map((text) => {
    const ink = text.replace(TRAILING_SPACE, '');
    const whole = stack.shape(text, tracked);
    const trimmed = ink === text ? whole : stack.shape(ink, tracked);
    return {
      text,
      em: whole.em,
      clusters: whole.clusters,
      inkEm: trimmed.em,
      inkClusters: trimmed.clusters,
      tears: !CLEAN_END.test(text),
    };
  });
}

function joined(a: Unit, b: Unit): Unit {
  return {
    text: a.text + b.text,
    em: a.em + b.em,
    clusters: a.clusters + b.clusters,
    inkEm: a.em + b.inkEm,
    inkClusters: a.clusters + b.inkClusters,
    tears: b.tears,
  };
}

/** Units from `start` up to `end`, as they stand on a line: no white space at its ends. */
export function lineText(units: readonly Unit[], start: number, end: number): string {
  const text = units.slice(start, end).reduce((sum, unit) => sum + unit.text, '');
  return text.replace(/^[\s\u200b]+/, '').replace(TRAILING_SPACE, '');
}
