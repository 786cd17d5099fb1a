import type { ImageRequest, LoadedImage } from '../../model/assets.js';
import { assetFault } from '../../output/asset-fault.js';
import { middleOfDetail, type Focus } from '../../output/detail.js';
import { mapTones } from '../../output/duotone.js';
import { cropWindow, framingOf } from '../../output/framing.js';
import { imageKind, type ImageKind } from '../../output/image-kind.js';
import { cleanSvg, sizedSvg } from '../../output/svg-clean.js';
import { brightest, isDark, lift, tonesOf, type Tones } from '../../output/tones.js';
import { drawn, hasAlpha, pixelsOf, svgPicture, type Drawable, type Size } from './canvas.js';
import type { PictureStore } from './picture-store.js';

/**
 * Pictures for the layout by the browser's own decoders: cropped, lifted and toned by the same code as on the
 * command line (`output/images.ts`). Only what a photo is of is found without libvips: by its detail alone.
 */
export interface PictureLoader {
  load(request: ImageRequest): Promise<LoadedImage>;
  measure(source: string, owner: ImageRequest['owner']): Promise<Size>;
}

/** Largest picture that is decoded, in pixels, as on the command line. */
const MOST_PIXELS = 64_000_000;
/** Longest side of the copy that a photo is looked at in, px. */
const SURVEY_SIDE = 160;
const JPEG_QUALITY = 0.92;
/** A drawing has no pixels of its own: it gets twice the box's, and no more than this. */
const VECTOR = { scale: 2, pixels: 3_000_000 } as const;
/** Prepared pictures that are kept. */
const KEPT = 80;

interface Opened {
  drawable: Drawable;
  natural: Size;
  /** Absent: a drawing. */
  photo?: { focus?: Focus; dark?: Tones };
  svg?: string;
  opaque: boolean;
}

export function createPictureLoader(store: PictureStore): PictureLoader {
  const opened = new Map<string, Promise<Opened>>();
  const prepared = new Map<string, Promise<LoadedImage>>();
  const open = (source: string, owner: ImageRequest['owner']): Promise<Opened> =>
    kept(opened, `${owner} ${source}`, async () =>
      openPicture(await store.read(owner, source), source),
    );
  return {
    load: (request) =>
      kept(prepared, JSON.stringify(request), async () =>
        fitted(await open(request.source, request.owner), request),
      ),
    measure: async (source, owner) => (await open(source, owner)).natural,
  };
}

/** What failed is asked for anew: the person may have brought it since. */
function kept<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const oldest = known.keys().next().value;
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

async function openPicture(bytes: Uint8Array, source: string): Promise<Opened> {
  const kind = imageKind(bytes, source);
  return kind === 'svg' ? openDrawing(bytes, source) : openBitmap(bytes, kind, source);
}

async function openDrawing(bytes: Uint8Array, source: string): Promise<Opened> {
  const clean = cleanSvg(new TextDecoder().decode(bytes), source);
  const { width, height } = clean;
  const svg = sizedSvg(clean, width, height);
  return {
    drawable: await decoding(source, () => svgPicture(svg)),
    natural: { width, height },
    svg: clean.svg,
    opaque: false,
  };
}

async function openBitmap(bytes: Uint8Array, kind: ImageKind, source: string): Promise<Opened> {
  const blob = new Blob([Uint8Array.from(bytes)], { type: `image/${kind}` });
  const bitmap = await decoding(source, () => createImageBitmap(blob));
  const natural = { width: bitmap.width, height: bitmap.height };
  if (natural.width * natural.height > MOST_PIXELS) {
    bitmap.close();
    throw assetFault(source, {
      en: `the picture has more than ${MOST_PIXELS / 1e6} megapixels. Save it smaller.`,
      id: `gambar ini melebihi ${MOST_PIXELS / 1e6} megapiksel. Simpan dengan ukuran lebih kecil.`,
    });
  }
  const share = Math.min(1, SURVEY_SIDE / Math.max(natural.width, natural.height));
  const size = { width: natural.width * share, height: natural.height * share };
  const small = pixelsOf(
    drawn(size, (context) => context.drawImage(bitmap, 0, 0, size.width, size.height)),
  );
  return { drawable: bitmap, natural, photo: survey(small), opaque: !hasAlpha(small) };
}

function survey(small: ImageData): NonNullable<Opened['photo']> {
  const pixels = { data: new Uint8Array(small.data.buffer), channels: 4 };
  const light = tonesOf(pixels, brightest);
  const dark = light && isDark(light) ? tonesOf(pixels) : undefined;
  const { width, height } = small;
  const focus = middleOfDetail({ data: withoutAlpha(pixels.data), width, height });
  return { ...(focus ? { focus } : {}), ...(dark ? { dark } : {}) };
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb.set(rgba.subarray(from, from + 3), to);
  }
  return rgb;
}

async function fitted(opened: Opened, request: ImageRequest): Promise<LoadedImage> {
  const { natural, photo, svg } = opened;
  const contain = request.fit === 'contain';
  const scale = contain
    ? Math.min(request.width / natural.width, request.height / natural.height)
    : Math.max(request.width / natural.width, request.height / natural.height);
  const zoom = svg === undefined ? 1 : vectorZoom(natural, scale);
  const box = contain
    ? { width: natural.width * scale * zoom, height: natural.height * scale * zoom }
    : { width: request.width * zoom, height: request.height * zoom };
  const part = {
    width: Math.min(natural.width, box.width / (scale * zoom)),
    height: Math.min(natural.height, box.height / (scale * zoom)),
  };
  const window = contain
    ? { left: 0, top: 0, ...natural }
    : cropWindow(natural, part, framingOf(request, photo?.focus));
  // Drawn anew at its size: enlarged from its own it would be soft.
  const from =
    svg === undefined
      ? opened.drawable
      : await svgPicture(
          sizedSvg(
            { svg, ...natural },
            natural.width * scale * zoom,
            natural.height * scale * zoom,
          ),
        );
  const unit = svg === undefined ? 1 : scale * zoom;
  const canvas = drawn(box, (context) => {
    const { left, top, width, height } = window;
    const [x, y, w, h] = [left * unit, top * unit, width * unit, height * unit];
    context.drawImage(from, x, y, w, h, 0, 0, Math.round(box.width), Math.round(box.height));
  });
  tone(canvas, request, photo?.dark);
  return loaded(canvas, opened);
}

function vectorZoom({ width, height }: Size, scale: number): number {
  return Math.min(VECTOR.scale, Math.sqrt(VECTOR.pixels / (width * height * scale ** 2)));
}

function tone(canvas: HTMLCanvasElement, { duotone }: ImageRequest, dark: Tones | undefined): void {
  if (!dark && !duotone) return;
  const image = pixelsOf(canvas);
  const pixels = { data: new Uint8Array(image.data.buffer), channels: 4 };
  if (dark) lift(pixels, dark);
  if (duotone) mapTones(pixels, image.width, duotone);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

let made = 0;

function loaded(canvas: HTMLCanvasElement, { natural, opaque, photo, svg }: Opened): LoadedImage {
  made += 1;
  let href: string | undefined;
  const { width, height } = canvas;
  return {
    width,
    height,
    natural,
    key: `image ${made}`,
    opaque,
    get href() {
      href ??= opaque
        ? canvas.toDataURL('image/jpeg', JPEG_QUALITY)
        : canvas.toDataURL('image/png');
      return href;
    },
    ...(svg === undefined ? {} : { vector: true }),
    ...(photo?.dark ? { dark: true } : {}),
  };
}

async function decoding<T>(source: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const what = {
      en: 'the picture is damaged or incomplete. Open it in a picture program and save it again.',
      id: 'gambar ini rusak atau tidak utuh. Buka di program gambar, lalu simpan lagi.',
    };
    throw assetFault(source, what, cause);
  }
}
