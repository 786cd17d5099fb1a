import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeIdentifier, slug, uniqueIdentifier } from '../../src/read/identifier.js';
import { splitPerson } from '../../src/read/person.js';
import { eventsOf } from './helpers.js';

describe('[R30] a name in one string', () => {
  it.each([
    ['Warsiti', '', 'Warsiti', ''],
    ["Nur 'Aini", '', "Nur 'Aini", ''],
    [
      'Prof. Dr. Hj. Larasayu Wiradipa, S.S., M.Hum., Ph.D.',
      'Prof. Dr. Hj.',
      'Larasayu Wiradipa',
      'S.S., M.Hum., Ph.D.',
    ],
    ["drg. Nur 'Aini Zahrasari, M.Kes.", 'drg.', "Nur 'Aini Zahrasari", 'M.Kes.'],
    [
      'Dr. Ir. Bramanta Sokawira, S.Kom., M.T., IPU., ASEAN Eng.',
      'Dr. Ir.',
      'Bramanta Sokawira',
      'S.Kom., M.T., IPU., ASEAN Eng.',
    ],
    ['Sri Astuti, SIP. MIP', '', 'Sri Astuti', 'SIP. MIP'],
    ['I Gede Arunadipta, S.Sos.', '', 'I Gede Arunadipta', 'S.Sos.'],
    ['Prof.Dr.Sekar Wening', 'Prof.Dr.', 'Sekar Wening', ''],
    ['Prof Dr Sekar Wening', 'Prof Dr', 'Sekar Wening', ''],
    ['K.H. Mahesaputra', 'K.H.', 'Mahesaputra', ''],
    ['Dr. (H.C.) Mahesaputra', 'Dr. (H.C.)', 'Mahesaputra', ''],
    ['H. Mahesaputra', 'H.', 'Mahesaputra', ''],
    ['H Mahesaputra', '', 'H Mahesaputra', ''],
    ['Drajat', '', 'Drajat', ''],
    ['Irma Hjalmar', '', 'Irma Hjalmar', ''],
    ['Raden Mahesaputra', '', 'Raden Mahesaputra', ''],
    ['Dr.', '', 'Dr.', ''],
    ['أحمد, M.A.', '', 'أحمد', 'M.A.'],
  ])('%s', (text, prefix, name, suffix) => {
    const parts = splitPerson(text);
    expect([parts.honorificPrefix ?? '', parts.name, parts.honorificSuffix ?? '']).toEqual([
      prefix,
      name,
      suffix,
    ]);
  });

  it('loses and changes no character but blanks and the first comma', () => {
    const part = fc.constantFrom(
      'Prof. ',
      'Dr. ',
      'drg.',
      'Hj. ',
      'Nur ',
      "'Aini ",
      'S.S.',
      ', ',
      'M.Hum.',
      ' ',
      'H',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(part, { maxLength: 10 }).map((all) => all.join('')),
    );
    const bare = (value: string): string => value.replace(/[\s,]/g, '');
    fc.assert(
      fc.property(text, (printed) => {
        const { honorificPrefix = '', name, honorificSuffix = '' } = splitPerson(printed);
        expect(bare(honorificPrefix + name + honorificSuffix)).toBe(bare(printed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('[R11] identifiers', () => {
  it('come from name and date', () => {
    expect(makeIdentifier("Bedah Buku: Nur 'Aini & Café", '2027-01-14T13:00')).toBe(
      'bedah-buku-nur-aini-cafe-2027-01-14',
    );
    expect(slug('Optimalisasi Layanan Perpustakaan Melalui Media Sosial di Era Baru')).toBe(
      'optimalisasi-layanan-perpustakaan-melalui-media-sosial-di',
    );
    expect(makeIdentifier('مكتبة', '2027-01-14')).toMatch(/^acara-[a-z0-9]+-2027-01-14$/);
  });

  it('are valid, short, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 400 }), (name) => {
        const identifier = makeIdentifier(name, '2027-01-14');
        expect(identifier).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
        expect(makeIdentifier(name, '2027-01-14')).toBe(identifier);
      }),
    );
  });

  it('are there once in a file, and given ones stay', () => {
    const events = eventsOf(
      '- {name: A, startDate: 2027-01-14}\n- {name: A, startDate: 2027-01-14}\n- {name: B, identifier: a-2027-01-14}\n- {name: C, identifier: a-2027-01-14}\n',
      'a.yaml',
    );
    const identifiers = events.map(({ identifier }) => identifier);
    expect(identifiers[2]).toBe('a-2027-01-14');
    expect(new Set(identifiers).size).toBe(4);
  });

  it('stay within 60 characters and tell thousands of equal names apart', () => {
    const taken = new Map<string, number>();
    const wanted = `${'a'.repeat(49)}-2027-01-14`;
    const all = Array.from({ length: 5000 }, () => uniqueIdentifier(wanted, taken));
    expect(new Set(all).size).toBe(5000);
    expect(all.every((identifier) => /^[a-z0-9-]+$/.test(identifier))).toBe(true);
    expect(Math.max(...all.map(({ length }) => length))).toBe(60);
  });
});
