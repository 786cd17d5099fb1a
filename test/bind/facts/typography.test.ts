import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { typographicEvent } from '../../../src/bind/facts/index.js';
import { typographicName, typographicText } from '../../../src/bind/facts/typography.js';
import { nameKey } from '../../../src/checks/names.js';
import { boundLayer, boundPage } from '../../layout/scenes.js';
import { eventOf, sample } from './support.js';

/** No-break spaces shown as "_". */
const set = (text: string): string => typographicText(text).replaceAll('\u00a0', '_');

describe('human texts in the signs of typography', () => {
  it.each([
    ['Bedah buku "Laut Bercerita"', 'Bedah buku “Laut Bercerita”'],
    ['"Membaca", "menulis"; ("berbagi")!', '“Membaca”, “menulis”; (“berbagi”)!'],
    ['"Apa kata \'mereka\' nanti?"', '“Apa kata ‘mereka’ nanti?”'],
    ['"Kelas 12" dan "1984".', '“Kelas 12” dan “1984”.'],
    ["Qur'an, don't, Qur`an, Jum´at", 'Qur’an, don’t, Qur’an, Jum’at'],
    ["tahun '90-an", 'tahun ’90-an'],
    ["the students' 'open day'", 'the students’ ‘open day’'],
    ['“Sudah” ‘benar’, Jum’at…', '“Sudah” ‘benar’, Jum’at…'],
  ])('[W47] %s: quotation marks and apostrophes', (typed, expected) => {
    expect(set(typed)).toBe(expected);
  });

  it.each([
    ['Membaca - dari kertas ke layar', 'Membaca_– dari kertas ke layar'],
    ['Membaca -- lalu menulis', 'Membaca_– lalu menulis'],
    ['Membaca--lalu menulis', 'Membaca_– lalu menulis'],
    ['Pukul 08.00-11.30 WIB', 'Pukul 08.00–11.30 WIB'],
    ['08:00 - 11:30', '08:00–11:30'],
    ['Angkatan 2024-2025', 'Angkatan 2024–2025'],
    ['(2024-2025)', '(2024–2025)'],
    ['8-10 Februari 2027; 3-4 Des', '8–10 Februari 2027; 3–4 Des'],
    ['Senin-Rabu, Januari-Maret', 'Senin–Rabu, Januari–Maret'],
    ['Dan lain-lain...', 'Dan lain-lain…'],
  ])('[W48] %s: dashes, ranges and dots', (typed, expected) => {
    expect(set(typed)).toBe(expected);
  });

  it.each([
    'ISO-8859-1, UTF-8, Covid-19, e-sertifikat, anak-anak, se-Jawa',
    '+62 812-0000-0000, (0274) 2024-2025, 000-0000-0000, 978-602-2024-20',
    '2027-01-14, 2024-2025-1, 2024/2025, v1.2.3-4',
    '- satu\n  - dua\n-- tiga',
    'layar 17", 5\' tinggi, 5" -',
    '(c) 2027; daftar isi ....... 12',
    "https://a.example/b--c?d=x, www.a.example/it's--x, pustaka.nuraga.example/a--b",
    "o'neil--x@a.example, @nama--x, #Hari--Ini, #2024-2025",
    'git log --oneline; a -- ',
    'قال "نعم" لا',
  ])('[W49] %s stays', (text) => {
    expect(typographicText(text)).toBe(text);
  });

  it('[W47] in a name a single mark is an apostrophe', () => {
    expect(typographicName("Nur 'Aini Zahrasari")).toBe('Nur ’Aini Zahrasari');
    expect(typographicName("'Abdul Jama' Rifa'i")).toBe('’Abdul Jama’ Rifa’i');
    expect(typographicName('Raden "Mas" Said')).toBe('Raden “Mas” Said');
  });

  it.each([
    ['عائشة بنت عبد الرحمن القرشية', 'عائشة بنت_عبد_الرحمن القرشية'],
    ['عَبْدُ اللهِ بْنُ أَبِي بَكْرٍ', 'عَبْدُ_اللهِ بْنُ_أَبِي_بَكْرٍ'],
    ['محمد وعبد  العزيز', 'محمد وعبد_العزيز'],
    ['عبدالله معبد الشمس عبد', 'عبدالله معبد الشمس عبد'],
    ['Abd عبد Rahman', 'Abd عبد Rahman'],
  ])('[W61] %s: no line ends inside of an Arabic name', (typed, expected) => {
    expect(set(typed)).toBe(expected);
    expect(typographicName(typed).replaceAll('\u00a0', '_')).toBe(expected);
  });

  const words = fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          "'",
          '“',
          '”',
          '‘',
          '’',
          '-',
          '--',
          '...',
          '.',
          ' ',
          '\n',
          '\u00a0',
          '(',
          ')',
          '`',
        ],
        ...[
          'a',
          'Kata',
          '12',
          '08.00',
          '2024',
          '10 Mei',
          'Senin',
          '@x',
          '#y',
          'a.example',
          'ح',
          'عبد',
          '–',
        ],
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''));

  it('[W50] setting twice is setting once', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'grapheme' })), (text) => {
        for (const once of [typographicText, typographicName]) {
          const first = once(text);
          expect(once(first)).toBe(first);
        }
      }),
      {
        numRuns: 3000,
        examples: [[')--2024-2024'], ['a - 2024-2025'], ['08.00-09.00--a'], ['...2024-2024']],
      },
    );
  });

  it('[W50] letters and figures stay as they are, in their order', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    fc.assert(
      fc.property(words, (text) => {
        expect(bare(typographicText(text))).toBe(bare(text));
        expect(nameKey(typographicName(text))).toBe(nameKey(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('[W51] sets the texts of an event and nothing that is typed, dialled or followed', () => {
    const typed = `a "b" c'd ... e--f`;
    const texts = { name: typed, alternateName: typed };
    const raw = eventOf({
      ...texts,
      identifier: 'a--b',
      description: typed,
      kind: typed,
      statusReason: typed,
      hijriDate: typed,
      organizer: [{ ...texts, url: 'https://a.example/a--b', logo: 'a--b.svg' }],
      sponsor: [{ ...texts, logo: 'a--b.svg' }],
      people: [
        {
          name: typed,
          role: typed,
          honorificPrefix: typed,
          honorificSuffix: typed,
          jobTitle: typed,
          affiliation: typed,
          topic: typed,
          image: { contentUrl: 'a--b.jpg', description: typed, license: 'a--b' },
        },
      ],
      image: [{ contentUrl: 'a--b.jpg', description: typed, creditText: typed }],
      location: { name: typed, address: typed, addressLocality: typed },
      virtualLocation: {
        name: typed,
        meetingId: 'a--b',
        passcode: `a'b--c`,
        url: 'https://a.example/a--b',
      },
      offers: { includes: [typed], url: 'https://a.example/a--b' },
      contact: { name: typed, telephone: '0812--0000', email: 'a--b@a.example' },
      superEvent: { name: typed },
      keywords: [`a--b'c`],
      accessibilityFeature: [typed],
      quotes: [{ text: typed, by: typed, source: typed }],
      weekday: `Jum'at`,
    });
    const expected = JSON.stringify(raw).replaceAll(
      JSON.stringify(typed).slice(1, -1),
      'a “b” c’d … e\u00a0– f',
    );
    expect(typographicEvent(raw)).toEqual(JSON.parse(expected));
    expect(raw.name).toBe(typed);
    for (const name of ['optimalisasi', 'naskah-kuno']) {
      expect(typographicEvent(sample(name))).toEqual(sample(name));
    }
  });

  it('[W51] a template gets the event’s texts set, as facts and as fields', () => {
    const page = boundPage(
      `
      - {kind: text, id: title, text: '{{ event.name }}'}
      - {kind: text, id: who, text: '{{ people.speakerLine }}'}
      `,
      { event: { name: 'Bedah "Laut"', people: [{ name: "Nur 'Aini" }] } },
    );
    expect(boundLayer(page, 'title')).toMatchObject({ text: 'Bedah “Laut”' });
    expect(boundLayer(page, 'who')).toMatchObject({ text: 'Nur ’Aini' });
    expect(page.alt).toBe('Bedah “Laut”');
  });
});
