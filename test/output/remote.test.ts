import { afterEach, beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AssetError } from '../../src/errors.js';
import { createImageLoader } from '../../src/output/images.js';
import { isPublicAddress } from '../../src/output/public-address.js';
import { createRemoteFetcher, type RemoteOptions } from '../../src/output/remote.js';
import { parseRemoteUrl } from '../../src/output/remote-url.js';
import sharp from 'sharp';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let port: number;
let handler: Handler;
let seen: string[] = [];
const PUBLIC = '93.184.216.34';
const dialled: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  seen = [];
  dialled.length = 0;
  server.closeAllConnections();
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Every name has a public address, which the test's own server answers for. */
function fetcher(options: Partial<RemoteOptions> = {}): (url: string) => Promise<Uint8Array> {
  return createRemoteFetcher({
    resolve: () => Promise.resolve([PUBLIC]),
    dial: (address) => {
      dialled.push(address);
      return '127.0.0.1';
    },
    milliseconds: 3000,
    ...options,
  });
}

const at = (path: string, host = 'photos.example'): string => `http://${host}:${port}${path}`;

function answer(
  body: string | Buffer,
  headers: Record<string, string> = {},
  status = 200,
): Handler {
  return (_, response) =>
    response.writeHead(status, { 'content-type': 'image/png', ...headers }).end(body);
}

async function refused(work: Promise<unknown>, message: RegExp): Promise<void> {
  await expect(work).rejects.toThrow(AssetError);
  await expect(work).rejects.toThrow(message);
}

describe('isPublicAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '192.0.2.1',
    '192.88.99.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::7f00:1',
    '::8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fec0::1',
    'ff02::1',
    '100::1',
    '4000::1',
    '',
    'localhost',
    '8.8.8',
    '0x8.8.8.8x',
  ])('[O20] refuses %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', PUBLIC, '2606:4700::1111', '2a00:1450:4001::1'])(
    '[O20] takes %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('fetching', () => {
  it('[O21] gives the picture, over a checked address, under the name that was asked for', async () => {
    handler = answer('bytes');
    const bytes = await fetcher()(at('/a.png?x=1'));
    expect(Buffer.from(bytes).toString()).toBe('bytes');
    expect(seen).toEqual([`photos.example:${port}/a.png?x=1`]);
    expect(dialled).toEqual([PUBLIC]);
  });

  it('[O21] fetches each picture once, and follows three redirects', async () => {
    handler = (request, response) => {
      const step = Number(request.url?.slice(2));
      if (step === 0) answer('end')(request, response);
      else response.writeHead(302, { location: `/r${step - 1}` }).end();
    };
    const get = fetcher();
    expect(Buffer.from(await get(at('/r3'))).toString()).toBe('end');
    await get(at('/r3'));
    expect(seen).toHaveLength(4);
    await refused(get(at('/r4')), /more than 3 redirects/);
  });

  it('[O21] feeds the image loader where the web is allowed', async () => {
    const png = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    handler = answer(png);
    const loader = createImageLoader({
      folders: {},
      allowRemote: true,
      remote: { resolve: () => Promise.resolve([PUBLIC]), dial: () => '127.0.0.1' },
    });
    const box = {
      source: at('/a.png'),
      owner: 'event',
      width: 10,
      height: 10,
      fit: 'cover',
    } as const;
    expect((await loader.load(box)).natural).toEqual({ width: 40, height: 20 });
    expect(await loader.measure(at('/a.png'), 'event')).toEqual({ width: 40, height: 20 });
    expect(seen).toHaveLength(1);
  });
});

describe('what is refused', () => {
  it.each([
    'http://127.0.0.1/a.png',
    'http://10.0.0.8/a.png',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/a.png',
    'http://[::ffff:7f00:1]/a.png',
    'http://[::ffff:127.0.0.1]/a.png',
    'http://[64:ff9b::7f00:1]/a.png',
    'http://2130706433/a.png',
    'http://0x7f000001/a.png',
    'http://0177.0.0.1/a.png',
    'http://127.1/a.png',
  ])('[O20] %s, and a redirect to it', async (url) => {
    await refused(fetcher()(url), /private network/);
    expect(dialled).toEqual([]);
    handler = answer('', { location: url }, 302);
    await refused(fetcher()(at('/start')), /private network/);
    expect(dialled).toEqual([PUBLIC]);
  });

  it('[O20] a host in digits of another script', async () => {
    await refused(fetcher()('http://①②⑦.0.0.1/a.png'), /private network/);
  });

  it('[O20] a name with a private address, even among public ones', async () => {
    for (const addresses of [
      ['10.0.0.1'],
      [PUBLIC, '127.0.0.1'],
      ['::ffff:10.0.0.1'],
      ['nonsense'],
      [],
    ]) {
      await refused(
        fetcher({ resolve: () => Promise.resolve(addresses) })(at('/a.png')),
        /private network|no address/,
      );
    }
    expect(dialled).toEqual([]);
  });

  it('[O20] a name that turns private between two redirects', async () => {
    const answers = [[PUBLIC], ['192.168.0.1']];
    handler = answer('', { location: '/b' }, 307);
    const get = fetcher({ resolve: () => Promise.resolve(answers.shift() ?? []) });
    await refused(get(at('/a')), /private network/);
    expect(seen).toHaveLength(1);
  });

  it('[O22] other schemes, passwords and what is no URL', async () => {
    await refused(fetcher()('ftp://photos.example/a.png'), /instead of http/);
    await refused(fetcher()('http://rina:secret@photos.example/a.png'), /user name or password/);
    await refused(fetcher()('http://'), /not a URL/);
    handler = answer('', { location: 'file:///etc/passwd' }, 301);
    await refused(fetcher()(at('/a.png')), /instead of http/);
    handler = answer('', { location: 'http://a:b@photos.example/' }, 301);
    await refused(fetcher()(at('/a.png')), /user name or password/);
  });

  it('[O21] a redirect from https to http, but not the other way round', () => {
    const secure = new URL('https://photos.example/a');
    expect(() => parseRemoteUrl('http://photos.example/b', secure.href, secure)).toThrow(
      /https to http/,
    );
    expect(parseRemoteUrl('/b', secure.href, secure).href).toBe('https://photos.example/b');
    const plain = new URL('http://photos.example/a');
    expect(parseRemoteUrl('https://photos.example/b', plain.href, plain).protocol).toBe('https:');
  });

  it('[O22] secrets of the URL stay out of the message', async () => {
    for (const url of [
      'http://rina:secret@photos.example/a.png?token=secret#secret',
      'http://[secret?token=secret',
    ]) {
      const error: unknown = await fetcher()(url).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(AssetError);
      if (url.includes('@')) expect(String(error)).not.toContain('secret');
      expect(String(error)).not.toContain('token');
    }
  });

  it('[O23] what is not a picture, not there, or compressed', async () => {
    handler = answer('<html>', { 'content-type': 'text/html; charset=utf-8' });
    await refused(fetcher()(at('/a.png')), /not a picture but text\/html\. /);
    handler = (_, response) => response.writeHead(200).end('x');
    await refused(fetcher()(at('/a.png')), /not a picture but of no type/);
    handler = answer('x', { 'content-encoding': 'gzip' });
    await refused(fetcher()(at('/a.png')), /compressed/);
    handler = answer('x', {}, 404);
    await refused(fetcher()(at('/a.png')), /answers 404/);
    handler = answer('x', {}, 302);
    await refused(fetcher()(at('/a.png')), /answers 302/);
    await refused(
      fetcher({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })(at('/a')),
      /was not found/,
    );
    handler = (request) => request.socket.destroy();
    await refused(fetcher()(at('/a.png')), /could not be fetched/);
  });

  it('[O24] a body larger than said or allowed, as soon as that shows', async () => {
    handler = answer('x'.repeat(2000), { 'content-length': '2000' });
    await refused(fetcher({ maxBytes: 1000 })(at('/a.png')), /larger than 0\.001 MB/);
    let sent = 0;
    handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const more = (): void => {
        sent += 10_000;
        if (!response.destroyed) response.write('x'.repeat(10_000), () => setImmediate(more));
      };
      more();
    };
    await refused(fetcher({ maxBytes: 100_000 })(at('/endless')), /larger than/);
    expect(sent).toBeLessThan(20_000_000);
  });

  it('[O24] a slow body, a silent server and a silent resolver', async () => {
    handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    };
    await refused(fetcher({ milliseconds: 200 })(at('/slow')), /within 0\.2 s/);
    handler = () => undefined;
    await refused(fetcher({ milliseconds: 200 })(at('/silent')), /within 0\.2 s/);
    const resolve = (): Promise<string[]> => new Promise(() => undefined);
    await refused(fetcher({ milliseconds: 200, resolve })(at('/')), /within 0\.2 s/);
  });

  it('[O24] more pictures, or more bytes, than one run may fetch', async () => {
    handler = answer('x'.repeat(600));
    const few = fetcher({ maxImages: 2 });
    await Promise.all([few(at('/1')), few(at('/2')), few(at('/2'))]);
    await refused(few(at('/3')), /more than 2 pictures/);
    const light = fetcher({ maxTotalBytes: 1000 });
    await light(at('/1'));
    await refused(light(at('/2')), /too large together/);
  });
});
