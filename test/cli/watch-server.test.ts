import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { WATCH_POLICY, watchPage } from '../../src/cli/watch/page.js';
import { WATCH_SCRIPT } from '../../src/cli/watch/script.js';
import { serve, type WatchServer } from '../../src/cli/watch/server.js';
import { createShelf } from '../../src/cli/watch/shelf.js';
import { ask } from './watching.js';

let server: WatchServer;
const HOSTILE = '"><script>alert(1)</script>';
const page = watchPage({
  file: `${HOSTILE}.yaml`,
  choices: {
    events: [{ id: 'a', title: HOSTILE, name: 'a.yaml', path: '/a.yaml' }],
    brands: [],
    formats: ['x-post'],
  },
  selection: { event: 'a', brand: 'b', formats: ['x-post'], languages: ['id'] },
  language: 'en',
});

beforeAll(async () => {
  const picture = { bytes: Buffer.from('picture'), type: 'png' as const };
  server = await serve(
    {
      page: () => ({ html: page, policy: WATCH_POLICY }),
      picture: (file) => (file === 'a.png' ? picture : undefined),
      follow: () => () => undefined,
    },
    0,
  );
});
afterAll(() => server.close());

const to = (path: string): string => new URL(path, server.url).pathname;

describe('the server of siar watch', () => {
  it('[L19] listens on the loopback alone, under an address that nobody guesses', async () => {
    const { hostname, pathname } = new URL(server.url);
    expect(hostname).toBe('127.0.0.1');
    expect(pathname).toMatch(/^\/[\w-]{16}\/$/);
    expect((await ask(server.url)).status).toBe(200);
    for (const path of ['/', '/events', '/picture/a.png', '/AAAAAAAAAAAAAAAA/']) {
      expect([path, (await ask(server.url, { path })).status]).toEqual([path, 404]);
    }
  });

  it('[L19] answers to its own names alone', async () => {
    const { port } = new URL(server.url);
    for (const [host, status] of [
      [`127.0.0.1:${port}`, 200],
      [`localhost:${port}`, 200],
      ['evil.example', 403],
      [`evil.example:${port}`, 403],
      [`127.0.0.1:${Number(port) + 1}`, 403],
      ['127.0.0.1', 403],
    ] as const) {
      expect([host, (await ask(server.url, { host })).status]).toEqual([host, status]);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('[L19] refuses %s', async (method) => {
    expect((await ask(server.url, { method })).status).toBe(405);
  });

  it.each([
    'picture/../../../../../../etc/passwd',
    'picture/..%2f..%2f..%2fetc%2fpasswd',
    'picture/%2e%2e/%2e%2e/package.json',
    'picture/a.png/',
    'picture/a.png%00',
    'picture//a.png',
    'picture/',
    'a.png',
    'package.json',
  ])('[L19] gives out drawn pictures alone, not %s', async (path) => {
    // The path goes out as it stands: a client would tidy it up.
    expect((await ask(server.url, { path: `${to('')}${path}` })).status).toBe(404);
  });

  it('[L19] gives pictures as such, and never as a page', async () => {
    const { status, headers, body } = await ask(server.url, { path: to('picture/a.png') });
    expect([status, body]).toEqual([200, 'picture']);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('[L19] the page runs and loads nothing but its own', async () => {
    const { headers, body } = await ask(server.url);
    const policy = headers['content-security-policy'] ?? '';
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    const script = /<script>([^]*?)<\/script>/.exec(body)?.[1] ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(body)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(body.match(/<script>/g)).toHaveLength(1);
    expect(body).not.toMatch(/ (style|on\w+)="/);
    expect(() => new Script(WATCH_SCRIPT)).not.toThrow();
  });

  it('[L19] nonsense instead of a request harms nothing', async () => {
    const { port } = new URL(server.url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('\u0000\u0001\r\n\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    const odd = await ask(server.url, { path: 'http://[/' }).catch(() => ({ status: 404 }));
    expect(odd.status).toBeGreaterThanOrEqual(400);
    expect((await ask(server.url)).status).toBe(200);
  });

  it('[L19] keeps the pictures drawn last, within its bounds', () => {
    const shelf = createShelf(10);
    for (const name of ['a', 'b', 'c']) shelf.put(name, { bytes: new Uint8Array(4), type: 'png' });
    expect(['a', 'b', 'c'].filter((name) => shelf.get(name))).toEqual(['b', 'c']);
    shelf.put('large', { bytes: new Uint8Array(40), type: 'png' });
    expect(['b', 'c', 'large'].filter((name) => shelf.get(name))).toEqual(['large']);
  });
});
