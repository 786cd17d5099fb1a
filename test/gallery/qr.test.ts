import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { decode } from './baseline.js';
import { openGallery, type Gallery } from './draw.js';
import { BRANDS } from './scenes.js';

/** QR codes, read again from the finished file as a phone would read them off a screen. */

const EVENT = 'naskah-kuno';
const LINK = 'https://pustaka.nuraga.example/naskah';
const SECONDS = 1000;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
}, 60 * SECONDS);
afterAll(() => gallery.close());

/** jsqr is CommonJS that hands out the function itself; its types speak of a default export. */
const readQr = jsqr as unknown as typeof jsqr.default;

/** Those that have one. */
const CODED = ['announce-photo', 'announce-type'];
const CASES = CODED.flatMap((template) => BRANDS.map((brand) => [template, brand] as const));

async function draw(template: string, format: string, brand: string) {
  const jobs = gallery.renderer.plan({
    events: [await gallery.event(EVENT)],
    brand: await gallery.brand(brand),
    templates: [template],
    formats: [format],
  });
  expect(jobs).toHaveLength(1);
  const [picture] = await gallery.renderer.render(jobs[0]!);
  const { data, width, height } = await decode(picture!.bytes);
  const seen = readQr(new Uint8ClampedArray(data), width, height, {
    // Dark on light alone: not every reader takes the reverse.
    inversionAttempts: 'dontInvert',
  });
  return { dropped: picture!.dropped, link: seen?.data };
}

describe('[Y4] the QR code of the finished file holds the registration link', () => {
  it.each(CASES)(
    '%s, %s, on a screen of 1600×900',
    async (template, brand) => {
      expect(await draw(template, 'custom-1600x900', brand)).toMatchObject({ link: LINK });
    },
    30 * SECONDS,
  );

  it.each(CASES)(
    '%s, %s, behind a face on Zoom, where there is room for it',
    async (template, brand) => {
      const { dropped, link } = await draw(template, 'zoom-background', brand);
      if (dropped.includes('qr')) expect(link).toBeUndefined();
      else expect(link).toBe(LINK);
    },
    30 * SECONDS,
  );
});
