import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { checkPage } from '../../src/checks/check-page.js';
import type { Job } from '../../src/job.js';
import type { Finding } from '../../src/model/finding.js';
import { FORMATS } from '../../src/model/formats/index.js';
import { pixelsBehind } from '../../src/output/backdrop.js';
import { checkEventOf } from '../../src/render.js';
import { openGallery, type Gallery } from '../gallery/draw.js';
import { everyJob, SAMPLES } from '../gallery/every-job.js';
import { BRANDS } from '../gallery/scenes.js';

/**
 * Every template, in every format, for every sample event, in every brand, laid out and checked. Not
 * encoded: the checks look at the scene and at half-size pixels, and that is what takes no minute.
 */

const SECONDS = 1000;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60 * SECONDS);
afterAll(() => gallery.close());

async function errorsOf(job: Job): Promise<string[]> {
  const { pages } = await gallery.renderer.layOut(job);
  const { event } = job.event;
  const { brand } = job.brand;
  const { format } = job;
  const findings: Finding[] = checkEventOf(job);
  for (const page of pages) {
    findings.push(...(await checkPage({ page, pages, event, format, brand, pixelsBehind })));
  }
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, where, message }) => `${rule} at ${where}: ${message.en}`);
}

const CASES = BRANDS.flatMap((brand) => SAMPLES.map((event) => [event, brand] as const));

describe('[Y5] both templates in all formats come out without an error', () => {
  it.each(CASES)(
    '%s, %s',
    async (event, brand) => {
      const jobs = (await everyJob(gallery)).filter(({ job }) => {
        const { identifier } = job.event.event;
        return identifier === event && job.brand.brand.id === brand;
      });
      expect(jobs).toHaveLength(gallery.renderer.templates.length * FORMATS.length);
      const wrong: string[] = [];
      const queue = jobs.values();
      const work = async (): Promise<void> => {
        for (const { name, job } of queue) {
          wrong.push(...(await errorsOf(job)).map((error) => `${name}: ${error}`));
        }
      };
      // Two at a time: layout on this thread, pixels on another.
      await Promise.all([work(), work()]);
      expect(wrong).toEqual([]);
    },
    300 * SECONDS,
  );

  it('knows every sample event', async () => {
    const names = await readdir(new URL('../../templates/events', import.meta.url));
    // Their photos and portraits lie in folders beside them.
    const files = names.filter((name) => name.endsWith('.yaml'));
    expect(SAMPLES.map((name) => `${name}.yaml`)).toEqual(files.sort());
  });
});
