import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readEvents } from '../../../src/read/index.js';
import { FeedError } from '../../../src/canva/feed/feed-error.js';
import { fetchFeed, type FetchFeedOptions } from '../../../src/canva/feed/fetch-feed.js';

const ADDRESS = 'https://pustaka.example/agenda/acara.ics';
const ICS = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Bedah Naskah',
  'DTSTART;TZID=Asia/Jakarta:20270114T130000',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

afterEach(() => {
  jest.useRealTimers();
});

/** A server that gives this answer to everything. */
function answering(response: () => Response | Promise<Response>) {
  return jest.fn<typeof fetch>(async () => response());
}

const typed = (body: BodyInit, type: string | null, status = 200): Response => {
  const response = new Response(body, { status });
  if (type === null) response.headers.delete('content-type');
  else response.headers.set('content-type', type);
  return response;
};

const endedAt = (response: Response, url: string): Response =>
  Object.defineProperty(response, 'url', { value: url });

async function failure(options: FetchFeedOptions, address = ADDRESS): Promise<FeedError> {
  const error: unknown = await fetchFeed(address, options).then(
    () => new Error('it worked'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof FeedError)) throw error;
  return error;
}

describe('fetching the feed', () => {
  it('gives bytes that the readers take', async () => {
    const feed = await fetchFeed(ADDRESS, { fetch: answering(() => typed(ICS, 'text/calendar')) });
    expect(feed).toMatchObject({ fileName: 'acara.ics', host: 'pustaka.example' });
    expect(readEvents(feed.bytes, feed.fileName).events[0]?.event.name).toBe('Bedah Naskah');
  });

  it('sends no cookies and doesn’t say who asks', async () => {
    const server = answering(() => typed(ICS, 'text/calendar'));
    await fetchFeed(`${ADDRESS}#bagian`, { fetch: server });
    const [url, request] = server.mock.calls[0] ?? [];
    expect(url).toBe(ADDRESS);
    expect(request).toMatchObject({
      method: 'GET',
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
  });

  it.each([
    ['https://a.example/agenda', 'text/calendar; charset=utf-8', 'agenda.ics'],
    ['https://a.example/api/events.php', 'application/ld+json', 'events.php.jsonld'],
    ['https://a.example/agenda.txt', 'Application/JSON', 'agenda.txt.json'],
    ['https://a.example/agenda.txt', 'text/csv', 'agenda.txt.csv'],
    ['https://a.example/acara.json', 'text/yaml', 'acara.yaml'],
    ['https://a.example/acara.yaml', 'text/plain', 'acara.yaml'],
    ['https://a.example/acara.ics?x=1', 'application/octet-stream', 'acara.ics'],
    ['https://a.example/acara', null, 'acara'],
    ['https://a.example/', 'text/html', 'a.example.html'],
    ['https://a.example/jadwal%20acara%2F..%2F%3C.csv', 'text/csv', 'jadwal acara...csv'],
  ])('%s as %s is %s', async (address, type, fileName) => {
    const feed = await fetchFeed(address, { fetch: answering(() => typed('x', type)) });
    expect(feed.fileName).toBe(fileName);
  });

  it('names the file after the place where redirects ended', async () => {
    const moved = answering(() => endedAt(typed(ICS, null), 'https://cdn.example/v2/acara.ics'));
    expect(await fetchFeed('https://a.example/go', { fetch: moved })).toMatchObject({
      fileName: 'acara.ics',
      host: 'cdn.example',
    });
    const inwards = answering(() => endedAt(typed(ICS, 'text/calendar'), 'https://10.0.0.5/x'));
    expect((await failure({ fetch: inwards })).fault).toBe('not-public');
  });

  it('asks nobody for an address that isn’t public https', async () => {
    const server = answering(() => typed(ICS, 'text/calendar'));
    expect((await failure({ fetch: server }, 'http://a.example/')).fault).toBe('not-https');
    expect((await failure({ fetch: server }, 'https://localhost/')).fault).toBe('not-public');
    expect(server).not.toHaveBeenCalled();
  });
});

describe('a feed that can’t be had', () => {
  const refuse = jest.fn<typeof fetch>(async () => {
    throw new TypeError('Failed to fetch');
  });

  it('may be a missing permission: the words name the header', async () => {
    const error = await failure({ fetch: refuse, isOnline: () => true });
    expect(error.fault).toBe('unreachable');
    expect(error.messages.en).toContain('Access-Control-Allow-Origin: *');
    expect(error.messages.id).toContain('Access-Control-Allow-Origin: *');
    expect((await failure({ fetch: refuse, isOnline: () => false })).fault).toBe('offline');
  });

  it.each([
    [401, 'everybody may read'],
    [404, 'settings'],
    [503, 'Try again'],
  ])('status %d says what to do', async (status, words) => {
    const error = await failure({ fetch: answering(() => typed('', null, status)) });
    expect(error).toMatchObject({ fault: 'status', status });
    expect(error.message).toContain(words);
  });

  it('names the host and no more: addresses may hold secrets', async () => {
    const secret = 'https://a.example/feed/s3cret?key=k3y';
    for (const server of [
      refuse,
      answering(() => typed('', null, 500)),
      answering(() => typed('', null)),
    ]) {
      const { messages } = await failure({ fetch: server }, secret);
      expect(JSON.stringify(messages)).toContain('a.example');
      expect(JSON.stringify(messages)).not.toMatch(/s3cret|k3y/);
    }
  });

  it('isn’t a picture or a PDF, nor empty', async () => {
    expect((await failure({ fetch: answering(() => typed('x', 'application/pdf')) })).fault).toBe(
      'type',
    );
    expect((await failure({ fetch: answering(() => typed('', 'text/csv')) })).fault).toBe('empty');
  });

  it('stops reading after 2 MB, whatever the server says of its length', async () => {
    let sent = 0;
    const ended = jest.fn<() => void>();
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
      cancel: ended,
    });
    const server = answering(() => {
      const response = typed(endless, 'text/csv');
      response.headers.set('content-length', '10');
      return response;
    });
    expect((await failure({ fetch: server })).fault).toBe('too-large');
    expect(ended).toHaveBeenCalled();
    expect(sent).toBeLessThan(25);
  });

  it('takes exactly 2 MB', async () => {
    const server = answering(() => typed(new Uint8Array(2_000_000), 'text/csv'));
    expect((await fetchFeed(ADDRESS, { fetch: server })).bytes.byteLength).toBe(2_000_000);
  });

  it('ends after 15 seconds, whether the answer or its body doesn’t come', async () => {
    jest.useFakeTimers();
    const silent = jest.fn<typeof fetch>(() => new Promise(() => undefined));
    const slow = answering(() => typed(new ReadableStream({}), 'text/csv'));
    for (const server of [silent, slow]) {
      const waiting = failure({ fetch: server });
      await jest.advanceTimersByTimeAsync(14_900);
      expect(server.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
      await jest.advanceTimersByTimeAsync(200);
      expect((await waiting).fault).toBe('timeout');
      expect(server.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    }
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends at once when it is cancelled, before or during', async () => {
    const controller = new AbortController();
    const silent = jest.fn<typeof fetch>(() => new Promise(() => undefined));
    const waiting = failure({ fetch: silent, signal: controller.signal });
    controller.abort();
    expect((await waiting).fault).toBe('cancelled');
    expect((await failure({ fetch: silent, signal: controller.signal })).fault).toBe('cancelled');
  });
});
