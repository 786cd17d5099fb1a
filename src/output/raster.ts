import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp, { type Sharp } from 'sharp';
import { RenderError } from '../errors.js';
import type { ScenePage } from '../model/scene.js';

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

/** A whole page as pixels. Throws RenderError. */
export async function rasterisePage(page: ScenePage): Promise<Raster> {
  if (!(page.width * page.height <= MAX_PIXELS)) {
    throw new RenderError(
      `A canvas of ${page.width}×${page.height} px is more than ${MAX_PIXELS / 1e6} megapixels.`,
      { path: page.id },
    );
  }
  const raster = await rasterise(page.svg);
  if (raster.width !== page.width || raster.height !== page.height) {
    throw new RenderError(
      `The drawing is ${raster.width}×${raster.height} px; expected ${page.width}×${page.height} px.`,
      { path: page.id },
    );
  }
  return raster;
}

/**
 * An SVG that Siar made, as pixels at its own width and height. Runs on a thread of the pool, so two
 * pages are drawn at a time on two cores. Throws RenderError.
 */
export async function rasterise(svg: string): Promise<Raster> {
  refuseFiles(svg);
  return draw(svg);
}

/**
 * A user's drawing, already cleaned (svg-clean.ts). resvg reads files that a top-level SVG names but
 * none from a nested one, so it is nested all the same.
 */
export async function rasteriseNested(svg: string, width: number, height: number): Promise<Raster> {
  const href = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
  return draw(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<image width="${width}" height="${height}" href="${href}"/></svg>`,
  );
}

/** A raster as the start of a sharp pipeline: RGBA. */
export function pipeline({ data, width, height }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: 4, premultiplied: true } });
}

/** The same for an encoder: tagged as sRGB, and without an alpha channel that says nothing. */
export function encodable(raster: Raster): Sharp {
  const picture = pipeline(raster).withIccProfile('srgb');
  return isOpaque(raster.data) ? picture.removeAlpha() : picture;
}

/** Whether no pixel of RGBA data lets anything through. */
export function isOpaque(data: Uint8Array): boolean {
  for (let index = 3; index < data.length; index += 4) if (data[index] !== 255) return false;
  return true;
}

async function draw(svg: string): Promise<Raster> {
  try {
    const image = await renderAsync(svg, RESVG);
    return { width: image.width, height: image.height, data: image.pixels };
  } catch (cause) {
    throw new RenderError(`The drawing could not be rasterised (${String(cause)}).`, { cause });
  }
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
