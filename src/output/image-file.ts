import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { assetFault } from './asset-fault.js';

/**
 * The bytes of a file below `folder`. `source` is as written in the event, brand or template. A path
 * or a link that leaves the folder, a device, a pipe and a file above `maxBytes` are refused. Throws
 * AssetError.
 */
export async function readBelow(
  folder: string,
  source: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const path = await findBelow(folder, source);
  // Non-blocking: opening a pipe that nobody writes to would wait for ever.
  const file = await open(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  ).catch((cause: unknown) => {
    const what = {
      en: 'could not be opened. Check that you may read it.',
      id: 'tidak dapat dibuka. Periksa apakah Anda boleh membacanya.',
    };
    throw assetFault(source, what, cause);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) {
      throw assetFault(source, {
        en: 'is not a file. Name a picture file.',
        id: 'bukan berkas. Sebutkan sebuah berkas gambar.',
      });
    }
    if (stat.size > maxBytes) {
      const [size, most] = [megabytes(stat.size), megabytes(maxBytes)];
      throw assetFault(source, {
        en: `is ${size} MB; at most ${most} MB are read. Save it smaller.`,
        id: `berukuran ${size} MB; paling besar ${most} MB yang dibaca. Simpan dengan ukuran lebih kecil.`,
      });
    }
    // Not readFile: a file that grows meanwhile must not grow the memory.
    const bytes = Buffer.alloc(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** The real path of `source`, proven to lie below `folder` and to be there. Throws AssetError. */
export async function findBelow(folder: string, source: string): Promise<string> {
  // Spreadsheets made on Windows name files with backslashes.
  const written = source.replaceAll('\\', '/');
  if (written.includes('\0') || isAbsolute(written) || /^[a-z]:/i.test(written)) {
    throw assetFault(source, {
      en: 'must be a path relative to the file that names it, as photos/rina.jpg.',
      id: 'harus berupa jalur dari berkas yang menyebutnya, seperti photos/rina.jpg.',
    });
  }
  const inside = {
    en: `must lie below the folder of the file that names it (${folder}). Copy it there.`,
    id: `harus berada di dalam folder berkas yang menyebutnya (${folder}). Salin ke sana.`,
  };
  if (leaves(relative(folder, resolve(folder, written)))) throw assetFault(source, inside);
  let real: string;
  try {
    real = await realpath(resolve(folder, written));
  } catch (cause) {
    const what = {
      en: `was not found in ${folder}. Check its name, capitals included.`,
      id: `tidak ditemukan di ${folder}. Periksa namanya, termasuk huruf besar dan kecilnya.`,
    };
    throw assetFault(source, what, cause);
  }
  if (leaves(relative(await realpath(folder), real))) throw assetFault(source, inside);
  return real;
}

function leaves(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
