import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createImageLoader } from '../../src/output/images.js';
import { halves, makePictures, near, open, request } from './pictures.js';

let root: string;
let folder: string;

beforeAll(async () => {
  ({ root, folder } = await makePictures());
});

afterAll(() => rm(root, { recursive: true }));

const loader = (options = {}) => createImageLoader({ folders: { event: folder }, ...options });

describe('cover', () => {
  it('[O9] fills the box exactly and tells the size of the file', async () => {
    const image = await loader().load(request('wide.png', { width: 90, height: 120 }));
    const { type, width, height, at } = await open(image.href);
    expect([image.width, image.height, width, height]).toEqual([90, 120, 90, 120]);
    expect(image.natural).toEqual({ width: 400, height: 200 });
    expect(type).toBe('png');
    const compact = await open((await image.compact?.()) ?? '');
    expect([compact.type, compact.width, compact.height]).toEqual(['jpeg', 90, 120]);
    expect(image.pixels).toMatchObject({ width: 90, height: 120, channels: 3 });
    expect(near(at(5, 60), [255, 0, 0]) && near(at(85, 60), [0, 0, 255])).toBe(true);
  });

  it('[O10] keeps the focal point in view, up to the edge of the picture', async () => {
    for (const [x, colour] of [
      [0, [255, 0, 0]],
      [0.2, [255, 0, 0]],
      [1, [0, 0, 255]],
    ] as const) {
      const { href } = await loader().load(
        request('wide.png', { width: 50, height: 100, focalPoint: { x, y: 0.5 } }),
      );
      const { at } = await open(href);
      expect(near(at(3, 50), [...colour]) && near(at(46, 50), [...colour])).toBe(true);
    }
  });

  it('[O10] enlarges around the focal point too, and tells the true size', async () => {
    const image = await loader().load(
      request('wide.png', { width: 400, height: 800, focalPoint: { x: 1, y: 0 } }),
    );
    const { width, height, at } = await open(image.href);
    expect([width, height, image.natural.width]).toEqual([400, 800, 400]);
    expect(near(at(3, 3), [0, 0, 255])).toBe(true);
  });

  it('[O35] keeps the eyes of a person at the upper third, named or not', async () => {
    const { load } = loader();
    const person = { subject: 'person', width: 100, height: 150 } as const;
    const { at } = await open((await load(request('flag.png', person))).href);
    // Row 100 of 300 comes to stand at row 50 of 150: the first 50 are green.
    expect(near(at(50, 45), [0, 255, 0]) && near(at(50, 55), [0, 0, 0])).toBe(true);
    const focalPoint = { x: 0.5, y: 0.2 };
    const named = await open((await load(request('flag.png', { ...person, focalPoint }))).href);
    // Row 60 at row 50: rows 10 to 160.
    expect(near(named.at(50, 85), [0, 255, 0]) && near(named.at(50, 95), [0, 0, 0])).toBe(true);
  });

  it('[O9] turns a photo upright before it crops and measures', async () => {
    const image = await loader().load(request('rotated.jpg', { width: 100, height: 200 }));
    expect(image.natural).toEqual({ width: 200, height: 400 });
    const { at } = await open(image.href);
    expect(near(at(50, 10), [255, 0, 0]) && near(at(50, 190), [0, 0, 255])).toBe(true);
    const enlarged = await open(
      (
        await loader().load(
          request('rotated.jpg', { width: 800, height: 400, focalPoint: { x: 0, y: 1 } }),
        )
      ).href,
    );
    expect(near(enlarged.at(20, 390), [0, 0, 255])).toBe(true);
  });

  it.each([
    'photos/wide.jpg',
    'photos\\wide.jpg',
    'webp.webp',
    'avif.avif',
    'gif.gif',
    'cmyk.jpg',
    'p3.jpg',
    'deep.png',
    'stays.png',
  ])('[O9] reads %s as sRGB with 8 bits', async (name) => {
    const { at, metadata } = await open(
      (await loader().load(request(name, { width: 200, height: 100 }))).href,
    );
    expect([metadata.space, metadata.depth, metadata.icc, metadata.exif]).toEqual([
      'srgb',
      'uchar',
      undefined,
      undefined,
    ]);
    const [left, right] = [at(40, 50), at(160, 50)];
    // Inks cannot print pure blue: of CMYK only the hue is asked.
    const tolerance = name === 'cmyk.jpg' ? 140 : 20;
    expect(near(left, [255, 0, 0], tolerance)).toBe(true);
    expect(near(right, [0, 0, 255], tolerance)).toBe(true);
  });

  it('[O9] is tried on files that are what their names say', async () => {
    const about = (name: string) => sharp(join(folder, name)).metadata();
    expect([(await about('cmyk.jpg')).space, (await about('deep.png')).depth]).toEqual([
      'cmyk',
      'ushort',
    ]);
    expect((await about('p3.jpg')).icc?.length).toBeGreaterThan(100);
  });

  it('[O9] keeps what a cut-out leaves out', async () => {
    const { type, at } = await open((await loader().load(request('cutout.png'))).href);
    expect([type, near(at(50, 50), [255, 0, 0, 128], 2)]).toEqual(['png', true]);
  });

  it('[O9] survives a sliver and fractional boxes', async () => {
    const sliver = await open(
      (await loader().load(request('sliver.png', { width: 1080, height: 1350 }))).href,
    );
    expect([sliver.width, sliver.height]).toEqual([1080, 1350]);
    const fraction = await loader().load(request('wide.png', { width: 33.4, height: 0.2 }));
    expect([fraction.width, fraction.height]).toEqual([33, 1]);
  });
});

describe('contain, duotone, drawings', () => {
  it('[O11] fits inside with its own aspect and keeps transparency', async () => {
    const image = await loader().load(
      request('cutout.png', { fit: 'contain', width: 120, height: 120 }),
    );
    const { type, width, height, at } = await open(image.href);
    expect([image.width, image.height, width, height, type]).toEqual([120, 60, 120, 60, 'png']);
    expect(near(at(60, 30), [255, 0, 0, 128], 2)).toBe(true);
  });

  it('[O12] maps dark to the shadow and light to the highlight, transparency kept', async () => {
    const duotone = { shadow: '#102030', highlight: '#f0e0d0' };
    const flagged = await open(
      (
        await loader().load(
          request('flag.png', { duotone, fit: 'contain', width: 100, height: 300 }),
        )
      ).href,
    );
    expect(near(flagged.at(50, 250), [0x10, 0x20, 0x30], 0)).toBe(true);
    // Green has a luminance of 182 only, yet it is the lightest that there is.
    expect(near(flagged.at(50, 50), [0xf0, 0xe0, 0xd0], 0)).toBe(true);
    const grey = await open((await loader().load(request('grey.png', { duotone }))).href);
    expect(grey.at(10, 50)).not.toEqual(grey.at(90, 50));
    const cutout = await open((await loader().load(request('cutout.png', { duotone }))).href);
    expect(cutout.at(50, 50)[3]).toBe(128);
  });

  it('[O13] draws a logo at twice the box, with its aspect, and keeps it transparent', async () => {
    const logo = await loader().load(
      request('logo.svg', { fit: 'contain', width: 80, height: 80 }),
    );
    const { type, width, height, at } = await open(logo.href);
    expect([logo.width, logo.height, width, height, type]).toEqual([160, 80, 160, 80, 'png']);
    expect([at(40, 40), at(120, 40)]).toEqual([
      [255, 0, 0, 255],
      [0, 0, 0, 0],
    ]);
    expect(logo.natural).toEqual({ width: 100, height: 50 });
    const cover = await open(
      (
        await loader().load(
          request('logo.svg', { width: 50, height: 50, focalPoint: { x: 0, y: 0 } }),
        )
      ).href,
    );
    expect([cover.width, cover.height, cover.at(98, 50)]).toEqual([
      100,
      100,
      expect.arrayContaining([expect.any(Number)]),
    ]);
    expect(near(cover.at(90, 50), [255, 0, 0])).toBe(true);
  });

  it('[O13] draws a banner over a tall box without drawing all of the banner at that height', async () => {
    await writeFile(
      join(folder, 'banner.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 10"><rect width="500" height="10" fill="#f00"/></svg>',
    );
    const banner = await loader().load(request('banner.svg', { width: 1080, height: 1920 }));
    expect(banner.width / banner.height).toBeCloseTo(1080 / 1920, 2);
    expect(near((await open(banner.href)).at(5, 5), [255, 0, 0])).toBe(true);
  });

  it('[O14] measures upright pictures and drawings', async () => {
    const { measure } = loader();
    expect(await measure('rotated.jpg', 'event')).toEqual({ width: 200, height: 400 });
    expect(await measure('logo.svg', 'event')).toEqual({ width: 100, height: 50 });
    await expect(measure('bomb.png', 'event')).rejects.toThrow(/64 megapixels/);
    await expect(measure('latin1.svg', 'event')).rejects.toThrow(/not UTF-8/);
  });
});

describe('cache', () => {
  it('[O17] gives the same bytes for the same request, and prepares it once', async () => {
    const { load } = loader();
    const [first, second] = await Promise.all([
      load(request('wide.png')),
      load(request('wide.png')),
    ]);
    expect(second).toBe(first);
    expect((await loader().load(request('wide.png'))).href).toBe(first.href);
    expect(await load(request('wide.png', { focalPoint: { x: 0, y: 0 } }))).not.toBe(first);
  });

  it('[O17] lets go of what was least lately used once it holds too much, and keeps no failure', async () => {
    const { load } = loader({ limits: { cacheBytes: 5_000 } });
    const first = await load(request('wide.png'));
    for (let width = 200; width < 240; width += 4) await load(request('wide.png', { width }));
    expect(await load(request('wide.png'))).not.toBe(first);
    await expect(load(request('later.png'))).rejects.toThrow(/not found/);
    await writeFile(join(folder, 'later.png'), await halves(10, 10));
    await expect(load(request('later.png'))).resolves.toMatchObject({ width: 100 });
  });

  it('[O17] reads a file once for all sizes', async () => {
    const { load, measure } = loader();
    const file = join(folder, 'once.png');
    await writeFile(file, await halves(40, 20));
    await load(request('once.png', { width: 30 }));
    await rm(file);
    expect(await load(request('once.png', { width: 20 }))).toMatchObject({ width: 20 });
    expect(await measure('once.png', 'event')).toEqual({ width: 40, height: 20 });
    const none = loader({ limits: { sourceBytes: 0 } });
    await expect(none.load(request('once.png'))).rejects.toThrow(/not found/);
  });
});
