import sharp from 'sharp';
import { middleOfDetail, type Focus, type SmallPicture } from './detail.js';

/** How far, in shares of the picture, what catches the eye may lie from the middle of all detail. */
const AGREEMENT = 0.25;

/**
 * What a photo is of, when nobody says: the point that catches the eye most (libvips' smart crop),
 * where it lies amid the picture's detail; else the middle of that detail. Alone the first is misled
 * by a bright window, and alone the second knows no favourite. Undefined for a plain picture.
 * In hundredths, so that another rounding on another machine seldom matters.
 */
export async function findFocus(picture: SmallPicture): Promise<Focus | undefined> {
  // libvips looks on a thread of its own, meanwhile this one.
  const looking = attentionOf(picture);
  const detail = middleOfDetail(picture);
  const attention = await looking;
  if (!detail) return undefined;
  const apart = Math.hypot(attention.x - detail.x, attention.y - detail.y);
  const { x, y } = apart <= AGREEMENT ? attention : detail;
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

/** Where luminance changes, colours are strong or skin is seen (libvips, VIPS_INTERESTING_ATTENTION). */
async function attentionOf({ data, width, height }: SmallPicture): Promise<Focus> {
  // Cropped along one side and never resized: sharp 0.35.5 divides the point by the scale of the
  // resize where it must multiply, so that only at scale 1 it is a point of this picture.
  const half =
    width >= height
      ? { width: Math.ceil(width / 2), height }
      : { width, height: Math.ceil(height / 2) };
  const { info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ ...half, fit: 'cover', position: sharp.strategy.attention })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { attentionX = width / 2, attentionY = height / 2 } = info;
  return { x: share(attentionX, width), y: share(attentionY, height) };
}

const share = (at: number, length: number): number => Math.min(1, Math.max(0, at / length));
