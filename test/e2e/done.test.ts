import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { ACCEPTED } from '../gallery/accepted.js';
import { openGallery, type Gallery } from '../gallery/draw.js';
import { findingsOf } from '../gallery/run/draw-document.js';
import { jobsOfDocument, planUnit } from '../gallery/run/plan.js';
import { accepts } from '../gallery/run/report.js';
import type { Document } from '../gallery/run/types.js';
import { BRANDS } from '../gallery/scenes.js';

/**
 * Every template that suits a sample event, in the formats that it is made for, in every brand and in
 * both languages, laid out and checked. Not encoded: the checks look at the scene and at half-size pixels.
 * All combinations, and the hard events, have `npm run gallery`.
 */

const SECONDS = 1000;
const LANGUAGES = ['id', 'en'] as const;
const SAMPLES = (await readdir(new URL('../../templates/events', import.meta.url)))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''));
/** Each event in each brand and in each language: with two brands, half of all combinations. */
const CASES = SAMPLES.flatMap((event, at) =>
  BRANDS.map(
    (brand, index) => [event, brand, LANGUAGES[(at + index) % LANGUAGES.length]!] as const,
  ),
);

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60 * SECONDS);
afterAll(() => gallery.close());

/** Errors and warnings that nobody accepts, a line each. */
async function openFindings(document: Document): Promise<string[]> {
  const { template, unit, name } = document;
  const jobs = await jobsOfDocument(gallery, document);
  const { pages } = await gallery.renderer.layOut(jobs[0]!);
  const byPage = await findingsOf(jobs, pages);
  return byPage.flatMap((byFormat) =>
    Object.entries(byFormat).flatMap(([format, findings]) =>
      findings
        .filter(({ severity }) => severity !== 'note')
        .filter(({ rule }) => {
          const place = { rule, template, format, event: unit.event, brand: unit.brand };
          return !ACCEPTED.some((accepted) => accepts(accepted, place));
        })
        .map(
          ({ rule, where, message }) => `${name}, ${format}: ${rule} at ${where}: ${message.en}`,
        ),
    ),
  );
}

describe('[Y5] what suits a sample event comes out without an error or a warning', () => {
  it.each(CASES)(
    '%s, %s, %s',
    async (event, brand, language) => {
      const documents = await planUnit(gallery, { event, brand, language }, 'test');
      expect(documents.length).toBeGreaterThan(10);
      const open: string[] = [];
      const queue = documents.values();
      const work = async (): Promise<void> => {
        for (const document of queue) open.push(...(await openFindings(document)));
      };
      // Two at a time: layout on this thread, pixels on another.
      await Promise.all([work(), work()]);
      expect(open).toEqual([]);
    },
    300 * SECONDS,
  );
});
