import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { ImageRequest, Pixels } from '../../src/model/assets.js';
import { halved } from '../../src/output/halved.js';
import { createImageLoader } from '../../src/output/images.js';
import { fitBitmap, workingCopy } from '../../src/output/picture.js';

/** Boxes of one width, as of upright formats, get their rows of a photo that is scaled once. */

/** 1200×1500. */
const PHOTO = fileURLToPath(
  new URL('../../templates/brands/nuraga/photos/table.jpg', import.meta.url),
);
const WIDTH = 360;

let folder: string;
let bright: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-rows-'));
  bright = await readFile(PHOTO);
  await writeFile(join(folder, 'bright.jpg'), bright);
  await writeFile(join(folder, 'dark.jpg'), await sharp(bright).linear(0.5, 0).toBuffer());
});

afterAll(() => rm(folder, { recursive: true }));

const request = (height: number, more: Partial<ImageRequest> = {}): ImageRequest => ({
  source: 'bright.jpg',
  owner: 'event',
  fit: 'cover',
  focalPoint: { x: 0.4, y: 0.7 },
  width: WIDTH,
  height,
  ...more,
});

const DUOTONE = { shadow: '#0b3d2e', highlight: '#ffffff' };

async function loadedBy(requests: readonly ImageRequest[]): Promise<Pixels[]> {
  const { load } = createImageLoader({ folders: { event: folder } });
  const pixels: Pixels[] = [];
  // One after the other: each could spoil what the next is cut from.
  for (const each of requests) pixels.push((await load(each)).pixels!);
  return pixels.map(({ data, ...size }) => ({ ...size, data: Buffer.from(data) }));
}

describe('rows of a photo', () => {
  it('[O41] are those of the photo cropped by itself, in any order', async () => {
    const half = halved(await workingCopy(bright, 'bright.jpg'));
    const heights = [240, 300, 225, 449, 90];
    const framing = { focus: { x: 0.4, y: 0.7 }, at: { x: 0.5, y: 0.5 } };
    const cut = await loadedBy(heights.map((height) => request(height)));
    for (const [index, height] of heights.entries()) {
      const alone = await fitBitmap(half, half, { ...request(height), framing });
      expect([cut[index]!.width, cut[index]!.height]).toEqual([WIDTH, height]);
      expect(Buffer.from(alone.data).equals(cut[index]!.data)).toBe(true);
    }
  });

  it('[O41] are lifted and toned for one box alone', async () => {
    for (const source of ['bright.jpg', 'dark.jpg']) {
      const requests = [
        request(280, { source, duotone: DUOTONE }),
        request(300, { source }),
        request(260, { source, duotone: DUOTONE }),
      ];
      const together = await loadedBy(requests);
      for (const [index, each] of requests.entries()) {
        const [alone] = await loadedBy([each]);
        expect(Buffer.from(alone!.data).equals(together[index]!.data)).toBe(true);
      }
    }
  });
});
