import { describe, expect, it, jest } from '@jest/globals';
import { keepPictures, picturesOfEvent } from '../../../src/canva/engine/event-pictures.js';
import { createPictureStore } from '../../../src/canva/engine/picture-store.js';
import { createWebPictures } from '../../../src/canva/engine/web-pictures.js';
import { eventSchema } from '../../../src/model/event.js';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const LOGO = 'https://perpustakaan.example/logo.png';

const event = eventSchema.parse({
  name: 'Webinar',
  image: [{ contentUrl: 'photos/ruang.jpg' }],
  people: [{ name: 'Sri', role: 'speaker', image: { contentUrl: 'sri.png' } }],
  organizer: [{ name: 'Perpustakaan', logo: LOGO }],
});

describe('pictures of the web', () => {
  it('are fetched once, without cookies or referrer', async () => {
    const request = jest.fn<typeof fetch>(async () => new Response(bytes(1, 2, 3).slice()));
    const web = createWebPictures(request);
    await Promise.all([web.settle([LOGO, 'sri.png']), web.settle([LOGO])]);
    await web.settle([LOGO]);
    expect(request).toHaveBeenCalledTimes(1);
    expect(request.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(web.fetched.get(LOGO)).toEqual(bytes(1, 2, 3));
  });

  it.each([
    ['answers that are none', async () => new Response('', { status: 404 })],
    ['servers that allow no app', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['files without an end', async () => new Response(endless())],
  ])('that cannot be had, as of %s, are missing', async (_, request) => {
    const web = createWebPictures(request);
    await web.settle([LOGO]);
    expect(web.fetched.get(LOGO)).toBeNull();
  });

  it('of this computer or its network are not asked for', async () => {
    const request = jest.fn<typeof fetch>();
    const web = createWebPictures(request);
    await web.settle([
      'https://127.0.0.1/a.png',
      'https://localhost/a.png',
      'http://a.example/a.png',
    ]);
    expect(request).not.toHaveBeenCalled();
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
  });
}

describe('pictures of an event', () => {
  const store = createPictureStore({
    samples: new Map([['photos/ruang.jpg', bytes(1)]]),
    brand: new Map([['logo.svg', bytes(2)]]),
    brought: new Map([['sri.png', bytes(3)]]),
    fetched: new Map([[LOGO, null]]),
  });

  it('are those of a sample, those that somebody brought, and those of the web', async () => {
    expect(picturesOfEvent(event)).toEqual(['photos/ruang.jpg', 'sri.png', LOGO]);
    expect(await store.read('event', 'photos/ruang.jpg')).toEqual(bytes(1));
    expect(await store.read('event', 'orang/SRI.png')).toEqual(bytes(3));
    expect(await store.read('brand', './logo.svg')).toEqual(bytes(2));
    expect(store.has('event', LOGO)).toBe(false);
    await expect(store.read('event', LOGO)).rejects.toThrow('Drop the file into the panel');
  });

  it('never reach a template, nor files of a brand an event', () => {
    expect(store.has('template', 'photos/ruang.jpg')).toBe(false);
    expect(store.has('event', 'logo.svg')).toBe(false);
  });

  it('that are not there leave the event without them, and the people stay', () => {
    const kept = keepPictures(event, (source) => store.has('event', source));
    expect(kept.image).toHaveLength(1);
    expect(kept.people[0]).toMatchObject({ name: 'Sri', image: { contentUrl: 'sri.png' } });
    expect(kept.organizer[0]).toEqual({ name: 'Perpustakaan' });
    expect(keepPictures(event, () => false).people[0]).toMatchObject({ name: 'Sri' });
    expect(keepPictures(event, () => false).people[0]).not.toHaveProperty('image');
  });
});
