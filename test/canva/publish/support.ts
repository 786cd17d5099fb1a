import { createSign, generateKeyPairSync } from 'node:crypto';
import type { OutputMedia, PublishContentRequest } from '@canva/intents/content';
import {
  writePublishRef,
  type PostSettings,
} from '../../../src/canva/intents/content/publish-ref.js';
import type { PublishDeps } from '../../../src/canva/intents/content/publish-content.js';
import { createCalendar, type CalendarOptions } from '../endpoint/calendar.js';

/** What the tests of publishing share: a key like Canva's, a calendar, a post. */

export const APP_ID = 'AAGsiar';
export const ORIGIN = 'https://app-aagsiar.canva-apps.com';
export const ENDPOINT = 'https://kalender.example/siar/9f3c2a';
export const NOW = Date.UTC(2027, 0, 10);

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const KEYS = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one' }] };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export function token(claims: object = {}, header: object = {}): string {
  const head = part({ alg: 'RS256', kid: 'one', typ: 'JWT', ...header });
  const body = part({ aud: APP_ID, designId: 'DAF1', exp: NOW / 1000 + 600, ...claims });
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(privateKey);
  return `${head}.${body}.${signature.toString('base64url')}`;
}

export function calendar(more: Partial<CalendarOptions> = {}) {
  return createCalendar({
    appId: APP_ID,
    keys: KEYS,
    path: '/siar/9f3c2a',
    site: 'https://kalender.example/kiriman',
    clock: () => NOW,
    ...more,
  });
}

/** What a browser adds, and where the name leads: https://kalender.example is the socket. */
export function browserFetch(socket: string): typeof fetch {
  return (url, init) => {
    if (!(typeof url === 'string')) throw new TypeError('a text is expected');
    const headers = { ...(init?.headers as Record<string, string>), origin: ORIGIN };
    // Node's fetch has no page that could refer.
    const { mode: _mode, referrerPolicy: _policy, ...rest } = init ?? {};
    return fetch(url.replace('https://kalender.example', socket), { ...rest, headers });
  };
}

export function deps(given: typeof fetch, more: Partial<PublishDeps> = {}): PublishDeps {
  return {
    fetch: given,
    sleep: async () => undefined,
    clock: () => NOW,
    isOnline: () => true,
    settings: () => ({ endpointUrl: ENDPOINT }),
    ...more,
  };
}

export const SETTINGS: PostSettings = {
  channel: 'Instagram @perpustakaan',
  caption: 'Mari membaca naskah kuno.\n#naskah',
  alts: ['Poster bedah naskah, 14 Januari 2027'],
  local: '2027-01-12T09:00',
  timeZone: 'Asia/Jakarta',
};

export function media(count = 1, more: { url?: string; designToken?: string } = {}): OutputMedia[] {
  const { url = 'https://export.example/DAF1/page', designToken = token() } = more;
  const files = Array.from({ length: count }, (_, index) => ({
    format: 'jpg' as const,
    url: `${url}-${index + 1}.jpg?X-Amz-Signature=abc`,
    widthPx: 1080,
    heightPx: 1350,
    contentMetadata: {
      type: 'design' as const,
      designToken,
      title: 'Bedah Naskah',
      pages: [{ pageId: `P${index}`, pageNumber: index + 1 }],
    },
  }));
  return [{ mediaSlotId: 'pictures', files }];
}

export function publishing(
  settings: Partial<PostSettings> = {},
  outputMedia = media(),
  type = 'post',
): PublishContentRequest {
  return {
    publishRef: writePublishRef({ ...SETTINGS, ...settings }),
    outputType: { id: type, displayName: '', mediaSlots: [] },
    outputMedia,
  };
}
