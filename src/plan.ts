import { suits } from './bind/bind.js';
import type { StringTables } from './bind/strings.js';
import { InputError, type Bilingual, type Fault } from './errors.js';
import type { Job, SourcedBrand, SourcedEvent } from './job.js';
import type { Finding } from './model/finding.js';
import type { FileType, Format } from './model/format.js';
import { FORMATS, formatById } from './model/formats/index.js';
import type { Language } from './model/language.js';
import type { Template } from './model/template.js';

/** From what somebody asks for to the documents to draw. */

export interface PlanRequest {
  events: readonly SourcedEvent[];
  brand: SourcedBrand;
  /** Template ids (or `file` of added ones) and format ids; absent: all that suit. */
  templates?: readonly string[];
  /** A template is made in those alone that it is made for; `custom-1000x500` goes with all. */
  formats?: readonly string[];
  /** Absent: the event's own language when a post can be in it, else Indonesian. */
  languages?: readonly Language[];
  /** Absent: the first type that each format takes. */
  type?: FileType;
  /** ISO instant; absent: nothing is past and nothing counts down. */
  now?: string;
  allowRemote?: boolean;
}

/** @throws InputError for unknown ids, and for named templates that no named format is left for */
export function planJobs(
  request: PlanRequest,
  templates: readonly Template[],
  strings: StringTables,
): Job[] {
  const { brand, type, now, allowRemote = false } = request;
  const wantedTemplates = pickTemplates(templates, request.templates);
  const wantedFormats = request.formats?.map(formatById);
  const asked = request.templates !== undefined;
  const faults = wantedTemplates.flatMap((template) => {
    const lost = wantedFormats?.filter((format) => !madeFor(template, format)) ?? [];
    const all = lost.length > 0 && lost.length === wantedFormats?.length;
    return asked && all ? [noFormatLeft(template, lost)] : [];
  });
  if (faults.length > 0) throw new InputError(faults);
  const jobs: Job[] = [];
  for (const event of request.events) {
    for (const template of wantedTemplates) {
      for (const language of request.languages ?? [languageOf(event, template)]) {
        for (const format of wantedFormats ?? FORMATS) {
          if (!madeFor(template, format)) continue;
          if (!wantedFormats && !takes(format, type)) continue;
          const job: Job = {
            event,
            brand,
            template,
            format,
            language,
            allowRemote,
            ...(type ? { type } : {}),
            ...(now ? { now } : {}),
          };
          const input = { ...job, event: event.event, brand: brand.brand, strings };
          if (asked || suits(input)) jobs.push(job);
        }
      }
    }
  }
  return jobs;
}

/** What of a request that can be planned is left out all the same: named formats of a named template. */
export function notesOnPlan(request: PlanRequest, templates: readonly Template[]): Finding[] {
  if (!request.templates || !request.formats) return [];
  const formats = request.formats.map(formatById);
  return pickTemplates(templates, request.templates).flatMap((template): Finding[] => {
    const lost = formats.filter((format) => !madeFor(template, format));
    if (lost.length === 0) return [];
    const ids = listOf(lost);
    const made = madeForWords(template);
    return [
      {
        rule: 'template-formats',
        severity: 'note',
        where: template.id,
        message: {
          en: `Not drawn in ${ids}, which the template is not made for.`,
          id: `Tidak digambar dalam ${ids}, karena templat ini tidak dibuat untuk itu.`,
        },
        advice: {
          en: `It is made for ${made.en}.`,
          id: `Templat ini dibuat untuk ${made.id}.`,
        },
      },
    ];
  });
}

/**
 * Whether a template is made for a format; a size of one's own goes with every template, a sheet of
 * paper with those that name it.
 */
export function madeFor(
  { formats }: Pick<Template, 'formats'>,
  { id, platform }: Pick<Format, 'id' | 'platform'>,
): boolean {
  if (platform === 'custom') return true;
  if (platform === 'print' && !formats?.only) return false;
  if (formats?.only && !formats.only.includes(id)) return false;
  return !formats?.except?.includes(id);
}

function noFormatLeft(template: Template, lost: readonly Format[]): Fault {
  const made = madeForWords(template);
  return {
    path: 'format',
    expected: {
      en: `a format that "${template.id}" is made for: ${made.en}`,
      id: `format yang didukung templat "${template.id}": ${made.id}`,
    },
    got: listOf(lost),
    hint: {
      en: 'Choose one of these formats, or another template.',
      id: 'Pilih salah satu format itu, atau templat lain.',
    },
  };
}

function madeForWords(template: Template): Bilingual {
  const ids = listOf(FORMATS.filter((format) => madeFor(template, format)));
  const size = 'custom-1000x500';
  return {
    en: [...(ids === '' ? [] : [ids]), `or a size as ${size}`].join(', '),
    id: [...(ids === '' ? [] : [ids]), `atau ukuran seperti ${size}`].join(', '),
  };
}

function listOf(formats: readonly Format[]): string {
  return formats.map(({ id }) => id).join(', ');
}

/** Whether a format takes a file type; a working file in SVG goes with every format. */
function takes({ types }: Format, type: FileType | undefined): boolean {
  return type === undefined || type === 'svg' || types.includes(type);
}

function languageOf({ event }: SourcedEvent, { languages }: Template): Language {
  const own = event.inLanguage.map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((language) => own.includes(language)) ?? languages[0] ?? 'id';
}

/** The templates of some ids, or all. @throws InputError for an unknown one */
export function pickTemplates(
  templates: readonly Template[],
  ids: readonly string[] | undefined,
): Template[] {
  if (ids === undefined) return [...templates];
  return ids.map((id) => {
    const found = templates.find((template) => template.id === id);
    if (found) return found;
    const known = templates.map((template) => template.id).join(', ');
    const expected = { en: `one of ${known}`, id: `salah satu dari ${known}` };
    throw new InputError([{ path: 'template', expected, got: JSON.stringify(id.slice(0, 80)) }]);
  });
}
