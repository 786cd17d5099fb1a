import { createDeadline, type Deadline } from './deadline.js';
import {
  addressError,
  cancelledError,
  emptyError,
  FeedError,
  offlineError,
  statusError,
  timeoutError,
  tooLargeError,
  typeError,
  unreachableError,
} from './feed-error.js';
import { feedName, mediaType } from './feed-name.js';
import { parsePublicHttps } from './public-https.js';
import { readBounded } from './read-bounded.js';

export const FEED_MEGABYTES = 2;
const FEED_SECONDS = 15;

export interface FetchFeedOptions {
  /** The browser's. */
  fetch: typeof fetch;
  signal?: AbortSignal;
  /** Whether the computer has a network at all; absent: as the browser says. */
  isOnline?: () => boolean;
  /** Milliseconds for all of it; absent: 15 seconds. */
  timeout?: number;
}

/** What `Engine.readEvents` takes. */
export interface FetchedFeed {
  bytes: Uint8Array;
  /** Tells the notation. */
  fileName: string;
  /** For people: where it came from. */
  host: string;
}

/**
 * The library's feed of events: at most 2 MB in 15 seconds, without cookies, and without telling the server
 * which page asks. Redirects are followed as the browser does, but must end at a public https address.
 *
 * @throws FeedError for whatever goes wrong, with words that say what to do
 */
export async function fetchFeed(address: string, options: FetchFeedOptions): Promise<FetchedFeed> {
  const url = publicUrl(address);
  const milliseconds = options.timeout ?? FEED_SECONDS * 1000;
  const deadline = createDeadline(milliseconds, options.signal);
  try {
    return await get(url, options.fetch, deadline);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (deadline.ended() === 'cancelled') throw cancelledError();
    if (deadline.ended() === 'timeout')
      throw timeoutError(url.host, Math.ceil(milliseconds / 1000));
    // A browser gives one TypeError for no network, no server and no permission.
    const isOnline = options.isOnline ?? (() => globalThis.navigator?.onLine !== false);
    throw isOnline() ? unreachableError(url.host, error) : offlineError(error);
  } finally {
    deadline.done();
  }
}

async function get(
  url: URL,
  fetch: FetchFeedOptions['fetch'],
  deadline: Deadline,
): Promise<FetchedFeed> {
  const request: RequestInit = {
    method: 'GET',
    mode: 'cors',
    redirect: 'follow',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: deadline.signal,
  };
  const response = await deadline.wait(fetch(url.href, request));
  // Where redirects ended; an adapter may leave it empty.
  const end = response.url === '' ? url : publicUrl(response.url);
  if (!response.ok) throw statusError(end.host, response.status);
  const type = mediaType(response.headers.get('content-type'));
  const fileName = feedName(end, type);
  if (fileName === null) throw typeError(type);
  const bytes = await readBounded(response, FEED_MEGABYTES * 1_000_000, deadline);
  if (bytes === null) throw tooLargeError(FEED_MEGABYTES);
  if (bytes.byteLength === 0) throw emptyError(end.host);
  return { bytes, fileName, host: end.host };
}

function publicUrl(text: string): URL {
  const url = parsePublicHttps(text);
  if (typeof url === 'string') throw addressError(url);
  return url;
}
