import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import type { ScenePage } from '../../src/model/scene.js';
import { createLayeredPages, type LayeredPages } from '../../src/output/layered.js';
import type { PagePixels } from '../../src/output/page-pixels.js';
import { drawWhole } from '../../src/output/raster.js';
import { writers } from '../../src/output/writers.js';
import { openGallery, type Gallery } from './draw.js';
import { SCENES, type GalleryScene } from './scenes.js';

/** Pages drawn by parts against the same pages drawn at once. */

interface Drawn {
  name: string;
  page: ScenePage;
  whole: Uint8Array;
}

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60_000);
afterAll(() => gallery.close());

/** The pages of some scenes one by one, each drawn at once: all of them would fill the memory. */
async function* drawn(scenes: readonly GalleryScene[]): AsyncGenerator<Drawn> {
  for (const scene of scenes) {
    const { pages } = await gallery.renderer.layOut(await gallery.job(scene));
    for (const page of pages) {
      yield { name: `${scene.name} ${page.id}`, page, whole: await drawWhole(page, copied) };
    }
  }
}

async function some(): Promise<Drawn[]> {
  const few: Drawn[] = [];
  for await (const one of drawn(SCENES.filter((_, index) => index % 9 === 0))) few.push(one);
  return few;
}

const copied = ({ data }: PagePixels) => Promise.resolve(data.slice());

function furthest(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return Infinity;
  if (Buffer.compare(a, b) === 0) return 0;
  let most = 0;
  for (let at = 0; at < a.length; at++) {
    const apart = a[at]! - b[at]!;
    if (apart > most) most = apart;
    else if (-apart > most) most = -apart;
  }
  return most;
}

async function apart(layered: LayeredPages, { page, whole }: Drawn): Promise<number> {
  return furthest(await layered.draw(page, copied), whole);
}

describe('pages drawn by parts', () => {
  it('[O39] no channel of any scene is more than 1/255 from the page drawn at once', async () => {
    const layered = createLayeredPages();
    const seen: [string, number][] = [];
    for await (const each of drawn(SCENES)) seen.push([each.name, await apart(layered, each)]);
    expect(seen.filter(([, most]) => most > 1)).toEqual([]);
    const same = seen.filter(([, most]) => most === 0);
    expect(same.length / seen.length).toBeGreaterThan(0.9);
  }, 240_000);

  it('[O39] whatever was drawn before them, and however little is kept', async () => {
    const few = await some();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(few.length - 1), { minLength: 4, maxLength: 6 }),
        fc.constantFrom(0, 3_000_000, 60_000_000),
        async (order, bytes) => {
          const layered = createLayeredPages({ rasterBytes: bytes, pageBytes: bytes });
          for (const index of order) {
            expect(await apart(layered, few[index]!)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 4 },
    );
  }, 240_000);

  it('[O39] as files too: a page that loses a layer, and gets it back', async () => {
    const layered = createLayeredPages();
    for (const { page } of (await some()).slice(0, 4)) {
      const middle = page.operations.length >> 1;
      const without = { ...page, operations: page.operations.filter((_, at) => at !== middle) };
      for (const next of [page, without, page]) {
        const png = await writers.png.write(next, { maxBytes: Infinity, draw: layered.draw });
        const data = await sharp(png).removeAlpha().raw().toBuffer();
        expect(furthest(data, await drawWhole(next, copied))).toBeLessThanOrEqual(1);
      }
    }
  }, 120_000);

  it('[O39] several at a time, as well', async () => {
    const layered = createLayeredPages();
    const few = await some();
    const all = await Promise.all([...few, ...few].map((each) => apart(layered, each)));
    expect(Math.max(...all)).toBeLessThanOrEqual(1);
  }, 120_000);
});
