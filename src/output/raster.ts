import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp, { type Sharp } from 'sharp';
import { RenderError } from '../errors.js';
import { drawingSvg } from '../model/drawing.js';
import type { ScenePage } from '../model/scene.js';
import type { DrawPage, PagePixels } from './page-pixels.js';

/** Pixels as resvg gives them: RGBA, 8 bits, colours multiplied by alpha. */
export interface Raster {
  width: number;
  height: number;
  data: Buffer;
}

/** Text reaches resvg as outlines; system fonts would only cost time and differ between machines. */
const RESVG = { font: { loadSystemFonts: false }, logLevel: 'off' } satisfies ResvgRenderOptions;

/** Largest canvas in px: A3 at 300 dpi fits, a slip of a digit does not. */
const MAX_PIXELS = 40_000_000;

/** A page drawn at once, all of it by resvg. */
export const drawWhole: DrawPage = async (page, use) => use(await wholePage(page));

async function wholePage(page: ScenePage): Promise<PagePixels> {
  refuseTooLarge(page);
  refuseFarLayers(page);
  const { width, height } = page;
  const raster = await rasterise(drawingSvg(page.operations, page));
  const straight = pipeline(raster);
  const channels = isOpaque(raster.data) ? 3 : 4;
  const pixels = channels === 3 ? straight.removeAlpha() : straight;
  return { width, height, channels, data: await pixels.raw().toBuffer() };
}

/** @throws RenderError for a canvas that no format has */
export function refuseTooLarge(page: ScenePage): void {
  if (page.width * page.height <= MAX_PIXELS) return;
  const size = `${page.width}×${page.height} px`;
  const most = MAX_PIXELS / 1e6;
  throw new RenderError(
    {
      en: `A canvas of ${size} is more than ${most} megapixels. Choose a smaller size.`,
      id: `Kanvas ${size} melebihi ${most} megapiksel. Pilih ukuran yang lebih kecil.`,
    },
    { path: page.id },
  );
}

/**
 * resvg 2.6.2 aborts the process when a clipped, masked or see-through part lies more than two pages
 * outside of the page (github.com/thx/resvg-js/issues/413). Throws RenderError instead.
 */
export function refuseFarLayers({ layers, width, height }: ScenePage): void {
  const far = layers.find(
    ({ box }) =>
      !(box.x < 2.9 * width && box.x + box.width > -1.9 * width) ||
      !(box.y < 2.9 * height && box.y + box.height > -1.9 * height),
  );
  if (!far) return;
  throw new RenderError(
    {
      en: `${far.id} lies far outside the page: the template holds more than fits. Shorten it, or choose another template.`,
      id: `${far.id} jatuh jauh di luar halaman: isi templat lebih banyak daripada ruangnya. Persingkat isinya, atau pilih templat lain.`,
    },
    { path: far.id },
  );
}

/**
 * An SVG that Siar made, as pixels at its own width and height. Runs on a thread of the pool, so two
 * pages are drawn at a time on two cores. Throws RenderError.
 */
export async function rasterise(svg: string): Promise<Raster> {
  refuseFiles(svg);
  try {
    const image = await renderAsync(svg, RESVG);
    return { width: image.width, height: image.height, data: image.pixels };
  } catch (cause) {
    const why = String(cause);
    throw new RenderError(
      {
        en: `The page could not be drawn (${why}). Try another template or format.`,
        id: `Halaman tidak dapat digambar (${why}). Coba templat atau format lain.`,
      },
      { cause },
    );
  }
}

/** A raster as the start of a sharp pipeline: RGBA. */
export function pipeline({ data, width, height }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: 4, premultiplied: true } });
}

/** Whether no pixel of RGBA data lets anything through. Four bytes at a time: pictures are large. */
export function isOpaque(data: Uint8Array): boolean {
  if (data.byteOffset % 4 !== 0)
    return data.every((byte, index) => index % 4 !== 3 || byte === 255);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >>> 2);
  // Little-endian on every platform that resvg and sharp are built for: alpha is the top byte.
  for (let index = 0; index < pixels.length; index++) {
    if (pixels[index]! >>> 24 !== 255) return false;
  }
  return true;
}

/** RGBA data as RGB. */
export function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}

/**
 * resvg opens files named in `href` and drops what it cannot read: neither may happen in silence.
 * A nested SVG is our own (QR code, ornament); resvg reads no file that one names.
 */
function refuseFiles(svg: string): void {
  // Attributes follow white space or a quote; base64 has neither, so picture data cannot match.
  for (const match of svg.matchAll(/[\s"'](?:xlink:)?href\s*=\s*["']([^"']{0,40})/g)) {
    const target = match[1] ?? '';
    if (!/^(?:#|data:image\/(?:png|jpeg|svg\+xml);base64,)/.test(target)) {
      throw new RenderError(
        `A drawing may refer to its own parts and to embedded PNG, JPEG or SVG pictures alone; got "${target}".`,
      );
    }
  }
}
