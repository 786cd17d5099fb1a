import sharp, { type Sharp } from 'sharp';
import type { AssetError } from '../errors.js';
import type { ImageRequest, Pixels } from '../model/assets.js';
import { assetFault } from './asset-fault.js';
import { mapTones } from './duotone.js';
import { CENTRED, cropWindow, type Framing, type Size } from './framing.js';
import { isOpaque, withoutAlpha } from './raster.js';
import { survey, type Survey } from './survey.js';
import { lift, type Tones } from './tones.js';

/** Decoding bounds. 64 megapixels: every phone’s full size but the largest. */
const INPUT = { limitInputPixels: 64_000_000, failOn: 'error', autoOrient: true } as const;
const MAX_SECONDS = 20;

/** Px of a bitmap once upright. Reads the header alone. Throws AssetError. */
export async function bitmapSize(bytes: Uint8Array, source: string): Promise<Size> {
  const { autoOrient } = await decoding(source, () => sharp(bytes, INPUT).metadata());
  if (autoOrient.width * autoOrient.height > INPUT.limitInputPixels) throw tooLarge(source);
  return { width: autoOrient.width, height: autoOrient.height };
}

/** Longest side in px of the copy that a photo's boxes are cut from: twice the width of most formats. */
const COPY_SIDE = 3000;

/**
 * A photo as pixels, upright and sRGB, no larger than its boxes need: it is decoded once for all formats.
 * Throws AssetError.
 */
export async function workingCopy(bytes: Uint8Array, source: string): Promise<Pixels> {
  const picture = sharp(bytes, INPUT).timeout({ seconds: MAX_SECONDS });
  const size = { width: COPY_SIDE, height: COPY_SIDE };
  return pixelsOf(picture.resize({ ...size, fit: 'inside', withoutEnlargement: true }), source);
}

function opened(from: Uint8Array | Pixels): Sharp {
  if (from instanceof Uint8Array) return sharp(from, INPUT);
  const { data, width, height, channels } = from;
  return sharp(data, { raw: { width, height, channels } });
}

/** What a bitmap shows. Throws AssetError. */
export function surveyBitmap(pixels: Pixels, source: string): Promise<Survey> {
  return decoding(source, () => survey(() => opened(pixels).timeout({ seconds: MAX_SECONDS })));
}

/** What a box wants of a picture: `dark` says how dark the picture is. */
export type FitRequest = ImageRequest & { dark?: Tones; framing?: Framing };

/**
 * A bitmap as the request wants it: upright, sRGB, cropped or fitted; lifted when it is dark. Throws AssetError.
 */
export async function fitBitmap(
  from: Uint8Array | Pixels,
  natural: Size,
  request: FitRequest,
): Promise<Pixels> {
  const picture = opened(from).timeout({ seconds: MAX_SECONDS });
  const fitted =
    request.fit === 'cover' ? cover(picture, natural, request) : contain(picture, natural, request);
  const seen = await pixelsOf(fitted, request.source);
  toned(seen, request);
  return seen.channels === 4 && isOpaque(seen.data)
    ? { ...seen, data: withoutAlpha(seen.data), channels: 3 }
    : seen;
}

async function pixelsOf(picture: Sharp, source: string): Promise<Pixels> {
  const { data, info } = await decoding(source, () =>
    picture.toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  return { data, width, height, channels: channels === 4 ? 4 : 3 };
}

/** Lifts what is dark and maps two tones, in place. */
function toned(pixels: Pixels, { dark, duotone }: FitRequest): void {
  if (dark) lift(pixels, dark);
  if (duotone) mapTones(pixels, pixels.width, duotone);
}

/** The size that a picture is scaled to for a box that it covers; undefined where it would be enlarged. */
export function coveringSize(natural: Size, request: Size): Size | undefined {
  const box = { width: wholePx(request.width), height: wholePx(request.height) };
  const scale = Math.max(box.width / natural.width, box.height / natural.height);
  if (scale > 1) return undefined;
  return {
    width: Math.max(box.width, Math.round(natural.width * scale)),
    height: Math.max(box.height, Math.round(natural.height * scale)),
  };
}

/** An opaque photo at another size. Throws AssetError. */
export function scaleBitmap(from: Pixels, size: Size, source: string): Promise<Pixels> {
  const picture = opened(from).timeout({ seconds: MAX_SECONDS });
  return pixelsOf(picture.resize({ ...size, fit: 'fill' }), source);
}

/** What a box that is as wide as a scaled photo shows of it: its own rows, or those of the photo where nothing changes. */
export function rowsOf(scaled: Pixels, request: FitRequest): Pixels {
  const { width, channels } = scaled;
  const height = wholePx(request.height);
  const { top } = cropWindow(scaled, { width, height }, request.framing ?? CENTRED);
  const rows = scaled.data.subarray(top * width * channels, (top + height) * width * channels);
  const changes = request.dark !== undefined || request.duotone !== undefined;
  const seen = { data: changes ? Uint8Array.from(rows) : rows, width, height, channels };
  toned(seen, request);
  return seen;
}

/** Fills the box exactly, framed as the request says. */
function cover(picture: Sharp, natural: Size, request: FitRequest): Sharp {
  const box = { width: wholePx(request.width), height: wholePx(request.height) };
  const framing = request.framing ?? CENTRED;
  const whole = coveringSize(natural, request);
  // Shrinking first lets the JPEG decoder skip most of the work.
  if (whole)
    return picture.resize({ ...whole, fit: 'fill' }).extract(cropWindow(whole, box, framing));
  // Enlarging first could ask for a picture of any size: one pixel high and ten thousand wide.
  const scale = Math.max(box.width / natural.width, box.height / natural.height);
  const part = {
    width: Math.min(natural.width, Math.max(1, Math.round(box.width / scale))),
    height: Math.min(natural.height, Math.max(1, Math.round(box.height / scale))),
  };
  return picture.extract(cropWindow(natural, part, framing)).resize({ ...box, fit: 'fill' });
}

/** The picture's own aspect inside the box. */
function contain(picture: Sharp, natural: Size, request: ImageRequest): Sharp {
  const scale = Math.min(request.width / natural.width, request.height / natural.height);
  const width = wholePx(natural.width * scale);
  const height = wholePx(natural.height * scale);
  return picture.resize({ width, height, fit: 'fill' });
}

const wholePx = (length: number): number => Math.max(1, Math.round(length));

async function decoding<T>(source: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (/pixel limit/i.test(String(cause))) throw tooLarge(source);
    const what = {
      en: 'the picture is damaged or incomplete. Open it in a picture program and save it again.',
      id: 'gambar ini rusak atau tidak utuh. Buka di program gambar, lalu simpan lagi.',
    };
    throw assetFault(source, what, cause);
  }
}

function tooLarge(source: string): AssetError {
  const most = INPUT.limitInputPixels / 1e6;
  return assetFault(source, {
    en: `the picture has more than ${most} megapixels. Save it smaller.`,
    id: `gambar ini melebihi ${most} megapiksel. Simpan dengan ukuran lebih kecil.`,
  });
}
