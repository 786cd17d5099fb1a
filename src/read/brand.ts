import { InputError, type Fault } from '../errors.js';
import {
  checkBrand,
  failingPairs,
  ratioWords,
  TEXT_CONTRAST,
  type FailingPair,
} from '../model/brand-contrast.js';
import { withDefaults } from '../model/brand-defaults.js';
import { brandFileSchema } from '../model/brand-file.js';
import { brandSchema, SURFACE_ROLES, surfaceSchema, type Brand } from '../model/brand.js';
import type { Finding } from '../model/finding.js';
import { parseDocument, type ParsedDocument } from './document.js';
import { misreadNote } from './misread.js';
import { formatPath, isRecord, parsePath, type Path } from './path.js';
import { validate } from './validate.js';

/** A brand with the places of its file, for messages of later checks. */
export interface ReadBrand {
  brand: Brand;
  /**
   * Where the file says what the brand holds at a path: `fonts.display` for the Latin face of
   * `fonts: {display: Newsreader 600}`. Undefined for what the file leaves to the defaults.
   */
  placeOf(path: Path): BrandPlace | undefined;
  /** What is no fault and a person should know, under the names of the file. */
  notes: Finding[];
}

export interface BrandPlace {
  path: string;
  /** 1-based. */
  line?: number;
}

/** The brand alone. Throws InputError as `readBrand` does. */
export function parseBrand(text: string, file: string): Brand {
  return readBrand(text, file).brand;
}

/**
 * Reads a brand from YAML or JSON. Throws InputError with everything that is wrong, each with its
 * line: what the schema refuses, and every text colour that nobody could read on its surface.
 */
export function readBrand(text: string, file: string): ReadBrand {
  const document = parseDocument(text, file);
  const { lineOf, hintOf } = document;
  const written = validate(brandFileSchema, document.value, { file, lineOf, hintOf });
  if (!written.ok) throw new InputError([...written.faults, ...contrastFaults(document, file)]);
  const whole = withDefaults(written.value);
  const checked = validate(brandSchema, whole, { file, lineOf });
  const contrast = contrastFaults({ value: whole, lineOf }, file);
  if (checked.ok && contrast.length === 0) {
    const notes = notesOn(checked.value, document);
    return { brand: checked.value, placeOf: (path) => placeOf(path, document), notes };
  }
  throw new InputError([...(checked.ok ? [] : checked.faults), ...contrast]);
}

function notesOn(brand: Brand, document: ParsedDocument): Finding[] {
  const cut = document.misreads.filter(({ kind }) => kind === 'comment').map(misreadNote);
  const looks = checkBrand(brand).map((finding) => {
    const place = placeOf(parsePath(finding.where) ?? [], document);
    return place ? { ...finding, where: place.path } : finding;
  });
  return [...cut, ...looks];
}

function placeOf(path: Path, { value, lineOf }: ParsedDocument): BrandPlace | undefined {
  const written = [path, ...shorthands(path)].find((one) => isWritten(value, one));
  if (!written) return undefined;
  const line = lineOf(written);
  return { path: formatPath(written), ...(line !== undefined && { line }) };
}

/** Shorter ways to say the same: a face alone, and the palette that surfaces are made of. */
function shorthands([group, name, key]: Path): Path[] {
  if (group === 'fonts' && key === 'latin' && name !== undefined) return [[group, name]];
  if (group !== 'surfaces' || key !== 'surface' || name === undefined) return [];
  return [['palette', name === 'deep' ? 'primary' : name]];
}

function isWritten(value: unknown, path: Path): boolean {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return false;
    here = (here as Record<PropertyKey, unknown>)[part];
  }
  return true;
}

/** Looks at each surface that is whole, so that one bad colour doesn't hide the others' contrast. */
function contrastFaults(
  { value, lineOf }: Pick<ParsedDocument, 'value' | 'lineOf'>,
  file: string,
): Fault[] {
  const surfaces = isRecord(value) && isRecord(value['surfaces']) ? value['surfaces'] : {};
  return SURFACE_ROLES.flatMap((role) => {
    const surface = surfaceSchema.safeParse(surfaces[role]);
    if (!surface.success) return [];
    return failingPairs(surface.data).map((pair) => {
      const path = ['surfaces', role, pair.key];
      const line = lineOf(path);
      return {
        file,
        ...(line !== undefined && { line }),
        ...faultOf(pair),
        path: formatPath(path),
      };
    });
  });
}

function faultOf({ color, surface, ratio, suggestion }: FailingPair): Omit<Fault, 'path'> {
  return {
    expected: {
      en: `a contrast of at least ${TEXT_CONTRAST}:1 on ${surface}`,
      id: `kontras paling sedikit ${TEXT_CONTRAST}:1 di atas ${surface}`,
    },
    got: `${color}, ${ratioWords(ratio)}`,
    ...(suggestion !== undefined && {
      hint: {
        en: `The nearest colour that passes is ${suggestion}.`,
        id: `Warna terdekat yang memenuhi syarat: ${suggestion}.`,
      },
    }),
  };
}
