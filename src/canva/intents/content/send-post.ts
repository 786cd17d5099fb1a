import type { z } from 'zod';
import { createDeadline, type Deadline } from '../../feed/deadline.js';
import { readBounded } from '../../feed/read-bounded.js';
import { publishErrorSchema, publishResponseSchema, type PublishResponse } from './contract.js';
import type { PublishFault } from './publish-fault.js';
import type { Outgoing } from './publish-request.js';

/** One try, and all of them with the waits between. */
const TRY_SECONDS = 20;
const ALL_SECONDS = 60;
const TRIES = 3;
/** Seconds before the second and the third try. */
const WAITS = [1, 4];
/** The longest that an endpoint may ask to wait, in seconds: Canva's window is open meanwhile. */
const LONGEST_WAIT = 20;
const ANSWER_BYTES = 64_000;

export interface SendOptions {
  endpoint: URL;
  fetch: typeof fetch;
  /** Waits for so many seconds. */
  sleep(seconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  clock(): number;
  isOnline?: () => boolean;
}

export type Sent = { done: PublishResponse } | { fault: PublishFault };

/** A fault, and after how many seconds another try may help; absent: none does. */
interface Failed {
  fault: PublishFault;
  again?: number | 'soon';
}

/**
 * Sends a post to the library's endpoint. What may pass is tried again, at most three times in a minute: the
 * key in the request keeps the post from being there twice. Never rejects.
 */
export async function sendPost(post: Outgoing, options: SendOptions): Promise<Sent> {
  const start = options.clock();
  for (let round = 0; ; round++) {
    const result = await sendOnce(post, options);
    if ('done' in result) return result;
    const wait = result.again === 'soon' ? WAITS[round] : result.again;
    const last = round + 1 >= TRIES || wait === undefined || wait > LONGEST_WAIT;
    const spent = (options.clock() - start) / 1000;
    if (last || spent + wait + TRY_SECONDS > ALL_SECONDS) return { fault: result.fault };
    await options.sleep(wait);
  }
}

async function sendOnce(
  post: Outgoing,
  options: SendOptions,
): Promise<{ done: PublishResponse } | Failed> {
  const deadline = createDeadline(TRY_SECONDS * 1000);
  try {
    const response = await deadline.wait(
      options.fetch(options.endpoint.href, requestOf(post, deadline)),
    );
    const body = await readJson(response, deadline);
    if (!response.ok) return refusal(response, body, options.clock());
    const done = parsed(publishResponseSchema, body);
    // It may have arrived, so no second try: people look there first.
    return done ? { done } : { fault: { kind: 'malformed', status: response.status } };
  } catch {
    if (deadline.ended() === 'timeout') return { fault: { kind: 'timeout' }, again: 'soon' };
    const isOnline = options.isOnline ?? (() => globalThis.navigator?.onLine !== false);
    return { fault: { kind: isOnline() ? 'unreachable' : 'offline' }, again: 'soon' };
  } finally {
    deadline.done();
  }
}

function requestOf({ request, designToken }: Outgoing, { signal }: Deadline): RequestInit {
  return {
    method: 'POST',
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A redirect would carry the token to somebody else.
    redirect: 'error',
    headers: {
      authorization: `Bearer ${designToken}`,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: JSON.stringify(request),
    signal,
  };
}

/** Undefined for what is no JSON, or too long. */
async function readJson(response: Response, deadline: Deadline): Promise<unknown> {
  const bytes = await readBounded(response, ANSWER_BYTES, deadline);
  try {
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
  } catch {
    return undefined;
  }
}

function refusal(response: Response, body: unknown, now: number): Failed {
  const { status } = response;
  const answer = parsed(publishErrorSchema, body)?.error;
  const details = { status, ...(answer && { code: answer.code, said: answer.message }) };
  const after = retryAfter(response.headers.get('retry-after'), now);
  if (status === 429) return { fault: { kind: 'busy', ...details }, again: after ?? 'soon' };
  if (status === 503) return { fault: { kind: 'server', ...details }, again: after ?? 'soon' };
  if (status >= 500) return { fault: { kind: 'server', ...details }, again: 'soon' };
  const unauthorised = [401, 403, 404].includes(status);
  return { fault: { kind: unauthorised ? 'unauthorised' : 'refused', ...details } };
}

function parsed<T>(schema: z.ZodType<T>, body: unknown): T | undefined {
  const result = schema.safeParse(body);
  return result.success ? result.data : undefined;
}

/** Seconds to wait, from `7` or from a date; undefined without either. */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
