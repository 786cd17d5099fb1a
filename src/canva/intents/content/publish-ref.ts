import { z } from 'zod';
import { ALT_LENGTH, CAPTION_LENGTH, CHANNEL_LENGTH, MOST_PAGES } from './contract.js';

/** Bytes of Canva's `publishRef`; "32 KB", of which the smaller one is below both. */
export const PUBLISH_REF_BYTES = 32_000;

const VERSION = 1;

const publishRefSchema = z.strictObject({
  version: z.literal(VERSION),
  channel: z.string().max(CHANNEL_LENGTH),
  caption: z.string().max(CAPTION_LENGTH),
  /** In the order of the pictures; those without one have ''. */
  alts: z.array(z.string().max(ALT_LENGTH)).max(MOST_PAGES),
  /** `2027-01-14T09:00` in `timeZone`; absent: a draft without a time. */
  local: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .optional(),
  timeZone: z.string().min(1).max(64),
});

/** What a person decides of a post. The endpoint's address isn't in it: that comes from the settings alone. */
export type PostSettings = Omit<z.infer<typeof publishRefSchema>, 'version'>;

export function writePublishRef(settings: PostSettings): string {
  return JSON.stringify({ version: VERSION, ...settings });
}

/** Null for what isn't ours, is damaged, or of another version. */
export function readPublishRef(publishRef: string | undefined): PostSettings | null {
  if (publishRef === undefined || publishRef.length > PUBLISH_REF_BYTES) return null;
  try {
    const { version: _, ...settings } = publishRefSchema.parse(JSON.parse(publishRef));
    return settings;
  } catch {
    return null;
  }
}
