import { InputError } from '../../errors.js';
import type { Format } from '../format.js';
import { CUSTOM_LIMITS, customFormat } from './custom.js';
import { FACEBOOK } from './facebook.js';
import { INSTAGRAM } from './instagram.js';
import { MESSENGERS } from './messengers.js';
import { PRINT } from './print.js';
import { SCREENS } from './screens.js';
import { TEXT_NETWORKS } from './text-networks.js';
import { VIDEO_APPS } from './video-apps.js';

/** Every format that ships, in the order in which lists show them. */
export const FORMATS: readonly Format[] = [
  ...INSTAGRAM,
  ...FACEBOOK,
  ...TEXT_NETWORKS,
  ...MESSENGERS,
  ...VIDEO_APPS,
  ...SCREENS,
  ...PRINT,
];

/**
 * The format with this id, or the one that `custom-WIDTHxHEIGHT` describes.
 * Throws InputError, which lists the ids, when there is none.
 */
export function formatById(id: string): Format {
  const format = FORMATS.find((candidate) => candidate.id === id) ?? customFormat(id);
  if (format) return format;
  const ids = FORMATS.map((candidate) => candidate.id).join(', ');
  const { minSide, maxSide, maxPixels } = CUSTOM_LIMITS;
  const megapixels = maxPixels / 1_000_000;
  throw new InputError([
    {
      path: 'format',
      expected: {
        en: `one of ${ids}, or a size as custom-1000x500`,
        id: `salah satu dari ${ids}, atau ukuran seperti custom-1000x500`,
      },
      got: JSON.stringify(id.slice(0, 80)),
      ...(id.startsWith('custom-') && {
        hint: {
          en: `Each side ${minSide}–${maxSide} px, at most ${megapixels} megapixels.`,
          id: `Tiap sisi ${minSide}–${maxSide} px, paling banyak ${megapixels} megapiksel.`,
        },
      }),
    },
  ]);
}

export { customFormat } from './custom.js';
