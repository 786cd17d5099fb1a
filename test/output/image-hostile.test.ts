import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createImageLoader } from '../../src/output/images.js';
import { halves, makePictures, near, open, request } from './pictures.js';

/** Odd and hostile files through everything that is done to a photo: found focus, lift, duotone. */

let root: string;
let folder: string;

beforeAll(async () => {
  ({ root, folder } = await makePictures());
  const save = (name: string, bytes: Buffer) => writeFile(join(folder, name), bytes);
  const black = { width: 64, height: 64, channels: 4, background: '#00000000' } as const;
  await save('unseen.png', await sharp({ create: black }).png().toBuffer());
  await save('pixel.png', await halves(1, 1));
  await save('bits.png', await bits());
  const ramp = Buffer.from(Array.from({ length: 64 * 64 }, (_, at) => at % 64));
  const grey = sharp(ramp, { raw: { width: 64, height: 64, channels: 1 } });
  await save('dark.png', await grey.clone().png().toBuffer());
  await save('dark-grey.png', await grey.clone().toColourspace('b-w').png().toBuffer());
  await save('dark-deep.png', await grey.clone().toColourspace('rgb16').png().toBuffer());
  await save(
    'dark-cmyk.jpg',
    await sharp({ create: { width: 64, height: 64, channels: 3, background: '#484848' } })
      .toColourspace('cmyk')
      .jpeg({ quality: 95 })
      .toBuffer(),
  );
  await save('panorama.png', await halves(4000, 30));
  await save('tower.png', await halves(30, 4000));
});
afterAll(() => rm(root, { recursive: true }));

/** Black and white columns at one bit a pixel. */
async function bits(): Promise<Buffer> {
  const columns = Buffer.from(Array.from({ length: 64 * 64 }, (_, at) => (at % 8 < 4 ? 0 : 255)));
  return sharp(columns, { raw: { width: 64, height: 64, channels: 1 } })
    .png({ palette: true, colours: 2 })
    .toBuffer();
}

const loader = (options = {}) => createImageLoader({ folders: { event: folder }, ...options });
const duotone = { shadow: '#101d42', highlight: '#ffd9c4' };

describe('odd pictures', () => {
  it.each([
    'pixel.png',
    'unseen.png',
    'bits.png',
    'grey.png',
    'deep.png',
    'dark.png',
    'dark-grey.png',
    'dark-deep.png',
    'dark-cmyk.jpg',
    'cmyk.jpg',
    'gif.gif',
    'panorama.png',
    'tower.png',
    'sliver.png',
    'cutout.png',
  ])('[O9] %s fills an upright and a wide box, as it is and in two tones', async (name) => {
    const { load } = loader();
    for (const more of [{}, { duotone }, { subject: 'person' } as const]) {
      for (const [width, height] of [
        [60, 90],
        [90, 30],
      ] as const) {
        const image = await load(request(name, { width, height, ...more }));
        expect([image.width, image.height]).toEqual([width, height]);
        const drawn = await open(image.href);
        expect([drawn.width, drawn.height, drawn.metadata.space]).toEqual([width, height, 'srgb']);
      }
    }
  });

  it('[O36] dark ones of every depth and colour space are lifted, and say so', async () => {
    for (const name of ['dark.png', 'dark-grey.png', 'dark-deep.png', 'dark-cmyk.jpg']) {
      const image = await loader().load(request(name));
      expect([name, image.dark]).toEqual([name, true]);
      const { data } = await sharp(Buffer.from(image.href.split(',')[1]!, 'base64'))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([name, Math.max(...data) > 80]).toEqual([name, true]);
    }
    for (const name of ['unseen.png', 'bits.png', 'wide.png', 'deep.png']) {
      expect([name, (await loader().load(request(name))).dark]).toEqual([name, undefined]);
    }
  });

  it('[O36] a logo keeps its darkness', async () => {
    const logo = await loader().load(request('dark.png', { fit: 'contain' }));
    expect(logo.dark).toBeUndefined();
    expect(near((await open(logo.href)).at(99, 50), [63, 63, 63], 3)).toBe(true);
  });

  it('[O34] keeps what stands out of a panorama, and looks at each file once', async () => {
    const spot = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><rect width="2000" height="100" fill="#444"/><circle cx="1800" cy="50" r="40" fill="#fff"/></svg>',
    );
    await writeFile(join(folder, 'spot.png'), await sharp(spot).png().toBuffer());
    const { load } = loader();
    for (const width of [100, 101]) {
      const { at } = await open((await load(request('spot.png', { width }))).href);
      expect(near(at(50, 50), [255, 255, 255])).toBe(true);
    }
    const other = await halves(2000, 100);
    await writeFile(join(folder, 'spot.png'), other);
    // Though the file has changed: one run sees one photo, whatever the format.
    const { at } = await open((await load(request('spot.png', { width: 102 }))).href);
    expect(near(at(51, 50), [255, 255, 255])).toBe(true);
  });

  it('[O15] a bomb and a damaged file are refused before anybody looks at them', async () => {
    await expect(loader().load(request('bomb.png'))).rejects.toThrow(/64 megapixels/);
    await expect(loader().load(request('truncated.jpg'))).rejects.toThrow(/damaged/);
    await expect(loader().load(request('truncated.png'))).rejects.toThrow(/damaged/);
  });

  it('[O17] the same bytes again, with a found focus, a lift and two tones', async () => {
    const wanted = request('dark.png', { duotone, width: 40, height: 80 });
    expect((await loader().load(wanted)).href).toBe((await loader().load(wanted)).href);
    const person = { ...wanted, subject: 'person' } as const;
    const { load } = loader();
    expect(await load(person)).not.toBe(await load(wanted));
  });
});
