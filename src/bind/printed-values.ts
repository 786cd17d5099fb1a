import { scopeOf, type BindInput } from './bind.js';

/** A value that a template can print, under the expression that prints it. */
export interface PrintedValue {
  /** `when.date`, `people.speakers[0].fullName`. */
  expression: string;
  value: string;
}

/** Names of a scope that are no text of a post. */
const NOT_PRINTED = new Set(['format', 'language', 'page', 'photo', 'photos', 'summary']);
/** Keys of facts that are names for machines. */
const FOR_MACHINES = new Set([
  'id',
  'kind',
  'role',
  'identifier',
  'contentUrl',
  'image',
  'photo',
  'logo',
]);
/** Deeper, or more of a list, than any template goes. */
const BOUNDS = { depth: 5, list: 12 } as const;

/**
 * Every text that a template could print of an event, the facts before the event's own fields: "Selasa, 21 Juni
 * 2022" is `when.date` rather than anything that is to be formatted.
 */
export function printedValues(input: BindInput): PrintedValue[] {
  const { event, ...facts } = scopeOf(input);
  const found: PrintedValue[] = [];
  for (const [name, value] of Object.entries({ ...facts, event })) {
    if (!NOT_PRINTED.has(name)) collect(name, value, 0, found);
  }
  return found;
}

function collect(expression: string, value: unknown, depth: number, found: PrintedValue[]): void {
  if (typeof value === 'string') {
    if (value.trim() !== '') found.push({ expression, value });
    return;
  }
  if (typeof value !== 'object' || value === null || depth >= BOUNDS.depth) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.slice(0, BOUNDS.list).entries()) {
      collect(`${expression}[${index}]`, item, depth + 1, found);
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (!FOR_MACHINES.has(key)) collect(`${expression}.${key}`, inner, depth + 1, found);
  }
}
