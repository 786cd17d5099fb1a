import type { BrandFont } from '../../src/model/brand.js';
import { loadFonts } from '../../src/output/fonts-node.js';

/** The installation's own fonts, opened once for a test file. */
export const fonts = await loadFonts();

/** A font role with every script. */
export function role(latin: string, more: Partial<BrandFont> = {}): BrandFont {
  return {
    latin,
    arabic: 'Amiri 700',
    javanese: 'Noto Sans Javanese 700',
    tracking: 0,
    lineHeight: 1.2,
    ...more,
  };
}
