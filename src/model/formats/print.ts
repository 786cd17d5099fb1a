import type { Format } from '../format.js';
import { derived, MB, NO_INSETS } from './shared.js';

/** Sheets of paper. No template is made for them unless it names them. */

const A4 = {
  platform: 'print',
  aspect: 'landscape',
  safe: NO_INSETS,
  types: ['png', 'jpeg'],
  maxBytes: 20 * MB,
  view: 'print',
  maxAlt: 1000,
  qr: true,
} as const;

const SIZE = derived('ISO 216: A4 is 297 × 210 mm');

export const PRINT = [
  {
    ...A4,
    id: 'a4-landscape',
    name: { id: 'A4 mendatar, untuk layar dan surel', en: 'A4 landscape, for screens and e-mail' },
    width: 2000,
    height: 1414,
    density: 171,
    sources: [SIZE, derived('2000 px over 297 mm: sharp on a screen, a few hundred KB')],
  },
  {
    ...A4,
    id: 'a4-landscape-300dpi',
    name: { id: 'A4 mendatar, 300 dpi untuk cetak', en: 'A4 landscape, 300 dpi for print' },
    width: 3508,
    height: 2480,
    density: 300,
    sources: [SIZE, derived('300 px per inch is what printing houses ask for')],
  },
] as const satisfies readonly Format[];
