import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from '../../src/read/document.js';
import { endsLonely } from '../../src/typeset/breaks.js';
import { fitText, type FitOptions, type FittedText } from '../../src/typeset/fit.js';
import { measureText } from '../../src/typeset/measure.js';
import { fonts, role } from './fonts.js';

const EVENTS = new URL('../gallery/events/', import.meta.url);

const stack = fonts.stack(role('Plus Jakarta Sans 800'));
const fraunces = fonts.stack(role('Fraunces 600', { tracking: -0.018 }));

/** Titles of the fixtures and of the gallery's events. */
const TITLES = [
  ...readFileSync(new URL('../fixtures/text/titles.txt', import.meta.url), 'utf8').split('\n'),
  ...readdirSync(EVENTS).map((file) => {
    const { value } = parseDocument(readFileSync(new URL(file, EVENTS), 'utf8'), file);
    return (value as { name: string }).name;
  }),
].filter((title) => title !== '');

function fit(text: string, options: Partial<FitOptions> = {}): FittedText {
  return fitText({
    text,
    stack,
    minSize: 24,
    maxSize: 120,
    maxLines: 4,
    width: 920,
    balance: true,
    overflow: 'ellipsis',
    ...options,
  });
}
/** Lines with no-break spaces shown as "_". */
function lines(fitted: FittedText): string[] {
  return fitted.lines.map((line) => line.text.replaceAll('\u00a0', '_'));
}

describe('fitText', () => {
  it('[T7] takes the largest size that fits the width, the lines and the height', () => {
    const text = 'Kelas Menulis untuk Pustakawan';
    const one = fit(text, { maxLines: 1 });
    const wider = { stack, fontSize: one.fontSize + 1 };
    expect(one.lines[0]?.width).toBeLessThanOrEqual(920);
    expect(measureText(text, wider)).toBeGreaterThan(920);

    const low = fit(text, { height: 150, maxLines: 2 });
    expect(low.lines.length * low.lineHeight).toBeLessThanOrEqual(150);
    expect(low.fontSize).toBeLessThan(fit(text, { maxLines: 2 }).fontSize);
    expect(fit('Literasi').fontSize).toBe(120);
  });

  it('[T7] sizes and line heights are whole pixels', () => {
    const fitted = fit('Kelas Menulis', { minSize: 20.4, maxSize: 61.9, lineHeight: 1.17 });
    expect(fitted.fontSize).toBe(61);
    expect(fitted.lineHeight).toBe(Math.round(61 * 1.17));
  });

  it('[T8] never splits a word: one that is too wide makes the text smaller, or overflow', () => {
    const fitted = fit('Pertanggungjawaban Publik', { width: 400, maxLines: 3 });
    expect(lines(fitted)).toEqual(['Pertanggungjawaban', 'Publik']);
    expect(fitted.fontSize).toBeLessThan(45);
    const wide = fit('Pertanggungjawaban', { width: 100 });
    expect(wide).toMatchObject({ overflows: true, cut: false, fontSize: 24 });
    expect(lines(wide)).toEqual(['Pertanggungjawaban']);
  });

  it('[T8] splits a compound behind its hyphen only where it would cost a fifth of the size', () => {
    const options = { maxLines: 3, maxSize: 80, minSize: 12 };
    expect(lines(fit('Perpustakaan-perpustakaan', { ...options, width: 300 }))).toEqual([
      'Perpustakaan-',
      'perpustakaan',
    ]);
    expect(lines(fit('Membaca al-Hikam', { ...options, width: 330 }))).toEqual([
      'Membaca',
      'al-Hikam',
    ]);
  });

  it('[T9] breaks evenly, with no short word alone at the end', () => {
    const text = 'Temu Penulis Muda Daerah Istimewa Yogyakarta di Kota';
    const options = { maxSize: 60, minSize: 60, width: 830 };
    const filled = fit(text, { ...options, balance: false });
    expect(lines(filled)).toEqual(['Temu Penulis Muda Daerah', 'Istimewa Yogyakarta di', 'Kota']);
    const even = fit(text, options);
    expect(lines(even)).toEqual(['Temu Penulis Muda', 'Daerah Istimewa', 'Yogyakarta di Kota']);
    expect(even.fontSize).toBe(filled.fontSize);
  });

  it('[T9] ends on a lonely word only if nothing else fits', () => {
    const options = { maxSize: 60, minSize: 60, width: 640, maxLines: 3 };
    const forced = fit('Perpustakaan Universitas di kota', options);
    expect(lines(forced).at(-1)).not.toBe('kota');
    const lonely = fit('di Kota Tua Pertanggungjawaban ya', options);
    expect(lines(lonely)).toEqual(['di Kota Tua', 'Pertanggungjawaban', 'ya']);
  });

  it('[T9] gives up to 7 % of the size for company on the last line', () => {
    const titled = { minSize: 24, maxSize: 140, width: 1000, stack: fraunces };
    const company = fit('Pekan Literasi Informasi 2027', titled);
    expect(lines(company)).toEqual(['Pekan Literasi', 'Informasi 2027']);
    expect(company.fontSize).toBe(137);
    expect(fit('Pekan Literasi Informasi 2027', { ...titled, balance: false }).fontSize).toBe(140);
    // At 7 % less the short word would still be alone.
    const alone = fit('Temu Pustakawan Muda', titled);
    expect(alone.fontSize).toBe(140);
    expect(lines(alone)).toEqual(['Temu', 'Pustakawan', 'Muda']);
  });

  it.each([400, 560, 700, 860, 1000])(
    '[T9] no title ends in a short word alone, %d px wide, when as many lines could do without',
    (width) => {
      for (const text of TITLES) {
        for (const maxLines of [2, 3, 5]) {
          const found = fit(text, { width, maxLines, maxSize: 140, stack: fraunces });
          const { fontSize } = found;
          if (found.cut || found.overflows || !endsLonely(found.lines, width)) continue;
          const fixed = { minSize: fontSize, maxSize: fontSize, maxLines: found.lines.length };
          for (let narrower = width; narrower > width / 3; narrower -= 8) {
            const other = fit(text, { ...fixed, width: narrower, stack: fraunces });
            const better = !other.cut && !other.overflows && !endsLonely(other.lines, width);
            expect([text, narrower, better]).toEqual([text, narrower, false]);
          }
        }
      }
    },
  );

  it('[T9] doesn’t end a line with a word that leans on the next one', () => {
    const fitted = fit('Membaca Buku di Taman dan Kampus', {
      maxSize: 70,
      minSize: 70,
      width: 800,
    });
    expect(lines(fitted)).toEqual(['Membaca Buku', 'di Taman dan Kampus']);
    const english = fit('The History of the Library', { maxSize: 70, minSize: 70, width: 640 });
    expect(lines(english)).toEqual(['The History', 'of the Library']);
  });

  it('[T9] likes to break behind punctuation', () => {
    const fitted = fit('Bedah Buku: Sejarah Kota Tua Jakarta', { minSize: 70, maxSize: 70 });
    expect(lines(fitted)[0]).toBe('Bedah Buku:');
  });

  it('[T10] honours newlines, each paragraph on lines of its own', () => {
    const fitted = fit('Selamat\n\nHari Kunjung\nPerpustakaan');
    expect(lines(fitted)).toEqual(['Selamat', '', 'Hari Kunjung', 'Perpustakaan']);
    expect(fit('a\nb\nc', { maxLines: 2 })).toMatchObject({ cut: true, overflows: false });
  });

  it('[T12] keeps degrees, titles and times together', () => {
    const name = 'Prof. Dr. H. Nurdin Laugu, S.Ag., S.S., M.A.';
    expect(lines(fit(name, { width: 420, maxLines: 3, maxSize: 40 }))).toEqual([
      'Prof._Dr._H._Nurdin',
      'Laugu,',
      'S.Ag.,_S.S.,_M.A.',
    ]);
    const time = fit('Sabtu pukul 09.00 WIB', { minSize: 40, maxSize: 40, width: 330 });
    expect(lines(time)).toEqual(['Sabtu', 'pukul_09.00_WIB']);
  });

  it('[T12] prefers such a group to a size that is less than a fifth larger', () => {
    const fitted = fit('A Ruang 12', { width: 300, maxLines: 2 });
    expect(lines(fitted)).toEqual(['A', 'Ruang_12']);
    const torn = measureText('A Ruang', { stack, fontSize: fitted.fontSize + 3 });
    expect(torn).toBeLessThan(300);
  });

  it('[T12] breaks such a group rather than losing a fifth of the size or overflowing', () => {
    const degrees = 'S.Ag., S.S., M.Hum., M.A., M.Ag., M.Pd., Ph.D.';
    const fitted = fit(`Laugu, ${degrees}`, { width: 260, maxLines: 5, minSize: 22, maxSize: 40 });
    expect(fitted).toMatchObject({ cut: false, overflows: false });
    expect(fitted.lines.length).toBeGreaterThan(2);
  });

  it('[T13] sets right-to-left text in the Arabic face, without letter spacing', () => {
    const fitted = fit('ندوة المخطوطات (3) UIN', { tracking: 0.1 });
    expect(fitted).toMatchObject({ direction: 'rtl', letterSpacing: 0 });
    expect(fitted.stack.runs(fitted.lines[0]?.text ?? '').map((run) => run.face.id)).toEqual([
      'Amiri 700',
    ]);
    expect(fit('Seminar', { tracking: 0.1 }).letterSpacing).toBeCloseTo(12, 6);
    expect(fit('Seminar مكتبة', { tracking: 0.1 }).letterSpacing).toBe(0);
  });

  it('[T13] gives Javanese room, and breaks it at its zero-width spaces only', () => {
    const text = 'ꦥꦼꦂꦥꦸꦱ꧀ꦠꦏꦄꦤ꧀\u200bꦪꦺꦴꦒꦾꦏꦂꦠ';
    const fitted = fit(text, { minSize: 60, maxSize: 60, width: 520 });
    expect(fitted.lineHeight).toBeGreaterThanOrEqual(60 * 1.9);
    expect(lines(fitted)).toEqual(text.split('\u200b'));
  });

  it('[T12] gets smaller rather than break an Arabic phrase in a Latin text', () => {
    const text = 'Mengkaji إحياء علوم الدين Jilid 4';
    const { lines } = fit(text, { minSize: 20, maxSize: 90, maxLines: 4, width: 300, height: 420 });
    expect(lines.some((line) => line.text.includes('إحياء\u00a0علوم\u00a0الدين'))).toBe(true);
  });

  it('[T15] cuts behind a whole word, without loose ends, and says so', () => {
    const text = 'Membaca, Menulis, dan Berbagi Cerita bersama Pustakawan di Taman';
    const fitted = fit(text, { minSize: 60, maxSize: 60, maxLines: 2, width: 630, balance: false });
    expect(fitted).toMatchObject({ cut: true, overflows: false });
    expect(lines(fitted)).toEqual(['Membaca, Menulis,', 'dan Berbagi Cerita…']);
    const narrow = fit(text, { minSize: 60, maxSize: 60, maxLines: 1, width: 760 });
    expect(lines(narrow)).toEqual(['Membaca, Menulis…']);
    for (const line of [...fitted.lines, ...narrow.lines]) {
      const { fontSize, letterSpacing } = fitted;
      expect(line.width).toBeCloseTo(measureText(line.text, { stack, fontSize, letterSpacing }), 6);
    }
  });

  it('[T22] loosens tight leading from the fifth line on, unless words would be lost', () => {
    const tight = { minSize: 60, maxSize: 60, maxLines: 9, lineHeight: 1 };
    expect(fit('a\nb\nc\nd', tight)).toMatchObject({ lineHeight: 60 });
    expect(fit('a\nb\nc\nd\ne', tight)).toMatchObject({ lineHeight: 66, cut: false });
    expect(fit('a\nb\nc\nd\ne', { ...tight, lineHeight: 1.3 })).toMatchObject({ lineHeight: 78 });
    const full = fit('a\nb\nc\nd\ne', { ...tight, height: 310 });
    expect(full).toMatchObject({ lineHeight: 60, cut: false, overflows: false });
  });

  it('[T15] keeps the whole text and says that it overflows, where it may not be cut', () => {
    const text = 'Membaca, Menulis, dan Berbagi Cerita bersama Pustakawan';
    const fitted = fit(text, { minSize: 60, maxSize: 60, maxLines: 1, overflow: 'error' });
    expect(fitted).toMatchObject({ cut: false, overflows: true });
    expect(lines(fitted).join(' ')).toBe(text);
  });

  it('[T16] lists characters that no face has', () => {
    expect(fit('Halo தமி ✓').missingGlyphs).toEqual(['U+0BA4', 'U+0BAE', 'U+0BBF']);
    // satori would draw the pin with the books' face: they share their first surrogate.
    expect(fit('📚🖈').missingGlyphs).toEqual(['U+1F588']);
    expect(fit('🖈').missingGlyphs).toEqual([]);
    expect(fit('Halo\u200bdunia ❤\ufe0f').missingGlyphs).toEqual([]);
  });

  it('[T7] an empty text and an impossible box give one line and no error', () => {
    expect(fit('')).toMatchObject({ lines: [{ text: '', width: 0 }], overflows: false });
    for (const box of [{ width: 0 }, { width: -5 }, { height: 0 }, { maxLines: 0 }]) {
      expect(fit('Halo', box)).toMatchObject({ overflows: true });
    }
    expect(fit('Halo', { width: Number.NaN }).lines).toHaveLength(1);
  });
});

describe('web addresses', () => {
  const narrow = { maxSize: 30, minSize: 30, width: 290 };

  it('[T8] break behind a slash, and inside of the host only where nothing else fits', () => {
    expect(lines(fit('pustaka.nuraga.example/naskah', { ...narrow, width: 430 }))).toEqual([
      'pustaka.nuraga.example/',
      'naskah',
    ]);
    expect(lines(fit('pustaka.nuraga.example/naskah', narrow))).toEqual([
      'pustaka.nuraga.',
      'example/naskah',
    ]);
  });

  it('[T8] take no degree for a host', () => {
    expect(fit('M.Hum.Pustakawan', { ...narrow, width: 60 }).overflows).toBe(true);
  });
});
