import type { Bilingual } from '../../../src/errors.js';
import type { Severity } from '../../../src/model/finding.js';
import type { Format } from '../../../src/model/format.js';
import { formatById } from '../../../src/model/formats/index.js';
import type { CellFinding, Standing } from '../run/report.js';
import type { Drawn } from '../run/types.js';
import { WORDS } from './words.js';

/** What the page shows, as its script reads it. */

export interface CardFinding {
  rule: string;
  severity: Severity;
  standing: Standing;
  where: string;
  message: Bilingual;
  advice: Bilingual;
  reason?: string;
  /** Given when the others of the card's formats do not have it. */
  formats?: string[];
}

/** One picture. */
export interface Card {
  event: string;
  template: string;
  brand: string;
  formats: string[];
  aspect: Format['aspect'];
  language: string;
  variant: string;
  page: number;
  pages: number;
  /** Absent: it could not be drawn. */
  file?: string;
  thumbnail?: string;
  /** px */
  width: number;
  height: number;
  bytes: number;
  type: string;
  alt: string;
  findings: CardFinding[];
}

interface Named {
  id: string;
  name: Bilingual;
}

/** Ids with their names, in the order in which the page shows them. */
export interface PageNames {
  events: Named[];
  templates: Named[];
  brands: Named[];
  formats: (Named & { aspect: Format['aspect'] })[];
}

export interface PageData extends PageNames {
  words: typeof WORDS;
  complete: boolean;
  cells: number;
  cards: Card[];
}

/** The page's data. `findings` are those of `drawn`, told apart by `report.ts`. */
export function pageData(
  drawn: readonly Drawn[],
  findings: readonly CellFinding[],
  names: PageNames,
  complete: boolean,
): PageData {
  const byPicture = new Map<string, CellFinding[]>();
  const failures = new Map<string, CellFinding[]>();
  for (const finding of findings) {
    const { event, template, brand, format, language, variant, file } = finding;
    const into = file === undefined ? failures : byPicture;
    const key = file ?? cellKey(event, template, brand, language, variant, format);
    const list = into.get(key);
    if (list) list.push(finding);
    else into.set(key, [finding]);
  }
  const cards = drawn.flatMap(({ document, pictures, failures: failed }) => [
    ...pictures.map((picture): Card => {
      const { findings: _cells, formats, ...rest } = picture;
      const list = merged(byPicture.get(picture.file) ?? [], formats);
      return { ...about({ document }, formats), formats, ...rest, findings: list };
    }),
    ...Object.keys(failed).map((format): Card => {
      const { unit, template, language, variant } = document;
      const key = cellKey(unit.event, template, unit.brand, language, variant, format);
      const { width, height } = formatById(format);
      const none = { page: 1, pages: 1, width, height, bytes: 0, type: '', alt: '' };
      const list = merged(failures.get(key) ?? [], [format]);
      return { ...about({ document }, [format]), formats: [format], ...none, findings: list };
    }),
  ]);
  return { ...names, words: WORDS, complete, cells: countCells(drawn), cards };
}

/** Template × format × brand × event: what somebody could ask for. */
export function countCells(drawn: readonly Drawn[]): number {
  return drawn.reduce((sum, { document }) => sum + document.formats.length, 0);
}

const cellKey = (...parts: readonly string[]): string => JSON.stringify(parts);

function about({ document }: Pick<Drawn, 'document'>, formats: readonly string[]) {
  const { unit, template, language, variant } = document;
  const { aspect } = formatById(formats[0] ?? '');
  return { event: unit.event, brand: unit.brand, template, language, variant, aspect };
}

/** One finding where formats of one picture have the same, though each names its own platform. */
function merged(findings: readonly CellFinding[], formats: readonly string[]): CardFinding[] {
  const groups = new Map<string, CellFinding[]>();
  for (const finding of findings) {
    const { rule, where, severity, standing, format } = finding;
    // A rule may say several things about one layer of one format.
    const before = (list: CellFinding[]): boolean => list.some((other) => other.format === format);
    let key = cellKey(rule, where, severity, standing);
    while (before(groups.get(key) ?? [])) key += '+';
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((list): CardFinding => {
    const [{ rule, severity, standing, where, message, advice, reason }] = list as [CellFinding];
    const those = list.map(({ format }) => format);
    return {
      rule,
      severity,
      standing,
      where,
      message,
      advice,
      ...(reason !== undefined && { reason }),
      ...(those.length < formats.length && { formats: those }),
    };
  });
}

/**
 * The data as a classic script, which a page from disk may load as well. In a string of its own:
 * JSON.parse reads it faster than the engine reads an object, and no key can be more than a key.
 */
export function dataScript(data: PageData): string {
  const text = JSON.stringify(JSON.stringify(data)).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `globalThis.GALLERY = JSON.parse(${text});\n`;
}
