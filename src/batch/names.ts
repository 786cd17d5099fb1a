import { InputError } from '../errors.js';
import type { Job } from '../job.js';
import { plainSlug } from '../output/files.js';

/** What a pattern of file names may hold between braces. */
const FIELDS = [
  'event',
  'name',
  'number',
  'role',
  'template',
  'format',
  'language',
  'page',
] as const;
type Field = (typeof FIELDS)[number];

/** Without a pattern: what tells the pictures of a batch from each other. */
export const DEFAULT_NAMES = {
  events: '{event}--{template}--{format}--{language}',
  people: '{event}--{name}--{template}--{format}--{language}',
} as const;

/**
 * File names from a pattern such as `{number}-{name}`: each part in small ASCII letters, so that every
 * file system takes it.
 *
 * @throws InputError for a pattern with an unknown field, or one that leads into another folder
 */
export function namePattern(pattern: string): (job: Job, page: number, pages: number) => string {
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((field) => !(FIELDS as readonly string[]).includes(field));
  const fixed = pattern.replace(/\{[^{}]*\}/g, '');
  if (unknown.length > 0 || !/^[A-Za-z0-9 ._-]*$/.test(fixed) || pattern.includes('..')) {
    const fields = FIELDS.map((field) => `{${field}}`).join(', ');
    throw new InputError([
      {
        path: 'name',
        expected: {
          en: `letters, digits, . _ - and ${fields}`,
          id: `huruf, angka, . _ - dan ${fields}`,
        },
        got: JSON.stringify(pattern.slice(0, 80)),
      },
    ]);
  }
  return (job, page, pages) => {
    const values = valuesOf(job, page);
    const name = pattern
      .replace(/\{([a-z]+)\}/g, (_, field: Field) =>
        values[field] === '' ? '' : plainSlug(values[field]),
      )
      // An empty part leaves no gap.
      .replace(/-{3,}/g, '--')
      .replace(/^[-._ ]+|[-._ ]+$/g, '')
      .slice(0, 180);
    const numbered = pages > 1 && !pattern.includes('{page}') ? `${name}--p${values.page}` : name;
    return numbered === '' ? `picture-${values.page}` : numbered;
  };
}

/** The pattern with what it lacks to tell the documents of one row apart: template, format, language. */
export function tellApart(pattern: string, jobs: readonly Job[]): string {
  const several = {
    template: new Set(jobs.map(({ template }) => template.id)).size > 1,
    format: new Set(jobs.map(({ format }) => format.id)).size > 1,
    language: new Set(jobs.map(({ language }) => language)).size > 1,
  };
  return (['template', 'format', 'language'] as const)
    .filter((field) => several[field] && !pattern.includes(`{${field}}`))
    .reduce((longer, field) => `${longer}--{${field}}`, pattern);
}

function valuesOf({ event: { event }, template, format, language }: Job, page: number) {
  const { certificate } = event;
  return {
    event: event.identifier ?? event.name,
    name: certificate?.recipient.name ?? event.name,
    number: certificate?.identifier ?? '',
    role: certificate?.recipient.role ?? '',
    template: template.id,
    format: format.id,
    language,
    page: String(page).padStart(2, '0'),
  } satisfies Record<Field, string>;
}
