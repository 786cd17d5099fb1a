import type { ImageRequest } from '../../model/assets.js';
import { assetFault } from '../../output/asset-fault.js';

/** Pictures that came with the app or that a person brought, by the name that a file says. */
export interface PictureStore {
  /** What an owner's source stands for; throws AssetError when it isn't there. */
  read(owner: ImageRequest['owner'], source: string): Promise<Uint8Array>;
  has(owner: ImageRequest['owner'], source: string): boolean;
}

export interface PictureSources {
  /** Of the samples, by their paths. */
  samples: ReadonlyMap<string, Uint8Array>;
  /** Of the brand, by their paths below its folder. */
  brand: ReadonlyMap<string, Uint8Array>;
  /** What the person brought, by `pictureName`: each stands for every source of that name. */
  brought: ReadonlyMap<string, Uint8Array>;
}

/** Longest answer of a web server that is read as a picture, in bytes, and how long it may take. */
const REMOTE = { bytes: 12_000_000, milliseconds: 15_000 } as const;

export function createPictureStore({ samples, brand, brought }: PictureSources): PictureStore {
  const local = (owner: ImageRequest['owner'], source: string): Uint8Array | undefined => {
    const own = brought.get(pictureName(source));
    if (owner === 'brand') return brand.get(plainPath(source)) ?? own;
    if (owner === 'event') return own ?? samples.get(plainPath(source));
    return undefined;
  };
  return {
    has: (owner, source) => isRemote(owner, source) || local(owner, source) !== undefined,
    async read(owner, source) {
      if (isRemote(owner, source)) return fetchPicture(source);
      const found = local(owner, source);
      if (found) return found;
      throw assetFault(source, {
        en: 'this picture is not here yet. Drop the file into the panel.',
        id: 'gambar ini belum ada. Seret berkasnya ke panel.',
      });
    },
  };
}

/** Only an event may name pictures on the web, and only over HTTPS: the frame allows nothing else. */
function isRemote(owner: ImageRequest['owner'], source: string): boolean {
  return owner === 'event' && /^https:\/\//i.test(source);
}

async function fetchPicture(url: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(REMOTE.milliseconds),
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > REMOTE.bytes) throw new Error(`${bytes.length} bytes`);
    return bytes;
  } catch (cause) {
    throw assetFault(
      url,
      {
        en: 'this picture cannot be fetched from here. Save it and drop the file into the panel.',
        id: 'gambar ini tidak dapat diambil dari sini. Simpan, lalu seret berkasnya ke panel.',
      },
      cause,
    );
  }
}

/** The last part of a path, whatever its letters. */
export function pictureName(source: string): string {
  return (source.split(/[\\/]/).pop() ?? '').normalize('NFC').toLowerCase();
}

/** `./photos//a.jpg` → `photos/a.jpg`. */
function plainPath(source: string): string {
  return source
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
