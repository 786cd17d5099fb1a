import type { PageCheck } from '../check.js';
import { listed } from '../wording.js';

/** Every character is in one of the fonts; an empty box is never printed. */
export const missingGlyph: PageCheck = {
  rule: 'missing-glyph',
  about: 'page',
  severity: 'error',
  description: {
    en: 'Every character of every text is in one of its fonts.',
    id: 'Setiap karakter pada setiap teks tersedia di fontnya.',
  },
  run({ page }) {
    return page.layers.flatMap((layer) => {
      if (layer.kind !== 'text' || layer.missingGlyphs.length === 0) return [];
      const points = listed([...new Set(layer.missingGlyphs)].map(withCharacter));
      const font = layer.fontFamily.slice(0, 3).join(', ');
      return [
        {
          severity: 'error',
          where: layer.id,
          message: {
            en: `No font of this text (${font}) has ${points.en}.`,
            id: `Font teks ini (${font}) tidak punya ${points.id}.`,
          },
          advice: {
            en: 'Write it with other characters, or add a font for that script to the brand.',
            id: 'Tulis dengan karakter lain, atau tambahkan font untuk aksara itu di brand.',
          },
        },
      ];
    });
  },
};

/** `U+0B95 (க)`; the bare code point when it names no character that can be shown. */
function withCharacter(codePoint: string): string {
  const value = Number.parseInt(codePoint.replace(/^U\+/i, ''), 16);
  if (!(value >= 0x21 && value <= 0x10ffff)) return codePoint;
  const character = String.fromCodePoint(value);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${codePoint} (${character})` : codePoint;
}
