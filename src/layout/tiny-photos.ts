import type { LoadedImage } from '../model/assets.js';
import type { BoundFrame, BoundImage } from '../model/bound.js';
import type { Box, TinyPhoto } from '../model/scene.js';
import type { FittedText } from '../typeset/fit.js';
import { forEachText } from './sizing.js';

/** Six pixels for each of the file: beyond this a photo spoils the post more than its absence. */
const MOST_ENLARGED = 2.5;

/** px of a file that are drawn for each of its own, when a picture covers a box. */
export function coverScale(
  natural: LoadedImage['natural'],
  { width, height }: Pick<Box, 'width' | 'height'>,
): number {
  return Math.max(width / natural.width, height / natural.height);
}

/**
 * The pictures to draw, and the photos that are too small for their solved boxes. The boxes stay, so
 * that nothing else moves; what the template put behind the photo shows.
 */
export function partTiny(
  images: readonly BoundImage[],
  loaded: ReadonlyMap<string, LoadedImage>,
  boxes: ReadonlyMap<string, Box>,
): { enough: Map<string, LoadedImage>; tiny: TinyPhoto[] } {
  const enough = new Map(loaded);
  const tiny: TinyPhoto[] = [];
  for (const { id, fit, source } of images) {
    const picture = loaded.get(id);
    const box = boxes.get(id);
    if (fit !== 'cover' || !box || !picture || picture.vector) continue;
    const { natural } = picture;
    const scale = coverScale(natural, box);
    if (scale <= MOST_ENLARGED) continue;
    tiny.push({ id, source, box, natural, scale });
    enough.delete(id);
  }
  return { enough, tiny };
}

/** The texts without the credit of photos that are all left out: nobody made what isn't shown. */
export function withoutLostCredits(
  { root, texts }: { root: BoundFrame; texts: ReadonlyMap<string, FittedText> },
  images: readonly BoundImage[],
  drawn: ReadonlyMap<string, LoadedImage>,
): ReadonlyMap<string, FittedText> {
  const credited = images.filter(({ photo }) => photo?.creditText);
  if (credited.length === 0 || credited.some(({ id }) => drawn.has(id))) return texts;
  const said = new Map(texts);
  forEachText(root, ({ id, role }) => role === 'credit' && said.delete(id));
  return said;
}
