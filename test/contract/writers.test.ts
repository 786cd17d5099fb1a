import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { RenderError } from '../../src/errors.js';
import type { FileType } from '../../src/model/format.js';
import type { WriteOptions } from '../../src/output/writer.js';
import { chooseType, writers } from '../../src/output/writers.js';
import { noise, pageOf, POSTER } from '../output/page.js';

const MAGIC: Record<FileType, (bytes: Buffer) => boolean> = {
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  png: (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n',
  webp: (bytes) => /^RIFF....WEBP/s.test(bytes.subarray(0, 12).toString('latin1')),
  svg: (bytes) => bytes.toString('utf8').startsWith('<svg '),
};
const ROOMY = { maxBytes: 8_000_000 };
const TYPES = Object.keys(writers) as FileType[];
const RASTER = TYPES.filter((type) => type !== 'svg');

async function write(
  type: FileType,
  inner = POSTER,
  options: WriteOptions = ROOMY,
): Promise<Buffer> {
  return Buffer.from(await writers[type].write(pageOf(inner), options));
}

async function pixel(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const start = (y * info.width + x) * info.channels;
  return [...data.subarray(start, start + info.channels)];
}

describe.each(TYPES)('writer %s', (type) => {
  it('[O1] gives a file of its type that decodes to the size of the page', async () => {
    const bytes = await write(type);
    expect(MAGIC[type](bytes)).toBe(true);
    const { width, height, format } = await sharp(bytes).metadata();
    expect([width, height, format]).toEqual([240, 300, type]);
  });

  it('[O2] gives the same bytes twice, also when both are drawn at once', async () => {
    const [first, second] = await Promise.all([write(type), write(type)]);
    expect(first.equals(second)).toBe(true);
    expect((await write(type)).equals(first)).toBe(true);
  });

  it('[O2] writes nothing about the program or the time of making', async () => {
    const bytes = await write(type);
    expect(bytes.toString('latin1')).not.toMatch(/sharp|vips|resvg|satori|tIME|date/i);
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });

  it('[O3] keeps the colours', async () => {
    const [red, green, blue] = await pixel(await write(type), 120, 140);
    expect(Math.abs((red ?? 0) - 0xd1)).toBeLessThanOrEqual(4);
    expect(Math.abs((green ?? 0) - 0x49)).toBeLessThanOrEqual(4);
    expect(Math.abs((blue ?? 0) - 0x5b)).toBeLessThanOrEqual(4);
  });
});

describe.each(RASTER)('writer %s, pixels', (type) => {
  it('[O3] is sRGB, and says so', async () => {
    const { space, icc, depth } = await sharp(await write(type)).metadata();
    expect([space, depth]).toEqual(['srgb', 'uchar']);
    expect(icc?.toString('latin1')).toContain('s\0R\0G\0B');
  });

  it('[O37] says how many px make an inch, where it is printed', async () => {
    if (type !== 'png' && type !== 'jpeg') return;
    const printed = await sharp(await write(type, POSTER, { ...ROOMY, density: 300 })).metadata();
    expect([printed.density, printed.icc?.toString('latin1')]).toEqual([
      300,
      expect.stringContaining('s\0R\0G\0B'),
    ]);
    const plain = await sharp(await write(type)).metadata();
    expect(plain.density === undefined || plain.density === 72).toBe(true);
  });

  it('[O4] has no alpha channel when the page is opaque', async () => {
    expect((await sharp(await write(type)).metadata()).hasAlpha).toBe(false);
  });

  it('[O4] keeps half-transparent colours straight, or puts them on white where there is no alpha', async () => {
    const bytes = await write(
      type,
      '<rect width="240" height="300" fill="#ff0000" fill-opacity="0.5"/>',
    );
    const [red, green, , alpha] = await pixel(bytes, 100, 100);
    const { hasAlpha } = await sharp(bytes).metadata();
    expect(hasAlpha).toBe(type !== 'jpeg');
    expect(red).toBeGreaterThanOrEqual(250);
    if (type === 'jpeg') expect(Math.abs((green ?? 0) - 127)).toBeLessThanOrEqual(3);
    else expect([(green ?? 9) <= 4, alpha]).toEqual([true, 128]);
  });

  it('[O5] steps down until the file fits', async () => {
    const full = (await write(type, noise(240, 300))).byteLength;
    const maxBytes = Math.floor(full * 0.9);
    const bytes = await write(type, noise(240, 300), { maxBytes });
    expect(bytes.byteLength).toBeLessThanOrEqual(maxBytes);
    expect((await sharp(bytes).metadata()).width).toBe(240);
  });

  it('[O5] throws with both sizes when nothing fits', async () => {
    const failed = write(type, POSTER, { maxBytes: 300 });
    await expect(failed).rejects.toThrow(RenderError);
    await expect(failed).rejects.toThrow(/smallest file is .* KB; the limit is 0\.3 KB/);
  });

  it('[O6] refuses a drawing that names a file, and one that is not an SVG', async () => {
    for (const href of [
      '/etc/passwd',
      'a.png',
      '../a.png',
      'file:///etc/passwd',
      'http://a.example/a.png',
    ]) {
      const page = pageOf(`<image width="9" height="9" href="${href}"/>`);
      await expect(writers[type].write(page, ROOMY)).rejects.toThrow(RenderError);
    }
    await expect(write(type, '<g')).rejects.toThrow(RenderError);
  });

  it('[O32] refuses a layer far outside its page, which would end the process', async () => {
    const drawing = '<g opacity="0.5"><rect x="-500" y="900" width="9" height="9"/></g>';
    const layer = {
      id: 'people[40]',
      name: '',
      role: '',
      kind: 'shape',
      shape: 'rectangle',
    } as const;
    const look = { fill: null, radius: 0, opacity: 1 };
    const box = { x: 0, y: 900, width: 9, height: 9 };
    const page = pageOf(drawing, { layers: [{ ...layer, ...look, box }] });
    await expect(writers[type].write(page, ROOMY)).rejects.toThrow(/people\[40\] lies far outside/);
    const near = {
      ...page,
      operations: pageOf(POSTER).operations,
      layers: [{ ...layer, ...look, box: { ...box, y: 700 } }],
    };
    await expect(writers[type].write(near, ROOMY)).resolves.toBeDefined();
  });

  it('[O1] refuses an absurd page', async () => {
    const huge = pageOf(POSTER, { width: 1e5, height: 1e5 });
    await expect(writers[type].write(huge, ROOMY)).rejects.toThrow(/megapixels/);
  });
});

describe('single writers', () => {
  it('[O5] jpeg keeps the full colour resolution', async () => {
    expect((await sharp(await write('jpeg')).metadata()).chromaSubsampling).toBe('4:4:4');
  });

  it('[O5] png is lossless while that fits, and takes a palette only after that', async () => {
    const fits = await sharp(await write('png')).metadata();
    expect(fits.isPalette).toBe(false);
    const lossless = (await write('png', noise(240, 300, 2))).byteLength;
    const small = await write('png', noise(240, 300, 2), { maxBytes: lossless * 0.6 });
    expect((await sharp(small).metadata()).isPalette).toBe(true);
  });

  it('[O1] svg carries the alt text, escaped', async () => {
    const page = pageOf(POSTER, { alt: 'Rina & "Budi" <b>\u0007$1' });
    const text = Buffer.from(await writers.svg.write(page, ROOMY)).toString('utf8');
    expect(text).toContain(
      '<svg role="img" aria-label="Rina &amp; &quot;Budi&quot; &lt;b&gt; $1" width=',
    );
    await expect(sharp(Buffer.from(text)).metadata()).resolves.toMatchObject({ width: 240 });
  });
});

describe('chooseType', () => {
  const tiktok = { id: 'tiktok-photo', types: ['jpeg', 'webp'] as FileType[] };

  it('[O7] takes the format’s best type, or the wanted one that the platform takes', () => {
    expect(chooseType(tiktok)).toBe('jpeg');
    expect(chooseType(tiktok, 'webp')).toBe('webp');
  });

  it('[O7] refuses a type that the platform refuses, and names those that it takes', () => {
    expect(() => chooseType(tiktok, 'png')).toThrow('tiktok-photo takes jpeg or webp; got png.');
    expect(() => chooseType({ id: 'empty', types: [] })).toThrow(RenderError);
  });

  it('[O7] gives svg for every format: it is a working file, not an upload', () => {
    expect(chooseType(tiktok, 'svg')).toBe('svg');
  });
});
