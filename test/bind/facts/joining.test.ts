import { describe, expect, it } from '@jest/globals';
import type { EventInput } from '../../../src/model/event.js';
import type { Language } from '../../../src/model/language.js';
import { eventOf, facts, sample } from './support.js';

const of = (fields: Partial<EventInput>, language: Language = 'id', now?: string) =>
  facts(eventOf(fields), language, now);

describe('price', () => {
  it('[W36] is free, a fee, or not said', () => {
    expect(facts(sample('naskah-kuno')).price).toEqual({
      known: true,
      free: true,
      label: 'Gratis',
      amount: '',
      includes: [],
    });
    expect(facts(sample('pekan-literasi')).price.label).toBe('HTM Rp50.000');
    expect(facts(sample('optimalisasi')).price).toMatchObject({
      known: false,
      free: false,
      label: '',
    });
    expect(of({ offers: {} }).price).toMatchObject({ known: false, free: false, label: '' });
  });

  it('[W36] groups figures as the language does', () => {
    const price = (amount: number, language: Language, priceCurrency = 'IDR') =>
      of({ offers: { price: amount, priceCurrency } }, language).price.amount;
    expect(price(1_250_000, 'id')).toBe('Rp1.250.000');
    expect(price(1_250_000, 'en')).toBe('Rp1,250,000');
    expect(price(50_000, 'ar')).toBe('50.000\u00a0روبية');
    expect(price(999, 'id')).toBe('Rp999');
    expect(price(12.5, 'en', 'USD')).toBe('USD\u00a012.50');
    expect(price(12.5, 'id', 'USD')).toBe('USD\u00a012,50');
    expect(price(1e9, 'id')).toBe('Rp1.000.000.000');
  });

  it('[W54] counts without cents', () => {
    const values = (language: Language) =>
      of(
        { figures: [1250, 2.5, 0.25, 100].map((value) => ({ value, unit: 'hours' })) },
        language,
      ).figures.map(({ value }) => value);
    expect(values('id')).toEqual(['1.250', '2,5', '0,25', '100']);
    expect(values('en')).toEqual(['1,250', '2.5', '0.25', '100']);
  });
});

describe('registration', () => {
  const url = 'https://pustaka.nuraga.example/naskah/';
  const startDate = '2027-01-14T13:00';
  const registration = (
    offers: EventInput['offers'],
    fields: Partial<EventInput> = {},
    now?: string,
  ) => of({ startDate, offers, ...fields }, 'id', now).registration;

  it('[W37] prints the URL without scheme and last slash', () => {
    expect(registration({ url })).toEqual({
      url,
      urlLabel: 'pustaka.nuraga.example/naskah',
      closes: '',
      open: true,
      closedLabel: '',
    });
    expect(registration({ url: 'HTTP://a.example' }).urlLabel).toBe('a.example');
    expect(registration(undefined).open).toBe(false);
  });

  it('[W38] is closed when full, over, or when nothing takes place', () => {
    const closing = { url, validThrough: '2027-01-12' };
    const label = (...args: Parameters<typeof registration>) => {
      const { open, closedLabel } = registration(...args);
      return [open, closedLabel];
    };
    expect(registration({ url, validThrough: '2027-01-12T16:00' }).closes).toBe(
      'Selasa, 12 Januari 2027, 16.00 WIB',
    );
    // The last day counts whole, in Jakarta.
    expect(label(closing, {}, '2027-01-12T16:59:00Z')).toEqual([true, '']);
    expect(label(closing, {}, '2027-01-12T17:00:00Z')).toEqual([false, 'Pendaftaran ditutup']);
    expect(label({ url, availability: 'SoldOut' })).toEqual([false, 'Kuota penuh']);
    expect(label({ url }, { eventStatus: 'EventCancelled' })).toEqual([false, '']);
    expect(label({ url }, { eventStatus: 'EventPostponed' })).toEqual([false, '']);
    expect(label({ url }, {}, '2027-01-15T00:00:00Z')).toEqual([false, '']);
  });
});

describe('the rest', () => {
  it('[W39] a contact is printed only with consent', () => {
    const contact = { name: 'Panitia', telephone: '+62 000' };
    expect(of({ contact }).contact).toBeNull();
    expect(of({ contact: { ...contact, consent: true } }).contact).toEqual({
      name: 'Panitia',
      telephone: '+62 000',
      email: '',
      line: 'Panitia, +62 000',
    });
  });

  it('[W40] organisers are joined as the language joins', () => {
    const line = (names: string[], language: Language) =>
      of({ organizer: names.map((name) => ({ name })) }, language).organizerLine;
    expect(line([], 'id')).toBe('');
    expect(line(['A'], 'id')).toBe('A');
    expect(line(['A', 'B'], 'id')).toBe('A dan B');
    expect(line(['A', 'B', 'C'], 'id')).toBe('A, B, dan C');
    expect(line(['A', 'B', 'C'], 'en')).toBe('A, B and C');
    expect(line(['أ', 'ب', 'ج'], 'ar')).toBe('أ و ب و ج');
  });

  it('[W41] hashtags are words in CamelCase, each once', () => {
    expect(
      of({ keywords: ['literasi', 'media sosial', '#MediaSosial', 'UIN sunan-kalijaga', '!'] })
        .hashtags,
    ).toEqual(['#literasi', '#MediaSosial', '#UINSunanKalijaga']);
  });

  it('[W42] series, seats, hours and accessibility are words', () => {
    const pekan = facts(sample('pekan-literasi'));
    expect([pekan.seats.label, pekan.hours]).toEqual(['Kuota 500 peserta', '24 jam pelajaran']);
    const pojok = facts(sample('pojok-baca'));
    expect([pojok.seats.count, pojok.accessibilityLine]).toEqual([
      80,
      'juru bahasa isyarat, takarir langsung',
    ]);
    expect(of({ superEvent: { name: 'Bincang Pustaka', position: 3 } }).series).toEqual({
      name: 'Bincang Pustaka',
      label: 'Seri ke-3',
    });
    expect(of({}).series).toBeNull();
    expect(of({ superEvent: { name: 'Bincang' } }).series?.label).toBe('');
  });
});
