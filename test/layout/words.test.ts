import { describe, expect, it } from '@jest/globals';
import { paintedText, type Drawing } from '../../src/layout/draw.js';
import { Lru } from '../../src/layout/lru.js';
import { createPainter, type Painted } from '../../src/layout/painter.js';
import { drawWords, isPlain, type Words } from '../../src/layout/words.js';
import type { BoundText } from '../../src/model/bound.js';
import type { BrandFont } from '../../src/model/brand.js';
import { fitText, type FittedText } from '../../src/typeset/fit.js';
import { textBoxTrim } from '../../src/typeset/metrics.js';
import { readInk } from '../../src/output/read-ink.js';
import { boundDocument, PORTS } from './scenes.js';

/** Texts drawn from HarfBuzz's glyphs, against satori. */

const FONTS: BrandFont[] = [
  { latin: 'Fraunces 700', tracking: -0.01, lineHeight: 1.06 },
  { latin: 'Plus Jakarta Sans 500', arabic: 'Cairo 700', tracking: 0, lineHeight: 1.4 },
  { latin: 'Archivo 700', javanese: 'Noto Sans Javanese 400', tracking: 0.02, lineHeight: 1.14 },
  { latin: 'Newsreader 600', tracking: 0, lineHeight: 1.2 },
];
const TEXTS = [
  'Optimalisasi Layanan Perpustakaan Melalui Media Sosial',
  'Prof. Dr. H. ʿAbd al-Ṣamad Muḥsin, S.Ag., M.Hum., Ph.D.',
  '“Ilmu itu diikat dengan tulisan,” katanya – lalu pergi ke pustaka.nuraga.example/acara',
  'Gratis 09.00–11.30 · Rp 50.000 / orang (ke-2), AVATAR fi ffi Wayang',
  "I Gusti Ayu Ma'ruf",
];
/** High enough for all lines: satori leaves out what is beyond the page. */
const PAGE = { width: 1000, height: 2000 };

function fontsOf(...fonts: BrandFont[]) {
  return PORTS.fonts.satoriFonts(fonts.map((font) => PORTS.fonts.stack(font)));
}

interface Setting {
  font: BrandFont;
  words: string;
  maxSize: number;
  text?: Partial<BoundText>;
  /** Added to the height of the text. px */
  spare?: number;
}

function set({ font, words, maxSize, text: given = {}, spare = 0 }: Setting) {
  const [bound] = boundDocument('- {kind: text, id: t, text: a}').pages[0]!.root.children;
  if (bound?.kind !== 'text') throw new Error('no text');
  const text: BoundText = { ...bound, text: words, font, ...given };
  const stack = PORTS.fonts.stack(font);
  const sizes = { minSize: maxSize, maxSize, maxLines: 9, width: 620 };
  const fitted = fitText({ text: words, stack, ...sizes, overflow: 'error' });
  const height = fitted.lines.length * fitted.lineHeight + spare;
  const drawing: Drawing = {
    boxes: new Map(),
    texts: new Map([[text.id, fitted]]),
    images: new Map(),
    tools: {
      measure: () => new Map(),
      trees: new WeakMap(),
      fit: () => fitted,
      trim: () => textBoxTrim(stack, fitted.fontSize, fitted.lineHeight),
      natural: () => ({ width: 1, height: 1 }),
    },
    page: PAGE,
    rem: 30,
    hanging: new Map([[text.id, 40]]),
  };
  return { text, fitted, drawing, box: { x: 0, y: 0, width: 620, height } };
}

async function bySatori(setting: Setting): Promise<Painted> {
  const { text, fitted, drawing, box } = set(setting);
  const painter = createPainter(() => fontsOf(setting.font), new Lru<Painted>(1e6));
  const element = paintedText(text, fitted, box, drawing);
  return (await painter.paint([element], PAGE)).get(element)!;
}

function byOurselves(setting: Setting): Words {
  const { text, fitted, drawing, box } = set(setting);
  expect(isPlain(text, fitted)).toBe(true);
  return drawWords(text, fitted, box, drawing);
}

/**
 * The same outlines without what draws nothing: groups, spaces, lines to where the pen is already. Line by
 * line in any order, since satori paints those last that it lowers.
 */
function bare(markup: string): string[] {
  const path = markup
    .replaceAll(/<\/?g>/g, '')
    .replaceAll('Z M', 'ZM')
    .replaceAll(' "/>', '"/>');
  const still = /(?<![-0-9.])([-0-9.]+ [-0-9.]+)L\1(?=[A-Z])/g;
  const lines = path.replaceAll(still, '$1').replaceAll(still, '$1').split('<path');
  return lines.sort();
}

const settings: Setting[] = FONTS.flatMap((font) =>
  TEXTS.flatMap((words) => [31, 50, 96].map((maxSize) => ({ font, words, maxSize }))),
);

describe('words', () => {
  it('[G48] are the outlines that satori draws, to a tenth of a px', async () => {
    for (const setting of settings) {
      const [own, other] = [byOurselves(setting), await bySatori(setting)];
      expect(bare(own.markup)).toEqual(bare(other.markup));
      expect(own.boxes).toEqual(other.boxes);
      expect(own.reach).toEqual(other.reach);
      // What is filled is what is written.
      expect(readInk(own.markup)).toEqual(own.paths);
    }
  }, 60_000);

  it('[G48] stand where satori places them, however they are aligned', async () => {
    const [font, , wide] = FONTS as [BrandFont, BrandFont, BrandFont];
    for (const align of ['left', 'center', 'right'] as const) {
      for (const verticalAlign of ['top', 'middle', 'bottom'] as const) {
        for (const trim of [false, true]) {
          const text = { align, verticalAlign, trim, color: '#b04c00' };
          for (const setting of [
            { font, words: TEXTS[0]!, maxSize: 55, text, spare: 37 },
            { font: wide, words: TEXTS[2]!, maxSize: 41, text, spare: 0 },
          ]) {
            const [own, other] = [byOurselves(setting), await bySatori(setting)];
            expect(bare(own.markup)).toEqual(bare(other.markup));
            expect(own.boxes).toEqual(other.boxes);
          }
        }
      }
    }
  }, 60_000);

  it('[G48] of what only satori sets are left to it', () => {
    const [, font] = FONTS as [BrandFont, BrandFont];
    const plain = (words: string, text: Partial<BoundText> = {}): boolean => {
      const made: { text: BoundText; fitted: FittedText } = set({ font, words, maxSize: 30, text });
      return isPlain(made.text, made.fitted);
    };
    expect(plain('Kajian naskah')).toBe(true);
    expect(plain('Kajian إحياء علوم الدين')).toBe(false);
    expect(plain('Kelas 📚')).toBe(false);
    expect(plain('a\u0b95')).toBe(false);
    expect(plain('20 Januari', { decoration: 'line-through' })).toBe(false);
  });
});
