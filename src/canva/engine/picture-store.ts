import type { ImageRequest } from '../../model/assets.js';
import { assetFault } from '../../output/asset-fault.js';
import { isWebPicture } from './web-pictures.js';

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
  /** Of the web, as far as they could be fetched, by their addresses. */
  fetched: ReadonlyMap<string, Uint8Array | null>;
}

export function createPictureStore(sources: PictureSources): PictureStore {
  const { samples, brand, brought, fetched } = sources;
  const find = (owner: ImageRequest['owner'], source: string): Uint8Array | null | undefined => {
    const own = brought.get(pictureName(source));
    if (owner === 'brand') return brand.get(plainPath(source)) ?? own;
    if (owner !== 'event') return undefined;
    return own ?? (isWebPicture(source) ? fetched.get(source) : samples.get(plainPath(source)));
  };
  return {
    has: (owner, source) => Boolean(find(owner, source)),
    async read(owner, source) {
      const found = find(owner, source);
      if (found) return found;
      throw assetFault(source, {
        en: 'this picture is not here yet. Drop the file into the panel.',
        id: 'gambar ini belum ada. Seret berkasnya ke panel.',
      });
    },
  };
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
