import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { AssetError, type Bilingual, type Fault } from '../errors.js';
import { findBelow } from '../output/image-file.js';
import type { ReadBrand } from '../read/brand.js';
import type { Path } from '../read/path.js';
import { didYouMean, suggest } from '../read/suggest.js';
import type { InputFile } from './inputs.js';

/** The pictures that a brand file names: logos, marks and photos. */

/** Their absolute paths below the brand's folder, whether or not they are there. */
export function brandPictures(read: ReadBrand, { path }: Pick<InputFile, 'path'>): string[] {
  const folder = dirname(path);
  return picturesOf(read)
    .filter(({ source }) => !isOnWeb(source))
    .map(({ source }) => resolve(folder, slashed(source)))
    .filter((picture) => picture.startsWith(`${folder}${sep}`));
}

/** A fault for each that is not there: no post of the brand could show it. */
export async function missingPictures(
  read: ReadBrand,
  { name, path }: Pick<InputFile, 'name' | 'path'>,
): Promise<Fault[]> {
  const folder = dirname(path);
  const faults: Fault[] = [];
  for (const { source, where } of picturesOf(read)) {
    const hint = await whyMissing(source, folder);
    if (!hint) continue;
    const place = read.placeOf(where);
    if (place) faults.push({ file: name, ...place, expected: PICTURE, got: `"${source}"`, hint });
  }
  return faults;
}

const PICTURE: Bilingual = {
  en: 'a picture file beside the brand file or below it',
  id: 'berkas gambar di folder berkas merek atau di dalamnya',
};

interface Named {
  source: string;
  where: Path;
}

/** Those that the file itself names: a mark that it leaves out is the logo. */
function picturesOf({ brand, placeOf }: ReadBrand): Named[] {
  const { logo, photos } = brand;
  const logos = (['light', 'dark', 'markLight', 'markDark'] as const).flatMap((key): Named[] => {
    const source = logo[key];
    return source === undefined ? [] : [{ source, where: ['logo', key] }];
  });
  const shots = photos.map(({ contentUrl }, index) => {
    return { source: contentUrl, where: ['photos', index, 'contentUrl'] };
  });
  return [...logos, ...shots].filter(({ where }) => placeOf(where) !== undefined);
}

async function whyMissing(source: string, folder: string): Promise<Bilingual | undefined> {
  if (isOnWeb(source)) return NOT_ON_WEB;
  try {
    await findBelow(folder, source);
    return undefined;
  } catch (error) {
    if (!(error instanceof AssetError)) throw error;
    const near = await nearName(source, folder);
    return near === undefined ? withoutName(error.messages, source) : didYouMean(near);
  }
}

/** Whether it begins with a scheme; a drive of Windows has one letter. */
function isOnWeb(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(source);
}

const NOT_ON_WEB: Bilingual = {
  en: 'A brand cannot name pictures on the web. Save it as a file beside the brand.',
  id: 'Merek tidak boleh menyebut gambar di web. Simpan sebagai berkas di samping merek.',
};

/** A file of almost the same name in the same folder: other capitals, another ending. */
async function nearName(source: string, folder: string): Promise<string | undefined> {
  const written = slashed(source);
  const place = resolve(folder, written);
  if (!place.startsWith(`${folder}${sep}`)) return undefined;
  const names = await readdir(dirname(place)).catch(() => []);
  const near = suggest(basename(written), names);
  return near === null ? undefined : written.slice(0, -basename(written).length) + near;
}

/** The fault names the file already. */
function withoutName({ en, id }: Bilingual, name: string): Bilingual {
  const rest = (text: string): string => {
    const words = text.slice(`${name}: `.length);
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return { en: rest(en), id: rest(id) };
}

/** Files made on Windows have backslashes. */
function slashed(source: string): string {
  return source.replaceAll('\\', '/');
}
