import { describe, expect, it } from '@jest/globals';
import { chooseSource, startSelection } from '../../../src/canva/intents/data/selection.js';
import { readSourceRef } from '../../../src/canva/intents/data/source-ref.js';
import { eventSchema } from '../../../src/model/event.js';
import { deps, FEED, THREE } from './support.js';

const fresh = startSelection({ reason: 'data_selection' }, { feedUrl: FEED });

async function chosen(part: Partial<typeof fresh>) {
  return chooseSource({ ...fresh, ...part }, deps(''));
}

async function written(part: Partial<typeof fresh>) {
  const result = await chosen(part);
  if ('fault' in result) throw new Error(result.fault.en);
  return result.ref;
}

describe('choosing the events of a table', () => {
  it('begins with the settings’ feed', () => {
    expect(fresh).toMatchObject({ from: 'feed', url: FEED, which: 'upcoming' });
    expect(startSelection({ reason: 'data_selection' }, {}).url).toBe('');
  });

  it('begins with the table that is edited', async () => {
    const feed = await written({ url: `${FEED}?x=1`, language: 'ar', which: 'all' });
    expect(startSelection({ reason: 'app_error', dataSourceRef: feed }, {})).toMatchObject({
      from: 'feed',
      url: `${FEED}?x=1`,
      language: 'ar',
      which: 'all',
    });
    const pasted = await written({ from: 'pasted', text: THREE });
    const again = startSelection({ reason: 'data_selection', dataSourceRef: pasted }, {});
    expect(again.kept).toHaveLength(3);
    expect((await written({ ...again, language: 'en' })).source).toContain('Kelas Sitasi');
  });

  it('begins anew with what can’t be read', () => {
    const context = { reason: 'outdated_source_ref', dataSourceRef: { source: '{}' } } as const;
    expect(startSelection(context, { feedUrl: FEED })).toEqual(fresh);
  });

  it('shows everybody the feed’s host, not its path', async () => {
    const ref = await written({ url: 'https://pustaka.example/s3cret.ics' });
    expect(ref.title).toBe('pustaka.example');
  });

  it('keeps an address that nobody may fetch from Canva', async () => {
    expect(await chosen({ url: 'http://pustaka.example/' })).toMatchObject({
      fault: { en: expect.stringContaining('https://') },
    });
    expect(await chosen({ url: '' })).toHaveProperty('fault');
  });

  it('gives the faults of what was pasted', async () => {
    expect(await chosen({ from: 'pasted', text: ' ' })).toHaveProperty('fault');
    expect(await chosen({ from: 'pasted', text: 'name: A\nstartDate: besok' })).toMatchObject({
      fault: { en: expect.stringContaining('startDate') },
    });
  });

  it('says where pasted events are more than Canva keeps', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `- name: ${'Acara '.repeat(20)}${n}`).join(
      '\n',
    );
    expect(await chosen({ from: 'pasted', text: many })).toMatchObject({
      fault: { en: expect.stringContaining('5 KB'), id: expect.stringContaining('5 KB') },
    });
  });
});

describe('pasted events in Canva’s keeping', () => {
  const event = `
name: Rapat Naskah
startDate: 2027-01-14T13:00
timeZone: Asia/Jakarta
virtualLocation: { name: Zoom, url: 'https://zoom.example/j/1?pwd=r4hasia', passcode: s4ndi, meetingId: '123' }
contact: { name: Pribadi, telephone: '0812' }
people: [{ name: Ani, image: { contentUrl: ani.png } }]
image: [{ contentUrl: foto.png }]
`;

  it('say nothing that may not be published', async () => {
    const { source } = await written({ from: 'pasted', text: event });
    expect(source).toContain('Zoom');
    expect(source).not.toMatch(/r4hasia|s4ndi|123|Pribadi|0812|png/);
  });

  it('keep what may be', async () => {
    const open = event.replace("'123' }", "'123', publish: { meetingId: true } }");
    const { source } = await written({ from: 'pasted', text: open });
    expect(source).toContain('123');
    expect(source).not.toContain('s4ndi');
  });

  it('are whole events again', async () => {
    const ref = readSourceRef((await written({ from: 'pasted', text: THREE })).source);
    if (ref?.from !== 'pasted') throw new Error('not read');
    const [first] = ref.events;
    expect(eventSchema.parse(first)).toEqual(first);
    expect(first).toMatchObject({ eventStatus: 'EventScheduled', keywords: [] });
    expect(first?.people.map(({ role }) => role)).toEqual(['speaker', 'speaker']);
  });
});
