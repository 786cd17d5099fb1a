import { describe, expect, it } from '@jest/globals';
import { eventDate } from '../../../src/canva/panel/views/event-date.js';
import { anEvent, fakeEngine } from './fake-panel.js';

const { strings } = fakeEngine();

describe('when an event is', () => {
  it('is a range of days, with hours and zone', () => {
    const { event } = anEvent({ startDate: '2027-02-08T08:30', endDate: '2027-02-10T11:30' });
    expect(eventDate(event, 'en', strings)).toContain('8–10 February 2027, 08:30–11:30 WIB');
    expect(eventDate(event, 'id', strings)).toContain('8–10 Februari 2027, 08.30–11.30 WIB');
  });

  it('stands as written in a zone that nobody knows', () => {
    const { event } = anEvent();
    const odd = { ...event, timeZone: 'Mars/Olympus' };
    expect(eventDate(odd, 'en', strings)).toBe('2027-03-09 09:00');
  });

  it('is nothing without a date', () => {
    const { startDate: _, endDate: __, ...event } = anEvent().event;
    expect(eventDate(event, 'en', strings)).toBeNull();
  });
});
