import { describe, expect, it } from '@jest/globals';
import { calendar, eventOf, eventsOf, messagesOf, notesOf, vevent } from './helpers.js';

const one = (...lines: string[]): string => calendar(vevent(...lines));

describe('[R63] repetition', () => {
  const starts = (...lines: string[]): (string | undefined)[] =>
    eventsOf(one(...lines, 'SUMMARY:A'), 'a.ics').map(({ startDate }) => startDate);

  it('RRULE with UNTIL in UTC, EXDATE in UTC, RDATE on the clock', () => {
    expect(
      starts(
        'DTSTART;TZID=Asia/Jakarta:20270104T060000',
        'DTEND;TZID=Asia/Jakarta:20270104T080000',
        'RRULE:FREQ=WEEKLY;UNTIL=20270124T230000Z',
        'EXDATE:20270110T230000Z',
        'RDATE;TZID=Asia/Jakarta:20270120T060000',
      ),
    ).toEqual(['2027-01-04T06:00', '2027-01-18T06:00', '2027-01-20T06:00', '2027-01-25T06:00']);
  });

  it('ends move along', () => {
    const events = eventsOf(
      one(
        'DTSTART;TZID=Asia/Jakarta:20270104T220000',
        'DTEND;TZID=Asia/Jakarta:20270105T010000',
        'RRULE:FREQ=DAILY;COUNT=3',
        'SUMMARY:A',
      ),
      'a.ics',
    );
    expect(events.map(({ endDate }) => endDate)).toEqual([
      '2027-01-05T01:00',
      '2027-01-06T01:00',
      '2027-01-07T01:00',
    ]);
    expect(new Set(events.map(({ identifier }) => identifier)).size).toBe(3);
  });

  it('keeps the clock through summer time', () => {
    expect(
      starts('DTSTART;TZID=Europe/Amsterdam:20270327T090000', 'RRULE:FREQ=DAILY;COUNT=3'),
    ).toEqual(['2027-03-27T09:00', '2027-03-28T09:00', '2027-03-29T09:00']);
  });

  it('whole days with an EXDATE', () => {
    expect(
      starts(
        'DTSTART;VALUE=DATE:20270104',
        'RRULE:FREQ=MONTHLY;COUNT=3',
        'EXDATE;VALUE=DATE:20270204',
      ),
    ).toEqual(['2027-01-04', '2027-03-04']);
  });

  it('an endless rule stops at the bound and says so', () => {
    const text = one('DTSTART:20270104T090000', 'RRULE:FREQ=DAILY', 'SUMMARY:A');
    expect(eventsOf(text, 'a.ics')).toHaveLength(366);
    expect(notesOf(text, 'a.ics')).toEqual(['repetition-bounded']);
    expect(starts('DTSTART:20270104T090000', 'RRULE:FREQ=YEARLY')).toHaveLength(3);
  });

  it.each([
    'FREQ=SECONDLY',
    'FREQ=HOURLY;COUNT=3',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=WE',
    'FREQ=DAILY;INTERVAL=1000000000',
    'FREQ=DAILY;BYWEEKNO=53;BYMONTH=6',
    'FREQ=WEEKLY;BYMONTHDAY=1',
  ])('refuses %s', (rule) => {
    expect(
      messagesOf(one('DTSTART:20270104T090000', `RRULE:${rule}`, 'SUMMARY:A'), 'a.ics')[0],
    ).toContain('a.ics:7: RRULE: expected a rule');
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20',
  ])('comes to an end with %s', (rule) => {
    expect(starts('DTSTART:20270104T090000', `RRULE:${rule}`)).toEqual(['2027-01-04T09:00']);
  });
});

describe('[R64] single occurrences', () => {
  it('moved, cancelled, renamed', () => {
    const text = calendar(
      vevent('DTSTART;TZID=Asia/Jakarta:20270104T090000', 'RRULE:FREQ=WEEKLY;COUNT=4', 'SUMMARY:A'),
      vevent(
        'RECURRENCE-ID;TZID=Asia/Jakarta:20270111T090000',
        'DTSTART;TZID=Asia/Jakarta:20270112T130000',
        'SUMMARY:A',
      ),
      vevent(
        'RECURRENCE-ID:20270118T020000Z',
        'DTSTART;TZID=Asia/Jakarta:20270118T090000',
        'STATUS:CANCELLED',
        'SUMMARY:A',
      ),
      vevent(
        'RECURRENCE-ID;TZID=Asia/Jakarta:20270125T090000',
        'DTSTART;TZID=Asia/Jakarta:20270125T090000',
        'SUMMARY:B',
      ),
    );
    expect(
      eventsOf(text, 'a.ics').map((event) => [
        event.name,
        event.startDate,
        event.eventStatus,
        event.previousStartDate,
      ]),
    ).toEqual([
      ['A', '2027-01-04T09:00', 'EventScheduled', []],
      ['A', '2027-01-12T13:00', 'EventRescheduled', ['2027-01-11T09:00']],
      ['A', '2027-01-18T09:00', 'EventCancelled', []],
      ['B', '2027-01-25T09:00', 'EventScheduled', []],
    ]);
  });

  it('without the event that it belongs to', () => {
    expect(
      eventOf(one('RECURRENCE-ID:20270111T090000', 'DTSTART:20270112T090000', 'SUMMARY:A'), 'a.ics')
        .previousStartDate,
    ).toEqual(['2027-01-11T09:00']);
  });
});
