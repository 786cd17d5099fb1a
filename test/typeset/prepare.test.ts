import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LimitError } from '../../src/errors.js';
import { allowsTracking, textDirection } from '../../src/typeset/direction.js';
import { keepDegrees, keepNumbers, keepPhrases } from '../../src/typeset/keep.js';
import { prepareText } from '../../src/typeset/prepare.js';
import { fonts, role } from './fonts.js';

/** Shows no-break spaces as "_". */
function shown(text: string): string {
  return text.replaceAll('\u00a0', '_');
}

describe('keeping together', () => {
  it.each([
    [
      'Prof. Dr. H. Nurdin Laugu, S.Ag., S.S., M.A.',
      'Prof._Dr._H._Nurdin Laugu, S.Ag.,_S.S.,_M.A.',
    ],
    ['Dr. Siti Aminah, M.Hum., Ph.D', 'Dr._Siti Aminah, M.Hum.,_Ph.D'],
    ['Hj. Labibah Zain, MLIS., M.A.', 'Hj._Labibah Zain, MLIS.,_M.A.'],
    ['K.H. Ahmad Dahlan dan R.A. Kartini', 'K.H._Ahmad Dahlan dan R.A._Kartini'],
    ['KH Hasyim, Lc., M.Ag', 'KH_Hasyim, Lc.,_M.Ag'],
    ['drg. Ani, Sp. BM, dan M. Quraish', 'drg._Ani, Sp._BM, dan M._Quraish'],
    ['Buku, Majalah, Koran', 'Buku, Majalah, Koran'],
    ['Perpustakaan UIN, IAIN, STAIN', 'Perpustakaan UIN, IAIN, STAIN'],
    ['Belajar di sini. Hari ini.', 'Belajar di sini. Hari ini.'],
  ])('[T12] titles and degrees: %s', (text, kept) => {
    expect(shown(keepDegrees(text))).toBe(kept);
  });

  it.each([
    ['pukul 09.00 WIB', 'pukul_09.00_WIB'],
    ['Sabtu, 12 Mei 2025', 'Sabtu, 12_Mei_2025'],
    ['Ruang 3 Lantai 2', 'Ruang_3 Lantai_2'],
    ['Rp 50.000 untuk 30 peserta', 'Rp_50.000 untuk 30_peserta'],
    ['tahun 2025 Wibawa 3 Meja', 'tahun 2025 Wibawa 3 Meja'],
  ])('[T12] numbers and units: %s', (text, kept) => {
    expect(shown(keepNumbers(text))).toBe(kept);
  });
});

describe('keeping a phrase together', () => {
  it.each([
    ['Mengkaji إحياء علوم الدين Jilid 4', 'Mengkaji إحياء_علوم_الدين Jilid 4'],
    ['Kitab الأمّ dan الرسالة', 'Kitab الأمّ dan الرسالة'],
    ['Kata إن العلم نور والجهل ظلام لمن أراد', 'Kata إن العلم نور والجهل ظلام لمن أراد'],
  ])('[T12] Arabic words in a Latin text: %s', (text, kept) => {
    expect(shown(keepPhrases(text))).toBe(kept);
    expect(shown(prepareText(text))).toBe(kept);
  });

  it('[T12] and not in an Arabic one, whose lines may break anywhere', () => {
    expect(shown(prepareText('المكتبة الرقمية'))).toBe('المكتبة الرقمية');
  });
});

describe('prepareText', () => {
  it('[T11] leaves out what satori draws wrongly', () => {
    expect(prepareText('\u200b  Halo \t dunia\u00ad!\u200b ')).toBe('Halo dunia!');
    expect(prepareText('a\r\nb\u2028c\n\n\n\n d')).toBe('a\nb\nc\n\nd');
    expect(prepareText('❤\ufe0f \u202eabc\u202c')).toBe('❤ abc');
    expect(prepareText('e\u0301 \ud800 x\u0000')).toBe('é \ufffd x');
    expect(prepareText('Al\u2011Quran 5\u202fkm')).toBe('Al-Quran 5\u00a0km');
    expect(prepareText('a \u00a0 b\u200b c \u00a0\nd')).toBe('a\u00a0b c\nd');
    expect(prepareText("Ma'had Al-Jami'ah")).toBe("Ma'had Al-Jami'ah");
  });

  it('[T11] is idempotent, whatever it gets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = prepareText(text);
        expect(prepareText(once)).toBe(once);
      }),
    );
  });

  it('[T11] refuses what is too long to set', () => {
    expect(() => prepareText('a'.repeat(10_001))).toThrow(LimitError);
  });

  it('[T14] writes times with a full stop in right-to-left text only', () => {
    expect(prepareText('الساعة 19:30')).toBe('الساعة 19.30');
    expect(prepareText('Pukul 19:30')).toBe('Pukul\u00a019:30');
    expect(prepareText('سورة 2:255')).toBe('سورة 2:255');
  });
});

describe('scripts', () => {
  it('[T13] takes the direction from the first strong character', () => {
    expect(textDirection('2025 — مكتبة UIN')).toBe('rtl');
    expect(textDirection('2025 — UIN مكتبة')).toBe('ltr');
    expect(textDirection('2025 ✓')).toBe('ltr');
  });

  it('[T13] gives Arabic no letter spacing', () => {
    expect(allowsTracking('Seminar مكتبة')).toBe(false);
    expect(allowsTracking('Seminar')).toBe(true);
  });

  it('[T3] letters that the first face lacks come from its own letter and mark', () => {
    const bricolage = fonts.stack(role('Bricolage Grotesque 800'));
    const text = bricolage.decompose('Ṣaḥīḥ');
    expect(text.normalize('NFC')).toBe('Ṣaḥīḥ');
    expect(bricolage.runs(text).map((run) => run.face.id)).toEqual(['Bricolage Grotesque 800']);
    const jakarta = fonts.stack(role('Plus Jakarta Sans 800'));
    expect(jakarta.decompose('Ṣaḥīḥ')).toBe('Ṣaḥīḥ');
  });
});
