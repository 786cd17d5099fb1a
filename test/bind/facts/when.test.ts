import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.js';
import { facts, sample, when } from './support.js';

describe('one day', () => {
  it('[W1] is weekday, day, month and year in words, the day never padded', () => {
    const { kind, weekday, day, month, monthShort, year, date, dateShort, monthYear, days } = facts(
      sample('optimalisasi'),
    ).when;
    expect({
      kind,
      weekday,
      day,
      month,
      monthShort,
      year,
      date,
      dateShort,
      monthYear,
      days,
    }).toEqual({
      kind: 'day',
      weekday: 'Selasa',
      day: '21',
      month: 'Juni',
      monthShort: 'Jun',
      year: '2022',
      date: 'Selasa, 21 Juni 2022',
      dateShort: '21 Jun 2022',
      monthYear: 'Juni 2022',
      days: 1,
    });
    expect(when({ startDate: '2027-02-08' }).date).toBe('Senin, 8 Februari 2027');
    expect(when({ startDate: '2022-06-21' }, 'en').date).toBe('Tuesday, 21 June 2022');
    expect(when({ startDate: '2022-06-21' }, 'ar').date).toBe('الثلاثاء، 21 يونيو 2022');
  });

  it('[W2] without a time has no time, no zone and no promise of an end', () => {
    const { time, timeStart, timeEnd, zone, otherZones } = when({
      startDate: '2022-06-21',
      displayTimeZones: ['Asia/Makassar'],
    });
    expect({ time, timeStart, timeEnd, zone, otherZones }).toEqual({
      time: '',
      timeStart: '',
      timeEnd: '',
      zone: '',
      otherZones: [],
    });
  });

  it('[W3] writes hours with 24 hours and the zone, with dots except in English', () => {
    const fields = { startDate: '2027-01-14T09:00', endDate: '2027-01-14T11:30' };
    expect(when(fields).time).toBe('09.00–11.30 WIB');
    expect(when(fields, 'en').time).toBe('09:00–11:30 WIB');
    expect(when(fields, 'ar').time).toBe('من 09.00 إلى 11.30 بتوقيت غرب إندونيسيا');
    expect(when({ ...fields, timeZone: undefined }).time).toBe('09.00–11.30');
  });

  it('[W4] with an open end says so', () => {
    for (const endDate of [undefined, '2027-01-14']) {
      const fields = { startDate: '2027-01-14T09:00', ...(endDate !== undefined && { endDate }) };
      expect(when(fields).time).toBe('09.00 WIB s.d. selesai');
      expect(when(fields, 'en').time).toBe('09:00 WIB onwards');
    }
  });

  it('[W5] that runs past midnight stays one day', () => {
    const late = when({ startDate: '2027-01-14T20:00', endDate: '2027-01-15T01:00' });
    expect([late.kind, late.date, late.time]).toEqual([
      'day',
      'Kamis, 14 Januari 2027',
      '20.00–01.00 WIB',
    ]);
    const midnight = when({ startDate: '2027-01-14T13:00', endDate: '2027-01-15T00:00' });
    expect([midnight.days, midnight.time]).toEqual([1, '13.00–00.00 WIB']);
    expect(when({ startDate: '2027-01-14T00:00' }).time).toBe('00.00 WIB s.d. selesai');
  });

  it('[W6] that ends before it starts ignores the end', () => {
    for (const endDate of ['2027-01-14T08:00', '2027-01-14T09:00', '2027-01-13T10:00']) {
      const { kind, time } = when({ startDate: '2027-01-14T09:00', endDate });
      expect([kind, time]).toEqual(['day', '09.00 WIB s.d. selesai']);
    }
  });
});

describe('several days', () => {
  it('[W7] make a range of weekdays and figures', () => {
    const { kind, weekday, day, month, date, dateShort, time, days, start, end, crossesMonths } =
      facts(sample('pekan-literasi')).when;
    expect({ kind, weekday, day, month, date, dateShort, time, days, crossesMonths }).toEqual({
      kind: 'days',
      weekday: 'Senin–Rabu',
      day: '8–10',
      month: 'Februari',
      date: 'Senin–Rabu, 8–10 Februari 2027',
      dateShort: '8–10 Feb 2027',
      time: '08.30–11.30 WIB',
      days: 3,
      crossesMonths: false,
    });
    expect([start?.day, end?.day]).toEqual(['8', '10']);
  });

  it('[W8] across months and years name both', () => {
    const months = when({ startDate: '2027-03-29', endDate: '2027-04-02' });
    expect([months.date, months.dateShort, months.day, months.month, months.monthYear]).toEqual([
      'Senin–Jumat, 29 Maret – 2 April 2027',
      '29 Mar – 2 Apr 2027',
      '29–2',
      'Maret–April',
      'Maret–April 2027',
    ]);
    const years = when({ startDate: '2027-12-30', endDate: '2028-01-01' }, 'en');
    expect([years.date, years.dateShort, years.year, years.monthYear, years.crossesMonths]).toEqual(
      [
        'Thursday–Saturday, 30 December 2027 – 1 January 2028',
        '30 Dec 2027 – 1 Jan 2028',
        '2027–2028',
        'December 2027 – January 2028',
        true,
      ],
    );
    // The same month of another year isn't the same month.
    const year = when({ startDate: '2027-03-01', endDate: '2028-03-02' });
    expect(year.date).toBe('1 Maret 2027 – 2 Maret 2028');
  });

  it('[W9] more than seven drop the weekdays', () => {
    expect(when({ startDate: '2027-02-01', endDate: '2027-02-07' }).weekday).toBe('Senin–Minggu');
    const eight = when({ startDate: '2027-02-01', endDate: '2027-02-08' });
    expect([eight.weekday, eight.date]).toEqual(['', '1–8 Februari 2027']);
  });

  it('[W10] that end at an earlier hour give the start alone', () => {
    const fields = { startDate: '2027-02-08T18:00', endDate: '2027-02-10T12:00' };
    expect(when(fields).time).toBe('mulai 18.00 WIB');
    expect(when(fields, 'en').time).toBe('from 18:00 WIB');
    expect(when({ ...fields, endDate: '2027-02-10' }).time).toBe('mulai 18.00 WIB');
  });
});

describe('zones', () => {
  it('[W11] of Indonesia have their names, others their offset at that moment', () => {
    const zoneAt = (timeZone: string, startDate: string) => when({ startDate, timeZone }).zone;
    expect(zoneAt('Asia/Pontianak', '2027-01-14T09:00')).toBe('WIB');
    expect(zoneAt('Asia/Makassar', '2027-01-14T09:00')).toBe('WITA');
    expect(zoneAt('Asia/Jayapura', '2027-01-14T09:00')).toBe('WIT');
    expect(zoneAt('Asia/Kuala_Lumpur', '2027-01-14T09:00')).toBe('GMT+8');
    expect(zoneAt('Asia/Kolkata', '2027-01-14T09:00')).toBe('GMT+5.30');
    expect(zoneAt('America/St_Johns', '2027-01-14T09:00')).toBe('GMT-3.30');
    expect(zoneAt('Europe/London', '2027-01-14T09:00')).toBe('GMT');
    expect(zoneAt('Europe/London', '2027-07-14T09:00')).toBe('GMT+1');
    expect(when({ startDate: '2027-01-14T09:00', timeZone: 'Asia/Kolkata' }, 'en').zone).toBe(
      'GMT+5:30',
    );
  });

  it('[W12] further ones are printed once each, with the day when it differs', () => {
    const displayTimeZones = ['Asia/Makassar', 'Asia/Jayapura', 'Asia/Pontianak', 'Asia/Singapore'];
    expect(when({ startDate: '2027-01-14T09:00', displayTimeZones }).otherZones).toEqual([
      '10.00 WITA',
      '11.00 WIT',
      '10.00 GMT+8',
    ]);
    expect(
      when({ startDate: '2027-01-14T22:30', displayTimeZones: ['Asia/Jayapura'] }).otherZones,
    ).toEqual(['00.30 WIT (hari berikutnya)']);
    expect(
      when({ startDate: '2027-01-14T03:00', displayTimeZones: ['Europe/London'] }, 'en').otherZones,
    ).toEqual(['20:00 GMT (previous day)']);
  });

  it('[W12] follow the other zone’s summer time', () => {
    const london = (startDate: string) =>
      when({ startDate, displayTimeZones: ['Europe/London'] }).otherZones;
    expect(london('2027-03-27T19:00')).toEqual(['12.00 GMT']);
    expect(london('2027-03-28T19:00')).toEqual(['13.00 GMT+1']);
  });

  it('[W13] that don’t exist are faults with their place', () => {
    const fields = { startDate: '2027-01-14T09:00' };
    expect(() => when({ ...fields, timeZone: 'Asia/Jogja' })).toThrow(/timeZone.*Asia\/Jogja/);
    expect(() => when({ ...fields, displayTimeZones: ['UTC', 'WIB'] })).toThrow(
      /displayTimeZones\[1\]/,
    );
    expect(() => when({ startDate: '2027-02-30' })).toThrow(InputError);
    expect(() => when({ startDate: '2027-02-08', endDate: '2027-02-29' })).toThrow(/endDate/);
  });
});

describe('other dates', () => {
  it('[W14] a postponed event has no date, whatever startDate still says', () => {
    const klinik = facts(sample('klinik-sitasi')).when;
    expect([klinik.kind, klinik.date, klinik.time]).toEqual(['none', '', '']);
    expect(klinik.previous).toBe('Rabu, 20 Januari 2027, 09.00 WIB');
    const kept = when({ startDate: '2027-01-20', eventStatus: 'EventPostponed' });
    expect([kept.kind, kept.previous]).toEqual(['none', 'Rabu, 20 Januari 2027']);
  });

  it('[W15] the last earlier date is the previous one', () => {
    const { date, previous } = when({
      startDate: '2027-02-03T09:00',
      previousStartDate: ['2027-01-06T09:00', '2027-01-20T09:00'],
      eventStatus: 'EventRescheduled',
    });
    expect([date, previous]).toEqual(['Rabu, 3 Februari 2027', 'Rabu, 20 Januari 2027, 09.00 WIB']);
  });

  it('[W16] no date at all is no words at all', () => {
    const { kind, date, time, start, days } = when({});
    expect({ kind, date, time, start, days }).toEqual({
      kind: 'none',
      date: '',
      time: '',
      start: null,
      days: 0,
    });
  });

  it('[W17] a Hijri date is printed as written and never computed', () => {
    expect(when({ startDate: '2027-01-14' }).hijri).toBe('');
    expect(when({ startDate: '2027-01-14', hijriDate: '5 Syakban 1448 H' }).hijri).toBe(
      '5 Syakban 1448 H',
    );
  });

  it('[W18] doors open at an hour with its zone', () => {
    expect(when({ startDate: '2027-01-14T09:00', doorTime: '2027-01-14T08:15' }).doorTime).toBe(
      '08.15 WIB',
    );
  });
});

describe('countdown', () => {
  const fields = { startDate: '2027-01-14T13:00', endDate: '2027-01-14T15:00' };
  const at = (now?: string) => {
    const { daysLeft, countdown } = when(fields, 'id', now);
    return [daysLeft, countdown];
  };

  it('[W19] counts calendar days in the event’s zone', () => {
    expect(at()).toEqual([null, '']);
    expect(at('2027-01-11T10:00:00Z')).toEqual([3, 'H-3']);
    // 23.59 and 00.00 in Jakarta, seven hours ahead of UTC.
    expect(at('2027-01-12T16:59:00Z')).toEqual([2, 'H-2']);
    expect(at('2027-01-12T17:00:00Z')).toEqual([1, 'Besok']);
    expect(at('2027-01-14T05:59:00Z')).toEqual([0, 'Hari ini']);
    expect(at('2027-01-14T06:00:00Z')).toEqual([0, 'Sedang berlangsung']);
    expect(at('2027-01-14T08:00:00Z')).toEqual([0, '']);
    expect(at('2026-12-01T08:00:00Z')).toEqual([44, '']);
  });

  it('[W19] without an hour, the day is today until it ends', () => {
    const day = (now: string) => when({ startDate: '2027-01-14' }, 'id', now).countdown;
    expect(day('2027-01-14T10:00:00Z')).toBe('Hari ini');
    expect(day('2027-01-14T17:00:00Z')).toBe('');
  });

  it('[W19] nothing counts down to an event that is cancelled', () => {
    const cancelled = when(
      { ...fields, eventStatus: 'EventCancelled' },
      'id',
      '2027-01-11T10:00:00Z',
    );
    expect([cancelled.daysLeft, cancelled.countdown]).toEqual([3, '']);
  });

  it('[W19] an instant without its zone is a fault', () => {
    expect(() => at('2027-01-14T05:59:00')).toThrow(InputError);
  });
});

describe('any date', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const moment = fc.record({
    year: fc.integer({ min: 1970, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom('Asia/Jakarta', 'Asia/Jayapura', 'Europe/London', 'America/St_Johns'),
  });
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'].concat([
    'September',
    'October',
    'November',
    'December',
  ]);

  it('[W1][W3] has its own figures in both languages', () => {
    fc.assert(
      fc.property(moment, ({ year, month, day, hour, minute, zone }) => {
        const startDate = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
        const id = when({ startDate, timeZone: zone });
        const en = when({ startDate, timeZone: zone }, 'en');
        // Weekday by Zeller’s congruence, so that no other calendar code is trusted.
        const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
        const zeller =
          day +
          Math.floor((13 * (m + 1)) / 5) +
          (y % 100) +
          Math.floor((y % 100) / 4) +
          Math.floor(Math.floor(y / 100) / 4) -
          2 * Math.floor(y / 100);
        const index = ((zeller % 7) + 7) % 7;
        const weekday = ['Sabtu', 'Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat'][index];
        expect(id.date).toBe(`${weekday}, ${day} ${id.month} ${year}`);
        expect(en.date.endsWith(`, ${day} ${months[month - 1]} ${year}`)).toBe(true);
        expect(id.timeStart).toBe(`${two(hour)}.${two(minute)}`);
        expect(en.time.startsWith(`${two(hour)}:${two(minute)} `)).toBe(true);
      }),
    );
  });

  it('[W7][W8] a range has both days’ figures and counts its days', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 400 }), ({ year, month, day }, length) => {
        const first = new Date(Date.UTC(year, month - 1, day));
        const last = new Date(Date.UTC(year, month - 1, day + length));
        const iso = (date: Date) => date.toISOString().slice(0, 10);
        const range = when({ startDate: iso(first), endDate: iso(last) });
        expect(range.days).toBe(length + 1);
        expect(range.start?.day).toBe(String(day));
        expect(range.end?.day).toBe(String(last.getUTCDate()));
        expect(range.date).toContain(`${last.getUTCDate()} ${range.end?.month}`);
        expect(range.date.endsWith(String(last.getUTCFullYear()))).toBe(true);
        expect(range.crossesMonths).toBe(iso(first).slice(0, 7) !== iso(last).slice(0, 7));
      }),
    );
  });
});
