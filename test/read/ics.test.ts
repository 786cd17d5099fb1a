import { describe, expect, it } from '@jest/globals';
import { bytes, calendar, eventOf, eventsOf, faultsOf, messagesOf, vevent } from './helpers.js';

const one = (...lines: string[]): string => calendar(vevent(...lines));
const VTIMEZONE = (tzid: string, extra: string[] = []): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...extra,
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n');

describe('[R60] folded lines', () => {
  it('a fold through every byte of a character', () => {
    const line = bytes('SUMMARY:Kafé ☕ 🎉 قلم');
    for (let cut = 9; cut < line.length; cut++) {
      const file = [
        ...bytes('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'),
        ...line.slice(0, cut),
        ...bytes('\r\n '),
        ...line.slice(cut),
        ...bytes('\r\nDTSTART:20270231T0900\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'),
      ];
      const plain = [
        ...bytes('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'),
        ...line.slice(0, cut),
        ...bytes('\n\t'),
        ...line.slice(cut),
        ...bytes('\nEND:VEVENT\nEND:VCALENDAR\n'),
      ];
      expect(eventOf(Uint8Array.from(plain), 'a.ics').name).toBe('Kafé ☕ 🎉 قلم');
      expect(faultsOf(Uint8Array.from(file), 'a.ics')[0]?.line).toBe(5);
    }
  });
});

describe('[R61] zones', () => {
  it.each([
    [
      'an IANA name',
      one('DTSTART;TZID=Asia/Jakarta:20270114T130000', 'SUMMARY:A'),
      '2027-01-14T13:00',
      'Asia/Jakarta',
    ],
    [
      'a name with a prefix',
      one(
        'DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Jayapura:20270114T130000',
        'SUMMARY:A',
      ),
      '2027-01-14T13:00',
      'Asia/Jayapura',
    ],
    [
      'a name of Windows',
      one('DTSTART;TZID=SE Asia Standard Time:20270114T130000', 'SUMMARY:A'),
      '2027-01-14T13:00',
      'Asia/Jakarta',
    ],
    [
      'a VTIMEZONE alone',
      calendar(VTIMEZONE('Kantor'), vevent('DTSTART;TZID=Kantor:20270114T130000', 'SUMMARY:A')),
      '2027-01-14T13:00',
      'Asia/Makassar',
    ],
    [
      'a VTIMEZONE with its place',
      calendar(
        VTIMEZONE('Kantor', ['X-LIC-LOCATION:Asia/Singapore']),
        vevent('DTSTART;TZID=Kantor:20270114T130000', 'SUMMARY:A'),
      ),
      '2027-01-14T13:00',
      'Asia/Singapore',
    ],
    [
      'UTC with X-WR-TIMEZONE',
      calendar('X-WR-TIMEZONE:Asia/Jakarta', vevent('DTSTART:20270114T180000Z', 'SUMMARY:A')),
      '2027-01-15T01:00',
      'Asia/Jakarta',
    ],
    ['UTC alone', one('DTSTART:20270114T060000Z', 'SUMMARY:A'), '2027-01-14T06:00', 'UTC'],
    ['a floating time', one('DTSTART:20270114T130000', 'SUMMARY:A'), '2027-01-14T13:00', undefined],
  ])('%s', (_title, text, startDate, timeZone) => {
    const event = eventOf(text, 'a.ics');
    expect([event.startDate, event.timeZone]).toEqual([startDate, timeZone]);
  });

  it('the option stands in for a missing one, and an unknown one is a fault', () => {
    expect(
      eventOf(one('DTSTART:20270114T060000Z', 'SUMMARY:A'), 'a.ics', { timeZone: 'WIT' }).startDate,
    ).toBe('2027-01-14T15:00');
    expect(messagesOf(one('DTSTART;TZID=Kantor:20270114T130000', 'SUMMARY:A'), 'a.ics')).toEqual([
      'a.ics:6: DTSTART: expected a time zone as TZID=Asia/Jakarta; got TZID=Kantor.',
    ]);
  });

  it('an end in another zone is shown on the clock of the start', () => {
    expect(
      eventOf(
        one('DTSTART;TZID=Asia/Jakarta:20270114T130000', 'DTEND:20270114T080000Z', 'SUMMARY:A'),
        'a.ics',
      ).endDate,
    ).toBe('2027-01-14T15:00');
  });
});

describe('[R62] ends', () => {
  it.each([
    [
      'one whole day',
      ['DTSTART;VALUE=DATE:20270114', 'DTEND;VALUE=DATE:20270115'],
      '2027-01-14',
      undefined,
    ],
    [
      'three whole days',
      ['DTSTART;VALUE=DATE:20270208', 'DTEND;VALUE=DATE:20270211'],
      '2027-02-08',
      '2027-02-10',
    ],
    [
      'a day that ends as it starts',
      ['DTSTART;VALUE=DATE:20270114', 'DTEND;VALUE=DATE:20270114'],
      '2027-01-14',
      undefined,
    ],
    [
      'days by duration',
      ['DTSTART;VALUE=DATE:20270208', 'DURATION:P3D'],
      '2027-02-08',
      '2027-02-10',
    ],
    [
      'hours by duration',
      ['DTSTART:20270114T223000', 'DURATION:PT2H30M'],
      '2027-01-14T22:30',
      '2027-01-15T01:00',
    ],
    ['an open end', ['DTSTART:20270114T090000'], '2027-01-14T09:00', undefined],
    [
      'no length',
      ['DTSTART:20270114T090000', 'DTEND:20270114T090000'],
      '2027-01-14T09:00',
      undefined,
    ],
  ])('%s', (_title, lines, start, end) => {
    const event = eventOf(one(...lines, 'SUMMARY:A'), 'a.ics');
    expect([event.startDate, event.endDate]).toEqual([start, end]);
  });

  it('an end before the start is a fault', () => {
    expect(
      messagesOf(one('DTSTART:20270114T090000', 'DTEND:20270113T090000', 'SUMMARY:A'), 'a.ics')[0],
    ).toContain('a.ics:7: DTEND: expected an end after the start');
    expect(
      messagesOf(
        one('DTSTART;VALUE=DATE:20270114', 'DTEND;VALUE=DATE:20270110', 'SUMMARY:A'),
        'a.ics',
      )[0],
    ).toContain('DTEND');
  });
});

describe('properties', () => {
  it('[R65] a whole calendar may be a cancellation', () => {
    expect(
      eventOf(calendar('METHOD:CANCEL', vevent('DTSTART:20270114T090000', 'SUMMARY:A')), 'a.ics')
        .eventStatus,
    ).toBe('EventCancelled');
  });

  it('[R66] those of RFC 5545 and 7986', () => {
    const text = one(
      'DTSTART;TZID=Asia/Jakarta:20270114T130000',
      'SUMMARY;LANGUAGE=id:Bedah\\, buku\\; dan\\nnaskah',
      'DESCRIPTION:Baris satu\\nBaris dua',
      'LOCATION:Ruang Baca Lt. 2',
      'GEO:-7.7828;110.3944',
      'CATEGORIES:Naskah,#Literasi',
      'ORGANIZER;CN="Perpustakaan, Nuraga":mailto:orang@nuraga.example',
      'ATTENDEE;CN=Seseorang:mailto:a@nuraga.example',
      'URL:https://pustaka.nuraga.example/naskah',
      'CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL="Gabung":https://us02web.zoom.us/j/1?pwd=x',
      'CONFERENCE;VALUE=URI;FEATURE=FEED:https://www.youtube.com/live/x',
      'IMAGE;VALUE=URI;DISPLAY=BADGE:https://a.example/a.png',
      'ATTACH;FMTTYPE=image/jpeg:https://a.example/b.jpg',
      'ATTACH;FMTTYPE=application/pdf:https://a.example/c.pdf',
      'BEGIN:VALARM',
      'TRIGGER:-PT15M',
      'DESCRIPTION:Pengingat',
      'END:VALARM',
    );
    const event = eventOf(text, 'a.ics');
    expect(event).toMatchObject({
      name: 'Bedah, buku; dan\nnaskah',
      description: 'Baris satu\nBaris dua',
      location: {
        name: 'Ruang Baca Lt. 2',
        hasMap: 'https://www.openstreetmap.org/?mlat=-7.7828&mlon=110.3944',
      },
      keywords: ['Naskah', 'Literasi'],
      organizer: [{ name: 'Perpustakaan, Nuraga' }],
      url: 'https://pustaka.nuraga.example/naskah',
      virtualLocation: {
        name: 'Zoom',
        url: 'https://us02web.zoom.us/j/1?pwd=x',
        liveUrl: 'https://www.youtube.com/live/x',
        publish: { url: false },
      },
      image: [{ contentUrl: 'https://a.example/a.png' }, { contentUrl: 'https://a.example/b.jpg' }],
    });
    expect(JSON.stringify(event)).not.toMatch(/mailto|Seseorang|orang@/);
  });

  it('[R2] faults name the property and its line', () => {
    const text = calendar(
      vevent('DTSTART:20270114T090000'),
      vevent('DTSTART:kemarin', 'SUMMARY:B'),
      vevent('DTSTART:20270231T090000', 'DURATION:x', 'SUMMARY:C'),
      vevent('DTSTART:20270114T090000', 'DURATION:x', 'RRULE:x', 'SUMMARY:D'),
    );
    expect(faultsOf(text, 'a.ics').map(({ line, path }) => [line, path])).toEqual([
      [10, 'DTSTART'],
      [15, 'DTSTART'],
      [22, 'DURATION'],
      [23, 'RRULE'],
      [4, 'name'],
    ]);
    expect(
      messagesOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\n', 'a.ics').join('\n'),
    ).toContain('a.ics:2: VEVENT: expected END:VEVENT; got EOF.');
    expect(messagesOf('BEGIN:VCALENDAR\r\nsampah\r\nEND:VCALENDAR\r\n', 'a.ics')[0]).toContain(
      'a.ics:2: expected a line as NAME:value',
    );
    expect(messagesOf(calendar(), 'a.ics')[0]).toContain('at least one event');
  });

  it('several calendars in one file', () => {
    expect(
      eventsOf(
        one('DTSTART:20270114T090000', 'SUMMARY:A') + one('DTSTART:20270115T090000', 'SUMMARY:B'),
        'a.ics',
      ),
    ).toHaveLength(2);
  });
});
