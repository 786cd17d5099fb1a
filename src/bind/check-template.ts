import { InputError, RenderError, type Fault } from '../errors.js';
import { surfaceChoiceSchema } from '../model/brand.js';
import type { Layer } from '../model/layers/index.js';
import { customFormat, FORMATS } from '../model/formats/index.js';
import type { Template } from '../model/template.js';
import { formatPath, type Path } from '../read/path.js';
import { didYouMean, suggest } from '../read/suggest.js';
import { walkLayers, type ReadTemplate } from '../read/template.js';
import { createExpressions } from './expressions.js';
import { SCOPE_FIELDS, SCOPE_SOURCES } from './scope.js';
import { findString, type StringTables } from './strings.js';

/** What in a template is LiquidJS: where it stands, and whether it is text or one expression. */
export interface TemplateExpression {
  path: Path;
  source: string;
  form: 'text' | 'expression';
  /** Names that repeats and pages around it define. */
  locals: readonly string[];
  /** The layer is there only under a condition, or its text may be empty. */
  conditional: boolean;
}

/** Every expression of a template, overrides included. */
export function expressionsOf(template: Template): TemplateExpression[] {
  const found: TemplateExpression[] = [];
  const whole = { locals: [] as string[], conditional: false };
  if (template.suits) {
    found.push({ path: ['suits'], source: template.suits, form: 'expression', ...whole });
  }
  for (const language of ['id', 'en', 'ar'] as const) {
    const source = template.alt[language];
    if (source) found.push({ path: ['alt', language], source, form: 'text', ...whole });
  }
  for (const [index, page] of template.pages.entries()) {
    const base = ['pages', index];
    const outer = { locals: [], conditional: page.if !== undefined };
    for (const key of ['if', 'for'] as const) {
      const source = page[key];
      if (source) found.push({ path: [...base, key], source, form: 'expression', ...outer });
    }
    const locals = page.for ? [page.as ?? 'item'] : [];
    const chosenBy = surfaceExpression(page.surface);
    if (chosenBy !== undefined) {
      const path = [...base, 'surface', 'of'];
      found.push({ path, source: chosenBy, form: 'expression', ...outer, locals });
    }
    for (const language of ['id', 'en', 'ar'] as const) {
      const source = page.alt?.[language];
      if (source) {
        found.push({ path: [...base, 'alt', language], source, form: 'text', ...outer, locals });
      }
    }
    walkWithLocals(page.root, [...base, 'root'], locals, outer.conditional, found);
  }
  return found;
}

function walkWithLocals(
  root: Layer,
  path: Path,
  locals: readonly string[],
  conditional: boolean,
  found: TemplateExpression[],
): void {
  const scopes = new Map<string, { locals: readonly string[]; conditional: boolean }>();
  const key = (at: Path) => at.map(String).join('.');
  walkLayers(root, path, (layer, at) => {
    const parent = nearest(scopes, at) ?? { locals, conditional };
    const own = {
      locals: parent.locals,
      conditional: parent.conditional || layer.if !== undefined,
    };
    found.push(...layerExpressions(layer, [...at], own));
    const inner =
      layer.kind === 'repeat'
        ? { ...own, locals: [...own.locals, layer.as, 'index', 'count', 'rest', 'restItems'] }
        : own;
    scopes.set(key(at), inner);
  });
}

function nearest<T>(scopes: ReadonlyMap<string, T>, path: Path) {
  for (let length = path.length - 1; length > 0; length--) {
    const scope = scopes.get(path.slice(0, length).map(String).join('.'));
    if (scope) return scope;
  }
  return undefined;
}

/** The expression that a surface is chosen by, where one is. */
function surfaceExpression(surface: unknown): string | undefined {
  const parsed = surfaceChoiceSchema.safeParse(surface);
  if (!parsed.success || typeof parsed.data === 'string' || Array.isArray(parsed.data)) {
    return undefined;
  }
  return parsed.data.of;
}

const TEXT_KEYS = ['text', 'alt'] as const;
const EXPRESSION_KEYS = ['if', 'for', 'source', 'value'] as const;

function layerExpressions(
  layer: Layer,
  path: Path,
  scope: { locals: readonly string[]; conditional: boolean },
): TemplateExpression[] {
  const sources: [Path, Record<string, unknown>][] = [
    [path, layer],
    ...Object.entries<Record<string, unknown>>(layer.at ?? {}).map(
      ([name, values]): [Path, Record<string, unknown>] => [[...path, 'at', name], values],
    ),
  ];
  return sources.flatMap(([at, values]) => {
    const pick = (keys: readonly string[], form: 'text' | 'expression') =>
      keys.flatMap((key): TemplateExpression[] => {
        const source = values[key];
        return typeof source === 'string' ? [{ path: [...at, key], source, form, ...scope }] : [];
      });
    const chosenBy = surfaceExpression(values['surface']);
    const surface: TemplateExpression[] =
      chosenBy === undefined
        ? []
        : [{ path: [...at, 'surface', 'of'], source: chosenBy, form: 'expression', ...scope }];
    return [...pick(TEXT_KEYS, 'text'), ...pick(EXPRESSION_KEYS, 'expression'), ...surface];
  });
}

/**
 * What the schema can't see: expressions that don't parse, names that nothing defines, fixed words
 * that no table has, formats that there are not.
 *
 * @throws InputError with every fault
 */
export function checkTemplate(read: ReadTemplate, strings: StringTables): void {
  const { template, file, lineOf } = read;
  const tables = template.strings ? [template.strings as StringTables, strings] : [strings];
  const expressions = createExpressions((key) => key);
  const faults: Fault[] = [];
  const add = (
    path: Path,
    en: string,
    id: string,
    got: string,
    near: string | null = null,
  ): void => {
    const line = lineOf(path);
    const place = line === undefined ? {} : { line };
    const hint = near === null ? {} : { hint: didYouMean(near) };
    faults.push({ file, ...place, path: formatPath(path), expected: { en, id }, got, ...hint });
  };
  const addUnknown = (path: Path, known: readonly string[], got: string): void => {
    const list = known.join(', ');
    add(path, `one of ${list}`, `salah satu dari ${list}`, `"${got}"`, suggest(got, known));
  };
  for (const { path, source, form, locals } of expressionsOf(template)) {
    const text = form === 'text' ? source : `{{ ${source} }}`;
    try {
      for (const [name, field] of expressions.paths(text)) {
        if (name === undefined || locals.includes(name)) continue;
        const isKnown = Object.hasOwn(SCOPE_SOURCES, name);
        const fields = isKnown ? SCOPE_FIELDS[name] : [...Object.keys(SCOPE_SOURCES), ...locals];
        const used = isKnown ? field : name;
        if (fields === undefined || used === undefined || fields.includes(used)) continue;
        const known = fields.map((one) => (isKnown ? `${name}.${one}` : one));
        const got = isKnown ? `${name}.${used}` : used;
        addUnknown(path, known, got);
      }
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      add(path, 'a LiquidJS expression', 'ekspresi LiquidJS', error.message);
    }
    for (const key of expressions.stringKeys(text)) {
      for (const language of template.languages) {
        if (findString(tables, language, key) === undefined) {
          const en = `a word for "${key}" in ${language}, in strings or templates/strings.yaml`;
          const id = `kata untuk "${key}" dalam ${language}, di strings atau templates/strings.yaml`;
          add(path, en, id, 'none');
        }
      }
    }
  }
  for (const { path, id, isAspectToo } of formatNames(template)) {
    if (isKnownFormat(id) || (isAspectToo && ASPECTS.includes(id))) continue;
    addUnknown(path, [...(isAspectToo ? ASPECTS : []), ...FORMATS.map((format) => format.id)], id);
  }
  if (faults.length > 0) throw new InputError(faults);
}

const ASPECTS: readonly string[] = ['landscape', 'square', 'portrait', 'tall'];

function isKnownFormat(id: string): boolean {
  return FORMATS.some((format) => format.id === id) || customFormat(id) !== undefined;
}

/** Wherever a template names a format: a slip there would change nothing, and say nothing. */
function formatNames(template: Template): { path: Path; id: string; isAspectToo: boolean }[] {
  const lists = (['only', 'except'] as const).flatMap((key) =>
    (template.formats?.[key] ?? []).map((id, index) => ({
      path: ['formats', key, index],
      id,
      isAspectToo: false,
    })),
  );
  const overrides: typeof lists = [];
  for (const [index, page] of template.pages.entries()) {
    walkLayers(page.root, ['pages', index, 'root'], (layer, path) => {
      for (const id of Object.keys(layer.at ?? {})) {
        overrides.push({ path: [...path, 'at', id] as string[], id, isAspectToo: true });
      }
    });
  }
  return [...lists, ...overrides];
}
