import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { AssetError } from '../../src/errors.js';
import type { ImageRequest } from '../../src/model/assets.js';
import { createImageLoader } from '../../src/output/images.js';

let root: string;
let folder: string;

/** Left half red, right half blue; `width`×`height`. */
async function halves(width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width / 2}" height="${height}" fill="#f00"/><rect x="${width / 2}" width="${width / 2}" height="${height}" fill="#00f"/></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
}

/** Top third green, the rest black. */
async function flag(width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/><rect width="${width}" height="${height / 3}" fill="#0f0"/></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'siar-images-'));
  folder = join(root, 'event');
  await mkdir(join(folder, 'photos'), { recursive: true });
  const save = (name: string, bytes: string | Buffer): Promise<void> =>
    writeFile(join(folder, name), bytes);
  const wide = await halves(400, 200);
  await save('wide.png', wide);
  await save('photos/wide.jpg', await sharp(wide).jpeg({ quality: 95 }).toBuffer());
  await save('flag.png', await flag(100, 300));
  await save('webp.webp', await sharp(wide).webp({ quality: 95 }).toBuffer());
  await save('avif.avif', await sharp(wide).avif({ quality: 90 }).toBuffer());
  await save('gif.gif', await sharp(wide).gif().toBuffer());
  await save('cmyk.jpg', await sharp(wide).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer());
  await save('p3.jpg', await sharp(wide).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer());
  await save('grey.png', await sharp(wide).greyscale().toColourspace('b-w').png().toBuffer());
  await save('deep.png', await sharp(wide).toColourspace('rgb16').png().toBuffer());
  // Lies on its side: upright it is 200×400, red at the top.
  await save(
    'rotated.jpg',
    await sharp(wide).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer(),
  );
  await save(
    'cutout.png',
    await sharp({
      create: {
        width: 60,
        height: 30,
        channels: 4,
        background: { r: 255, g: 0, b: 0, alpha: 0.5 },
      },
    })
      .png()
      .toBuffer(),
  );
  await save('sliver.png', await halves(3000, 1));
  const photo = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  await save('truncated.jpg', photo.subarray(0, photo.length / 2));
  await save('truncated.png', wide.subarray(0, wide.length / 2));
  await save('header.jpg', photo.subarray(0, 8));
  await save('bomb.png', bomb(16_000));
  await save('empty.jpg', '');
  await save('heic.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
  await save('page.jpg', '<!doctype html><title>Login</title>');
  await save('doc.png', '%PDF-1.7');
  await save('tiff.png', Buffer.from('II*\0\0\0\0\0', 'latin1'));
  await save(
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="50" height="50" fill="#f00"/></svg>',
  );
  await save('latin1.svg', Buffer.from('<svg viewBox="0 0 9 9" id="\xe9"/>', 'latin1'));
  await writeFile(join(root, 'secret.png'), wide);
  await symlink(join(root, 'secret.png'), join(folder, 'leaves.png'));
  await symlink(root, join(folder, 'up'));
  await symlink(join(folder, 'wide.png'), join(folder, 'stays.png'));
  await symlink('loop.png', join(folder, 'loop.png'));
  execFileSync('mkfifo', [join(folder, 'pipe.png')]);
});

afterAll(() => rm(root, { recursive: true }));

/** A black PNG of side² at one bit a pixel: some KB on disk, a gigabyte once decoded. */
function bomb(side: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)));
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const loader = (options = {}) => createImageLoader({ folders: { event: folder }, ...options });
const request = (source: string, more: Partial<ImageRequest> = {}): ImageRequest => ({
  source,
  owner: 'event',
  width: 100,
  height: 100,
  fit: 'cover',
  ...more,
});

async function open(href: string) {
  const match = /^data:image\/(png|jpeg);base64,(.*)$/.exec(href);
  if (!match) throw new Error(`not an embedded PNG or JPEG: ${href.slice(0, 40)}`);
  const bytes = Buffer.from(match[2] ?? '', 'base64');
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
  ];
  return {
    type: match[1],
    width: info.width,
    height: info.height,
    at,
    metadata: await sharp(bytes).metadata(),
  };
}

function near(got: number[], wanted: number[], tolerance = 12): boolean {
  return wanted.every((value, i) => Math.abs((got[i] ?? -99) - value) <= tolerance);
}

describe('cover', () => {
  it('[O9] fills the box exactly and tells the size of the file', async () => {
    const image = await loader().load(request('wide.png', { width: 90, height: 120 }));
    const { type, width, height, at } = await open(image.href);
    expect([image.width, image.height, width, height]).toEqual([90, 120, 90, 120]);
    expect(image.natural).toEqual({ width: 400, height: 200 });
    expect(type).toBe('jpeg');
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

  it('[O10] looks at the upper third of an upright picture when nobody says where', async () => {
    const { href } = await loader().load(request('flag.png'));
    const { at } = await open(href);
    // Centred on y 100 of 300: rows 50 to 150, of which the first half is green.
    expect(near(at(50, 40), [0, 255, 0]) && near(at(50, 60), [0, 0, 0])).toBe(true);
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
    // Green weighs 0.7152.
    expect(
      near(
        flagged.at(50, 50),
        [0x10 + 0.7152 * 0xe0, 0x20 + 0.7152 * 0xc0, 0x30 + 0.7152 * 0xa0],
        1,
      ),
    ).toBe(true);
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

  it('[O14] measures upright pictures and drawings', async () => {
    const { measure } = loader();
    expect(await measure('rotated.jpg', 'event')).toEqual({ width: 200, height: 400 });
    expect(await measure('logo.svg', 'event')).toEqual({ width: 100, height: 50 });
    await expect(measure('bomb.png', 'event')).rejects.toThrow(/64 megapixels/);
    await expect(measure('latin1.svg', 'event')).rejects.toThrow(/not UTF-8/);
  });
});

describe('what is refused', () => {
  it.each([
    ['bomb.png', /more than 64 megapixels/],
    ['truncated.jpg', /damaged or incomplete/],
    ['truncated.png', /damaged or incomplete/],
    ['header.jpg', /damaged or incomplete/],
    ['empty.jpg', /empty/],
    ['heic.jpg', /HEIC photo.*Save it as JPEG/],
    ['page.jpg', /web page/],
    ['doc.png', /PDF/],
    ['tiff.png', /TIFF/],
    ['latin1.svg', /not UTF-8/],
    ['missing.png', /not found/],
    ['loop.png', /not found/],
    ['photos', /not a file/],
    ['pipe.png', /not a file/],
    ['leaves.png', /below the folder/],
    ['up/secret.png', /below the folder/],
    ['../secret.png', /below the folder/],
    ['photos/../../secret.png', /below the folder/],
    ['..\\secret.png', /below the folder/],
    ['/etc/passwd', /relative to the file/],
    ['/dev/zero', /relative to the file/],
    ['C:\\photos\\a.png', /relative to the file|pictures are files/],
    ['wide.png\0.jpg', /relative to the file/],
    ['file:///etc/passwd', /pictures are files/],
    ['data:image/png;base64,AAAA', /pictures are files/],
    ['https://photos.example/a.png', /--allow-remote/],
  ])('[O15] %j', async (source, message) => {
    const failed = loader().load(request(source));
    await expect(failed).rejects.toThrow(AssetError);
    await expect(failed).rejects.toThrow(message);
  });

  it('[O15] a file above the limit, an owner without a folder, an absurd box', async () => {
    await expect(loader({ limits: { fileBytes: 100 } }).load(request('wide.png'))).rejects.toThrow(
      /Save it smaller/,
    );
    await expect(loader().load(request('wide.png', { owner: 'brand' }))).rejects.toThrow(
      /no folder/,
    );
    for (const width of [0, -1, NaN, 1e6]) {
      await expect(loader().load(request('wide.png', { width }))).rejects.toThrow(
        /cannot be filled/,
      );
    }
  });

  it('[O16] a web picture in a brand or template, even where the web is allowed', async () => {
    for (const owner of ['brand', 'template'] as const) {
      const open = createImageLoader({
        folders: { brand: folder, template: folder },
        allowRemote: true,
      });
      await expect(
        open.load(request('https://photos.example/a.png?x=secret', { owner })),
      ).rejects.toThrow(/cannot name pictures on the web/);
    }
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
});
