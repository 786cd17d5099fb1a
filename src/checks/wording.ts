import type { Bilingual } from '../errors.js';

/** Values as they stand in messages. Indonesian writes a decimal comma. */

/** A number with at most `digits` decimals. */
export function decimal(value: number, digits = 1): Bilingual {
  const en = String(Number(value.toFixed(digits)));
  return { en, id: en.replace('.', ',') };
}

/** A contrast as `4.49:1`, rounded down so that a ratio below the limit never reads as the limit. */
export function ratio(value: number): Bilingual {
  const { en, id } = decimal(Math.floor(value * 100) / 100, 2);
  return { en: `${en}:1`, id: `${id}:1` };
}

/** A text in quotes, shortened to `max` characters. */
export function quoted(text: string, max = 60): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  const short = letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : letters.join('');
  return `"${short}"`;
}

/** Items with commas, the first `max` of them. */
export function listed(items: readonly string[], max = 8): Bilingual {
  const shown = items.slice(0, max).join(', ');
  const rest = items.length - max;
  if (rest <= 0) return { en: shown, id: shown };
  return { en: `${shown} and ${rest} more`, id: `${shown}, dan ${rest} lainnya` };
}
