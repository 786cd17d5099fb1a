import { faceKey, type FaceWish } from '../../output/canva/native.js';
import {
  CANVA_WEIGHTS,
  type CanvaFont,
  type CanvaWeight,
  type DesignPort,
  type FaceReference,
} from '../port/design-port.js';
import { canvaWeight } from '../port/text-format.js';
import { familiesFor, sameFamily } from './families.js';

/** The person's own choices: a family of a brand → reference of a font in Canva. */
export type FontOverrides = ReadonlyMap<string, string>;

/** A face that is another one in Canva. */
export interface FaceReplacement {
  wish: FaceWish;
  /** Name of the font that stands in; null for Canva's own. */
  font: string | null;
  /** Absent for Canva's own. */
  weight?: CanvaWeight;
}

export interface ResolvedFaces {
  /** By `faceKey`; faces without a font are not in it. */
  faces: ReadonlyMap<string, FaceReference>;
  replaced: FaceReplacement[];
}

/**
 * Looks in Canva for the fonts of some faces. @throws CanvaFault
 *
 * @param overrides fonts that aren't there any more are passed over
 */
export async function findFaces(
  port: Pick<DesignPort, 'fonts'>,
  wishes: readonly FaceWish[],
  overrides: FontOverrides = new Map(),
): Promise<ResolvedFaces> {
  if (wishes.length === 0) return { faces: new Map(), replaced: [] };
  const selection = await port.fonts();
  const chosen = wishes.flatMap(({ family }) => overrides.get(family) ?? []);
  const unknown = [...new Set(chosen)].filter((ref) => !selection.some((font) => font.ref === ref));
  const more = unknown.length > 0 ? await port.fonts(unknown) : [];
  return resolveFaces([...selection, ...more], wishes, overrides);
}

/** The font and weight in Canva of each face. @param fonts what Canva offers */
export function resolveFaces(
  fonts: readonly CanvaFont[],
  wishes: readonly FaceWish[],
  overrides: FontOverrides = new Map(),
): ResolvedFaces {
  const faces = new Map<string, FaceReference>();
  const replaced: FaceReplacement[] = [];
  for (const wish of wishes) {
    const font = fontFor(fonts, wish.family, overrides);
    if (!font) {
      replaced.push({ wish, font: null });
      continue;
    }
    const weight = nearestWeight(font.weights, wish.weight);
    faces.set(faceKey(wish), { font: font.ref, weight });
    const exact = sameFamily(font.name, wish.family) && weight === canvaWeight(wish.weight);
    if (!exact) replaced.push({ wish, font: font.name, weight });
  }
  return { faces, replaced };
}

function fontFor(
  fonts: readonly CanvaFont[],
  family: string,
  overrides: FontOverrides,
): CanvaFont | undefined {
  const chosen = fonts.find(({ ref }) => ref === overrides.get(family));
  if (chosen) return chosen;
  for (const name of familiesFor(family)) {
    const found = fonts.find((font) => sameFamily(font.name, name));
    if (found) return found;
  }
  return undefined;
}

/** Of two that are as near, a bold wish takes the bolder one. */
function nearestWeight(weights: readonly CanvaWeight[], wish: number): CanvaWeight {
  const valueOf = (weight: CanvaWeight): number => (CANVA_WEIGHTS.indexOf(weight) + 1) * 100;
  const [nearest] = [...weights].sort((one, other) => {
    const nearer = Math.abs(valueOf(one) - wish) - Math.abs(valueOf(other) - wish);
    if (nearer !== 0) return nearer;
    return wish >= 500 ? valueOf(other) - valueOf(one) : valueOf(one) - valueOf(other);
  });
  return nearest ?? 'normal';
}
