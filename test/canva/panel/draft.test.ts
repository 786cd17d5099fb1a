import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { checkDraft, draftOf, inputOf } from '../../../src/canva/panel/draft.js';
import { eventSchema } from '../../../src/model/event.js';
import { readEvents } from '../../../src/read/read-events.js';

const folder = 'templates/events';
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));

describe('the form’s draft', () => {
  it.each(files)('%s goes through the form unchanged', async (name) => {
    for (const { event } of readEvents(await readFile(`${folder}/${name}`), name).events) {
      const draft = draftOf(event);
      expect(checkDraft(draft)).toEqual({});
      const again = Buffer.from(JSON.stringify(inputOf(draft, event)));
      const read = readEvents(again, 'form.json');
      expect(read.events[0]?.event).toEqual({ timeZone: 'Asia/Jakarta', ...event });
    }
  });

  it('takes out what was emptied', () => {
    const event = eventSchema.parse({
      name: 'Bedah Buku',
      kind: 'Bedah buku',
      startDate: '2027-01-14T13:00',
      endDate: '2027-01-15T15:00',
      description: 'Ringkas.',
      eventAttendanceMode: 'mixed',
      location: { name: 'Aula', address: 'Jalan Buku 1' },
      virtualLocation: { name: 'Zoom', url: 'https://zoom.us/j/1' },
      offers: { price: 0, url: 'https://s.example' },
    });
    const emptied = {
      ...draftOf(event),
      ...{ kind: '', end: '', lastDay: '', description: ' ', platform: '', link: '' },
      registration: '',
    };
    const input = inputOf(emptied, event);
    for (const key of ['kind', 'endDate', 'description', 'virtualLocation', 'eventAttendanceMode'])
      expect(input).not.toHaveProperty(key);
    expect(input.location).toEqual({ name: 'Aula', address: 'Jalan Buku 1' });
    expect(input.offers).toEqual({
      price: 0,
      priceCurrency: 'IDR',
      availability: 'InStock',
      includes: [],
    });
  });

  it('sees an end before its start, and none over midnight on a later day', () => {
    const draft = { ...draftOf(null), name: 'x', date: '2027-01-14', start: '22:00', end: '01:00' };
    expect(Object.keys(checkDraft(draft))).toEqual(['end']);
    expect(checkDraft({ ...draft, lastDay: '2027-01-15' })).toEqual({});
    expect(Object.keys(checkDraft({ ...draft, lastDay: '2027-01-13' }))).toEqual(['lastDay']);
  });
});
