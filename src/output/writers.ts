import { RenderError } from '../errors.js';
import type { FileType, Format } from '../model/format.js';
import { jpegWriter } from './jpeg.js';
import { pngWriter } from './png.js';
import { svgWriter } from './svg.js';
import { webpWriter } from './webp.js';
import type { Writer } from './writer.js';

/** Every way out to a picture file, by type. */
export const writers: Readonly<Record<FileType, Writer>> = {
  jpeg: jpegWriter,
  png: pngWriter,
  webp: webpWriter,
  svg: svgWriter,
};

/**
 * The file type to write for a format: the wanted one, or else the format's best. `svg` is a working
 * file for designers, not an upload, so every format gives it. Throws RenderError when the platform
 * doesn't take the wanted type.
 */
export function chooseType(format: Pick<Format, 'id' | 'types'>, wanted?: FileType): FileType {
  const best = format.types[0];
  if (best === undefined)
    throw new RenderError('The format names no file type.', { path: format.id });
  if (wanted === undefined) return best;
  if (wanted === 'svg' || format.types.includes(wanted)) return wanted;
  throw new RenderError(
    {
      en: `${format.id} takes ${format.types.join(' or ')}; got ${wanted}. Leave the type out, or choose one of these.`,
      id: `${format.id} menerima ${format.types.join(' atau ')}; tertulis ${wanted}. Kosongkan jenis berkasnya, atau pilih salah satunya.`,
    },
    { path: format.id },
  );
}
