import type { Job } from '../../../src/job.js';
import { FORMATS } from '../../../src/model/formats/index.js';
import { chooseType } from '../../../src/output/writers.js';
import type { PlanRequest } from '../../../src/plan.js';
import type { Gallery } from '../draw.js';
import { boundText, fingerprint } from './fingerprint.js';
import type { Document, Unit } from './types.js';

/**
 * A unit's documents: jobs whose formats give the same picture are one. A document stays whole when one
 * of its formats alone is asked for, so that it is the same document in every run.
 */
export async function planUnit(gallery: Gallery, unit: Unit, code: string): Promise<Document[]> {
  const groups = new Map<string, { jobs: Job[]; bound: string }>();
  for (const job of await jobsOf(gallery, unit)) {
    const bound = boundText(gallery.renderer.bind(job));
    // The event, the brand and the moment are the unit's.
    const same = JSON.stringify([job.template.id, job.language, typeOf(job), bound]);
    const group = groups.get(same) ?? { jobs: [], bound };
    group.jobs.push(job);
    groups.set(same, group);
  }
  const wanted = [...groups.values()].filter(({ jobs }) =>
    jobs.some(({ format }) => unit.formats?.includes(format.id) ?? true),
  );
  return Promise.all(wanted.map(({ jobs, bound }) => documentOf(unit, jobs, bound, code)));
}

async function documentOf(
  unit: Unit,
  jobs: readonly Job[],
  bound: string,
  code: string,
): Promise<Document> {
  const [{ template, language }] = jobs as [Job];
  const variant = variantOf(unit);
  const formats = jobs.map(({ format }) => format.id);
  const parts = [template.id, formats[0], unit.brand, language, ...(variant ? [variant] : [])];
  return {
    unit,
    template: template.id,
    language,
    formats,
    variant,
    name: `${unit.event}/${parts.join('--')}`,
    fingerprint: await fingerprint(jobs, bound, code),
  };
}

/** The jobs behind a document, one a format. */
export async function jobsOfDocument(gallery: Gallery, document: Document): Promise<Job[]> {
  const { template, formats, language, unit } = document;
  const request = {
    ...(await requestOf(gallery, unit)),
    templates: [template],
    languages: [language],
  };
  return gallery.renderer.plan({ ...request, formats });
}

/** Every format, even those that nobody asked for; sizes of one's own last. */
async function jobsOf(gallery: Gallery, unit: Unit): Promise<Job[]> {
  const { renderer } = gallery;
  const { templates, formats = [], exactly } = unit;
  const request = {
    ...(await requestOf(gallery, unit)),
    ...(exactly && templates && { templates }),
  };
  // Without ids of formats, the plan keeps to those that each template is made for.
  const jobs = renderer.plan(request);
  const known = new Set(
    exactly ? jobs.map(({ format }) => format.id) : FORMATS.map(({ id }) => id),
  );
  const further = formats.filter((id) => !known.has(id));
  if (further.length > 0) jobs.push(...renderer.plan({ ...request, formats: further }));
  return jobs.filter(({ template }) => templates?.includes(template.id) ?? true);
}

async function requestOf({ event, brand }: Gallery, unit: Unit): Promise<PlanRequest> {
  const sourced = await brand(unit.brand);
  return {
    events: [await event(unit.event)],
    brand: unit.withoutPhotos ? { ...sourced, brand: { ...sourced.brand, photos: [] } } : sourced,
    ...(unit.language && { languages: [unit.language] }),
    ...(unit.now !== undefined && { now: unit.now }),
  };
}

function variantOf({ language, now, withoutPhotos }: Unit): string {
  return [
    ...(language === undefined ? [] : [`in-${language}`]),
    ...(withoutPhotos ? ['without-photos'] : []),
    ...(now === undefined ? [] : [`on-${now.slice(0, 10)}`]),
  ].join('-');
}

const typeOf = ({ format, type }: Job): string => chooseType(format, type);
