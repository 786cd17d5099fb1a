import type { z } from 'zod';
import type { Bilingual, Fault } from '../errors.js';
import { expectedWords } from './issue-words.js';
import { numberHint } from './number-hint.js';
import { formatPath, isRecord, showValue, type Path } from './path.js';
import { didYouMean, suggest } from './suggest.js';

type Issue = z.core.$ZodIssue;

export interface ValidateOptions {
  /** As the user named it. */
  file?: string;
  /** 1-based line of a path, as `parseDocument` gives it. */
  lineOf?: (path: Path) => number | undefined;
  /** Why the value of a path may be another than was written, as `parseDocument` tells it. */
  hintOf?: (path: Path) => Bilingual | undefined;
  /** How a path is shown; `people[2].name` when absent. */
  label?: (path: Path) => string;
  /** Indonesian for the custom English messages of the schema. */
  messages?: Readonly<Record<string, string>>;
  /** Paths whose faults are already known. */
  ignore?: (path: Path) => boolean;
  /** Words that people write for a path, in lower case: `harga` → `offers.price`. Used in hints. */
  synonyms?: ReadonlyMap<string, string>;
}

export type Validation<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

/** Checks a value from outside against a schema: the parsed value, or a fault for everything wrong. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  options: ValidateOptions = {},
): Validation<z.output<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const check: Check = { schema, root: value, options, meant: new Set() };
  const found = result.error.issues.flatMap((issue) => faultsOf(issue, [], check));
  // A key that is only misspelt isn't missing besides: that would be one slip told twice.
  const faults = found.filter(({ absent }) => absent === undefined || !check.meant.has(absent));
  return { ok: false, faults: faults.map((one) => one.fault) };
}

/** What all faults of one value share. */
interface Check {
  schema: z.ZodType;
  root: unknown;
  options: ValidateOptions;
  /** Paths that misspelt keys stand for. */
  meant: Set<string>;
}

interface Found {
  fault: Fault;
  /** Path of the key that is missing. */
  absent?: string;
}

function faultsOf(issue: Issue, above: Path, check: Check): Found[] {
  const { schema, root, options } = check;
  const path = [...above, ...issue.path];
  if (options.ignore?.(path)) return [];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, root);
    return issue.keys.map((key) => ({ fault: unknownKey(key, path, known, check) }));
  }
  const value = valueAt(root, path);
  const got = showValue(value);
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that fits best is the one that the author meant.
    const best = issue.errors
      .filter((issues) => issues.length > 0 && issues.every(isInside))
      .sort((a, b) => a.length - b.length)[0];
    if (best) return best.flatMap((one) => faultsOf(one, path, check));
    const words = issue.errors.flatMap((issues) =>
      issues.slice(0, 1).map((one) => expectedWords(one, options.messages)),
    );
    const hint = options.hintOf?.(path);
    return [{ fault: fault(path, joinWords(words), got, options, hint), ...absence(path, value) }];
  }
  if (issue.code === 'invalid_key') {
    const words = issue.issues.slice(0, 1).map((one) => expectedWords(one, options.messages));
    return [{ fault: fault(path, joinWords(words), showValue(path.at(-1)), options) }];
  }
  const hint = hintFor(issue, value) ?? misspeltTag(issue, path, root) ?? options.hintOf?.(path);
  const expected = expectedWords(issue, options.messages);
  return [{ fault: fault(path, expected, got, options, hint), ...absence(path, value) }];
}

function absence(path: Path, value: unknown): Pick<Found, 'absent'> {
  return value === undefined ? { absent: formatPath(path) } : {};
}

/** Whether a branch of a union is of the right kind, and something in it is wrong. */
function isInside({ code, path }: Issue): boolean {
  return path.length > 0 || code === 'unrecognized_keys';
}

function fault(
  path: Path,
  expected: Bilingual,
  got: string,
  options: ValidateOptions,
  hint?: Bilingual,
): Fault {
  const line = options.lineOf?.(path);
  return {
    ...(options.file === undefined ? {} : { file: options.file }),
    ...(line === undefined ? {} : { line }),
    path: (options.label ?? formatPath)(path),
    expected,
    got,
    ...(hint ? { hint } : {}),
  };
}

function unknownKey(key: string, path: Path, known: string[], check: Check): Fault {
  const { options, meant } = check;
  const near = synonymOf(key, path, known, check) ?? suggest(key, known);
  const list = known.slice(0, 60).join(', ');
  if (near !== null) meant.add(formatPath([...path, near]));
  const lost = options.hintOf?.([...path, key]);
  // No key is a number: it is what follows a decimal comma.
  const isDecimals = lost !== undefined && /^\d+$/.test(key);
  const hint = near === null || isDecimals ? lost : didYouMean(near);
  const expected =
    list === ''
      ? { en: 'no such key', id: 'tanpa kunci ini' }
      : { en: `one of ${list}`, id: `salah satu dari ${list}` };
  return fault([...path, key], expected, showValue(key), options, hint);
}

/** What another word for a path stands for, seen from where it was written. */
function synonymOf(key: string, path: Path, known: string[], check: Check): string | undefined {
  const steps = check.options.synonyms?.get(key.toLowerCase())?.split('.') ?? [];
  const names = path.filter((part) => typeof part === 'string');
  // A key of the top may be one here as well: people's images have a description, too.
  const above = steps.length === 1 ? [] : names;
  if (!above.every((part, index) => part === steps[index])) return undefined;
  const [next, ...below] = steps.slice(above.length);
  if (next === undefined || !known.includes(next)) return undefined;
  // A mapping under it stands where the mapping belongs, a plain value where the value does.
  const value = valueAt(check.root, [...path, key]);
  return typeof value === 'object' ? next : [next, ...below].join('.');
}

/** The layer's `kind` decides which keys are known: without it, its misspelt key is told of here. */
function misspeltTag(issue: Issue, path: Path, root: unknown): Bilingual | undefined {
  const tag = path.at(-1);
  const parent = valueAt(root, path.slice(0, -1));
  if (issue.code !== 'invalid_union' || typeof tag !== 'string' || !isRecord(parent)) return;
  const written = Object.hasOwn(parent, tag) ? null : suggest(tag, Object.keys(parent));
  if (written === null) return undefined;
  return {
    en: `Did you mean "${tag}" by "${written}"?`,
    id: `Apakah "${written}" maksudnya "${tag}"?`,
  };
}

function hintFor(issue: Issue, value: unknown): Bilingual | undefined {
  const words = wordsOf(issue);
  const near = typeof value === 'string' ? suggest(value, words) : null;
  if (near !== null) return didYouMean(near);
  if (typeof value === 'string') return hintForText(issue, value);
  // A number where a text belongs has lost its leading zeros; quotes keep them.
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return {
    en: `Put it in quotes, as "${String(value)}".`,
    id: `Tulis dalam tanda kutip, seperti "${String(value)}".`,
  };
}

/** A text where a number belongs, or where a mapping does. */
function hintForText(issue: Issue, value: string): Bilingual | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'number' || issue.expected === 'int') return numberHint(value);
  // "name:Aula" is one text; an address has slashes there.
  if (issue.expected !== 'object' || !/^[A-Za-z]\w*:[^\s/]/.test(value)) return undefined;
  const right = value.slice(0, 60).replace(':', ': ');
  return {
    en: `A space comes after the colon: ${right}`,
    id: `Setelah titik dua ada spasi: ${right}`,
  };
}

/** The words that a value is chosen from; none where it isn't. */
function wordsOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const { options } = issue as { options?: unknown };
  return issue.code === 'invalid_union' && Array.isArray(options) ? options.map(String) : [];
}

function joinWords(words: Bilingual[]): Bilingual {
  return {
    en: words.map((word) => word.en).join(', or '),
    id: words.map((word) => word.id).join(', atau '),
  };
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part];
    else if (isRecord(value) && Object.hasOwn(value, part)) value = value[String(part)];
    else return undefined;
  }
  return value;
}

/** What a schema node says of itself, as far as a walk along a path needs it. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  getter?: () => z.ZodType;
}

/** Keys that the schema knows at the path; of a union, those of the branch whose tag fits. */
function keysAt(schema: z.ZodType, path: Path, root: unknown): string[] {
  let nodes = unwrap(schema);
  let value = root;
  for (const part of path) {
    nodes = fitting(nodes, value).flatMap((def) => {
      const next =
        typeof part === 'number' ? def.element : (def.shape?.[String(part)] ?? def.valueType);
      return next ? unwrap(next) : [];
    });
    value = valueAt(value, [part]);
  }
  return [...new Set(fitting(nodes, value).flatMap((def) => Object.keys(def.shape ?? {})))];
}

/** Drops the branches of a union whose literal (a `kind`) says that another one is meant. */
function fitting(nodes: Definition[], value: unknown): Definition[] {
  if (nodes.length < 2 || !isRecord(value)) return nodes;
  const kept = nodes.filter((def) =>
    Object.entries(def.shape ?? {}).every(([key, child]) => {
      const { type, values } = child.def as { type: string; values?: unknown[] };
      return type !== 'literal' || !Object.hasOwn(value, key) || values?.includes(value[key]);
    }),
  );
  return kept.length > 0 ? kept : nodes;
}

function unwrap(schema: z.ZodType): Definition[] {
  const def = schema.def as unknown as Definition;
  const inner = def.innerType ?? def.in ?? (def.type === 'lazy' ? def.getter?.() : undefined);
  if (inner) return unwrap(inner);
  if (def.options) return def.options.flatMap((option) => unwrap(option));
  return [def];
}
