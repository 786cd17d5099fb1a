import { lookup } from 'node:dns/promises';
import { AssetError } from '../errors.js';
import { isPublicAddress } from './public-address.js';
import { get, type Answer, type Dial } from './remote-get.js';

export interface RemoteOptions {
  /** Addresses of a host name. */
  resolve: (host: string) => Promise<string[]>;
  /** Where to connect for a checked address: itself. Tests put a server of their own there. */
  dial: Dial;
  /** Bytes of one picture. */
  maxBytes: number;
  /** Bytes of all pictures of a run: they stay in memory. */
  maxTotalBytes: number;
  maxImages: number;
  /** For one picture with all its redirects. */
  milliseconds: number;
}

const REMOTE = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (address) => address,
  maxBytes: 20_000_000,
  maxTotalBytes: 100_000_000,
  maxImages: 20,
  milliseconds: 10_000,
} satisfies RemoteOptions;

const MAX_REDIRECTS = 3;

/**
 * Fetches pictures from the web, each once. The host is resolved here, every address of it must be a
 * public one, and the connection goes to a checked address; each redirect is checked again. Throws
 * AssetError, without the query of the URL, which may hold a secret.
 */
export function createRemoteFetcher(
  options: Partial<RemoteOptions> = {},
): (url: string) => Promise<Uint8Array> {
  const settings: RemoteOptions = { ...REMOTE, ...options };
  const fetched = new Map<string, Promise<Uint8Array>>();
  let total = 0;

  return (url) => {
    const known = fetched.get(url);
    if (known) return known;
    if (fetched.size >= settings.maxImages) {
      return Promise.reject(
        fault(
          url,
          `more than ${settings.maxImages} pictures from the web in one run. Save some as files.`,
        ),
      );
    }
    const picture = fetchPicture(url, settings).then((bytes) => {
      total += bytes.byteLength;
      if (total > settings.maxTotalBytes) {
        throw fault(url, 'the pictures from the web are too large together. Save them as files.');
      }
      return bytes;
    });
    fetched.set(url, picture);
    return picture;
  };
}

async function fetchPicture(written: string, settings: RemoteOptions): Promise<Uint8Array> {
  const clock = new AbortController();
  const seconds = settings.milliseconds / 1000;
  const late = fault(
    written,
    `no picture came within ${seconds} s. Try again, or save it as a file.`,
  );
  const timer = setTimeout(() => clock.abort(late), settings.milliseconds);
  try {
    let url = parse(written, written);
    for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
      const address = await untilAborted(addressOf(url, written, settings), clock.signal);
      const answer = await get(url, address, settings.dial, settings.maxBytes, clock.signal);
      if (answer.kind === 'picture') return answer.bytes;
      url = follow(answer, url, written, settings);
    }
    throw fault(written, `more than ${MAX_REDIRECTS} redirects. Name the picture's own address.`);
  } catch (cause) {
    if (clock.signal.aborted) throw late;
    if (cause instanceof AssetError) throw cause;
    throw fault(written, 'could not be fetched. Check the address, or save it as a file.', cause);
  } finally {
    clearTimeout(timer);
  }
}

/** The next URL of a redirect; any other answer is an error. */
function follow(
  answer: Exclude<Answer, { kind: 'picture' }>,
  from: URL,
  written: string,
  settings: RemoteOptions,
): URL {
  switch (answer.kind) {
    case 'redirect': {
      const next = parse(answer.location, written, from);
      if (from.protocol === 'https:' && next.protocol === 'http:') {
        throw fault(written, 'is redirected from https to http. Save it as a file.');
      }
      return next;
    }
    case 'status':
      throw fault(written, `the server answers ${answer.status}. Check the address.`);
    case 'type':
      throw fault(written, `is not a picture but ${answer.type}. Name the picture's own address.`);
    case 'large':
      throw fault(
        written,
        `is larger than ${settings.maxBytes / 1e6} MB. Save it smaller, as a file.`,
      );
  }
}

function parse(text: string, written: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch (cause) {
    throw fault(written, 'is not a URL.', cause);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw fault(written, `leads to ${url.protocol} instead of http(s).`);
  }
  if (url.username !== '' || url.password !== '') {
    throw fault(written, 'carries a user name or password. Save the picture as a file.');
  }
  return url;
}

/** One checked address of the host. If any of its addresses is private, none is used. */
async function addressOf(url: URL, written: string, settings: RemoteOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = /^[\d.]+$/.test(host) || host.includes(':');
  let addresses = [host];
  if (!literal) {
    try {
      addresses = await settings.resolve(host);
    } catch (cause) {
      throw fault(written, `the host ${host} was not found. Check the address.`, cause);
    }
  }
  const [first] = addresses;
  if (first === undefined) throw fault(written, `the host ${host} has no address.`);
  if (!addresses.every(isPublicAddress)) {
    throw fault(written, `the host ${host} is in a private network, where nothing is fetched.`);
  }
  return first;
}

/** A resolver cannot be stopped, but it can be left behind. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function fault(written: string, what: string, cause?: unknown): AssetError {
  const name = publicPart(written);
  return new AssetError(`${name}: ${what}`, { path: name, cause });
}

/** Without user, password, query and fragment: messages end up in logs. */
function publicPart(written: string): string {
  try {
    const { protocol, host, pathname } = new URL(written);
    return `${protocol}//${host}${pathname}`.slice(0, 200);
  } catch {
    return written.replace(/[?#].*$/s, '').slice(0, 80);
  }
}
