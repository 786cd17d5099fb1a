import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ScenePage } from '../../src/model/scene.js';
import { createLayeredPages, type LayeredPages } from '../../src/output/layered.js';
import type { PagePixels } from '../../src/output/page-pixels.js';
import { drawWhole } from '../../src/output/raster.js';
import { openGallery, type Gallery } from './draw.js';
import { SCENES } from './scenes.js';

/** Pages drawn by parts against the same pages drawn at once. */

let gallery: Gallery;
const pages: { name: string; page: ScenePage; whole: Uint8Array }[] = [];
beforeAll(async () => {
  gallery = await openGallery();
  for (const scene of SCENES) {
    const scenePages = (await gallery.renderer.layOut(await gallery.job(scene))).pages;
    for (const page of scenePages) {
      const whole = await drawWhole(page, copied);
      pages.push({ name: `${scene.name} ${page.id}`, page, whole });
    }
  }
}, 240_000);
afterAll(() => gallery.close());

const copied = ({ data }: PagePixels) => Promise.resolve(data.slice());

function furthest(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return Infinity;
  let most = 0;
  for (let at = 0; at < a.length; at++) {
    const apart = Math.abs(a[at]! - b[at]!);
    if (apart > most) most = apart;
  }
  return most;
}

async function apart(layered: LayeredPages, { page, whole }: (typeof pages)[number]) {
  return furthest(await layered.draw(page, copied), whole);
}

describe('pages drawn by parts', () => {
  it('[O39] no channel of any scene is more than 1/255 from the page drawn at once', async () => {
    const layered = createLayeredPages();
    const seen: [string, number][] = [];
    for (const each of pages) seen.push([each.name, await apart(layered, each)]);
    expect(seen.filter(([, most]) => most > 1)).toEqual([]);
    const same = seen.filter(([, most]) => most === 0);
    expect(same.length / seen.length).toBeGreaterThan(0.9);
  }, 240_000);

  it('[O39] whatever was drawn before them, and however little is kept', async () => {
    const few = pages.filter((_, index) => index % 5 === 0);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(few.length - 1), { minLength: 4, maxLength: 8 }),
        fc.constantFrom(0, 3_000_000, 60_000_000),
        async (order, bytes) => {
          const layered = createLayeredPages({ rasterBytes: bytes, pageBytes: bytes });
          for (const index of order) {
            expect(await apart(layered, few[index]!)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 5 },
    );
  }, 240_000);

  it('[O39] several at a time, as well', async () => {
    const layered = createLayeredPages();
    const few = pages.slice(0, 8);
    const all = await Promise.all([...few, ...few].map((each) => apart(layered, each)));
    expect(Math.max(...all)).toBeLessThanOrEqual(1);
  }, 120_000);
});
