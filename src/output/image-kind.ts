import { AssetError } from '../errors.js';

export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg';

/** What the first bytes say; a file's name says nothing reliable. Throws AssetError. */
export function imageKind(bytes: Uint8Array, source: string): ImageKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^[^]{4}ftyp(?:avif|avis)/.test(head)) return 'avif';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<svg[\s>])/i.test(head)) return 'svg';
  throw new AssetError(`${source}: ${unknown(head)}`, { path: source });
}

function unknown(head: string): string {
  const ask = 'Save it as JPEG, PNG, WebP or SVG.';
  if (head === '') return 'the file is empty.';
  if (/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/.test(head)) {
    return `this is a HEIC photo, which only some devices can read. ${ask}`;
  }
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return `this is a TIFF or camera file. ${ask}`;
  if (head.startsWith('%PDF')) return `this is a PDF. ${ask}`;
  if (head.startsWith('\x1f\x8b')) return `this is compressed (an SVGZ?). ${ask}`;
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head)) return 'this text is UTF-16. Save the SVG as UTF-8.';
  if (/^\s*<(?:!DOCTYPE\s+html|html)/i.test(head))
    return `this is a web page, not a picture. ${ask}`;
  return `this is not a picture that can be read. ${ask}`;
}
