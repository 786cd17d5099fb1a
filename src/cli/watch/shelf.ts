import type { FileType } from '../../model/format.js';

export interface ShelvedPicture {
  bytes: Uint8Array;
  type: FileType;
}

/** Drawn pictures by name: the only files that the server gives out. The oldest leave first. */
export interface Shelf {
  put(name: string, picture: ShelvedPicture): void;
  get(name: string): ShelvedPicture | undefined;
}

/** Some two hundred pictures: far more than a page shows. Bytes. */
const MOST = 96_000_000;

export function createShelf(most = MOST): Shelf {
  const pictures = new Map<string, ShelvedPicture>();
  let held = 0;
  const remove = (name: string): void => {
    held -= pictures.get(name)?.bytes.length ?? 0;
    pictures.delete(name);
  };
  return {
    put(name, picture) {
      remove(name);
      pictures.set(name, picture);
      held += picture.bytes.length;
      for (const oldest of pictures.keys()) {
        if (held <= most || oldest === name) break;
        remove(oldest);
      }
    },
    get: (name) => pictures.get(name),
  };
}
