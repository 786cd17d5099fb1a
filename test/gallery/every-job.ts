import type { Job } from '../../src/job.js';
import { FORMATS } from '../../src/model/formats/index.js';
import type { Gallery } from './draw.js';
import { BRANDS } from './scenes.js';

/** The full product: what must come out right before anything is done. */

export const SAMPLES = [
  'klinik-sitasi',
  'naskah-kuno',
  'optimalisasi',
  'pekan-literasi',
  'pojok-baca',
] as const;

export interface NamedJob {
  /** File name without its extension. */
  name: string;
  job: Job;
}

/** Every template in every format, for every sample event, in every brand. */
export async function everyJob({ renderer, event, brand }: Gallery): Promise<NamedJob[]> {
  const events = await Promise.all(SAMPLES.map(event));
  const brands = await Promise.all(BRANDS.map(brand));
  const formats = FORMATS.map(({ id }) => id);
  const jobs = brands.flatMap((one) => renderer.plan({ events, brand: one, formats }));
  return jobs.map((job) => ({ name: nameOf(job), job }));
}

function nameOf({ event, template, format, brand }: Job): string {
  const { identifier, name } = event.event;
  return [identifier ?? name, template.id, format.id, brand.brand.id].join('--');
}
