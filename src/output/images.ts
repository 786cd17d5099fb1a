import type { Bilingual } from '../errors.js';
import type {
  ExpectImage,
  ImageRequest,
  LoadedImage,
  LoadImage,
  MeasureImage,
  Pixels,
} from '../model/assets.js';
import { assetFault } from './asset-fault.js';
import { ByteCache } from './byte-cache.js';
import { drawSvg } from './drawing.js';
import { readBelow } from './image-file.js';
import { halved } from './halved.js';
import { imageKind } from './image-kind.js';
import { framingOf, type Size } from './framing.js';
import { loadedImage } from './loaded-image.js';
import {
  bitmapSize,
  coveringSize,
  fitBitmap,
  rowsOf,
  scaleBitmap,
  surveyBitmap,
  workingCopy,
  type FitRequest,
} from './picture.js';
import type { Survey } from './survey.js';
import { createRemoteFetcher, type RemoteOptions } from './remote.js';
import { cleanSvg } from './svg-clean.js';

export interface ImageLoaderOptions {
  /** Folder of each file that can name pictures; left out when it came from memory. */
  folders: Partial<Record<ImageRequest['owner'], string>>;
  /** Whether an event may name http(s) pictures. Off by default. */
  allowRemote?: boolean;
  limits?: Partial<ImageLimits>;
  /** For tests: how names are resolved and reached. */
  remote?: Partial<RemoteOptions>;
}

export interface ImageLimits {
  /** Largest local file in bytes. */
  fileBytes: number;
  /** Prepared pictures kept in memory, in bytes. */
  cacheBytes: number;
  /** Decoded photos kept in memory, in bytes. */
  copyBytes: number;
  /** Photos kept at the width of boxes, in bytes. */
  scaledBytes: number;
  /** Local files kept as they are, in bytes: each of a photo's formats asks for it. */
  sourceBytes: number;
  /** Longest side of a box in px. */
  boxSide: number;
}

/** A photo as its boxes are cut from it: most want less than half of it, and take half as long from there. */
interface Copy {
  whole: Pixels;
  /** Absent where it is small, or see-through. */
  half?: Pixels;
}

/** px of a photo's shorter side. */
const HALVED_FROM = 640;

/** What one survey of a photo, or its size, takes in the cache, in bytes without its key, and all of them. */
const SURVEY = { bytes: 200, cacheBytes: 200_000 } as const;

const LIMITS = {
  fileBytes: 40_000_000,
  cacheBytes: 48_000_000,
  copyBytes: 40_000_000,
  scaledBytes: 8_000_000,
  sourceBytes: 8_000_000,
  boxSide: 8192,
} satisfies ImageLimits;

/** A drawing has no pixels of its own: it gets twice the box’s, so that it stays crisp off the grid. */
const VECTOR_SCALE = 2;
/** Most px to draw it with: bounds the time that a hostile drawing can take. */
const VECTOR_PIXELS = 3_000_000;

export interface ImageLoader {
  load: LoadImage;
  expect: ExpectImage;
  measure: MeasureImage;
}

/**
 * Pictures for the layout, from below the owner’s folder or, where allowed, from the web. One object
 * serves one run: it keeps what it prepared and fetches each web picture once. `load` and `measure` throw
 * AssetError, which names the picture and what to do.
 */
export function createImageLoader(options: ImageLoaderOptions): ImageLoader {
  const limits = { ...LIMITS, ...options.limits };
  const fetchRemote = createRemoteFetcher(options.remote);
  const prepared = new ByteCache<LoadedImage>(limits.cacheBytes, bytesOf);

  const surveys = new ByteCache<Survey>(SURVEY.cacheBytes, () => SURVEY.bytes);
  const copies = new ByteCache<Copy>(limits.copyBytes, ({ whole, half }) =>
    [whole, half].reduce((bytes, pixels) => bytes + (pixels?.data.length ?? 0), 0),
  );
  const scaled = new ByteCache<Pixels>(limits.scaledBytes, ({ data }) => data.length);
  const naturals = new ByteCache<Size>(SURVEY.cacheBytes, () => SURVEY.bytes);
  const files = new ByteCache<Uint8Array>(limits.sourceBytes, ({ length }) => length);

  async function read(source: string, owner: ImageRequest['owner']): Promise<Uint8Array> {
    if (/^https?:/i.test(source)) {
      return fetchRemote(allowedUrl(source, owner, options.allowRemote === true));
    }
    if (/^[a-z][a-z0-9+.-]+:/i.test(source)) {
      throw assetFault(shorten(source), {
        en: `pictures are files or, in an event, http(s) URLs. ${beside(owner).en}`,
        id: `gambar berupa berkas atau, dalam acara, URL http(s). ${beside(owner).id}`,
      });
    }
    const folder = options.folders[owner];
    if (folder === undefined) {
      throw assetFault(source, {
        en: `the ${OWNERS[owner].en} did not come from a file, so it has no folder to look in. Save it as a file.`,
        id: `${OWNERS[owner].id} ini tidak berasal dari berkas, jadi tidak ada folder tempat mencari. Simpan sebagai berkas.`,
      });
    }
    const key = JSON.stringify([source, owner]);
    return files.get(key, () => readBelow(folder, source, limits.fileBytes));
  }

  async function prepare(request: ImageRequest): Promise<LoadedImage> {
    const { source, owner, width, height } = request;
    if (!(width > 0 && height > 0 && Math.max(width, height) <= limits.boxSide)) {
      throw assetFault(source, {
        en: `a box of ${width}×${height} px cannot be filled. Change its size in the template.`,
        id: `kotak ${width}×${height} px tidak dapat diisi. Ubah ukurannya di templat.`,
      });
    }
    const bytes = await read(source, owner);
    if (imageKind(bytes, source) === 'svg') return fitDrawing(bytes, request);
    const natural = await naturalOf(source, owner);
    if (request.fit === 'contain') {
      return loadedImage(await fitBitmap(bytes, natural, request), natural);
    }
    const decoding = decode(bytes, source, owner);
    const [copy, { focus, dark }] = await Promise.all([decoding.copy, decoding.survey]);
    const framing = framingOf(request, focus);
    const photo = { ...request, framing, ...(dark ? { dark } : {}) };
    // A box that wants more than the copy has, as of a poster, is cut from the file.
    const from = [copy.half, copy.whole].find(
      (pixels) => pixels && request.width <= pixels.width && request.height <= pixels.height,
    );
    const fitted = await (from ? cutFrom(from, photo) : fitBitmap(bytes, natural, photo));
    const loaded = loadedImage(fitted, natural);
    return dark ? withFlag(loaded, 'dark') : loaded;
  }

  /** Boxes as wide as a photo, as of upright formats, show more or less of its rows: it is scaled once for them. */
  async function cutFrom(from: Pixels, photo: FitRequest): Promise<Pixels> {
    const size = coveringSize(from, photo);
    const isRows = size?.width === Math.round(photo.width) && photo.height >= size.height / 2;
    if (!isRows || from.channels !== 3) return fitBitmap(from, from, photo);
    const { source, owner } = photo;
    const key = JSON.stringify([source, owner, from.width, size.width, size.height]);
    return rowsOf(await scaled.get(key, () => scaleBitmap(from, size, source)), photo);
  }

  interface Decoding {
    survey: Promise<Survey>;
    copy: Promise<Copy>;
  }

  function decode(bytes: Uint8Array, source: string, owner: ImageRequest['owner']): Decoding {
    const key = JSON.stringify([source, owner]);
    const copy = copies.get(key, async () => {
      const whole = await workingCopy(bytes, source);
      const { channels, width, height } = whole;
      const worthwhile = channels === 3 && Math.min(width, height) >= HALVED_FROM;
      return worthwhile ? { whole, half: halved(whole) } : { whole };
    });
    const look = async (): Promise<Survey> => {
      const { whole, half = whole } = await copy;
      return surveyBitmap(small(half), source);
    };
    return { copy, survey: surveys.get(key, look) };
  }

  async function expect(source: string, owner: ImageRequest['owner']): Promise<void> {
    // Nothing goes over the network before it is sure to be wanted.
    if (copies.has(JSON.stringify([source, owner])) || /^https?:/i.test(source)) return;
    try {
      const bytes = await read(source, owner);
      if (imageKind(bytes, source) === 'svg') return;
      const { survey, copy } = decode(bytes, source, owner);
      void Promise.allSettled([survey, copy]);
    } catch {
      // Told by `load`.
    }
  }

  function naturalOf(source: string, owner: ImageRequest['owner']): Promise<Size> {
    return naturals.get(JSON.stringify([source, owner]), async () => {
      const bytes = await read(source, owner);
      if (imageKind(bytes, source) !== 'svg') return bitmapSize(bytes, source);
      const { width, height } = cleanSvg(textOf(bytes, source), source);
      return { width, height };
    });
  }

  return {
    load: (request) => prepared.get(keyOf(request), () => prepare(request)),
    expect,
    measure: naturalOf,
  };
}

/** A copy that is large enough to be looked at, made by halving as far as it goes. */
function small(photo: Pixels): Pixels {
  if (photo.channels !== 3 || Math.min(photo.width, photo.height) < HALVED_FROM) return photo;
  return small(halved(photo));
}

/** An SVG as a bitmap at twice the size; `natural` is its viewBox, since it has no px of its own. */
async function fitDrawing(bytes: Uint8Array, request: ImageRequest): Promise<LoadedImage> {
  const { source, fit } = request;
  const drawing = cleanSvg(textOf(bytes, source), source);
  const natural: Size = { width: drawing.width, height: drawing.height };
  const x = request.width / natural.width;
  const y = request.height / natural.height;
  const scale = fit === 'cover' ? Math.max(x, y) : Math.min(x, y);
  const pixels = natural.width * natural.height * scale ** 2;
  const zoom = Math.min(VECTOR_SCALE, Math.sqrt(VECTOR_PIXELS / pixels));
  const size = {
    width: Math.max(1, Math.round(natural.width * scale * zoom)),
    height: Math.max(1, Math.round(natural.height * scale * zoom)),
  };
  const png = await drawSvg(drawing, size.width, size.height, source);
  const box = { width: request.width * zoom, height: request.height * zoom };
  const framing = framingOf(request, undefined);
  const fitted = await fitBitmap(png, size, { ...request, ...box, framing });
  return withFlag(loadedImage(fitted, natural), 'vector');
}

/** Not a copy: `href` is made when it is asked for. */
function withFlag(image: LoadedImage, flag: 'dark' | 'vector'): LoadedImage {
  return Object.assign(image, { [flag]: true });
}

/** Its pixels, and about as much for its file once somebody has asked for it. */
function bytesOf({ pixels }: LoadedImage): number {
  return 2 * (pixels?.data.length ?? 0);
}

function textOf(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const what = {
      en: 'this SVG is not UTF-8. Save it as UTF-8, or as PNG.',
      id: 'SVG ini bukan UTF-8. Simpan sebagai UTF-8, atau sebagai PNG.',
    };
    throw assetFault(source, what, cause);
  }
}

/**
 * Only events name web pictures: their texts are typed by the person who allowed them, while a
 * template from elsewhere could carry the event’s data away in a URL.
 */
function allowedUrl(source: string, owner: ImageRequest['owner'], allowed: boolean): string {
  if (owner !== 'event') {
    throw assetFault(shorten(source), {
      en: `a ${OWNERS[owner].en} cannot name pictures on the web. ${beside(owner).en}`,
      id: `${OWNERS[owner].id} tidak boleh menyebut gambar di web. ${beside(owner).id}`,
    });
  }
  if (!allowed) {
    throw assetFault(shorten(source), {
      en: 'pictures on the web are not fetched. Save it as a file beside the event, or allow it with --allow-remote.',
      id: 'gambar di web tidak diambil. Simpan sebagai berkas di samping acara, atau izinkan dengan --allow-remote.',
    });
  }
  return source;
}

const OWNERS: Readonly<Record<ImageRequest['owner'], Bilingual>> = {
  event: { en: 'event', id: 'acara' },
  brand: { en: 'brand', id: 'merek' },
  template: { en: 'template', id: 'templat' },
};

function beside(owner: ImageRequest['owner']): Bilingual {
  const { en, id } = OWNERS[owner];
  return {
    en: `Save it as a file beside the ${en}.`,
    id: `Simpan sebagai berkas di samping ${id}.`,
  };
}

function keyOf(request: ImageRequest): string {
  const { source, owner, width, height, fit, focalPoint, anchor, subject, duotone } = request;
  const focus = [focalPoint, anchor].map((point) => (point ? [point.x, point.y] : null));
  const tones = duotone ? [duotone.shadow, duotone.highlight] : null;
  return JSON.stringify([source, owner, width, height, fit, focus, subject ?? null, tones]);
}

/** data: URIs can be megabytes long. */
function shorten(source: string): string {
  return source.length > 80 ? `${source.slice(0, 79)}…` : source;
}
