import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { ImageRequest } from '../../src/model/assets.js';

/** A folder of pictures, good and hostile, made here so that no binary lies in the repository. */
export async function makePictures(): Promise<{ root: string; folder: string }> {
  const root = await mkdtemp(join(tmpdir(), 'siar-images-'));
  const folder = join(root, 'event');
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
  return { root, folder };
}

/** Left half red, right half blue; `width`×`height`. */
export async function halves(width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width / 2}" height="${height}" fill="#f00"/><rect x="${width / 2}" width="${width / 2}" height="${height}" fill="#00f"/></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
}

/** Top third green, the rest black. */
async function flag(width: number, height: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/><rect width="${width}" height="${height / 3}" fill="#0f0"/></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
}

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

export const request = (source: string, more: Partial<ImageRequest> = {}): ImageRequest => ({
  source,
  owner: 'event',
  width: 100,
  height: 100,
  fit: 'cover',
  ...more,
});

export async function open(href: string) {
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

export function near(got: number[], wanted: number[], tolerance = 12): boolean {
  return wanted.every((value, i) => Math.abs((got[i] ?? -99) - value) <= tolerance);
}
