import type { Brand } from './model/brand.js';
import type { Finding } from './model/finding.js';
import { readPrepared } from './prepared.js';
import type { BrandPlace, ReadBrand } from './read/brand.js';
import { formatPath, type Path } from './read/path.js';

/** Brands out of their files' texts. */

/** A brand as the build has read and checked it. */
export interface PreparedBrand {
  brand: Brand;
  notes: Finding[];
  /** Where the file says what the brand holds, by the path in the brand. */
  places: Readonly<Record<string, BrandPlace>>;
}

/** As `readBrand`; what the build has prepared is not read again. */
export async function openBrand(text: string, file: string): Promise<ReadBrand> {
  const prepared = (await readPrepared(text)) as PreparedBrand | undefined;
  if (!prepared) {
    const { readBrand } = await import('./read/brand.js');
    return readBrand(text, file);
  }
  const { brand, notes, places } = prepared;
  return { brand, notes, placeOf: (path) => places[formatPath(path)] };
}

/** What the build leaves of a brand. */
export function prepareBrand({ brand, notes, placeOf }: ReadBrand): PreparedBrand {
  const places = pathsOf(brand, []).flatMap((path) => {
    const place = placeOf(path);
    return place ? [[formatPath(path), place] as const] : [];
  });
  return { brand, notes, places: Object.fromEntries(places) };
}

/** Of every value in it, however deep. */
function pathsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keyOf = (key: string): string | number => (Array.isArray(value) ? Number(key) : key);
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, keyOf(key)])),
  ];
}
