import { unpack } from './unpack.js';

/**
 * Fonts, brands, templates and samples in one compressed text, so that the app is one file. Made by
 * scripts/canva/assets.mjs: gzip of a length (four bytes, little-endian), an index `[[name, start, bytes], …]` of
 * that length, and the files one behind the other, equal ones once.
 */
export type Pack = ReadonlyMap<string, Uint8Array>;

type IndexEntry = [name: string, start: number, size: number];

/** @throws when the text is not a pack: the app was not built whole */
export async function openPack(packed: string): Promise<Pack> {
  const all = await unpack(packed);
  const length = new DataView(all.buffer).getUint32(0, true);
  const content = all.subarray(4 + length);
  const index = JSON.parse(new TextDecoder().decode(all.subarray(4, 4 + length))) as IndexEntry[];
  return new Map(
    index.map(([name, start, size]) => [name, content.subarray(start, start + size)] as const),
  );
}

/** @throws when it isn't there: the app was not built whole */
export function fileOf(pack: Pack, name: string): Uint8Array {
  const file = pack.get(name);
  if (!file) throw new Error(`The app was built without ${name}.`);
  return file;
}

export function textOf(pack: Pack, name: string): string {
  return new TextDecoder().decode(fileOf(pack, name));
}

/** The files of a folder, by their paths below it. */
export function filesBelow(pack: Pack, folder: string): ReadonlyMap<string, Uint8Array> {
  const found = [...pack].filter(([name]) => name.startsWith(folder));
  return new Map(found.map(([name, bytes]) => [name.slice(folder.length), bytes]));
}
