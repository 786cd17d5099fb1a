import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Baselines: small pictures of the scenes, compared with what is drawn now. */

export const BASELINES = fileURLToPath(new URL('baselines', import.meta.url));
export const DIFFERENCES = fileURLToPath(new URL('../../out/gallery-diff', import.meta.url));

/** Half of a phone post's size: small type stays legible, and a file stays below 60 KB. */
const BOX = { width: 540, height: 760 };
const WEBP = { quality: 82, smartSubsample: true, effort: 5 };

/**
 * On the same processor drawing gives the same bytes. On another, resvg's and sharp's vector code rounds
 * otherwise here and there, by a level or two of 255: far below `colour` (YIQ distance, 0–1), and
 * pixelmatch leaves anti-aliased edges out. What is left is counted twice, over the whole picture
 * and in tiles, since one changed figure is nothing in a whole picture and much in its tile.
 */
export const TOLERANCE = { colour: 0.1, ofPicture: 0.003, ofTile: 0.06, tile: 32 } as const;

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: Buffer;
}

export interface Difference {
  /** Shares of the picture's, and of the worst tile's, pixels. */
  ofPicture: number;
  ofTile: number;
  /** What differs, in red. */
  picture: Pixels;
}

/** A drawn picture as its baseline's file. */
export function toBaseline(picture: Uint8Array): Promise<Buffer> {
  const small = sharp(picture).flatten({ background: '#ffffff' });
  return small
    .resize({ ...BOX, fit: 'inside', withoutEnlargement: true })
    .webp(WEBP)
    .toBuffer();
}

export async function decode(file: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(file)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Both must be of one size. */
export function compare(a: Pixels, b: Pixels): Difference {
  const { width, height } = a;
  const picture = { width, height, data: Buffer.alloc(width * height * 4) };
  const options = { threshold: TOLERANCE.colour, alpha: 0.2 };
  const count = pixelmatch(a.data, b.data, picture.data, width, height, options);
  return {
    ofPicture: count / (width * height),
    ofTile: count === 0 ? 0 : worstTile(a, b),
    picture,
  };
}

/** Tiles overlap by half, so that no change hides on the border of two. */
function worstTile(a: Pixels, b: Pixels): number {
  const mask = Buffer.alloc(a.data.length);
  const { colour, tile } = TOLERANCE;
  const options = { threshold: colour, diffMask: true };
  pixelmatch(a.data, b.data, mask, a.width, a.height, options);
  let worst = 0;
  for (let top = 0; top < a.height; top += tile / 2) {
    for (let left = 0; left < a.width; left += tile / 2) {
      worst = Math.max(worst, marked(mask, a, left, top));
    }
  }
  return worst / tile ** 2;
}

function marked(mask: Buffer, { width, height }: Pixels, left: number, top: number): number {
  const { tile } = TOLERANCE;
  let count = 0;
  for (let y = top; y < Math.min(height, top + tile); y += 1) {
    for (let x = left; x < Math.min(width, left + tile); x += 1) {
      if (mask[(y * width + x) * 4 + 3] !== 0) count += 1;
    }
  }
  return count;
}

export function isWithinTolerance({ ofPicture, ofTile }: Difference): boolean {
  return ofPicture <= TOLERANCE.ofPicture && ofTile <= TOLERANCE.ofTile;
}

/**
 * Compares a drawn picture with its baseline, or makes it the baseline when `accept`. Gives what is
 * wrong, with the files to look at; null when nothing is.
 */
export async function checkAgainstBaseline(
  name: string,
  drawn: Uint8Array,
  accept: boolean,
): Promise<string | null> {
  const file = join(BASELINES, `${name}.webp`);
  const now = await toBaseline(drawn);
  const actual = join(DIFFERENCES, `${name}--actual.png`);
  const shown = join(DIFFERENCES, `${name}--diff.png`);
  await rm(actual, { force: true });
  await rm(shown, { force: true });
  if (accept) {
    await writeFile(file, now);
    return null;
  }
  await mkdir(DIFFERENCES, { recursive: true });
  if (!existsSync(file)) {
    await writeFile(actual, drawn);
    return `no baseline. Look at ${actual}; ${HOW_TO_ACCEPT}`;
  }
  // The picture of now takes the same lossy way before it is compared.
  const [before, after] = await Promise.all([decode(await readFile(file)), decode(now)]);
  if (before.width !== after.width || before.height !== after.height) {
    await writeFile(actual, drawn);
    return `is ${after.width}×${after.height} px, its baseline ${before.width}×${before.height} px. Look at ${actual}; ${HOW_TO_ACCEPT}`;
  }
  const difference = compare(before, after);
  if (isWithinTolerance(difference)) return null;
  await writeFile(actual, drawn);
  const { data, width, height } = difference.picture;
  await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(shown);
  return (
    `differs from its baseline in ${percent(difference.ofPicture)} of its pixels, ` +
    `${percent(difference.ofTile)} in the worst tile. Look at ${actual} and ${shown}; ${HOW_TO_ACCEPT}`
  );
}

const HOW_TO_ACCEPT = 'if it is right, UPDATE_BASELINES=1 npm test -- test/gallery makes it so.';

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
