import { describe, expect, it } from '@jest/globals';
import { leastLineHeight } from '../../src/typeset/line-height.js';
import { adjustSize, verticalMetrics } from '../../src/typeset/metrics.js';
import { fonts, role } from './fonts.js';

const LATIN = fonts.ids.filter((id) => fonts.face(id).entry.scripts[0] === 'latin');
const stack = fonts.stack(role('Fraunces 600'));

describe('scripts of different sizes', () => {
  it.each(['Amiri 400', 'Amiri 700'])('[T18] %s is as large as the Latin beside it', (id) => {
    const arabic = fonts.face(id);
    const alef = arabic.reach('ا').above;
    const teeth = arabic.reach('ٮٮٮ').above;
    for (const latin of LATIN.map((name) => fonts.face(name))) {
      const capital = latin.reach('H').above;
      const low = latin.reach('x').above;
      expect(alef / capital).toBeGreaterThan(1.15);
      expect(alef / capital).toBeLessThan(1.45);
      expect(teeth / low).toBeGreaterThan(0.84);
      expect(teeth / low).toBeLessThan(1.12);
    }
  });

  it('[T18] an adjusted file is larger in everything, and the file itself stays', () => {
    const { data } = fonts.face('Fraunces 600');
    const before = new Uint8Array(data.slice(0));
    const larger = verticalMetrics(adjustSize(data, 1.25));
    const plain = verticalMetrics(data);
    for (const key of ['ascender', 'descender', 'capHeight'] as const) {
      expect(larger[key] / plain[key]).toBeCloseTo(1.25, 3);
    }
    expect(new Uint8Array(data)).toEqual(before);
    expect(() => adjustSize(new ArrayBuffer(64), 1.25)).toThrow('not a font');
  });

  it('[T13] lines are as high as their words need and no higher', () => {
    const least = (text: string) => leastLineHeight(text, stack);
    expect(least('Perpustakaan')).toBe(0);
    // Letters without any below them are as low as Latin ones.
    expect(least('Sinau Nulis ꦲꦏ꧀ꦱꦫ Jawa')).toBeLessThan(1.2);
    expect(least('ꦥꦼꦂꦥꦸꦱ꧀ꦠꦏꦄꦤ꧀\u200bꦪꦺꦴꦒꦾꦏꦂꦠ')).toBeGreaterThan(1.7);
    expect(least('ندوة المخطوطات العربية')).toBeGreaterThan(1.3);
    expect(least('ندوة المخطوطات العربية')).toBeLessThanOrEqual(1.75);
    expect(least('مَكْتَبَةُ الْجَامِعَةِ')).toBeGreaterThan(least('مكتبة الجامعة'));
    // What hangs below the last word touches nothing.
    expect(least('Kitab untuk الحكم')).toBeLessThanOrEqual(least('Kitab الحكم untuk'));
    for (const text of ['ꦏꦿ꧀ꦠꦾꦸꦁ ꦏꦿ꧀ꦠꦾꦸꦁ', 'إِٰٓ المَكتَبَةُ الرَّقمِيَّة']) {
      expect(least(text)).toBeLessThanOrEqual(2.125);
    }
  });
});
