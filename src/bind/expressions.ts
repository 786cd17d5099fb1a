import { Liquid, toValue } from 'liquidjs';
import { RenderError, SiarError, type Bilingual } from '../errors.js';
import { createRemembered } from './remembered.js';

/**
 * The expressions of a template: LiquidJS, cut down to what a document needs. Nothing here reads a
 * file, a clock or a random number, and every run is bounded.
 */
export interface Expressions {
  /** A text with placeholders → its words, with white space collapsed and lines kept. */
  text(template: string, scope: Scope): string;
  /** One expression → its value. */
  value(expression: string, scope: Scope): unknown;
  /** One expression → true or false, as in JavaScript: '' and 0 are false. */
  test(expression: string, scope: Scope): boolean;
  /** Paths of every variable that a template reads, as `['event', 'name']`. */
  paths(template: string): string[][];
  /** Keys that a template looks up in the string tables. */
  stringKeys(template: string): string[];
}

/** Looks a fixed word up; `{n}` in it is replaced by `params.n`. */
export type Strings = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export type Scope = Readonly<Record<string, unknown>>;

const TAGS = new Set(['if', 'unless', 'case', 'for', 'assign', 'else', 'break', 'comment']);
const FILTERS = new Set(
  (
    'append prepend upcase downcase capitalize size first last join split replace slice strip ' +
    'plus minus times default truncatewords uniq concat reverse where'
  ).split(' '),
);

/** More texts than a template has; a bound all the same. */
const MOST_PARSED = 2000;

/** @throws RenderError when a string key is not in the tables */
export function createExpressions(strings: Strings): Expressions {
  const liquid = new Liquid({
    jsTruthy: true,
    // Nothing is formatted by it; to find the machine's own takes longer than to lay a post out.
    locale: 'en',
    strictFilters: true,
    ownPropertyOnly: true,
    // No files: `include` and `render` have nothing to read, and are gone besides.
    templates: {},
    parseLimit: 4000,
    // Four times what a busy machine may need for the longest of our own; ms.
    renderLimit: 1000,
    memoryLimit: 2e6,
  });
  for (const tag of Object.keys(liquid.tags)) if (!TAGS.has(tag)) delete liquid.tags[tag];
  for (const name of Object.keys(liquid.filters)) {
    if (!FILTERS.has(name)) delete liquid.filters[name];
  }
  // A fixed word around nothing would say something else: "Pendaftaran ditutup".
  liquid.registerFilter('t', (key: unknown, ...params: [string, unknown][]) =>
    params.some(([, value]) => isNothing(value))
      ? ''
      : strings(String(key), Object.fromEntries(params as [string, string | number][])),
  );
  // A filter call is not an expression for `{% if %}`; `where` and friends stay possible in values.
  const guarded = <T>(source: string, run: () => T): T => {
    try {
      return run();
    } catch (cause) {
      const reason = reasonOf(cause);
      throw new RenderError(
        { en: `in "${source}": ${reason.en}`, id: `dalam "${source}": ${reason.id}` },
        { cause },
      );
    }
  };
  /** A template's texts are few, and each is written for thousands of events. */
  const parsed = new Map<string, ReturnType<Liquid['parse']>>();
  const parse = (template: string) => {
    const known = parsed.get(template);
    if (known) return known;
    const made = liquid.parse(template);
    if (parsed.size < MOST_PARSED) parsed.set(template, made);
    return made;
  };
  /** Up to where another variable says how it goes on: all of that is read then. */
  const readBy = (template: string): string[][] =>
    liquid.globalVariableSegmentsSync(template).map((path) => {
      const turn = path.findIndex((segment) => typeof segment === 'object');
      return (turn < 0 ? path : path.slice(0, turn)).map(String);
    });
  const texts = createRemembered<string>(readBy);
  const values = createRemembered<unknown>((expression) => readBy(`{{ ${expression} }}`));
  // `nil` and `empty` are objects of their own in LiquidJS, and true as such.
  const evaluate = (expression: string, scope: Scope): unknown =>
    guarded(expression, () =>
      values(expression, scope, () => toValue(liquid.evalValueSync(expression, scope)) as unknown),
    );
  return {
    text: (template, scope) =>
      guarded(template, () =>
        texts(template, scope, () => tidy(String(liquid.renderSync(parse(template), scope)))),
      ),
    value: evaluate,
    test: (expression, scope) => Boolean(evaluate(expression, scope)),
    paths: (template) =>
      guarded(template, () =>
        liquid.globalVariableSegmentsSync(template).map((path) => path.map(String)),
      ),
    stringKeys: (template) =>
      [...template.matchAll(/["']([a-z][a-z0-9.-]*)["']\s*\|\s*t\b/g)].map((match) => match[1]!),
  };
}

/** LiquidJS wraps what a filter throws: ours has both languages, its own errors are in English. */
function reasonOf(cause: unknown): Bilingual {
  if (!(cause instanceof Error)) return { en: String(cause), id: String(cause) };
  const { originalError } = cause as { originalError?: unknown };
  if (originalError instanceof SiarError) return originalError.messages;
  const [line = ''] = cause.message.split('\n');
  return { en: line, id: line };
}

function isNothing(value: unknown): boolean {
  const plain: unknown = toValue(value);
  return plain === undefined || plain === null || plain === '';
}

/** Spaces of the document's own layout don't reach the post; line breaks of the author do. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
