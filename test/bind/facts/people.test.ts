import { describe, expect, it } from '@jest/globals';
import { initialsOf } from '../../../src/bind/facts/people.js';
import { eventOf, facts, sample } from './support.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('people', () => {
  it('[W30] have their names with degrees as supplied', () => {
    expect(facts(sample('optimalisasi')).people.all.map(({ fullName }) => plain(fullName))).toEqual(
      [
        'Sri Astuti, SIP. MIP',
        'Adilfia Nur Fiqis, SIP.',
        'Asri Yuna Chasanawati, S.IP',
        'Amrullah Hasbana, S.Ag., SS., MA.',
      ],
    );
    expect(
      facts(sample('pekan-literasi'))
        .people.all.map(({ fullName }) => plain(fullName))
        .slice(0, 2),
    ).toEqual([
      'Prof. Dr. Hj. Larasayu Wiradipa, S.S., M.Hum., Ph.D.',
      'Dr. Ir. Bramanta Sokawira, S.Kom., M.T., IPU., ASEAN Eng.',
    ]);
  });

  it('[W31] keep titles on one line, and break long degrees after a comma only', () => {
    const [first, second] = facts(sample('pekan-literasi')).people.all;
    expect(first?.prefix).toBe('Prof.\u00a0Dr.\u00a0Hj.');
    expect(first?.suffix).toBe('S.S.,\u00a0M.Hum.,\u00a0Ph.D.');
    expect(second?.suffix).toBe('S.Kom., M.T., IPU., ASEAN\u00a0Eng.');
    // Names break where they like.
    expect(first?.fullName).toContain('Hj. Larasayu Wiradipa, S.S.');
  });

  it('[W32] are grouped as speakers, moderators and others, and by role', () => {
    const { speakers, moderators, others, byRole, speakerLine } = facts(
      sample('optimalisasi'),
    ).people;
    expect(speakers.map(({ name }) => name)).toEqual(['Sri Astuti', 'Adilfia Nur Fiqis']);
    expect(moderators.map(({ name }) => name)).toEqual(['Asri Yuna Chasanawati']);
    expect(others.map(({ name, roleLabel }) => [name, roleLabel])).toEqual([
      ['Amrullah Hasbana', 'Pembuka'],
    ]);
    expect(byRole.map(({ label, people }) => [label, people.length])).toEqual([
      ['Narasumber', 2],
      ['Moderator', 1],
      ['Pembuka', 1],
    ]);
    expect(speakerLine).toBe('Sri Astuti dan Adilfia Nur Fiqis');
    expect(facts(sample('optimalisasi'), 'en').people.byRole[0]?.label).toBe('Speakers');
    expect(facts(sample('pekan-literasi'), 'en').people.byRole[0]?.label).toBe('Keynote speaker');
  });

  it('[W53] have portraits marked as theirs, and one line of who made them', () => {
    const image = { contentUrl: 'a.jpg', creditText: 'Humas Nuraga' };
    const { all, creditLine } = facts(
      eventOf({
        people: [
          { name: 'Ana', image },
          { name: 'Budi', image: { contentUrl: 'b.jpg' } },
          { name: 'Cici', image: { ...image, creditText: 'A. Rahman' } },
          { name: 'Dedi', image },
          { name: 'Eka' },
        ],
      }),
    ).people;
    expect(all.map(({ photo }) => photo?.subject)).toEqual([
      'person',
      'person',
      'person',
      'person',
      undefined,
    ]);
    expect(creditLine).toBe('Humas Nuraga, A. Rahman');
    expect(facts(sample('optimalisasi')).people.creditLine).toBe('');
  });

  it('[W52] have a label in common, and a line for who is no speaker', () => {
    const photo = { contentUrl: 'a.png', creditText: 'Siar' };
    const one = facts(sample('optimalisasi')).people;
    expect(one.speakersLabel).toBe('Narasumber');
    expect(facts(sample('optimalisasi'), 'en').people.speakersLabel).toBe('Speakers');
    expect(plain(one.furtherLine)).toBe(
      'Moderator: Asri Yuna Chasanawati, S.IP · Pembuka: Amrullah Hasbana, S.Ag., SS., MA.',
    );
    const mixed = facts(
      eventOf({
        people: [
          { name: 'Warsiti', role: 'keynote', image: photo },
          { name: 'Larasayu Wiradipa', role: 'speaker' },
          { name: 'Bayu Segara', role: 'speaker', image: photo },
          { name: 'Jagat Tirtamulya', role: 'moderator', image: photo },
        ],
      }),
    ).people;
    expect([mixed.speakersLabel, mixed.pictured.map(({ name }) => name)]).toEqual([
      '',
      ['Warsiti', 'Bayu Segara'],
    ]);
    expect(mixed.creditLine).toBe('Siar');
    const none = facts(eventOf({ people: [] })).people;
    expect([none.speakersLabel, none.pictured, none.furtherLine]).toEqual(['', [], '']);
  });

  it('[W33] print a free role as it is', () => {
    const [person] = facts(eventOf({ people: [{ name: 'Warsiti', role: 'Juru bahasa isyarat' }] }))
      .people.all;
    expect([person?.roleLabel, person?.isSpeaker]).toEqual(['Juru bahasa isyarat', false]);
    const [odd] = facts(eventOf({ people: [{ name: 'Warsiti', role: 'constructor' }] })).people.all;
    expect(odd?.roleLabel).toBe('constructor');
  });

  it('[W34] have an office with the affiliation, once', () => {
    const office = (jobTitle?: string, affiliation?: string) =>
      facts(
        eventOf({
          people: [
            {
              name: 'W',
              ...(jobTitle !== undefined && { jobTitle }),
              ...(affiliation !== undefined && { affiliation }),
            },
          ],
        }),
      ).people.all[0]?.office;
    expect(office('Rektor', 'Universitas Nuraga')).toBe('Rektor, Universitas Nuraga');
    expect(office('Pustakawan UIN Sunan Kalijaga', 'UIN Sunan Kalijaga')).toBe(
      'Pustakawan UIN Sunan Kalijaga',
    );
    expect(office(undefined, 'Universitas Nuraga')).toBe('Universitas Nuraga');
    expect(office()).toBe('');
  });

  it('[W35] have initials of the first and the last word, in any script', () => {
    expect(
      [
        'Sri Astuti',
        'Warsiti',
        "Nur 'Aini Zahrasari",
        "'Aini",
        'I Gede Arunadipta',
        'ḥasan ṣāliḥ',
        'e\u0301mile zola',
        'straße ßen',
        '— 123',
        '…',
        'محمد صالح',
        'ليلى',
      ].map(initialsOf),
    ).toEqual(['SA', 'W', 'NZ', 'A', 'IA', 'ḤṢ', 'E\u0301Z', 'Sß', '1', '', 'م\u200cص', 'ل']);
  });
});
