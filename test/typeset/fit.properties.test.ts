import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFonts } from '../../src/output/fonts-node.js';
import { fitText, type FitOptions } from '../../src/typeset/fit.js';
import { measureText } from '../../src/typeset/measure.js';
import { prepareText } from '../../src/typeset/prepare.js';
import { fonts, role } from './fonts.js';

const TITLES = readFileSync(
  join(import.meta.dirname, '..', 'fixtures', 'text', 'titles.txt'),
  'utf8',
)
  .trim()
  .split('\n');
const WORDS = [...new Set(TITLES.flatMap((title) => title.split(' ')))];
const LATIN = ['Plus Jakarta Sans 700', 'Archivo 900', 'Fraunces 600', 'Bricolage Grotesque 800'];

const texts = fc.oneof(
  fc.constantFrom(...TITLES),
  fc
    .array(fc.constantFrom(...WORDS, '\n', '—', '\u00a0'), { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const faces = fc.constantFrom(...LATIN);
const boxes = fc
  .record({
    text: texts,
    latin: faces,
    minSize: fc.integer({ min: 8, max: 40 }),
    range: fc.integer({ min: 0, max: 100 }),
    maxLines: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 40, max: 1200 }),
    height: fc.option(fc.integer({ min: 10, max: 800 }), { nil: undefined }),
    lineHeight: fc.double({ min: 0.9, max: 1.9, noNaN: true }),
    tracking: fc.constantFrom(0, 0.05, -0.03),
    balance: fc.boolean(),
    overflow: fc.constantFrom('ellipsis' as const, 'error' as const),
  })
  .map(({ latin, range, height, ...box }): FitOptions => ({
    ...box,
    stack: fonts.stack(role(latin)),
    maxSize: box.minSize + range,
    ...(height === undefined ? {} : { height }),
  }));

/** With leading that is never loosened: T22 trades size for it. */
const loose = boxes.map((box) => ({ ...box, lineHeight: Math.max(1.1, box.lineHeight ?? 0) }));

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b]/g, '');
}

describe('any fitted text', () => {
  it('[T7] lies inside its box, unless it says that it overflows', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const fitted = fitText(box);
        expect(fitted.fontSize).toBeGreaterThanOrEqual(box.minSize);
        expect(fitted.fontSize).toBeLessThanOrEqual(box.maxSize);
        expect(Number.isInteger(fitted.fontSize) && Number.isInteger(fitted.lineHeight)).toBe(true);
        expect(fitted.lines.length).toBeGreaterThan(0);
        if (fitted.overflows) return;
        expect(fitted.lines.length).toBeLessThanOrEqual(box.maxLines);
        const height = fitted.lines.length * fitted.lineHeight;
        expect(height).toBeLessThanOrEqual(box.height ?? Infinity);
        for (const line of fitted.lines) expect(line.width).toBeLessThanOrEqual(box.width + 1e-5);
      }),
      { numRuns: 400 },
    );
  });

  it('[T6] has lines as wide as they measure on their own', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const { stack, fontSize, letterSpacing, lines } = fitText(box);
        for (const line of lines) {
          const alone = measureText(line.text, { stack, fontSize, letterSpacing });
          // The last space of a unit may kern with what follows: less than a pixel.
          expect(Math.abs(alone - line.width)).toBeLessThan(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('[T8] gives the text back, whole words in their order, unless it was cut', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const fitted = fitText(box);
        const joined = bare(fitted.lines.map((line) => line.text).join(' '));
        const whole = bare(prepareText(box.text));
        if (fitted.cut) expect(whole.startsWith(joined.replace(/…$/, ''))).toBe(true);
        else expect(joined).toBe(whole);
      }),
      { numRuns: 400 },
    );
  });

  it('[T7] is never smaller in a wider, higher box or with more lines', () => {
    const more = fc.record({
      width: fc.integer({ min: 0, max: 400 }),
      height: fc.integer({ min: 0, max: 300 }),
      maxLines: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(loose, more, (box, extra) => {
        const small = fitText(box);
        const large = fitText({
          ...box,
          width: box.width + extra.width,
          maxLines: box.maxLines + extra.maxLines,
          ...(box.height === undefined ? {} : { height: box.height + extra.height }),
        });
        // A larger box may end in a lonely word: up to 7 % of the size is given for none.
        const share = box.balance === true ? 0.93 : 1;
        expect(large.fontSize).toBeGreaterThanOrEqual(share * small.fontSize);
      }),
      { numRuns: 400 },
    );
  });

  it('[T7] is as large as the box allows, where nothing has to be kept together', () => {
    const plain = fc.array(fc.constantFrom('Kelas', 'menulis', 'di', 'pustaka', 'dan', 'a'), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(loose, plain, (box, words) => {
        const text = words.join(' ');
        const fitted = fitText({ ...box, text, balance: false });
        if (fitted.cut || fitted.overflows || fitted.fontSize === box.maxSize) return;
        const size = fitted.fontSize + 1;
        const larger = { ...box, text, minSize: size, maxSize: size };
        expect(fitText({ ...larger, overflow: 'error' }).overflows).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[T5] is the same every time, also in another registry', async () => {
    const others = await loadFonts();
    fc.assert(
      fc.property(boxes, faces, (box, latin) => {
        const here = fitText({ ...box, stack: fonts.stack(role(latin)) });
        const there = fitText({ ...box, stack: others.stack(role(latin)) });
        expect({ ...there, stack: null }).toEqual({ ...here, stack: null });
      }),
      { numRuns: 150 },
    );
  });
});
