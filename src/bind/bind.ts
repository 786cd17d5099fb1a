import type { BoundDocument, BoundPage } from '../model/bound.js';
import type { Brand } from '../model/brand.js';
import type { EventData } from '../model/event.js';
import type { Format } from '../model/format.js';
import type { Language, Localized } from '../model/language.js';
import type { Template, TemplatePage } from '../model/template.js';
import { RenderError } from '../errors.js';
import { bindFrame } from './bind-layer.js';
import { surfaceIn, type Binding } from './binding.js';
import { createExpressions, type Expressions, type Scope, type Strings } from './expressions.js';
import { describeEvent, typographicEvent, type Facts } from './facts/index.js';
import { mirrorFrame } from './mirror.js';
import { noPageWords } from './no-page.js';
import { applyOverrides, unitsOf } from './resolve.js';
import { buildScope } from './scope.js';
import { stableNumber } from './stable-number.js';
import { createStrings, type StringTables } from './strings.js';

export interface BindInput {
  template: Template;
  event: EventData;
  brand: Brand;
  format: Format;
  language: Language;
  /** ISO instant; without it nothing is past and nothing is counted down. */
  now?: string;
  /** templates/strings.yaml; the template's own tables stand before it. */
  strings: StringTables;
}

/** Most pages that one document may become. */
const MAX_PAGES = 20;

/**
 * Puts the event's, the brand's and the format's values into a template.
 *
 * @throws RenderError for an expression that cannot be evaluated, a missing fixed word, a page
 *   with nothing on it, or no page at all
 */
export function bind(input: BindInput): BoundDocument {
  const { template, event, brand, format, language } = input;
  const { expressions, scope, facts } = prepare(input);
  const rightToLeft = language === 'ar';
  const binding: Omit<Binding, 'surface'> = {
    expressions,
    brand,
    format,
    units: unitsOf(format),
    scope,
    turn: turnOf(event),
    idPrefix: '',
  };
  const pages = template.pages
    .flatMap((page) => pageScopes(page, expressions, scope).map((own) => ({ page, scope: own })))
    .slice(0, MAX_PAGES);
  if (pages.length === 0) throw new RenderError(noPageWords(template, facts));
  return {
    event: eventId(event),
    template: template.id,
    format: format.id,
    brand: brand.id,
    language,
    width: format.width,
    height: format.height,
    rem: binding.units.rem,
    safe: format.safe,
    direction: rightToLeft ? 'rtl' : 'ltr',
    pages: pages.map(({ page, scope: own }, index): BoundPage => {
      const counted = { ...own, page: { number: index + 1, count: pages.length } };
      const here = { ...binding, scope: counted };
      const surface = surfaceIn(page.surface, here);
      const canvas = applyOverrides(page.root, format);
      const root = bindFrame(canvas, { ...here, surface });
      if (!root) {
        throw new RenderError({
          en: `${template.id}: page ${page.id} is empty for this event. Give the page an "if" of its own, or a layer without one.`,
          id: `${template.id}: halaman ${page.id} kosong untuk acara ini. Beri halaman itu "if" sendiri, atau layer tanpa "if".`,
        });
      }
      const filled = {
        ...root,
        fill: root.fill ?? surface.surface,
        placement: { ...root.placement, width: format.width, height: format.height },
      };
      return {
        id: pages.length > 1 ? `${page.id}-${index + 1}` : page.id,
        surface,
        root: rightToLeft ? mirrorFrame(filled) : filled,
        alt: altOf(page.alt ?? template.alt, language, (text) => expressions.text(text, counted)),
      };
    }),
  };
}

/** Posts of a series stand beside each other: its number tells them apart, else the event's name. */
function turnOf(event: EventData): number {
  return event.superEvent?.position ?? stableNumber(event.identifier ?? event.name);
}

function altOf(alt: Localized, language: Language, write: (template: string) => string): string {
  return oneStop(write(alt[language] ?? alt.en));
}

/** A degree ends in a dot of its own: "S.IP.." at the end of a sentence is read as one. */
function oneStop(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/** Whether the template has something to say about this event (its `suits`). */
export function suits(input: BindInput): boolean {
  if (input.template.suits === undefined) return true;
  const { expressions, scope } = prepare(input);
  return expressions.test(input.template.suits, scope);
}

/** Everything that a template's expressions can name, with its value for this event. */
export function scopeOf(input: BindInput): Scope {
  return prepare(input).scope;
}

function prepare(input: BindInput): {
  expressions: Expressions;
  scope: Scope;
  facts: Facts;
} {
  const { template, brand, format, language, now, strings } = input;
  const event = typographicEvent(input.event);
  const { words, expressions } = vocabularyOf(template, strings, language);
  const facts = describeEvent(event, { language, strings: words, ...(now ? { now } : {}) });
  return {
    expressions,
    scope: buildScope(event, facts, brand, format),
    facts,
  };
}

/** What a template says in a language: its fixed words, and the expressions that look them up. */
interface Vocabulary {
  strings: StringTables;
  words: Strings;
  expressions: Expressions;
}

/** By template, then by language. */
const VOCABULARIES = new WeakMap<Template, Map<Language, Vocabulary>>();

function vocabularyOf(template: Template, strings: StringTables, language: Language): Vocabulary {
  const kept = VOCABULARIES.get(template) ?? new Map<Language, Vocabulary>();
  VOCABULARIES.set(template, kept);
  const known = kept.get(language);
  if (known?.strings === strings) return known;
  const own: StringTables[] = template.strings ? [template.strings as StringTables] : [];
  const words = createStrings([...own, strings], language);
  const made = { strings, words, expressions: createExpressions(words) };
  kept.set(language, made);
  return made;
}

/** One scope a page: the page itself, or one for each element (or group) of its list. */
function pageScopes(page: TemplatePage, expressions: Expressions, scope: Scope): Scope[] {
  if (page.if !== undefined && !expressions.test(page.if, scope)) return [];
  if (page.for === undefined) return [scope];
  const list = expressions.value(page.for, scope);
  if (!Array.isArray(list)) return [];
  const name = page.as ?? 'item';
  const { per } = page;
  if (per === undefined) return list.map((item: unknown) => ({ ...scope, [name]: item }));
  return evenGroups(list as unknown[], per).map((group) => ({ ...scope, [name]: group }));
}

/** As few groups as hold everything, of like size: nine by eight are five and four. */
function evenGroups<T>(list: readonly T[], most: number): T[][] {
  const groups = Math.ceil(list.length / most);
  const larger = list.length % groups || groups;
  const size = Math.ceil(list.length / groups);
  const start = (group: number) => group * size - Math.max(0, group - larger);
  return Array.from({ length: groups }, (_, group) => list.slice(start(group), start(group + 1)));
}

/** The name that files and manifests use for the event. */
export function eventId(event: EventData): string {
  return event.identifier ?? slug(event.name);
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return plain === '' ? 'event' : plain;
}
