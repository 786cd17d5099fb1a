import type { Bilingual } from '../../../src/errors.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Accepted } from '../accepted.js';
import type { Choice, Stock } from './choice.js';
import type { Drawn } from './types.js';

/** What the checks saw in a whole run, and what of it is to be looked at. */

/** `open`: an error or a warning that nobody expects, or a note that names something lost. */
export type Standing = 'open' | 'accepted' | 'told';

/** A finding in one cell: one page of a template in one format, brand and event. */
export interface CellFinding extends Finding {
  event: string;
  template: string;
  format: string;
  brand: string;
  language: string;
  variant: string;
  page: number;
  standing: Standing;
  /** Why it is accepted. */
  reason?: string;
  /** The picture; absent when there is none. */
  file?: string;
}

/**
 * The note that names something lost, open until somebody has looked. `dropped` is told and no more: a
 * template declares what may leave, and in which order, so that what matters keeps its size.
 */
const OPEN_NOTES: readonly string[] = ['speaker-on-poster'];

/** The rule of what could not be drawn at all. */
export const NOT_DRAWN = 'not-drawn';

/** Whether an accepted finding is this one. */
export type Place = Pick<CellFinding, 'rule' | 'event' | 'template' | 'format' | 'brand'>;

export function accepts(accepted: Accepted, place: Place): boolean {
  const { rule, event, template, format, brand } = accepted;
  return (
    rule === place.rule &&
    event === place.event &&
    (template === undefined || template === place.template) &&
    (format === undefined || format === place.format) &&
    (brand === undefined || brand === place.brand)
  );
}

/** Every finding in every cell, in the order of the documents. */
export function findingsOf(drawn: readonly Drawn[], list: readonly Accepted[]): CellFinding[] {
  return drawn.flatMap(({ document, pictures, failures }) => {
    const { template, language, variant, unit } = document;
    const { event, brand } = unit;
    const about = { event, template, brand, language, variant };
    const seen = pictures.flatMap(({ findings, page, file }) =>
      Object.entries(findings).flatMap(([format, those]) =>
        those.map((finding) => stand({ ...about, format, page, file, ...finding }, list)),
      ),
    );
    const failed = Object.entries(failures).map(([format, why]) =>
      stand({ ...about, format, page: 1, ...failure(why) }, []),
    );
    return [...seen, ...failed];
  });
}

function stand(finding: Omit<CellFinding, 'standing'>, list: readonly Accepted[]): CellFinding {
  const known = list.find((accepted) => accepts(accepted, finding));
  if (known) return { ...finding, standing: 'accepted', reason: known.reason };
  const { severity, rule } = finding;
  const told = severity === 'note' && !OPEN_NOTES.includes(rule);
  return { ...finding, standing: told ? 'told' : 'open' };
}

export function failure(why: string): Finding {
  const message: Bilingual = {
    en: `It could not be drawn: ${why}`,
    id: `Tidak dapat digambar: ${why}`,
  };
  const advice: Bilingual = {
    en: 'See what the message names.',
    id: 'Periksa hal yang disebut pesan ini.',
  };
  return { rule: NOT_DRAWN, severity: 'error', where: 'document', message, advice };
}

/** What is wrong with the list itself: a line for each rule, event, template, format or brand that does not exist. */
export function faultsOf(
  list: readonly Accepted[],
  stock: Stock & { rules: readonly string[]; formats: readonly string[] },
): string[] {
  const known = {
    rule: stock.rules,
    event: stock.events,
    template: stock.templates,
    format: stock.formats,
    brand: stock.brands,
  };
  return list.flatMap((accepted) =>
    (Object.keys(known) as (keyof typeof known)[]).flatMap((key) => {
      const id = accepted[key];
      return id === undefined || known[key].includes(id)
        ? []
        : [`accepted.ts: there is no ${key} "${id}" (${accepted.rule}, ${accepted.event})`];
    }),
  );
}

/** Accepted findings that no longer occur, of those whose every cell this run has looked at. */
export function outdated(
  list: readonly Accepted[],
  findings: readonly CellFinding[],
  choice: Choice,
): Accepted[] {
  if (choice.scenes) return [];
  const covers = (ids: readonly string[], id: string | undefined): boolean =>
    ids.length === 0 || (id !== undefined && ids.includes(id));
  return list.filter(
    (accepted) =>
      covers(choice.events, accepted.event) &&
      covers(choice.templates, accepted.template) &&
      covers(choice.formats, accepted.format) &&
      covers(choice.brands, accepted.brand) &&
      !findings.some((finding) => accepts(accepted, finding)),
  );
}

/** Open findings by rule, the gravest and then the most frequent first. */
export function openByRule(
  findings: readonly CellFinding[],
): { rule: string; list: CellFinding[] }[] {
  const rules = new Map<string, CellFinding[]>();
  for (const finding of findings.filter(({ standing }) => standing === 'open')) {
    const list = rules.get(finding.rule);
    if (list) list.push(finding);
    else rules.set(finding.rule, [finding]);
  }
  const rank = (list: readonly CellFinding[]): number =>
    Math.min(...list.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity)));
  return [...rules]
    .map(([rule, list]) => ({ rule, list }))
    .sort((a, b) => rank(a.list) - rank(b.list) || b.list.length - a.list.length);
}
