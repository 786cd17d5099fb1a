import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { publishContent, readFault } from '../../../src/canva/intents/content/publish-content.js';
import { deps, ENDPOINT, publishing } from './support.js';

const DONE = { version: 1, id: 'post-1' };
const answer = (
  status: number,
  body: unknown = {},
  headers: Record<string, string> = {},
): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

afterEach(() => {
  jest.useRealTimers();
});

/** Publishes to an endpoint that gives these answers, the last one ever after. */
async function against(...answers: (() => Response | Promise<Response>)[]) {
  const waits: number[] = [];
  let calls = 0;
  const fetch = jest.fn<typeof globalThis.fetch>(async () => {
    const next = answers[Math.min(calls++, answers.length - 1)];
    if (!next) throw new Error('no answer is given');
    return next();
  });
  const sleep = async (seconds: number): Promise<void> => void waits.push(seconds);
  const result = await publishContent(publishing(), deps(fetch, { sleep }));
  return { result, waits, fetch };
}

const unreachable = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch');
};

describe('what is sent', () => {
  it('goes once, without cookies, and follows no redirect with its token', async () => {
    const { fetch } = await against(() => answer(201, DONE));
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0]).toEqual([
      ENDPOINT,
      expect.objectContaining({
        method: 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        headers: {
          authorization: expect.stringMatching(/^Bearer \S+$/),
          'content-type': 'application/json',
          accept: 'application/json',
        },
      }),
    ]);
    expect(fetch.mock.calls[0]?.[1]?.body).not.toContain('Bearer');
  });
});

describe('trying again', () => {
  it('with the same key after what may pass', async () => {
    const { result, waits, fetch } = await against(
      () => answer(502),
      unreachable,
      () => answer(200, DONE),
    );
    expect(result).toMatchObject({ status: 'completed', externalId: 'post-1' });
    expect(waits).toEqual([1, 4]);
    const bodies = fetch.mock.calls.map(([, init]) => init?.body);
    expect(new Set(bodies).size).toBe(1);
  });

  it('three times at most', async () => {
    const { result, fetch } = await against(() => answer(500));
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(result).toMatchObject({ httpCode: 500, localizedMessageId: 'publish.fault.server' });
  });

  it('when the endpoint says so, in seconds or by date', async () => {
    const date = 'Sun, 10 Jan 2027 00:00:09 GMT';
    const { waits } = await against(
      () => answer(429, {}, { 'retry-after': '7' }),
      () => answer(503, {}, { 'retry-after': date }),
      () => answer(201, DONE),
    );
    expect(waits).toEqual([7, 9]);
  });

  it('not when the endpoint asks for more than a person waits', async () => {
    const { result, waits } = await against(() => answer(429, {}, { 'retry-after': '3600' }));
    expect(waits).toEqual([]);
    expect(result).toMatchObject({ httpCode: 429, localizedMessageId: 'publish.fault.busy' });
  });

  it.each([400, 401, 403, 404, 409, 413, 422])('not after %d', async (status) => {
    const { result, fetch } = await against(() => answer(status));
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(result).toMatchObject({ status: 'app_error', httpCode: status });
  });

  it('no longer than a minute', async () => {
    let now = 0;
    const fetch = jest.fn<typeof globalThis.fetch>(async () => {
      now += 45_000;
      return answer(500);
    });
    await publishContent(publishing(), deps(fetch, { clock: () => now }));
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('an endpoint that fails', () => {
  it.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['no id', { version: 1 }],
    ['another version', { version: 2, id: 'a' }],
    ['a wrong address', { ...DONE, url: 'javascript:alert(1)' }],
    ['too much', JSON.stringify({ ...DONE, more: 'x'.repeat(70_000) })],
  ])('with %s is not understood, and not asked twice', async (_, body) => {
    const { result, fetch } = await against(() => answer(200, body));
    expect(result).toMatchObject({ localizedMessageId: 'publish.fault.malformed' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is unreachable: maybe for want of a permission, so in our words', async () => {
    const { result } = await against(unreachable);
    expect(result).toMatchObject({ localizedMessageId: 'publish.fault.unreachable' });
  });

  it('takes too long: after a minute in all, people may try again', async () => {
    jest.useFakeTimers();
    const asked: AbortSignal[] = [];
    let first = (): void => undefined;
    const begun = new Promise<void>((resolve) => (first = resolve));
    const fetch: typeof globalThis.fetch = (_, init) => {
      if (init?.signal) asked.push(init.signal);
      first();
      return new Promise(() => undefined);
    };
    const waiting = publishContent(publishing(), deps(fetch, { clock: () => Date.now() }));
    await begun;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await waiting).toEqual({ status: 'remote_request_failed' });
    expect(asked.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('hands its words to the settings view, but not to Canva’s logs', async () => {
    const error = {
      code: 'full',
      message: { en: 'Monday is full, Ani.', id: 'Senin penuh, Ani.' },
    };
    const { result } = await against(() => answer(422, { error }));
    if (result.status !== 'app_error') throw new Error(result.status);
    expect(result.message).not.toContain('Ani');
    expect(readFault(result.appDefinedPayload)).toEqual({
      kind: 'refused',
      status: 422,
      code: 'full',
      said: error.message,
    });
  });

  it('isn’t believed when its words are no words', async () => {
    const error = { code: 'full', message: { en: 'x'.repeat(501), id: '' } };
    const { result } = await against(() => answer(422, { error }));
    expect(result).toMatchObject({
      appDefinedPayload: JSON.stringify({ kind: 'refused', status: 422 }),
    });
    expect(readFault('{"kind":"other"}')).toBeNull();
    expect(readFault(undefined)).toBeNull();
  });
});

describe('a post that isn’t sent', () => {
  const fetch = jest.fn<typeof globalThis.fetch>();
  const id = async (...args: Parameters<typeof publishContent>) => {
    const result = await publishContent(...args);
    return result.status === 'app_error' ? result.localizedMessageId : result.status;
  };

  it.each(['', 'http://kalender.example/', 'https://localhost/siar', 'https://a:b@c.example/'])(
    'has no endpoint in “%s”',
    async (endpointUrl) => {
      const given = deps(fetch, { settings: () => ({ endpointUrl }) });
      expect(await id(publishing(), given)).toBe('publish.fault.endpoint');
    },
  );

  it('has settings that can’t be read', async () => {
    for (const publishRef of ['', '{}', '{"version":2}', 'x'.repeat(40_000)]) {
      expect(await id({ ...publishing(), publishRef }, deps(fetch))).toBe('publish.fault.settings');
    }
  });

  it('has no pictures, another type, or an hour that doesn’t exist', async () => {
    expect(await id(publishing({}, []), deps(fetch))).toBe('publish.fault.files');
    expect(await id(publishing({}, undefined, 'film'), deps(fetch))).toBe('publish.fault.files');
    expect(await id(publishing({ local: '2027-02-30T09:00' }), deps(fetch))).toBe(
      'publish.fault.files',
    );
    const night = { local: '2027-03-28T02:30', timeZone: 'Europe/Berlin' };
    expect(await id(publishing(night), deps(fetch))).toBe('publish.fault.files');
    expect(await id(publishing({ timeZone: 'Mars/Base' }), deps(fetch))).toBe(
      'publish.fault.files',
    );
    expect(fetch).not.toHaveBeenCalled();
  });
});
