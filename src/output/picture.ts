import sharp, { type Sharp } from 'sharp';
import { AssetError } from '../errors.js';
import type { ImageRequest, LoadedImage } from '../model/assets.js';
import { isOpaque } from './raster.js';

/** Decoding bounds. 64 megapixels: every phone’s full size but the largest. */
const INPUT = { limitInputPixels: 64_000_000, failOn: 'error', autoOrient: true } as const;
const MAX_SECONDS = 20;

export interface Size {
  width: number;
  height: number;
}

/** Px of a bitmap once upright. Reads the header alone. Throws AssetError. */
export async function bitmapSize(bytes: Uint8Array, source: string): Promise<Size> {
  const { autoOrient } = await decoding(source, () => sharp(bytes, INPUT).metadata());
  if (autoOrient.width * autoOrient.height > INPUT.limitInputPixels) throw tooLarge(source);
  return { width: autoOrient.width, height: autoOrient.height };
}

/** A bitmap as the request wants it: upright, sRGB, cropped or fitted. Throws AssetError. */
export async function fitBitmap(
  bytes: Uint8Array,
  natural: Size,
  request: ImageRequest,
): Promise<Omit<LoadedImage, 'natural'>> {
  const { source } = request;
  const picture = sharp(bytes, INPUT).timeout({ seconds: MAX_SECONDS });
  const fitted =
    request.fit === 'cover' ? cover(picture, natural, request) : contain(picture, natural, request);
  const { data, info } = await decoding(source, () =>
    fitted.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = info;
  const { channels } = info;
  const alpha = channels === 4 && !isOpaque(data);
  if (request.duotone) mapTones(data, channels, request.duotone);
  const out = sharp(data, { raw: { width, height, channels } });
  // A photo as PNG would be five times the size for nothing; see-through needs PNG.
  const photo = request.fit === 'cover' && !alpha;
  const file = photo
    ? await out.removeAlpha().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer()
    : await (alpha ? out : out.removeAlpha()).png({ compressionLevel: 6 }).toBuffer();
  const href = `data:image/${photo ? 'jpeg' : 'png'};base64,${file.toString('base64')}`;
  return { href, width, height };
}

/** Fills the box exactly; the focal point stays as near its middle as the picture allows. */
function cover(picture: Sharp, natural: Size, request: ImageRequest): Sharp {
  const box = { width: wholePx(request.width), height: wholePx(request.height) };
  const scale = Math.max(box.width / natural.width, box.height / natural.height);
  const focus = request.focalPoint ?? defaultFocus(natural);
  if (scale <= 1) {
    // Shrinking first lets the JPEG decoder skip most of the work.
    const whole = {
      width: Math.max(box.width, Math.round(natural.width * scale)),
      height: Math.max(box.height, Math.round(natural.height * scale)),
    };
    return picture.resize({ ...whole, fit: 'fill' }).extract(window(whole, box, focus));
  }
  // Enlarging first could ask for a picture of any size: one pixel high and ten thousand wide.
  const part = {
    width: Math.min(natural.width, Math.max(1, Math.round(box.width / scale))),
    height: Math.min(natural.height, Math.max(1, Math.round(box.height / scale))),
  };
  return picture.extract(window(natural, part, focus)).resize({ ...box, fit: 'fill' });
}

/** The picture's own aspect inside the box. */
function contain(picture: Sharp, natural: Size, request: ImageRequest): Sharp {
  const scale = Math.min(request.width / natural.width, request.height / natural.height);
  const width = wholePx(natural.width * scale);
  const height = wholePx(natural.height * scale);
  return picture.resize({ width, height, fit: 'fill' });
}

/** Faces stand in the upper third of an upright portrait; of any other picture nothing is known. */
function defaultFocus({ width, height }: Size): { x: number; y: number } {
  return { x: 0.5, y: height > width ? 1 / 3 : 0.5 };
}

function window(
  whole: Size,
  part: Size,
  focus: { x: number; y: number },
): Size & { left: number; top: number } {
  const place = (length: number, size: number, share: number): number =>
    Math.round(Math.min(length - size, Math.max(0, length * share - size / 2)));
  return {
    left: place(whole.width, part.width, focus.x),
    top: place(whole.height, part.height, focus.y),
    ...part,
  };
}

/** Maps luminance (Rec. 709 weights on the coded values) between two colours, in place. */
function mapTones(
  data: Buffer,
  channels: number,
  duotone: { shadow: string; highlight: string },
): void {
  const from = rgb(duotone.shadow);
  const to = rgb(duotone.highlight);
  const ramp = from.map((start, channel) =>
    Uint8Array.from({ length: 256 }, (_, i) =>
      Math.round(start + (((to[channel] ?? 0) - start) * i) / 255),
    ),
  );
  for (let i = 0; i + 2 < data.length; i += channels) {
    const light = Math.round(
      0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0),
    );
    for (let channel = 0; channel < 3; channel += 1)
      data[i + channel] = ramp[channel]?.[light] ?? 0;
  }
}

function rgb(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}

const wholePx = (length: number): number => Math.max(1, Math.round(length));

async function decoding<T>(source: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (/pixel limit/i.test(String(cause))) throw tooLarge(source);
    throw new AssetError(
      `${source}: the picture is damaged or incomplete. Open it in a picture program and save it again.`,
      { path: source, cause },
    );
  }
}

function tooLarge(source: string): AssetError {
  return new AssetError(
    `${source}: the picture has more than ${INPUT.limitInputPixels / 1e6} megapixels. Save it smaller.`,
    { path: source },
  );
}
