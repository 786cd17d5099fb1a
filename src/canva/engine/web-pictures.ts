import { createDeadline } from '../feed/deadline.js';
import { readBounded } from '../feed/read-bounded.js';
import { parsePublicHttps } from '../feed/public-https.js';

/** Pictures that an event names on the web: each is fetched once, and what can't be is as one that is missing. */
export interface WebPictures {
  /** By address; null for what can't be fetched from here. */
  readonly fetched: ReadonlyMap<string, Uint8Array | null>;
  /** Fetches those of some sources that are addresses and not known yet. Never rejects. */
  settle(sources: readonly string[]): Promise<void>;
}

/** Most bytes of a picture, most pictures of one visit, and how long one may take in ms. */
const BOUNDS = { bytes: 12_000_000, pictures: 60, milliseconds: 15_000 } as const;

/** The frame lets nothing but https through. */
export function isWebPicture(source: string): boolean {
  return /^https:\/\//i.test(source);
}

export function createWebPictures(request: typeof fetch): WebPictures {
  const fetched = new Map<string, Uint8Array | null>();
  const running = new Map<string, Promise<void>>();
  const fetchOne = async (source: string): Promise<void> => {
    fetched.set(source, await pictureAt(source, request));
    running.delete(source);
  };
  return {
    fetched,
    async settle(sources) {
      const wanted = sources.filter((source) => isWebPicture(source) && !fetched.has(source));
      await Promise.all(
        wanted.slice(0, BOUNDS.pictures - fetched.size).map((source) => {
          const known = running.get(source) ?? fetchOne(source);
          running.set(source, known);
          return known;
        }),
      );
    },
  };
}

async function pictureAt(source: string, request: typeof fetch): Promise<Uint8Array | null> {
  if (typeof parsePublicHttps(source) === 'string') return null;
  const deadline = createDeadline(BOUNDS.milliseconds);
  try {
    const answer = await deadline.wait(
      request(source, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: deadline.signal,
      }),
    );
    return answer.ok ? await readBounded(answer, BOUNDS.bytes, deadline) : null;
  } catch {
    return null;
  } finally {
    deadline.done();
  }
}
