import { InputError } from '../../errors.js';
import type { SourcedBrand } from '../../job.js';
import { readBrand } from '../../read/brand.js';
import type { BrandCard } from './engine.js';
import { filesBelow, type Pack } from './pack.js';

/** Brands that came with the app, and those that a person brought. */
export interface BrandShelf {
  cards(): BrandCard[];
  /** @throws InputError for an unknown id */
  open(id: string): SourcedBrand;
  /** By their paths below the brand's folder; a brought brand has none of its own. */
  files(id: string): ReadonlyMap<string, Uint8Array>;
  /**
   * Takes the place of one of the same id.
   *
   * @param check throws what else is wrong with it
   * @throws InputError with every fault
   */
  add(text: string, fileName: string, check: (brand: SourcedBrand) => void): BrandCard;
}

const FILE = 'brand.yaml';
const NO_FILES: ReadonlyMap<string, Uint8Array> = new Map();

export function createBrandShelf(pack: Pack): BrandShelf {
  const shipped = [...pack.keys()]
    .filter((name) => name.startsWith('brands/') && name.endsWith(`/${FILE}`))
    .map((name) => name.slice('brands/'.length, -FILE.length - 1));
  const opened = new Map<string, SourcedBrand>();
  const files = new Map<string, ReadonlyMap<string, Uint8Array>>();
  for (const folder of shipped) {
    const own = filesBelow(pack, `brands/${folder}/`);
    const brand = read(new TextDecoder().decode(own.get(FILE)), FILE);
    opened.set(brand.brand.id, brand);
    files.set(brand.brand.id, own);
  }
  return {
    cards: () => [...opened.values()].map(({ brand: { id, name } }) => ({ id, name })),
    open(id) {
      const brand = opened.get(id);
      if (brand) return brand;
      const known = [...opened.keys()].join(', ');
      const expected = { en: `one of ${known}`, id: `salah satu dari ${known}` };
      throw new InputError([{ path: 'brand', expected, got: JSON.stringify(id.slice(0, 80)) }]);
    },
    files: (id) => files.get(id) ?? NO_FILES,
    add(text, fileName, check) {
      const brand = read(text, fileName);
      check(brand);
      const { id, name } = brand.brand;
      opened.set(id, brand);
      files.delete(id);
      return { id, name };
    },
  };
}

function read(text: string, file: string): SourcedBrand {
  const { brand, placeOf } = readBrand(text, file);
  return { brand, placeOf, file };
}
