import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dayWords } from '../../../src/bind/facts/calendar.js';
import type { Language } from '../../../src/model/language.js';

/** Gregorian, whatever the locale's own calendar is; in UTC, so that the machine's zone has no say. */
const LOCALES: Record<Language, string> = {
  id: 'id-ID-u-ca-gregory',
  en: 'en-US-u-ca-gregory',
  ar: 'ar-u-ca-gregory-nu-latn',
};

/** Every month and, twelve times over, every weekday. */
const DAYS = Array.from({ length: 12 * 7 }, (_, index) => ({
  year: 2027,
  month: 1 + (index % 12),
  day: 1 + Math.floor(index / 12),
}));

describe('names of days and months', () => {
  it.each(['id', 'en', 'ar'] as const)('[W1] are those of Intl in %s', (language) => {
    const name = (options: Intl.DateTimeFormatOptions, moment: Date): string =>
      new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' }).format(moment);
    for (const { year, month, day } of DAYS) {
      const moment = new Date(Date.UTC(year, month - 1, day));
      expect(dayWords(Temporal.PlainDate.from({ year, month, day }), language)).toEqual({
        weekday: name({ weekday: 'long' }, moment),
        weekdayShort: name({ weekday: 'short' }, moment),
        day: String(day),
        month: name({ month: 'long' }, moment),
        monthShort: name({ month: 'short' }, moment),
        year: String(year),
      });
    }
  });
});
