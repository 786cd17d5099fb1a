import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { publishContent } from '../../../src/canva/intents/content/publish-content.js';
import type { Calendar } from '../endpoint/calendar.js';
import { serve, type RunningServer } from '../endpoint/server.js';
import { browserFetch, calendar, deps, media, publishing, token } from './support.js';

/** The app's own code against the reference server, over a socket. */

let library: Calendar;
let server: RunningServer;

beforeEach(async () => {
  library = calendar();
  server = await serve(library);
});

afterEach(() => server.close());

const publish = (request = publishing()) =>
  publishContent(request, deps(browserFetch(server.origin)));

describe('publishing to the library’s calendar', () => {
  it('brings picture, caption, alternative text and time there', async () => {
    expect(await publish()).toEqual({
      status: 'completed',
      externalId: 'post-1',
      externalUrl: 'https://kalender.example/kiriman/post-1',
    });
    expect(library.posts()).toEqual([
      {
        id: 'post-1',
        designId: 'DAF1',
        request: {
          version: 1,
          idempotencyKey: expect.stringMatching(/^[0-9a-f]{64}$/),
          postType: 'post',
          title: 'Bedah Naskah',
          channel: 'Instagram @perpustakaan',
          caption: 'Mari membaca naskah kuno.\n#naskah',
          schedule: {
            local: '2027-01-12T09:00',
            timeZone: 'Asia/Jakarta',
            instant: '2027-01-12T02:00:00Z',
          },
          pages: [
            {
              number: 1,
              url: 'https://export.example/DAF1/page-1.jpg?X-Amz-Signature=abc',
              format: 'jpg',
              width: 1080,
              height: 1350,
              alt: 'Poster bedah naskah, 14 Januari 2027',
            },
          ],
        },
      },
    ]);
  });

  it('keeps the order of a carousel, and takes one without a time as a draft', async () => {
    const { local: _, ...rest } = { local: '', caption: 'Geser →', alts: ['satu', '', 'tiga'] };
    const request = publishing(rest, media(3), 'carousel');
    const draft = {
      ...request,
      publishRef: request.publishRef?.replace(/"local":"[^"]*",/, '') ?? '',
    };
    expect(await publish(draft)).toMatchObject({ status: 'completed' });
    const [post] = library.posts();
    expect(post?.request.schedule).toBeNull();
    expect(post?.request.pages.map(({ number, alt }) => [number, alt])).toEqual([
      [1, 'satu'],
      [2, ''],
      [3, 'tiga'],
    ]);
  });

  it('sent twice is there once, though the picture’s address is signed anew', async () => {
    const first = await publish();
    const anew = media();
    for (const { files } of anew) {
      for (const file of files) file.url = file.url.replace('abc', 'def');
    }
    expect(await publish(publishing({}, anew))).toEqual(first);
    expect(library.posts()).toHaveLength(1);
  });

  it.each([
    ['caption', publishing({ caption: 'Lain' })],
    ['time', publishing({ local: '2027-01-12T10:00' })],
    ['channel', publishing({ channel: 'X' })],
    ['alternative text', publishing({ alts: ['Lain'] })],
    ['picture', publishing({}, media(1, { url: 'https://export.example/DAF1/v2' }))],
  ])('another %s is another post', async (_, other) => {
    await publish();
    expect(await publish(other)).toMatchObject({ externalId: 'post-2' });
  });

  it('says in the endpoint’s words why it refuses', async () => {
    const answer = await publish(publishing({ local: '2027-01-01T09:00' }));
    expect(answer).toMatchObject({
      status: 'app_error',
      httpCode: 422,
      message: 'refused 422',
      localizedMessageId: 'publish.fault.refused',
    });
    expect(JSON.stringify(answer)).toContain('Waktu kiriman ini sudah lewat');
    expect(library.posts()).toEqual([]);
  });

  it.each([
    ['of another app', token({ aud: 'AAGother' })],
    ['that is over', token({ exp: 1 })],
    ['that isn’t signed', token({}, { alg: 'none' })],
    ['of an unknown key', token({}, { kid: 'two' })],
    ['that was changed', token().replace(/\.[^.]+\./, `.${btoa('{"aud":"AAGsiar"}')}.`)],
    ['that is none', 'x'],
  ])('isn’t taken with a token %s', async (_, designToken) => {
    expect(await publish(publishing({}, media(1, { designToken })))).toMatchObject({
      status: 'app_error',
      httpCode: 401,
      localizedMessageId: 'publish.fault.unauthorised',
    });
    expect(library.posts()).toEqual([]);
  });

  it('isn’t taken at another address', async () => {
    const endpointUrl = 'https://kalender.example/siar/guess';
    const answer = await publishContent(
      publishing(),
      deps(browserFetch(server.origin), { settings: () => ({ endpointUrl }) }),
    );
    expect(answer).toMatchObject({ status: 'app_error', httpCode: 404 });
  });
});

describe('the reference server', () => {
  const post = (more: RequestInit, path = '/siar/9f3c2a') =>
    fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: {
        origin: 'https://app-aagsiar.canva-apps.com',
        authorization: `Bearer ${token()}`,
        'content-type': 'application/json',
      },
      body: '{}',
      ...more,
    });

  it('lets this app alone in', async () => {
    const preflight = await post({ method: 'OPTIONS', body: null });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(
      'https://app-aagsiar.canva-apps.com',
    );
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type',
    );
    expect((await post({ headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('holds to the contract', async () => {
    expect((await post({})).status).toBe(422);
    expect((await post({ body: '{' })).status).toBe(422);
    expect((await post({ method: 'PUT' })).status).toBe(405);
    await publish();
    const good = library.posts()[0]?.request;
    const wrong = [
      { ...good, version: 2 },
      { ...good, more: 1 },
      { ...good, pages: [] },
      { ...good, channel: '' },
      { ...good, pages: [{ ...good?.pages[0], url: 'http://a.example/x.jpg' }] },
    ];
    for (const body of wrong) {
      expect((await post({ body: JSON.stringify(body) })).status).toBe(422);
    }
    expect((await post({ body: JSON.stringify(good) })).status).toBe(200);
    expect((await post({ body: JSON.stringify(good).padEnd(300_000) })).status).toBe(413);
  });

  it('doesn’t give one design’s post to another’s token', async () => {
    await publish();
    const body = JSON.stringify(library.posts()[0]?.request);
    const other = await post({
      body,
      headers: {
        origin: 'https://app-aagsiar.canva-apps.com',
        authorization: `Bearer ${token({ designId: 'DAF2' })}`,
        'content-type': 'application/json',
      },
    });
    expect(other.status).toBe(409);
  });
});
