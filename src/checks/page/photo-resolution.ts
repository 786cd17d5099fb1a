import type { TinyPhoto } from '../../model/scene.js';
import type { Observation, PageCheck } from '../check.js';
import { images } from '../layers.js';
import { decimal, quoted } from '../wording.js';

/** Enlarged by a quarter a photo still passes; above that it is visibly soft. */
const SOFT = 1.25;
/** Twice the size: four pixels for each of the file. */
const BLURRED = 2;
/** More than half of the longer side is cut off. */
const MOSTLY_CUT = 2;

/**
 * Photos have enough pixels for where they stand. Never an error: often no better photo of a
 * person exists, and whether a soft one will do is for a person to say. Those that the layout left
 * out are named, with the size that would do.
 */
export const photoResolution: PageCheck = {
  rule: 'photo-resolution',
  about: 'page',
  severity: 'warning',
  description: {
    en: 'No photo or bitmap logo is drawn larger than 1.25 times its own pixels; a photo of too few is left out.',
    id: 'Tidak ada foto atau logo bitmap yang diperbesar lebih dari 1,25 kali ukuran aslinya; foto yang terlalu kecil tidak ditampilkan.',
  },
  run({ page }) {
    const enlarged = images(page).flatMap((image): Observation[] => {
      const scale = Math.max(image.scale.x, image.scale.y);
      if (!(scale > SOFT) || isVector(image.source)) return [];
      const times = decimal(scale, 2);
      const { width, height } = image.natural;
      const enough = sufficient(image, scale);
      const blurred = scale > BLURRED;
      return [
        {
          severity: 'warning',
          where: image.id,
          message: {
            en: `The picture (${width}×${height} px) is enlarged ${times.en} times: it will look ${blurred ? 'blurred' : 'soft'}.`,
            id: `Gambar (${width}×${height} px) diperbesar ${times.id} kali: hasilnya ${blurred ? 'buram' : 'kurang tajam'}.`,
          },
          advice: {
            en: `Use a file of about ${enough} px${blurred ? ', or a template without this photo' : ''}.`,
            id: `Pakai berkas sekitar ${enough} px${blurred ? ', atau template tanpa foto ini' : ''}.`,
          },
        },
      ];
    });
    return [...page.tinyPhotos.map(leftOut), ...enlarged];
  },
};

function leftOut(photo: TinyPhoto): Observation {
  const { id, source, natural, scale } = photo;
  const size = `${natural.width}×${natural.height} px`;
  const times = decimal(scale, 1);
  const enough = sufficient(photo, scale);
  return {
    severity: 'warning',
    where: id,
    message: {
      en: `The photo ${quoted(source)} (${size}) was left out: it would have been enlarged ${times.en} times.`,
      id: `Foto ${quoted(source)} (${size}) tidak ditampilkan: harus diperbesar ${times.id} kali.`,
    },
    advice: {
      en: `Use a file of about ${enough} px, or a template without a photo.`,
      id: `Pakai berkas sekitar ${enough} px, atau template tanpa foto.`,
    },
  };
}

/**
 * What the file would measure if its shorter side just sufficed, as `1080×810`; the box itself where
 * the file is so long or so high that most of it is cut off.
 */
function sufficient(
  { box, natural: { width, height } }: Pick<TinyPhoto, 'box' | 'natural'>,
  scale: number,
): string {
  const sides = [width * scale, height * scale];
  const isCut = Math.max(...sides) > MOSTLY_CUT * Math.max(box.width, box.height);
  return (isCut ? [box.width, box.height] : sides).map(Math.ceil).join('×');
}

/** Vector files have a nominal size only. */
function isVector(source: string): boolean {
  return /\.svgz?([?#]|$)/i.test(source) || source.startsWith('data:image/svg+xml');
}
