import { describe, expect, it } from '@jest/globals';
import type { Preview } from '@canva/intents/content';
import { outputTypes } from '../../../src/canva/intents/content/output-types.js';
import {
  checkDraft,
  endpointOf,
  startDraft,
} from '../../../src/canva/intents/content/post-settings.js';
import {
  dayAndHour,
  localOf,
  scheduleAt,
  timeZones,
} from '../../../src/canva/intents/content/post-time.js';
import { postPreview } from '../../../src/canva/intents/content/preview-model.js';
import { readPublishRef, writePublishRef } from '../../../src/canva/intents/content/publish-ref.js';
import { FORMATS } from '../../../src/model/formats/index.js';
import { ENDPOINT, NOW, SETTINGS } from './support.js';

const READY = { endpointUrl: ENDPOINT };
const draft = startDraft(writePublishRef(SETTINGS), 'Europe/Berlin');
const check = (part: Partial<typeof draft>, settings: { endpointUrl?: string } = READY) =>
  checkDraft({ ...draft, ...part }, settings, NOW);

describe('the settings of a post', () => {
  it('begin where they were left, else empty in the person’s zone', () => {
    expect(draft).toEqual({ ...SETTINGS, alts: SETTINGS.alts.join('\n') });
    const empty = startDraft(undefined, 'Asia/Makassar');
    expect(empty).toEqual({
      channel: '',
      caption: '',
      alts: '',
      local: '',
      timeZone: 'Asia/Makassar',
    });
    expect(startDraft('{"version":9}', 'Asia/Makassar')).toEqual(empty);
  });

  it('are valid with a place, a moment to come and an endpoint', () => {
    const { publish, faults } = check({});
    expect(faults).toEqual({});
    expect(publish.validityState).toBe('valid');
    expect(readPublishRef(publish.publishRef)).toEqual(SETTINGS);
    expect(check({ local: '' }).publish.validityState).toBe('valid');
  });

  it.each([
    ['channel', { channel: ' ' }],
    ['channel', { channel: 'x'.repeat(121) }],
    ['caption', { caption: 'x'.repeat(5001) }],
    ['alts', { alts: 'x\n'.repeat(11) }],
    ['alts', { alts: 'x'.repeat(1001) }],
    ['time', { local: '2027-01-09T09:00' }],
    ['time', { local: '2027-02-30T09:00' }],
    ['time', { timeZone: 'Mars/Base' }],
  ])('are not with a wrong %s: %j', (field, part) => {
    const { publish, faults } = check(part);
    expect(Object.keys(faults)).toEqual([field]);
    expect(publish.validityState).toBe('invalid_missing_required_fields');
    expect(readPublishRef(publish.publishRef)?.caption).not.toBe('');
  });

  it('keep what was typed while the endpoint is missing or wrong', () => {
    for (const settings of [{}, { endpointUrl: ' ' }, { endpointUrl: 'https://10.0.0.1/' }]) {
      const { publish } = check({}, settings);
      expect(publish.validityState).toBe('invalid_missing_required_fields');
      expect(readPublishRef(publish.publishRef)).toEqual(SETTINGS);
    }
    expect(endpointOf({})).toBeNull();
    expect(endpointOf(READY)).toEqual({ host: 'kalender.example' });
    expect(endpointOf({ endpointUrl: 'http://a.example' })).toHaveProperty('fault.id');
  });

  it('never hand Canva more than 32 KB', () => {
    const line = '漢'.repeat(1000);
    const { publish, faults } = check({
      caption: line,
      alts: Array(10).fill(line).join('\n'),
    });
    expect(publish.publishRef).toBeUndefined();
    expect(publish.validityState).toBe('invalid_missing_required_fields');
    expect(faults).toHaveProperty('alts');
  });

  it('leave lines for pictures without an alternative text', () => {
    const { publish } = check({ alts: 'satu\n\n tiga \n\n' });
    expect(readPublishRef(publish.publishRef)?.alts).toEqual(['satu', '', 'tiga']);
  });
});

describe('the hour of a post', () => {
  it('is the same moment in every form', () => {
    const moment = { year: 2027, month: 1, day: 4, hours: 9, minutes: 5 };
    expect(localOf(moment)).toBe('2027-01-04T09:05');
    expect(dayAndHour('2027-01-04T09:05')).toEqual(moment);
    expect(dayAndHour('')).toBeUndefined();
    expect(scheduleAt('2027-01-04T09:05', 'Asia/Jayapura')?.instant).toBe('2027-01-04T00:05:00Z');
  });

  it('offers Indonesia’s zones, and the person’s own once', () => {
    expect(timeZones('Asia/Makassar').map(({ label }) => label)).toEqual(['WIB', 'WITA', 'WIT']);
    expect(timeZones('Asia/Tokyo').map(({ value }) => value)).toContain('Asia/Tokyo');
  });
});

/** Whether a picture of this ratio is within what a slot accepts. */
function holds(range: object, ratio: number): boolean {
  const { exact, min = exact, max = exact } = range as Partial<Record<string, number>>;
  const slack = 1e-6;
  return min !== undefined && max !== undefined && ratio > min - slack && ratio < max + slack;
}

describe('what Canva may send', () => {
  it('has a place for every social format of ours', () => {
    const social = FORMATS.filter(({ types, view }) => types.includes('jpeg') && view === 'phone');
    expect(social.length).toBeGreaterThan(5);
    const ranges = outputTypes('en').flatMap(({ mediaSlots }) =>
      mediaSlots.map(({ accepts }) => accepts.image?.aspectRatio ?? {}),
    );
    for (const { id, width, height } of social) {
      const suits = ranges.some((range) => holds(range, width / height));
      expect([id, suits]).toEqual([id, true]);
    }
  });

  it('is JPEG, as many as Instagram takes, named in both languages', () => {
    const [post, carousel, story] = outputTypes('id');
    expect(post).toMatchObject({ id: 'post', displayName: 'Kiriman satu gambar' });
    expect(carousel?.mediaSlots[0]?.fileCount).toEqual({ min: 2, max: 10 });
    expect(story?.mediaSlots[0]?.accepts.image).toMatchObject({
      format: 'jpg',
      aspectRatio: { exact: 0.5625 },
    });
  });
});

describe('the preview', () => {
  const image = { kind: 'image', widthPx: 1080, heightPx: 1350 } as const;
  const previews: Preview[] = [
    { ...image, id: 'a', status: 'ready', format: 'jpg', url: 'https://c.example/a.jpg' },
    { ...image, id: 'b', status: 'loading' },
    { ...image, id: 'c', status: 'error', message: 'Gagal' },
    { id: 'd', kind: 'email', status: 'loading' },
  ];

  it('has the pictures in order, caption, place and time', () => {
    const media = [{ mediaSlotId: 'pictures', previews }];
    expect(postPreview(media, writePublishRef(SETTINGS))).toEqual({
      channel: SETTINGS.channel,
      caption: SETTINGS.caption,
      time: '2027-01-12 09:00 WIB',
      pictures: [
        {
          id: 'a',
          state: 'ready',
          ratio: 0.8,
          url: 'https://c.example/a.jpg',
          alt: SETTINGS.alts[0],
        },
        { id: 'b', state: 'loading', ratio: 0.8 },
        { id: 'c', state: 'error', message: 'Gagal' },
      ],
    });
  });

  it('is empty before anything is chosen', () => {
    expect(postPreview(undefined, undefined)).toEqual({
      pictures: [],
      channel: '',
      caption: '',
      time: '',
    });
  });
});
