import { describe, expect, it } from '@jest/globals';
import type { EventInput } from '../../../src/model/event.js';
import { eventOf, facts, sample } from './support.js';

const state = (fields: Partial<EventInput>, now?: string) =>
  facts(eventOf(fields), 'id', now).state;
const NEXT = { startDate: '2027-02-03T09:00', previousStartDate: ['2027-01-20T09:00'] };

describe('state', () => {
  it('[W20] a postponed event shows no date, strikes the old one and says why', () => {
    expect(facts(sample('klinik-sitasi')).state).toEqual({
      id: 'postponed',
      badge: 'Ditunda',
      reason: 'gangguan listrik gedung',
      showDate: false,
      strikeDate: 'Rabu, 20 Januari 2027, 09.00 WIB',
    });
    const kept = state({ startDate: '2027-01-20', eventStatus: 'EventPostponed' });
    expect([kept.showDate, kept.strikeDate]).toEqual([false, 'Rabu, 20 Januari 2027']);
  });

  it('[W21] a rescheduled event shows the new date and strikes the old one', () => {
    expect(state({ ...NEXT, eventStatus: 'EventRescheduled' })).toEqual({
      id: 'rescheduled',
      badge: 'Jadwal baru',
      reason: '',
      showDate: true,
      strikeDate: 'Rabu, 20 Januari 2027, 09.00 WIB',
    });
  });

  it('[W22] each state has its badge, and only rescheduling strikes a date that stands beside', () => {
    const { startDate } = NEXT;
    const soldOut = { availability: 'SoldOut' } as const;
    const pairs = [
      state({ startDate }),
      state({ startDate, eventStatus: 'EventMovedOnline' }),
      state({ startDate, eventStatus: 'EventCancelled' }),
      state({ startDate, offers: soldOut }),
      state({ startDate }, '2027-02-04T00:00:00Z'),
    ].map(({ id, badge, showDate, strikeDate }) => [id, badge, showDate, strikeDate]);
    expect(pairs).toEqual([
      ['scheduled', '', true, ''],
      ['movedOnline', 'Dialihkan ke daring', true, ''],
      ['cancelled', 'Dibatalkan', true, ''],
      ['soldOut', 'Kuota penuh', true, ''],
      ['past', 'Telah selesai', true, ''],
    ]);
  });

  it('[W23] what a reader must know first wins', () => {
    const offers = { availability: 'SoldOut' } as const;
    const after = '2027-03-01T00:00:00Z';
    expect(state({ ...NEXT, offers, eventStatus: 'EventCancelled' }, after).id).toBe('cancelled');
    expect(state({ ...NEXT, offers, eventStatus: 'EventPostponed' }, after).id).toBe('postponed');
    expect(state({ ...NEXT, offers, eventStatus: 'EventRescheduled' }, after).id).toBe('past');
    expect(state({ ...NEXT, offers, eventStatus: 'EventRescheduled' }).id).toBe('rescheduled');
  });

  it('[W24] past begins when the end is over in the event’s zone, and only with a clock', () => {
    const id = (fields: Partial<EventInput>, now?: string) => state(fields, now).id;
    const closed = { startDate: '2027-01-14T13:00', endDate: '2027-01-14T15:00' };
    expect(id({ startDate: '2001-01-01' })).toBe('scheduled');
    expect(id(closed, '2027-01-14T07:59:59Z')).toBe('scheduled');
    expect(id(closed, '2027-01-14T08:00:00Z')).toBe('past');
    // An open end, and a day without hours, last until midnight in Jakarta.
    for (const startDate of ['2027-01-14T13:00', '2027-01-14']) {
      expect(id({ startDate }, '2027-01-14T16:59:59Z')).toBe('scheduled');
      expect(id({ startDate }, '2027-01-14T17:00:00Z')).toBe('past');
    }
    const night = { startDate: '2027-01-14T20:00', endDate: '2027-01-15T01:00' };
    expect(id(night, '2027-01-14T17:30:00Z')).toBe('scheduled');
    expect(id(night, '2027-01-14T18:00:00Z')).toBe('past');
    // Without a zone, only what is past everywhere is past.
    const nowhere = { startDate: '2027-01-14', timeZone: undefined };
    expect(id(nowhere, '2027-01-15T11:59:59Z')).toBe('scheduled');
    expect(id(nowhere, '2027-01-15T12:00:00Z')).toBe('past');
  });
});
