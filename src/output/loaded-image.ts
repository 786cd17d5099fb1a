import sharp from 'sharp';
import type { LoadedImage, Pixels } from '../model/assets.js';
import { encodePng } from './png-stream.js';

let made = 0;

/** Pixels as a picture to draw; as a file only when somebody asks for one. */
export function loadedImage(
  pixels: Pixels,
  natural: LoadedImage['natural'],
): LoadedImage & { toJSON(): object } {
  let href: string | undefined;
  made += 1;
  return {
    width: pixels.width,
    height: pixels.height,
    natural,
    key: `image ${made}`,
    opaque: pixels.channels === 3,
    pixels,
    get href() {
      href ??= dataUri('png', encodePng(pixels, { level: 1 }));
      return href;
    },
    ...(pixels.channels === 3 ? { compact: () => photoUri(pixels) } : {}),
    // As JSON it is a picture that anybody can open, and no list of a million numbers.
    toJSON() {
      const { href: file, width, height } = this;
      return { href: file, width, height, natural };
    },
  };
}

/** A photo as PNG would be five times the size for nothing. */
async function photoUri({ data, width, height, channels }: Pixels): Promise<string> {
  const picture = sharp(data, { raw: { width, height, channels } });
  const jpeg = await picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
  return dataUri('jpeg', jpeg);
}

function dataUri(type: 'png' | 'jpeg', file: Buffer): string {
  return `data:image/${type};base64,${file.toString('base64')}`;
}
