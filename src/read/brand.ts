import { InputError, type Fault } from '../errors.js';
import {
  failingPairs,
  ratioWords,
  TEXT_CONTRAST,
  type FailingPair,
} from '../model/brand-contrast.js';
import { withDefaults } from '../model/brand-defaults.js';
import { brandFileSchema } from '../model/brand-file.js';
import { brandSchema, SURFACE_ROLES, surfaceSchema, type Brand } from '../model/brand.js';
import { parseDocument, type ParsedDocument } from './document.js';
import { formatPath, isRecord } from './path.js';
import { validate } from './validate.js';

/**
 * Reads a brand from YAML or JSON. Throws InputError with everything that is wrong, each with its
 * line: what the schema refuses, and every text colour that nobody could read on its surface.
 */
export function parseBrand(text: string, file: string): Brand {
  const document = parseDocument(text, file);
  const { lineOf, hintOf } = document;
  const written = validate(brandFileSchema, document.value, { file, lineOf, hintOf });
  if (!written.ok) throw new InputError([...written.faults, ...contrastFaults(document, file)]);
  const whole = withDefaults(written.value);
  const checked = validate(brandSchema, whole, { file, lineOf });
  const contrast = contrastFaults({ value: whole, lineOf }, file);
  if (checked.ok && contrast.length === 0) return checked.value;
  throw new InputError([...(checked.ok ? [] : checked.faults), ...contrast]);
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
