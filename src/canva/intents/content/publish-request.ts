import type { OutputFile, OutputMedia } from '@canva/intents/content';
import {
  CONTRACT_VERSION,
  MOST_PAGES,
  POST_TYPES,
  publishRequestSchema,
  type PublishPage,
  type PublishRequest,
} from './contract.js';
import { SLOT_ID } from './output-types.js';
import { scheduleAt } from './post-time.js';
import type { PostSettings } from './publish-ref.js';

export interface Outgoing {
  request: PublishRequest;
  /** Canva's signed word on which design the pictures are of. */
  designToken: string;
}

/**
 * What is sent for an exported post; null where Canva's files or the settings don't make one: another type, no
 * pictures, an hour that doesn't exist.
 */
export async function publishRequest(
  settings: PostSettings,
  postType: string,
  media: readonly OutputMedia[],
): Promise<Outgoing | null> {
  const files = media.find(({ mediaSlotId }) => mediaSlotId === SLOT_ID)?.files ?? [];
  const [first] = files;
  const type = POST_TYPES.find((known) => known === postType);
  if (!first || type === undefined || files.length > MOST_PAGES) return null;
  const { channel, caption, alts, local, timeZone } = settings;
  const schedule = local === undefined ? null : scheduleAt(local, timeZone);
  if (local !== undefined && schedule === null) return null;
  const { title = '', designToken } = first.contentMetadata;
  const post = {
    version: CONTRACT_VERSION,
    postType: type,
    title: title.slice(0, 255),
    channel: channel.trim(),
    caption,
    schedule,
    pages: files.map((file, index) => pageOf(file, index + 1, alts[index] ?? '')),
  };
  const whole = { ...post, idempotencyKey: await keyOf(post) };
  const parsed = publishRequestSchema.safeParse(whole);
  return parsed.success ? { request: parsed.data, designToken } : null;
}

function pageOf(file: OutputFile, number: number, alt: string): Record<keyof PublishPage, unknown> {
  const { url, format } = file;
  const size = 'widthPx' in file ? file : { widthPx: 0, heightPx: 0 };
  return { number, url, format, width: size.widthPx, height: size.heightPx, alt: alt.trim() };
}

/** The signature in a picture's address changes with every look at it, so it doesn't count. */
async function keyOf(post: { pages: { url?: unknown }[] }): Promise<string> {
  const pages = post.pages.map((page) => ({
    ...page,
    url: String(page.url).replace(/[?#].*$/s, ''),
  }));
  const bytes = new TextEncoder().encode(JSON.stringify({ ...post, pages }));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
