import { AssetError, type Bilingual } from '../errors.js';

/** An error about one picture or file, under its name: `foto.jpg: was not found.` */
export function assetFault(name: string, what: Bilingual, cause?: unknown): AssetError {
  const words = { en: `${name}: ${what.en}`, id: `${name}: ${what.id}` };
  return new AssetError(words, { path: name, ...(cause === undefined ? {} : { cause }) });
}
