import { describe, expect, it } from '@jest/globals';
import type { EventInput } from '../../../src/model/event.js';
import { eventOf, facts, sample } from './support.js';

const where = (fields: Partial<EventInput>) => facts(eventOf(fields)).where;
const location = { name: 'Aula', addressLocality: 'Kota Lembayung' };
const virtualLocation = { name: 'Zoom' };

describe('where', () => {
  it('[W25] is online, on site or both, in a line', () => {
    const lines = ['optimalisasi', 'naskah-kuno', 'pojok-baca'].map((name) => {
      const { kind, label, line } = facts(sample(name)).where;
      return [kind, label, line];
    });
    expect(lines).toEqual([
      ['online', 'Daring', 'Zoom'],
      ['onsite', 'Luring', 'Ruang Baca Lt. 2, Kota Lembayung'],
      ['hybrid', 'Hibrida', 'Aula Lt. 4, Gedung Perpustakaan · Zoom'],
    ]);
  });

  it('[W25] falls back to the label, and to nothing when nothing is known', () => {
    expect(where({ eventAttendanceMode: 'online' }).line).toBe('Daring');
    expect(where({}).line).toBe('');
    expect(
      where({ location: { name: 'Balai Kota Lembayung', addressLocality: 'Kota Lembayung' } }).line,
    ).toBe('Balai Kota Lembayung');
  });

  it('[W26] without a mode, what is given decides', () => {
    expect(where({ location }).kind).toBe('onsite');
    expect(where({ virtualLocation }).kind).toBe('online');
    expect(where({ location, virtualLocation }).kind).toBe('hybrid');
  });

  it('[W27] an event moved online has no place any more', () => {
    const moved = where({
      location,
      virtualLocation,
      eventAttendanceMode: 'offline',
      eventStatus: 'EventMovedOnline',
    });
    expect([moved.kind, moved.place, moved.town, moved.line]).toEqual(['online', '', '', 'Zoom']);
  });

  it('[W28] nothing of a meeting is printed unless the event says so', () => {
    const text = JSON.stringify(facts(sample('pojok-baca')));
    expect(text).not.toContain('000 0000 0000');
    expect(text).not.toContain('123456');
    const meeting = {
      name: 'Zoom',
      url: 'https://zoom.example/j/1',
      meetingId: '1 2',
      passcode: 'x9',
    };
    expect(where({ virtualLocation: meeting }).meeting).toEqual({
      url: '',
      urlLabel: '',
      id: '',
      passcode: '',
      line: '',
    });
    const publish = { url: true, meetingId: true, passcode: true };
    expect(where({ virtualLocation: { ...meeting, publish } }).meeting).toEqual({
      url: 'https://zoom.example/j/1',
      urlLabel: 'zoom.example/j/1',
      id: '1 2',
      passcode: 'x9',
      line: 'ID rapat 1 2 · Kode sandi x9',
    });
  });

  it('[W28] a join URL that carries a passcode is never printed', () => {
    for (const query of ['?pwd=abc', '?a=1&PWD=abc', '?a=1&passcode=1']) {
      const meeting = {
        name: 'Zoom',
        url: `https://zoom.example/j/1${query}`,
        publish: { url: true },
      };
      expect(where({ virtualLocation: meeting }).meeting.url).toBe('');
    }
  });

  it('[W29] a live stream is public', () => {
    const { live, liveUrl } = facts(sample('pojok-baca')).where;
    expect([live, liveUrl]).toEqual(['video.example/live', 'https://video.example/live']);
  });
});
