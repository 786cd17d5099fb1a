import { typographicText } from '../../src/bind/facts/typography.js';
import { describe, expect, it } from '@jest/globals';
import { checkEvent } from '../../src/checks/check-event.js';
import { listRules } from '../../src/checks/rules.js';
import { InputError } from '../../src/errors.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { check, says } from './event-findings.js';
import { event } from './scene-builder.js';

/** Rules about the data alone. Dates: 14 January 2027, 14.00 WIB, is now. */

const NOW = '2027-01-14T07:00:00Z';
const ZONE = { timeZone: 'Asia/Jakarta' };

describe('checkEvent', () => {
  it('[K1] the reference webinar, as printed, has no finding', () => {
    expect(
      check({
        name: 'Optimalisasi Layanan Perpustakaan Melalui Media Sosial',
        kind: 'Webinar',
        startDate: '2022-06-21',
        weekday: 'Selasa',
        ...ZONE,
        people: [{ name: 'Sri Astuti' }, { name: 'Asri Yuna Chasanawati', role: 'moderator' }],
      }),
    ).toEqual([]);
  });

  it('[K1] the gravest findings come first, each with its rule and both languages', () => {
    const found = check({ weekday: 'Rabu', name: 'x'.repeat(201), eventStatus: 'EventPostponed' });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['weekday', 'error'],
      ['status-date', 'warning'],
      ['title-length', 'note'],
    ]);
    for (const { message, advice } of found) {
      expect([message.en, message.id, advice.en, advice.id].every((words) => words !== '')).toBe(
        true,
      );
    }
  });

  it('[K2] without the present moment nothing is past or far off; a wrong one is refused', () => {
    expect(check({ startDate: '1999-01-01' })).toEqual([]);
    for (const now of ['kemarin', '2027-01-14', '2027-01-14T25:00:00Z']) {
      expect(() => check({}, { now })).toThrow(InputError);
    }
  });
});

describe('dates', () => {
  it('[K41] an hour needs a zone, and a zone must exist', () => {
    const timed = { startDate: '2027-01-14T13:00' };
    expect(says('zone-missing', timed)).toEqual(['error timeZone']);
    expect(says('zone-missing', { ...timed, ...ZONE })).toEqual([]);
    expect(says('zone-missing', { startDate: '2027-01-14' })).toEqual([]);
    expect(says('zone-missing', { offers: { validThrough: '2027-01-13T12:00' } })).toEqual([
      'error timeZone',
    ]);
    expect(
      says('zone-missing', {
        ...timed,
        timeZone: 'WIB',
        displayTimeZones: ['Asia/Tokyo', 'Asia/X'],
      }),
    ).toEqual(['error timeZone', 'error displayTimeZones[1]']);
  });

  it('[K42] no date is a warning unless the event is postponed or cancelled', () => {
    const undated = (eventStatus: NonNullable<EventInput['eventStatus']>) => {
      const data = eventSchema.parse({ name: 'Klinik Sitasi', eventStatus });
      return checkEvent(data, { language: 'id' }).map((f) => `${f.severity} ${f.rule} ${f.where}`);
    };
    expect(undated('EventScheduled')).toEqual(['warning date-missing startDate']);
    expect(undated('EventMovedOnline')).toEqual(['warning date-missing startDate']);
    expect(undated('EventPostponed')).toEqual([]);
    expect(undated('EventCancelled')).toEqual([]);
  });

  it('[K43] more than three years ahead is a warning', () => {
    expect(says('year', { startDate: '2030-01-14' }, NOW)).toEqual([]);
    expect(says('year', { startDate: '2030-01-15' }, NOW)).toEqual(['warning startDate']);
    expect(says('year', { startDate: '2022-01-15' }, NOW)).toEqual([]);
  });

  it('[K44] what is over is noted, in the zone of the event', () => {
    const at = (startDate: string, endDate?: string, timeZone = 'Asia/Jakarta') =>
      says('past', { startDate, timeZone, ...(endDate ? { endDate } : {}) }, NOW);
    expect(at('2027-01-14T09:00', '2027-01-14T13:59')).toEqual(['note endDate']);
    expect(at('2027-01-14T09:00', '2027-01-14T14:00')).toEqual([]);
    // In Jayapura it is 16.00 already.
    expect(at('2027-01-14T09:00', '2027-01-14T14:00', 'Asia/Jayapura')).toEqual(['note endDate']);
    expect(at('2027-01-14T09:00')).toEqual([]);
    expect(at('2027-01-13T09:00')).toEqual(['note startDate']);
    expect(at('2027-01-12', '2027-01-14')).toEqual([]);
    // Without a zone the day is over when it is over everywhere.
    expect(says('past', { startDate: '2027-01-13' }, '2027-01-14T11:00:00Z')).toEqual([]);
    expect(says('past', { startDate: '2027-01-13' }, '2027-01-14T12:00:00Z')).toEqual([
      'note startDate',
    ]);
    expect(says('past', { startDate: '2027-01-12', timeZone: 'Asia/X' }, NOW)).toHaveLength(1);
  });

  it('[K45] the end comes after the start', () => {
    const pair = (startDate: string, endDate: string) =>
      says('end-before-start', { startDate, endDate, ...ZONE });
    expect(pair('2027-01-14T13:00', '2027-01-14T15:00')).toEqual([]);
    expect(pair('2027-01-14T13:00', '2027-01-14')).toEqual([]);
    expect(pair('2027-01-14T13:00', '2027-01-14T12:59')).toEqual(['error endDate']);
    expect(pair('2027-01-14', '2027-01-13')).toEqual(['error endDate']);
  });

  it('[K46] status and dates tell one story', () => {
    const rule = 'status-date';
    const old = { previousStartDate: ['2027-01-20T09:00'] };
    expect(says(rule, { eventStatus: 'EventRescheduled' })).toEqual(['warning previousStartDate']);
    expect(says(rule, { eventStatus: 'EventRescheduled', ...old })).toEqual([]);
    expect(says(rule, { eventStatus: 'EventPostponed', ...old })).toEqual(['warning startDate']);
    expect(says(rule, { ...old, ...ZONE, startDate: '2027-01-20T09:00' })).toEqual([
      'warning previousStartDate[0]',
    ]);
  });
});

describe('registration', () => {
  it.each([
    ['2027-01-13', '2027-01-14', []],
    ['2027-01-14', '2027-01-14', []],
    // A day without an hour is as late as the event's day, not later than its hour.
    ['2027-01-14', '2027-01-14T13:00', []],
    ['2027-01-14T13:00', '2027-01-14T13:00', []],
    ['2027-01-14T13:01', '2027-01-14T13:00', ['error offers.validThrough']],
    ['2027-01-14T23:00', '2027-01-14', []],
    ['2027-01-15', '2027-01-14T13:00', ['error offers.validThrough']],
    ['2027-01-15', '2027-01-14', ['error offers.validThrough']],
  ])('[K47] closes %s, starts %s', (validThrough, startDate, expected) => {
    const found = says('registration-closes-late', {
      startDate,
      ...ZONE,
      offers: { validThrough },
    });
    expect(found).toEqual(expected);
  });

  it('[K48] a price or seats without a link is noted while one can register', () => {
    const rule = 'registration-link-missing';
    expect(says(rule, { offers: { price: 0 } })).toEqual(['note offers.url']);
    expect(says(rule, { maximumAttendeeCapacity: 80 })).toEqual(['note offers.url']);
    expect(says(rule, { location: { name: 'Aula', maximumAttendeeCapacity: 80 } })).toHaveLength(1);
    expect(says(rule, { offers: { price: 0, url: 'https://a.example' } })).toEqual([]);
    expect(says(rule, { offers: { price: 0, availability: 'SoldOut' } })).toEqual([]);
    expect(says(rule, {})).toEqual([]);
  });

  it('[K49] a free event names no fee', () => {
    const free = (description: string) =>
      says('price-conflict', { description, offers: { price: 0 } });
    for (const words of ['HTM Rp50.000', 'htm 25K', 'Biaya Rp 10.000', 'Kegiatan berbayar']) {
      expect([words, free(words)]).toEqual([words, ['warning description']]);
    }
    for (const words of ['HTM: gratis', 'HTM Rp0', 'tidak berbayar', 'membuat HTML', 'GRATIS']) {
      expect([words, free(words)]).toEqual([words, []]);
    }
  });

  it('[K49] a paid event isn’t called free', () => {
    const paid = (words: string) =>
      says('price-conflict', { name: words, offers: { price: 50000, includes: [words] } });
    for (const words of ['Webinar GRATIS', 'Free webinar', 'tanpa biaya']) {
      expect([words, paid(words)]).toEqual([words, ['warning name', 'warning offers.includes[0]']]);
    }
    for (const words of ['tidak gratis', 'Freedom to read', 'sugar-free snack', 'Gratisan?']) {
      expect([words, paid(words)]).toEqual([words, []]);
    }
    expect(says('price-conflict', { name: 'Webinar gratis' })).toEqual([]);
  });

  it('[K58] the price is read in straight and in curly quotes, with either dash', () => {
    const both = (words: string, price: number) =>
      [words, typographicText(words)].map(
        (name) => says('price-conflict', { name, offers: { price } }).length,
      );
    expect(both('Kelas "gratis" - daftar', 50000)).toEqual([1, 1]);
    expect(both('Kelas - HTM "Rp50.000"', 0)).toEqual([1, 1]);
    expect(both('HTM - ', 0)).toEqual([0, 0]);
    expect(says('price-conflict', { name: 'HTM –', offers: { price: 0 } })).toEqual([]);
  });
});

describe('passcode', () => {
  const rule = 'passcode';
  const zoom = { name: 'Zoom', passcode: 'baca77', url: 'https://zoom.example/j/1?pwd=x9' };

  it('[K50] kept to itself it is fine; about to be published it is an error', () => {
    expect(says(rule, { virtualLocation: zoom })).toEqual([]);
    expect(says(rule, { virtualLocation: { ...zoom, publish: { passcode: true } } })).toEqual([
      'error virtualLocation.publish.passcode',
    ]);
    expect(says(rule, { virtualLocation: { ...zoom, publish: { url: true } } })).toEqual([
      'error virtualLocation.url',
    ]);
    const plain = { ...zoom, url: 'https://zoom.example/j/1', publish: { url: true } };
    expect(says(rule, { virtualLocation: plain })).toEqual([]);
  });

  it('[K51] nor is it in a link or a text that may be printed', () => {
    const with_ = (changes: Partial<EventInput>) =>
      says(rule, { virtualLocation: { name: 'Zoom', passcode: 'baca77' }, ...changes });
    expect(with_({ offers: { url: 'https://zoom.example/j/1?pwd=x9' } })).toEqual([
      'error offers.url',
    ]);
    expect(with_({ offers: { url: 'https://a.example/?x=1&passcode=1' } })).toHaveLength(1);
    expect(with_({ url: 'https://a.example/baca77' })).toEqual(['error url']);
    expect(with_({ description: 'Sandi baca77.' })).toEqual(['error description']);
    expect(with_({ quotes: [{ text: 'zoom.example/j/1?pwd=x9', by: 'A' }] })).toEqual([
      'error quotes[0].text',
    ]);
    expect(with_({ description: 'baca778 dan xbaca77' })).toEqual([]);
    expect(with_({ offers: { url: 'https://a.example/pwd' } })).toEqual([]);
    expect(with_({ description: 'https://a.example/j?passcode=1' })).toEqual(['error description']);
  });

  it('[K51] the meeting’s number counts when it is published; a passcode of three characters never', () => {
    const room = { name: 'Zoom', meetingId: '800 1, sandi baca77', passcode: 'baca77' };
    expect(says(rule, { virtualLocation: room })).toEqual([]);
    expect(says(rule, { virtualLocation: { ...room, publish: { meetingId: true } } })).toEqual([
      'error virtualLocation.meetingId',
    ]);
    const short = { name: 'Zoom', passcode: '101' };
    expect(says(rule, { description: 'Ruang 101', virtualLocation: short })).toEqual([]);
  });

  it('[K51] a passcode that looks like a year is one only where passcodes are spoken of', () => {
    const year = (description: string) =>
      says(rule, { description, virtualLocation: { name: 'Zoom', passcode: '2027' } });
    expect(year('Program kerja 2027')).toEqual([]);
    expect(year('Passcode: 2027')).toEqual(['error description']);
  });

  it('[K51] findings never repeat it', () => {
    const found = check({
      description: 'Sandi baca77',
      virtualLocation: { ...zoom, publish: { url: true, passcode: true } },
    });
    expect(JSON.stringify(found)).not.toMatch(/baca77|x9/);
  });
});

describe('personal data', () => {
  it('[K52] a contact without consent is noted', () => {
    const contact = { name: 'Panitia' };
    expect(says('contact-consent', { contact })).toEqual(['note contact.consent']);
    expect(says('contact-consent', { contact: { ...contact, consent: true } })).toEqual([]);
  });

  it('[K53] a portrait needs consent, every photo credit and licence', () => {
    const rule = 'photo-consent';
    const full = { contentUrl: 'a.jpg', creditText: 'Humas', license: 'CC BY 4.0', consent: true };
    const unasked = { contentUrl: 'a.jpg', creditText: 'Humas', license: 'CC BY 4.0' };
    const unlicensed = { contentUrl: 'a.jpg', creditText: 'Humas', consent: true };
    const person = (image: EventInputPhoto) => ({ people: [{ name: 'A', image }] });
    expect(says(rule, person(full))).toEqual([]);
    expect(says(rule, person(unasked))).toEqual(['warning people[0].image.consent']);
    expect(says(rule, person(unlicensed))).toEqual(['note people[0].image']);
    expect(says(rule, { image: [unasked] })).toEqual([]);
    expect(says(rule, { image: [full, { ...full, consent: false }] })).toEqual([
      'warning image[1].consent',
    ]);
    expect(says(rule, { image: [{ contentUrl: 'a.jpg' }] })).toEqual(['note image[0]']);
  });

  it('[K54] nobody is listed twice', () => {
    const rule = 'duplicate-person';
    const people = (second: string, role = 'speaker') =>
      says(rule, { people: [{ name: "Nur 'Aini" }, { name: second, role }] });
    expect(people('NUR  ’AINI')).toEqual(['warning people[1].name']);
    expect(people("Nur 'Aini", 'host')).toEqual(['note people[1].name']);
    expect(people('Nur Aisyah')).toEqual([]);
  });
});

type EventInputPhoto = NonNullable<EventInput['image']>[number];

describe('words', () => {
  it('[K55] a title above 200 characters is noted', () => {
    expect(says('title-length', { name: '😀'.repeat(200) })).toEqual([]);
    expect(says('title-length', { name: 'a'.repeat(201) })).toEqual(['note name']);
  });

  it('[K56] decorated letters are errors in every printed text, with the plain ones as advice', () => {
    const found = check({
      name: 'Webinar 𝐆𝐫𝐚𝐭𝐢𝐬 𝟏𝟎𝟎% hari ini',
      people: [{ name: 'A' }, { name: 'B', jobTitle: '𝓟ustakawan' }],
    }).filter((finding) => finding.rule === 'fancy-unicode');
    expect(found.map((f) => `${f.severity} ${f.where}`)).toEqual([
      'error name',
      'error people[1].jobTitle',
    ]);
    expect(found[0]?.advice.id).toBe('Tulis "Gratis 100".');
    expect(says('fancy-unicode', { name: 'Ṣaḥīḥ ½ ﷽ ① ℅' })).toEqual([]);
  });

  it('[K57] more than 5 hashtags are a warning, more than 30 an error', () => {
    const many = (count: number) => ({
      ...event(),
      keywords: Array.from({ length: count }, (_, index) => `Tag${index}`),
    });
    const severity = (count: number) =>
      checkEvent(many(count), { language: 'id' }).map((f) => `${f.severity} ${f.where}`);
    expect(severity(5)).toEqual([]);
    expect(severity(6)).toEqual(['warning keywords']);
    expect(severity(30)).toEqual(['warning keywords']);
    expect(severity(31)).toEqual(['error keywords']);
  });

  it('[K57] words run together without capitals are noted; spaces become CamelCase by themselves', () => {
    const keywords = [
      'literasi_informasi',
      'perpustakaandigital',
      'media sosial',
      'LiterasiInformasi',
    ];
    expect(says('hashtags', { keywords })).toEqual(['note keywords[0]', 'note keywords[1]']);
    const [first] = check({ keywords });
    expect(first?.advice.en).toBe('Write "LiterasiInformasi".');
    expect(says('hashtags', { keywords: ['kepustakawanan', 'الوعيالمعلوماتيالحديث'] })).toEqual([]);
  });
});

describe('listRules', () => {
  it('[K3] names each rule once, with a sentence in both languages', () => {
    const rules = listRules();
    expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
    expect(rules).toHaveLength(35);
    for (const { rule, description } of rules) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const sentence of [description.en, description.id])
        expect(sentence).toMatch(/^[A-Z].+\.$/);
    }
  });
});
