import sharp from 'sharp';
import { assetFault } from './asset-fault.js';
import { sizedSvg, type CleanSvg } from './svg-clean.js';

const MAX_SECONDS = 10;

/**
 * A user's cleaned drawing as a PNG of a size in px. By librsvg: resvg 2.6.2 aborts the whole process
 * when something that needs a canvas of its own lies far outside the drawing
 * (github.com/thx/resvg-js/issues/413, 415). `path` names the file in messages. Throws AssetError.
 */
export async function drawSvg(
  drawing: CleanSvg,
  width: number,
  height: number,
  path: string,
): Promise<Uint8Array> {
  try {
    const svg = Buffer.from(sizedSvg(drawing, width, height), 'utf8');
    return await sharp(svg)
      .timeout({ seconds: MAX_SECONDS })
      .png({ compressionLevel: 1 })
      .toBuffer();
  } catch (cause) {
    const what = {
      en: `this SVG could not be drawn within ${MAX_SECONDS} s. Simplify it, or export it as PNG.`,
      id: `SVG ini tidak selesai digambar dalam ${MAX_SECONDS} detik. Sederhanakan, atau ekspor sebagai PNG.`,
    };
    throw assetFault(path, what, cause);
  }
}
