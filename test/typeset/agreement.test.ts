import { describe, expect, it } from '@jest/globals';
import satori from 'satori';
import { measureText } from '../../src/typeset/measure.js';
import { prepareText } from '../../src/typeset/prepare.js';
import { fonts, role } from './fonts.js';

const LATIN_LINES = [
  'Kelas Menulis untuk Pustakawan',
  'Literasi Digital: Cara Baru Membaca, 2025',
  'AVATAR To Wave — “Tahun Toleransi” (Vol. 7)',
  'Prof.\u00a0Dr.\u00a0H. Nurdin Laugu, S.Ag.,\u00a0S.S.,\u00a0M.A.',
  'office fluffy file affiliate ffi fj',
  'Rp\u00a050.000 · 09.00–11.30\u00a0WIB · 12 Mei 2025',
  "Al-Qur'an & Ma’had, Ṣaḥīḥ al-Bukhārī, ʿIlm, Qurʾān",
  'perpustakaan.uin-suka.ac.id/daftar?id=12',
  'WARTAKAN! ✓ gratis → daftar 📚🎓 ★',
  'Perpustakaan مكتبة UIN (جامعة) 2025',
];
const ARABIC_LINES = [
  'مَكْتَبَةُ الْجَامِعَةِ',
  'كُلُّ شَيْءٍ مُحَمَّدٌ إِلَى اللُّغَةِ',
  'ندوة «المخطوطات» ٢٠٢٥ م، ١٩٫٣٠',
  'الساعة 19.30 في UIN Sunan Kalijaga (قاعة 3)',
];
const JAVANESE_LINES = ['ꦲꦏ꧀ꦱꦫꦗꦮ', 'ꦥꦼꦂꦥꦸꦱ꧀ꦠꦏꦄꦤ꧀\u200bꦪꦺꦴꦒꦾꦏꦂꦠ', 'Aksara ꦗꦮ di Yogyakarta'];

interface Row {
  text: string;
  latin: string;
  size: number;
  tracking: number;
}

/** Every Latin face with every line, at changing sizes, some of them tracked. */
function rows(): Row[] {
  const faces = fonts.ids.filter((id) => fonts.face(id).entry.scripts.includes('latin'));
  return faces.flatMap((latin, face) => {
    const tracked = LATIN_LINES.map((text, index) => ({
      text,
      latin,
      size: 17 + ((face * 7 + index * 13) % 90),
      tracking: index % 3 === 0 ? 0 : index % 3 === 1 ? 0.06 : -0.02,
    }));
    const plain = [...ARABIC_LINES, ...JAVANESE_LINES].map((text, index) => ({
      text,
      latin,
      size: 23 + ((face * 11 + index * 17) % 80),
      tracking: 0,
    }));
    return [...tracked, ...(face % 4 === 0 ? plain : [])];
  });
}

describe('measuring', () => {
  it('[T6] agrees with satori within a pixel, for every face, script and spacing', async () => {
    const all = rows();
    expect(all.length).toBeGreaterThan(200);
    const wrong: string[] = [];
    // A set of fonts a face: what satori falls back to must be the same.
    for (const latin of new Set(all.map((row) => row.latin))) {
      const stack = fonts.stack(role(latin));
      const some = all.filter((row) => row.latin === latin);
      const lines = some.map((row) => {
        const rtl = ARABIC_LINES.includes(row.text);
        const set = stack.for(rtl ? 'rtl' : 'ltr');
        const letterSpacing = row.tracking * row.size;
        const text = prepareText(row.text);
        const width = measureText(text, { stack: set, fontSize: row.size, letterSpacing });
        return { ...row, text, rtl, set, letterSpacing, width };
      });
      const drawn = new Map<string, number>();
      await satori(
        {
          type: 'div',
          key: null,
          props: {
            style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
            children: lines.map((line, index) => ({
              type: 'div',
              key: `line-${index}`,
              props: {
                style: {
                  display: 'flex',
                  flexShrink: 0,
                  whiteSpace: 'pre',
                  direction: line.rtl ? 'rtl' : 'ltr',
                  fontFamily: line.set.fontFamily,
                  fontSize: line.size,
                  ...(line.letterSpacing === 0 ? {} : { letterSpacing: line.letterSpacing }),
                },
                children: line.text,
              },
            })),
          },
        },
        {
          width: 6000,
          height: 4000,
          fonts: fonts.satoriFonts([stack]) as unknown as Parameters<typeof satori>[1]['fonts'],
          onNodeDetected: (node) => {
            if (node.key !== null && node.key !== undefined)
              drawn.set(String(node.key), node.width);
          },
        },
      );
      lines.forEach((line, index) => {
        const width = drawn.get(`line-${index}`) ?? Number.NaN;
        // satori rounds a box up to whole pixels.
        if (!(Math.abs(width - line.width) <= 1.001)) {
          wrong.push(
            `${latin} ${line.size} ${line.tracking} "${line.text}": ${line.width} ≠ ${width}`,
          );
        }
      });
    }
    expect(wrong).toEqual([]);
  });
});
