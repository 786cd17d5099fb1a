import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDate, parseDateSpan, type DateOrder } from '../../src/read/dates.js';
import { parseTime } from '../../src/read/times.js';
import { convert, zoneOf } from '../../src/read/zones.js';
import { eventOf, faultsOf, messagesOf, notesOf } from './helpers.js';

const read = (text: string, order?: DateOrder): unknown => {
  const result = parseDate(text, order);
  return result.ok ? result.value : null;
};

describe('[R20] forms of a date', () => {
  it.each([
    ['2022-06-21', { date: '2022-06-21' }],
    ['2022-06-21T09:00', { date: '2022-06-21', time: '09:00' }],
    ['2022-06-21 09:00:00', { date: '2022-06-21', time: '09:00' }],
    ['2022-06-21T09:00:00+07:00', { date: '2022-06-21', time: '09:00', offset: 420 }],
    ['2022-06-21T02:00Z', { date: '2022-06-21', time: '02:00', offset: 0 }],
    ['21/06/2022', { date: '2022-06-21' }],
    ['21-6-2022', { date: '2022-06-21' }],
    ['21.06.2022', { date: '2022-06-21' }],
    ['06/21/2022', { date: '2022-06-21' }],
    ['2022/6/21', { date: '2022-06-21' }],
    ['05/05/2027', { date: '2027-05-05' }],
    ['21 Juni 2022', { date: '2022-06-21' }],
    ['Selasa, 21 Juni 2022', { date: '2022-06-21', weekday: 'Selasa' }],
    ["Jum'at, 8 Agustus 2025", { date: '2025-08-08', weekday: "Jum'at" }],
    ['Jum’at/8 Agustus 2025', { date: '2025-08-08', weekday: 'Jum’at' }],
    ['Hari Ahad, 1 Mei 2022', { date: '2022-05-01', weekday: 'Ahad' }],
    ['Tuesday, June 21, 2022', { date: '2022-06-21', weekday: 'Tuesday' }],
    ['June 21st, 2022', { date: '2022-06-21' }],
    ['21 Jun 2022', { date: '2022-06-21' }],
    ['1 Agt. 2022', { date: '2022-08-01' }],
    ['21-Jun-2022', { date: '2022-06-21' }],
    ['21/06/2022 09.00', { date: '2022-06-21', time: '09:00' }],
    [
      'Selasa, 21 Juni 2022, pukul 09.00–11.30 WIB',
      {
        date: '2022-06-21',
        weekday: 'Selasa',
        time: '09:00',
        endTime: '11:30',
        timeZone: 'Asia/Jakarta',
      },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '',
    'besok',
    '21',
    '2022',
    'Juni 2022',
    'Senen, 21 Juni 2022',
    '21 Foo 2022',
    '1/2/3/4',
  ])('refuses %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ['8–10 Februari 2027', '2027-02-08', '2027-02-10'],
    ['8 - 10 Februari 2027', '2027-02-08', '2027-02-10'],
    ['30 Januari s.d. 2 Februari 2027', '2027-01-30', '2027-02-02'],
    ['31 Desember 2026 sampai dengan 1 Januari 2027', '2026-12-31', '2027-01-01'],
    ['21/06/2022 - 23/06/2022', '2022-06-21', '2022-06-23'],
    ['Senin, 8 Februari s/d Rabu, 10 Februari 2027', '2027-02-08', '2027-02-10'],
  ])('spans several days: %s', (text, start, end) => {
    const span = parseDateSpan(text);
    expect(span.ok && [span.value.start.date, span.value.end?.date]).toEqual([start, end]);
  });

  it.each([
    ['09.00', { start: '09:00' }],
    ['9:00', { start: '09:00' }],
    ['pukul 09.00 WIB', { start: '09:00', timeZone: 'Asia/Jakarta' }],
    ['09.00–11.30 WITA', { start: '09:00', end: '11:30', timeZone: 'Asia/Makassar' }],
    ['09.00 s.d. 11.30', { start: '09:00', end: '11:30' }],
    ['09.00 s.d. selesai', { start: '09:00' }],
    ['13:00 - 15:00 (WIT)', { start: '13:00', end: '15:00', timeZone: 'Asia/Jayapura' }],
    ['1 PM', { start: '13:00' }],
    ['12:30 am', { start: '00:30' }],
    ['1–3 pm', { start: '13:00', end: '15:00' }],
  ])('times: %s', (text, expected) => {
    const time = parseTime(text);
    expect(time.ok && time.value).toEqual(expected);
  });

  it.each(['9', '25.00', '09.60', '13 pm', 'pagi', '09.00 XYZ'])('refuses the time %j', (text) => {
    expect(parseTime(text).ok).toBe(false);
  });
});

describe('[R21] figures with two readings', () => {
  it('shows both, in both languages, and how to decide', () => {
    const [fault] = faultsOf('name: A\nstartDate: 03/04/2027\n', 'a.yaml');
    expect(fault?.line).toBe(2);
    expect(fault?.expected.en).toContain('3 April 2027 (day first) or 4 March 2027 (month first)');
    expect(fault?.expected.id).toContain('3 April 2027 (hari dahulu) atau 4 Maret 2027');
    expect(fault?.hint?.en).toContain('2027-04-03');
    expect(fault?.hint?.id).toContain('dateOrder: dmy');
  });

  it('goes by dateOrder', () => {
    expect(read('03/04/2027', 'dmy')).toEqual({ date: '2027-04-03' });
    expect(read('03/04/2027', 'mdy')).toEqual({ date: '2027-03-04' });
    expect(read('06/21/2022', 'dmy')).toBeNull();
  });

  it('takes day-first figures back as they were written, or refuses them', () => {
    const date = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.constantFrom('/', '-', '.'), fc.boolean(), (day, mark, padded) => {
        const iso = day.toISOString().slice(0, 10);
        const [year = '', month = '', date_ = ''] = iso.split('-');
        const strip = (part: string): string => (padded ? part : String(Number(part)));
        const text = [strip(date_), strip(month), year].join(mark);
        expect(read(text, 'dmy')).toEqual({ date: iso });
        const free = read(text);
        if (Number(date_) > 12 || date_ === month) expect(free).toEqual({ date: iso });
        else expect(free).toBeNull();
      }),
    );
  });
});

describe('[R22] dates that are none', () => {
  it.each([
    '31 Februari 2027',
    '2027-02-31',
    '31/04/2027',
    '29 Februari 2027',
    '29 Februari 2100',
    '2027-13-01',
    '0000-01-01',
  ])('%s is not in the calendar', (text) => {
    expect(messagesOf(`name: A\nstartDate: '${text}'\n`, 'a.yaml')).toHaveLength(1);
  });

  it.each(['Selasa, 21 Juni', '21/06', '21 Juni 22', '21/06/22'])('%s lacks its year', (text) => {
    const result = parseDate(text);
    expect(!result.ok && result.expected.en).toBe('a date with its year');
  });

  it('reads any text without throwing, and only real days come out', () => {
    const noise = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '21',
            '6',
            '31',
            'Juni',
            'Selasa',
            '2027',
            '/',
            '-',
            ' ',
            ',',
            '09.00',
            'WIB',
            's.d.',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const result = parseDateSpan(text);
        parseTime(text);
        if (!result.ok) return;
        const { date } = result.value.start;
        expect(new Date(`${date}T00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('zones', () => {
  it('[R23] shows a date with an offset on the clock of the event', () => {
    const event = eventOf(
      'name: A\ntimeZone: Asia/Makassar\nstartDate: 2027-01-14T23:30:00+07:00\nendDate: 2027-01-14T18:00Z\n',
      'a.yaml',
    );
    expect(event.startDate).toBe('2027-01-15T00:30');
    expect(event.endDate).toBe('2027-01-15T02:00');
  });

  it('[R23] keeps to summer time', () => {
    expect(convert('2027-07-01T12:00', 0, 'Europe/Amsterdam')).toBe('2027-07-01T14:00');
    expect(convert('2027-01-01T12:00', 0, 'Europe/Amsterdam')).toBe('2027-01-01T13:00');
  });

  it('[R24] takes the zone of the offset where nothing else says it, with a note', () => {
    const text = 'name: A\nstartDate: 2027-01-14T13:00+08:00\n';
    expect(eventOf(text, 'a.yaml')).toMatchObject({
      startDate: '2027-01-14T13:00',
      timeZone: 'Asia/Makassar',
    });
    expect(notesOf(text, 'a.yaml')).toEqual(['zone-from-offset']);
    expect(eventOf(text, 'a.yaml', { timeZone: 'WIB' })).toMatchObject({
      startDate: '2027-01-14T12:00',
      timeZone: 'Asia/Jakarta',
    });
    expect(messagesOf('name: A\nstartDate: 2027-01-14T13:00-05:00\n', 'a.yaml')[0]).toContain(
      'startDate: expected a time zone',
    );
  });

  it('[R25] knows the Indonesian abbreviations and asks Intl for the rest', () => {
    expect(['WIB', 'wita', 'WIT', 'Asia/Jakarta', 'SE Asia Standard Time'].map(zoneOf)).toEqual([
      'Asia/Jakarta',
      'Asia/Makassar',
      'Asia/Jayapura',
      'Asia/Jakarta',
      'Asia/Jakarta',
    ]);
    expect(['Asia/Jogja', '', '+07:00', '../etc'].map(zoneOf)).toEqual([null, null, null, null]);
    const faults = faultsOf(
      'name: A\ntimeZone: Asia/Jogja\ndisplayTimeZones: [WIT, XYZ]\n',
      'a.yaml',
    );
    expect(faults.map(({ path }) => path)).toEqual(['displayTimeZones[1]', 'timeZone']);
    expect(eventOf('name: A\ntimeZone: WIB\n', 'a.yaml').timeZone).toBe('Asia/Jakarta');
  });
});

describe('order and status', () => {
  it('[R26] refuses an end before its start, compared as finely as both are given', () => {
    expect(
      messagesOf('name: A\nstartDate: 2027-01-14T13:00\nendDate: 2027-01-14T12:59\n', 'a.yaml'),
    ).toEqual([
      'a.yaml:3: endDate: expected an end after the start (2027-01-14T13:00); got "2027-01-14T12:59".',
    ]);
    expect(
      eventOf('name: A\nstartDate: 2027-01-14T13:00\nendDate: 2027-01-14\n', 'a.yaml').endDate,
    ).toBe('2027-01-14');
    expect(eventOf('name: A\nstartDate: 2027-01-14T13:00\n', 'a.yaml').endDate).toBeUndefined();
  });

  it('[R27] keeps the weekday as printed, right or wrong', () => {
    expect(eventOf('name: A\nstartDate: Senin, 21 Juni 2022\n', 'a.yaml').weekday).toBe('Senin');
  });

  it('[R28] a postponed event has no date', () => {
    const text =
      'name: A\neventStatus: EventPostponed\nstartDate: 2027-01-20T09:00\nendDate: 2027-01-20T11:00\n';
    const event = eventOf(text, 'a.yaml');
    expect(event.previousStartDate).toEqual(['2027-01-20T09:00']);
    expect(event).not.toHaveProperty('startDate');
    expect(event).not.toHaveProperty('endDate');
    expect(notesOf(text, 'a.yaml')).toEqual(['postponed-date']);
    expect(messagesOf(`${text}previousStartDate: [2027-01-13]\n`, 'a.yaml')[0]).toContain(
      'expected EventRescheduled',
    );
  });
});
