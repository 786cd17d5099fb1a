import { z } from 'zod';
import { eventSchema } from '../model/event.js';
import type { Template } from '../model/template.js';
import { expressionsOf } from './check-template.js';
import { createExpressions } from './expressions.js';
import { SCOPE_SOURCES, type ScopeName } from './scope.js';

/** An event field that a template uses. */
export interface TemplateField {
  /** As in the event file: `offers.url`. */
  path: string;
  /** Without it the template has nothing to say; everything else leaves its place when absent. */
  required: boolean;
  /** From the event's schema. */
  description: string;
}

/** What a template needs of an event, required fields first, then by name. */
export function templateFields(template: Template): TemplateField[] {
  const expressions = createExpressions((key) => key);
  const used = new Map<string, boolean>();
  for (const { source, form } of expressionsOf(template)) {
    const text = form === 'text' ? source : `{{ ${source} }}`;
    for (const path of expressions.paths(text)) {
      for (const field of eventFields(path)) used.set(field, isRequired(field));
    }
  }
  return [...used]
    .map(([path, required]) => ({ path, required, description: describe(path) }))
    .sort((a, b) => Number(b.required) - Number(a.required) || a.path.localeCompare(b.path, 'en'));
}

/** Event fields behind a variable: itself when it is `event.…`, else what the fact is made from. */
function eventFields([name, field]: string[]): readonly string[] {
  if (name === 'event') return field === undefined ? [] : [field];
  return name !== undefined && name in SCOPE_SOURCES ? SCOPE_SOURCES[name as ScopeName] : [];
}

function isRequired(path: string): boolean {
  const field = fieldOf(path);
  return field !== undefined && !field.safeParse(undefined).success;
}

function describe(path: string): string {
  // The schema marks additions to schema.org; whoever fills in a file needn't know.
  return (fieldOf(path)?.description ?? '').replace(/^Siar: /, '');
}

/** The schema at a path of object keys, optional and default wrappers opened on the way. */
function fieldOf(path: string): z.ZodType | undefined {
  let schema: z.ZodType | undefined = eventSchema;
  for (const key of path.split('.')) {
    while (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
      schema = schema.unwrap() as z.ZodType;
    }
    if (!(schema instanceof z.ZodObject)) return undefined;
    schema = (schema.shape as Record<string, z.ZodType>)[key];
  }
  return schema;
}
