import type { z } from 'zod';
import type { Bilingual, Fault } from '../errors.js';
import { expectedWords } from './issue-words.js';
import { formatPath, isRecord, showValue, type Path } from './path.js';
import { suggest } from './suggest.js';

type Issue = z.core.$ZodIssue;

export interface ValidateOptions {
  /** As the user named it. */
  file?: string;
  /** 1-based line of a path, as `parseDocument` gives it. */
  lineOf?: (path: Path) => number | undefined;
  /** How a path is shown; `people[2].name` when absent. */
  label?: (path: Path) => string;
  /** Indonesian for the custom English messages of the schema. */
  messages?: Readonly<Record<string, string>>;
  /** Paths whose faults are already known. */
  ignore?: (path: Path) => boolean;
  /** Words that people write for a key, in lower case: `{judul: 'name'}`. Used in hints. */
  synonyms?: Readonly<Record<string, string>>;
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
  const faults = result.error.issues.flatMap((issue) =>
    faultsOf(issue, [], schema, value, options),
  );
  return { ok: false, faults };
}

function faultsOf(
  issue: Issue,
  above: Path,
  schema: z.ZodType,
  root: unknown,
  options: ValidateOptions,
): Fault[] {
  const path = [...above, ...issue.path];
  if (options.ignore?.(path)) return [];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, root);
    return issue.keys.map((key) => unknownKey(key, path, known, options));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The branch that fits best is the one that the author meant.
    const inner = issue.errors.map((issues) => issues.filter(({ path: at }) => at.length > 0));
    const best = inner
      .filter((issues, index) => issues.length > 0 && issues.length === issue.errors[index]?.length)
      .sort((a, b) => a.length - b.length)[0];
    if (best) return best.flatMap((one) => faultsOf(one, path, schema, root, options));
    const words = issue.errors.flatMap((issues) =>
      issues.slice(0, 1).map((one) => expectedWords(one, options.messages)),
    );
    return [fault(path, joinWords(words), showValue(valueAt(root, path)), options)];
  }
  if (issue.code === 'invalid_key') {
    const words = issue.issues.slice(0, 1).map((one) => expectedWords(one, options.messages));
    return [fault(path, joinWords(words), showValue(path.at(-1)), options)];
  }
  const hint = hintFor(issue, valueAt(root, path));
  return [
    fault(
      path,
      expectedWords(issue, options.messages),
      showValue(valueAt(root, path)),
      options,
      hint,
    ),
  ];
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

function unknownKey(key: string, path: Path, known: string[], options: ValidateOptions): Fault {
  const synonym = options.synonyms?.[key.toLowerCase()];
  const meant = synonym !== undefined && known.includes(synonym) ? synonym : suggest(key, known);
  const list = known.slice(0, 60).join(', ');
  const hint =
    meant === null
      ? undefined
      : { en: `Did you mean "${meant}"?`, id: `Apakah maksudnya "${meant}"?` };
  const expected =
    list === ''
      ? { en: 'no such key', id: 'tanpa kunci ini' }
      : { en: `one of ${list}`, id: `salah satu dari ${list}` };
  return fault([...path, key], expected, showValue(key), options, hint);
}

/** A number where a text belongs has lost its leading zeros; quotes keep them. */
function hintFor(issue: Issue, value: unknown): Bilingual | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  return {
    en: `Put it in quotes, as "${String(value)}".`,
    id: `Tulis dalam tanda kutip, seperti "${String(value)}".`,
  };
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
