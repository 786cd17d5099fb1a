import { createHash, timingSafeEqual } from 'node:crypto';
import {
  CONTRACT_VERSION,
  publishRequestSchema,
  type PublishErrorAnswer,
  type PublishRequest,
  type PublishResponse,
} from '../../../src/canva/intents/content/contract.js';
import { verifyDesignToken, type KeySet } from './design-token.js';

/** A post as the calendar keeps it. */
export interface KeptPost {
  id: string;
  designId: string;
  request: PublishRequest;
}

export interface CalendarOptions {
  appId: string;
  keys: KeySet;
  /** Secret part of the address, that the library gives its own people. */
  path: string;
  /** Where people see posts. */
  site: string;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Requests a minute from which on callers have to wait. */
  perMinute?: number;
}

export interface Incoming {
  method: string;
  path: string;
  origin: string | undefined;
  authorization: string | undefined;
  contentType: string | undefined;
  body: string;
}

export interface Outcome {
  status: number;
  headers: Record<string, string>;
  body?: PublishResponse | PublishErrorAnswer;
}

/**
 * The endpoint of docs/canva-endpoint.md, without a network: what comes in is checked against the contract, posts
 * are kept in memory, one that comes twice is there once. It fetches no picture.
 */
export function createCalendar(options: CalendarOptions) {
  const posts = new Map<string, KeptPost>();
  const hits: number[] = [];
  const own = `https://app-${options.appId.toLowerCase()}.canva-apps.com`;

  function handle(incoming: Incoming): Outcome {
    const cors = { 'access-control-allow-origin': own, vary: 'origin' };
    const answer = decide(incoming);
    return { ...answer, headers: { ...cors, ...answer.headers } };
  }

  function decide({ method, path, origin, ...rest }: Incoming): Outcome {
    // Another app's page, or another site's.
    if (origin !== own) return refuse(403, 'origin');
    if (!isSame(path, options.path)) return refuse(404, 'not-found');
    if (method === 'OPTIONS') return { status: 204, headers: PREFLIGHT };
    if (method !== 'POST') return { ...refuse(405, 'method'), headers: { allow: 'POST, OPTIONS' } };
    if (isBusy()) return { ...refuse(429, 'busy'), headers: { 'retry-after': '30' } };
    if (!/^application\/json(;|$)/i.test(rest.contentType ?? ''))
      return refuse(415, 'content-type');
    const token = /^Bearer (\S+)$/.exec(rest.authorization ?? '')?.[1] ?? '';
    const now = options.clock();
    const designId = verifyDesignToken(token, { ...options, now: now / 1000 });
    if (designId === null) return refuse(401, 'design-token');
    return keep(rest.body, designId, now);
  }

  function keep(body: string, designId: string, now: number): Outcome {
    const parsed = publishRequestSchema.safeParse(json(body));
    if (!parsed.success) return refuse(422, 'contract');
    const request = parsed.data;
    const known = posts.get(request.idempotencyKey);
    if (known) {
      // A key says what the post is: with another design's it is somebody's mistake, or worse.
      return known.designId === designId ? taken(known, 200) : refuse(409, 'key-taken');
    }
    if (request.schedule && Date.parse(request.schedule.instant) < now) {
      return refuse(422, 'schedule-past');
    }
    const post = { id: `post-${posts.size + 1}`, designId, request };
    posts.set(request.idempotencyKey, post);
    return taken(post, 201);
  }

  function taken({ id }: KeptPost, status: number): Outcome {
    const body = { version: CONTRACT_VERSION, id, url: `${options.site}/${id}` } as const;
    return { status, headers: {}, body };
  }

  function isBusy(): boolean {
    const now = options.clock();
    while ((hits[0] ?? now) < now - 60_000) hits.shift();
    if (hits.length >= (options.perMinute ?? 60)) return true;
    hits.push(now);
    return false;
  }

  return { handle, posts: () => [...posts.values()] };
}

export type Calendar = ReturnType<typeof createCalendar>;

const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
};

/** What people read; each says what to do. */
const WORDS: Record<string, PublishErrorAnswer['error']['message']> = {
  'schedule-past': {
    en: 'The moment of this post is over. Choose a later one.',
    id: 'Waktu kiriman ini sudah lewat. Pilih yang lebih nanti.',
  },
  busy: {
    en: 'Too many posts at once. Wait a minute.',
    id: 'Terlalu banyak kiriman. Tunggu semenit.',
  },
};
const UNKNOWN = {
  en: 'The calendar can’t take this post. Tell whoever runs it.',
  id: 'Kalender tidak dapat menerima kiriman ini. Beri tahu pengelolanya.',
};

function refuse(status: number, code: string): Outcome {
  return { status, headers: {}, body: { error: { code, message: WORDS[code] ?? UNKNOWN } } };
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** In equal time for equal lengths: an address that is a secret isn't to be guessed letter by letter. */
function isSame(a: string, b: string): boolean {
  const sum = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(sum(a), sum(b));
}
