import { lookup } from 'node:dns/promises';
import { AssetError } from '../errors.js';
import { isPublicAddress } from './public-address.js';
import { get, type Answer, type Dial } from './remote-get.js';
import { parseRemoteUrl, remoteFault } from './remote-url.js';

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
        remoteFault(
          url,
          `more than ${settings.maxImages} pictures from the web in one run. Save some as files.`,
        ),
      );
    }
    const picture = fetchPicture(url, settings).then((bytes) => {
      total += bytes.byteLength;
      if (total > settings.maxTotalBytes) {
        throw remoteFault(
          url,
          'the pictures from the web are too large together. Save them as files.',
        );
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
  const late = remoteFault(
    written,
    `no picture came within ${seconds} s. Try again, or save it as a file.`,
  );
  const timer = setTimeout(() => clock.abort(late), settings.milliseconds);
  try {
    let url = parseRemoteUrl(written, written);
    for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
      const address = await untilAborted(addressOf(url, written, settings), clock.signal);
      const answer = await get(url, address, settings.dial, settings.maxBytes, clock.signal);
      if (answer.kind === 'picture') return answer.bytes;
      url = follow(answer, url, written, settings);
    }
    throw remoteFault(
      written,
      `more than ${MAX_REDIRECTS} redirects. Name the picture's own address.`,
    );
  } catch (cause) {
    if (clock.signal.aborted) throw late;
    if (cause instanceof AssetError) throw cause;
    throw remoteFault(
      written,
      'could not be fetched. Check the address, or save it as a file.',
      cause,
    );
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
    case 'redirect':
      return parseRemoteUrl(answer.location, written, from);
    case 'status':
      throw remoteFault(written, `the server answers ${answer.status}. Check the address.`);
    case 'type':
      throw remoteFault(
        written,
        `is not a picture but ${answer.type}. Name the picture's own address.`,
      );
    case 'large':
      throw remoteFault(
        written,
        `is larger than ${settings.maxBytes / 1e6} MB. Save it smaller, as a file.`,
      );
  }
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
      throw remoteFault(written, `the host ${host} was not found. Check the address.`, cause);
    }
  }
  const [first] = addresses;
  if (first === undefined) throw remoteFault(written, `the host ${host} has no address.`);
  if (!addresses.every(isPublicAddress)) {
    throw remoteFault(
      written,
      `the host ${host} is in a private network, where nothing is fetched.`,
    );
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
