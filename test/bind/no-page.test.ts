import { describe, expect, it } from '@jest/globals';
import { RenderError, type Bilingual } from '../../src/errors.js';
import type { EventInput } from '../../src/model/event.js';
import { boundDocument, type Situation } from '../layout/scenes.js';

const TEXT = "- {kind: text, id: a, text: '{{ event.name }}'}";
const DATED = { startDate: '2027-03-04T13:00', timeZone: 'Asia/Jakarta' } as const;

function refusal(page: string, event: Partial<EventInput>, more: Situation = {}): Bilingual {
  try {
    boundDocument(TEXT, { page, event, ...more });
  } catch (error) {
    if (error instanceof RenderError) return error.messages;
    throw error;
  }
  return { en: 'drawn', id: 'drawn' };
}
const reminder = (event: Partial<EventInput>, now?: string): Bilingual =>
  refusal('for: reminders', event, now === undefined ? {} : { now });

describe('[B18] a template that has no page for an event says why and what to do', () => {
  it.each<[string, Partial<EventInput>, string | undefined, RegExp, RegExp]>([
    [
      'no date',
      {},
      undefined,
      /no date to count down to\. Give the event a "startDate"/,
      /belum punya tanggal .* Beri/,
    ],
    [
      'postponed',
      { ...DATED, eventStatus: 'EventPostponed' },
      undefined,
      /postponed and has no date .* until there is a new date/,
      /ditunda .* sampai ada tanggal baru/,
    ],
    [
      'cancelled',
      { ...DATED, eventStatus: 'EventCancelled' },
      undefined,
      /cancelled/,
      /dibatalkan/,
    ],
    ['over', DATED, '2027-03-06T05:00:00Z', /is over on the day that --now/, /sudah berlalu/],
    [
      'far away',
      DATED,
      '2027-01-01T05:00:00Z',
      /62 days before it .* begin 30 days before\. Choose a later day with --now/,
      /62 hari sebelumnya .* H-30\. Pilih hari yang lebih dekat/,
    ],
    [
      'no zone',
      { startDate: '2027-03-04T13:00' },
      '2027-03-01T05:00:00Z',
      /no time zone.*"timeZone: Asia\/Jakarta"/,
      /zona waktunya belum ditulis.*"timeZone: Asia\/Jakarta"/,
    ],
  ])('a reminder: %s', (_, event, now, en, id) => {
    const told = reminder(event, now);
    expect(told.en).toMatch(en);
    expect(told.id).toMatch(id);
    expect([told.en, told.id]).toEqual([
      expect.stringMatching(/^test has no page for this event: /),
      expect.stringMatching(/^test tidak punya halaman untuk acara ini: /),
    ]);
  });

  it('draws the reminders that there are', () => {
    expect(reminder(DATED).en).toBe('drawn');
    expect(reminder(DATED, '2027-03-01T05:00:00Z').en).toBe('drawn');
  });

  it('names the list that is empty', () => {
    expect(refusal('for: quotes', DATED).en).toMatch(/has no quotes\. Add some .* "quotes"/);
    expect(refusal('if: people.speakers.size == 1', DATED).id).toMatch(
      /belum menyebut narasumber\. Tambahkan .* "people"/,
    );
  });

  it('says when to use it where no list is empty', () => {
    const people = [{ name: 'Ana' }];
    expect(refusal('if: people.speakers.size == 2', { people })).toEqual({
      en: 'test has no page for this event: the conditions of its pages (if, for) leave none. Test Else choose another template.',
      id: 'test tidak punya halaman untuk acara ini: syarat tiap halamannya (if, for) tidak terpenuhi. Uji Selain itu, pilih templat lain.',
    });
  });
});
