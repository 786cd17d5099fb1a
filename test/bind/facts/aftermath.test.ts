import { describe, expect, it } from '@jest/globals';
import { FIGURE_UNITS } from '../../../src/model/event.js';
import { eventOf, facts, sample, tables } from './support.js';

const DAY = { startDate: '2027-01-14T13:00', endDate: '2027-01-14T15:00' };
const ids = (event: Parameters<typeof eventOf>[0], now?: string) =>
  facts(eventOf(event), 'id', now).reminders.map(({ id }) => id);

describe('reminders', () => {
  it('[W55] without a clock all that a team prepares, with one that of the moment', () => {
    expect(ids(DAY)).toEqual(['days', 'tomorrow', 'today', 'live']);
    expect(ids({ startDate: '2027-01-14' })).toEqual(['days', 'tomorrow', 'today']);
    expect(ids(DAY, '2027-01-09T05:00:00Z')).toEqual(['days']);
    expect(ids(DAY, '2027-01-13T05:00:00Z')).toEqual(['tomorrow']);
    expect(ids(DAY, '2027-01-14T01:00:00Z')).toEqual(['today']);
    expect(ids(DAY, '2027-01-14T07:00:00Z')).toEqual(['live']);
    expect(ids(DAY, '2027-01-14T09:00:00Z')).toEqual([]);
    expect(ids(DAY, '2026-11-01T09:00:00Z')).toEqual([]);
  });

  it('[W55] none of an event that doesn’t take place, or has no date', () => {
    expect(ids({ ...DAY, eventStatus: 'EventCancelled' })).toEqual([]);
    expect(ids({ ...DAY, eventStatus: 'EventPostponed' })).toEqual([]);
    expect(ids({})).toEqual([]);
  });

  it('[W55] count the days as the language does', () => {
    const first = (language: 'id' | 'en') =>
      facts(eventOf(DAY), language, '2027-01-09T05:00:00Z').reminders[0];
    expect(first('id')).toMatchObject({ figure: 'H-5', label: 'H-5', caption: '5 hari lagi' });
    expect(first('en')).toEqual({
      id: 'days',
      figure: '5',
      unit: 'days to go',
      caption: '5 days to go',
      label: '5 days to go',
    });
  });
});

describe('quotes', () => {
  it('[W56] have a source, and the titles of who is among the people', () => {
    const [quote] = facts(sample('optimalisasi')).quotes;
    expect(quote).toMatchObject({
      by: 'Sri Astuti',
      paraphrase: true,
      source: 'Optimalisasi Layanan Perpustakaan Melalui Media Sosial, 21 Jun 2022',
    });
    expect(quote?.person?.office).toBe('Pustakawan UIN Sunan Kalijaga');
    const stranger = facts(eventOf({ quotes: [{ text: 'Baca.', by: 'Siti', source: 'Buku A' }] }));
    expect(stranger.quotes[0]).toMatchObject({ person: null, source: 'Buku A' });
  });
});

describe('figures and links', () => {
  it('[W54] known units are words, others stand as they are; links are printed short', () => {
    const event = eventOf({
      figures: [
        { value: 1250, unit: 'attendees' },
        { value: '98 %', unit: 'merasa terbantu' },
      ],
      recordedIn: 'https://pustaka.nuraga.example/rekaman/',
    });
    expect(facts(event).figures).toEqual([
      { value: '1.250', label: 'peserta' },
      { value: '98 %', label: 'merasa terbantu' },
    ]);
    expect(facts(event, 'en').figures[0]).toEqual({ value: '1,250', label: 'attendees' });
    expect(facts(event).recording.urlLabel).toBe('pustaka.nuraga.example/rekaman');
    expect(facts(event).materials).toEqual({ url: '', urlLabel: '' });
  });

  it('[W54] every known unit has a word', () => {
    for (const unit of FIGURE_UNITS) expect(tables.id[`figure.${unit}`]).toBeDefined();
  });
});

describe('the summary', () => {
  it('[W57] says what is known in sentences, and nothing else', () => {
    const { summary } = facts(sample('naskah-kuno'));
    expect(summary.replaceAll('\u00a0', ' ')).toBe(
      'Bedah buku: Bedah Koleksi Naskah Kuno. Kamis, 14 Januari 2027, pukul 13.00–15.00 WIB. ' +
        'Ruang Baca Lt. 2, Kota Lembayung. Narasumber: Warsiti. Gratis. ' +
        'Pendaftaran: pustaka.nuraga.example/naskah. ' +
        'Diselenggarakan oleh Perpustakaan Universitas Nuraga.',
    );
    expect(facts(eventOf({})).summary).toBe('Acara: Acara.');
  });

  it('[W57] of a former date only that it held before', () => {
    expect(facts(sample('klinik-sitasi')).summary).toContain(
      'Ditunda (gangguan listrik gedung). Semula Rabu, 20 Januari 2027, 09.00 WIB.',
    );
  });
});

describe('who holds it, where there is little room', () => {
  it('[W59] two are named, of more the first', () => {
    const short = (names: string[], language: 'id' | 'en' = 'id') =>
      facts(eventOf({ organizer: names.map((name) => ({ name })) }), language).organizerShort;
    expect([short([]), short(['A']), short(['A', 'B'])]).toEqual(['', 'A', 'A dan B']);
    expect([short(['A', 'B', 'C']), short(['A', 'B', 'C'], 'en')]).toEqual([
      'A dan 2 lainnya',
      'A and 2 more',
    ]);
  });
});

describe('large dates', () => {
  it('[W58] have short weekdays for narrow places', () => {
    const short = (startDate: string, endDate: string, language: 'id' | 'en') =>
      facts(eventOf({ startDate, endDate }), language).when.weekdayShort;
    expect(short('2027-02-08', '2027-02-10', 'id')).toBe('Sen–Rab');
    expect(short('2027-02-08', '2027-02-08', 'en')).toBe('Mon');
    expect(short('2027-02-01', '2027-02-28', 'en')).toBe('');
  });

  it('[W58] read on from the figure', () => {
    const parts = (startDate: string, endDate?: string) => {
      const { when } = facts(eventOf({ startDate, ...(endDate ? { endDate } : {}) }));
      return [when.figure, when.figureRest, when.figureRestShort];
    };
    expect(parts('2027-01-14')).toEqual(['14', 'Januari 2027', 'Jan 2027']);
    expect(parts('2027-02-08', '2027-02-10')).toEqual(['8–10', 'Februari 2027', 'Feb 2027']);
    expect(parts('2027-04-29', '2027-05-02')).toEqual([
      '29',
      'April – 2 Mei 2027',
      'Apr – 2 Mei 2027',
    ]);
  });
});
