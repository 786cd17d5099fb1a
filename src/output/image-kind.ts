import type { Bilingual } from '../errors.js';
import { assetFault } from './asset-fault.js';

export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg';

/** What the first bytes say; a file's name says nothing reliable. Throws AssetError. */
export function imageKind(bytes: Uint8Array, source: string): ImageKind {
  // A character a byte: TextDecoder's latin1 is windows-1252.
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^[^]{4}ftyp(?:avif|avis)/.test(head)) return 'avif';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE\s+svg|<svg[\s>])/i.test(head)) return 'svg';
  throw assetFault(source, unknown(head));
}

const ASK: Bilingual = {
  en: 'Save it as JPEG, PNG, WebP or SVG.',
  id: 'Simpan sebagai JPEG, PNG, WebP, atau SVG.',
};

function unknown(head: string): Bilingual {
  const ask = (en: string, id: string): Bilingual => ({
    en: `${en} ${ASK.en}`,
    id: `${id} ${ASK.id}`,
  });
  if (head === '') return ask('the file is empty.', 'berkas ini kosong.');
  if (/^[^]{4}ftyp(?:hei|hev|mif1|msf1)/.test(head)) {
    return ask(
      'this is a HEIC photo, which only some devices can read.',
      'ini foto HEIC, yang hanya dapat dibaca sebagian perangkat.',
    );
  }
  if (/^(?:II\*\0|MM\0\*)/.test(head)) {
    return ask('this is a TIFF or camera file.', 'ini berkas TIFF atau berkas kamera.');
  }
  if (head.startsWith('%PDF')) return ask('this is a PDF.', 'ini PDF.');
  if (head.startsWith('\x1f\x8b')) {
    return ask('this is compressed (an SVGZ?).', 'berkas ini dimampatkan (SVGZ?).');
  }
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head)) {
    return {
      en: 'this text is UTF-16. Save the SVG as UTF-8.',
      id: 'teks ini UTF-16. Simpan SVG-nya sebagai UTF-8.',
    };
  }
  if (/^\s*<(?:!DOCTYPE\s+html|html)/i.test(head)) {
    return ask('this is a web page, not a picture.', 'ini halaman web, bukan gambar.');
  }
  return ask('this is not a picture that can be read.', 'ini bukan gambar yang dapat dibaca.');
}
