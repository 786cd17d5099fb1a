import { z } from 'zod';

/**
 * What the app and the library's endpoint say to each other: docs/canva-endpoint.md explains it, the reference
 * server of the tests holds to it. Whoever changes the meaning of a field raises the version.
 */
export const CONTRACT_VERSION = 1;

export const POST_TYPES = ['post', 'carousel', 'story'] as const;
export type PostType = (typeof POST_TYPES)[number];

export const MOST_PAGES = 10;
export const CAPTION_LENGTH = 5000;
export const ALT_LENGTH = 1000;
export const CHANNEL_LENGTH = 120;
const TITLE_LENGTH = 255;

const text = (max: number) => z.string().max(max);

const pageSchema = z.strictObject({
  /** 1-based. */
  number: z.int().min(1).max(MOST_PAGES),
  /** Where the picture lies for a short time; fetched by the endpoint. */
  url: z
    .string()
    .max(8000)
    .regex(/^https:\/\/[^\s<>"]+$/),
  format: z.enum(['jpg', 'png']),
  /** px */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  /** For people who don't see the picture; '' where nobody wrote one. */
  alt: text(ALT_LENGTH),
});

const scheduleSchema = z.strictObject({
  /** As the person chose it, in `timeZone`. */
  local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  /** IANA. */
  timeZone: z.string().min(1).max(64),
  /** The same moment in UTC. */
  instant: z.iso.datetime({ offset: false }),
});

export const publishRequestSchema = z.strictObject({
  version: z.literal(CONTRACT_VERSION),
  /** SHA-256 over what the post is: equal for equal posts, so that one sent twice is there once. */
  idempotencyKey: z.string().regex(/^[0-9a-f]{64}$/),
  postType: z.enum(POST_TYPES),
  /** The design's; '' for none. */
  title: text(TITLE_LENGTH),
  /** Platform or account in the library's own words. */
  channel: text(CHANNEL_LENGTH).min(1),
  caption: text(CAPTION_LENGTH),
  /** Null: a draft without a time. */
  schedule: scheduleSchema.nullable(),
  /** In the post's order. */
  pages: z.array(pageSchema).min(1).max(MOST_PAGES),
});
export type PublishRequest = z.infer<typeof publishRequestSchema>;
export type PublishPage = PublishRequest['pages'][number];

const httpsUrl = z
  .string()
  .max(2000)
  .regex(/^https:\/\/[^\s<>"]+$/);

/** Of a 200 or 201. Further keys are passed over, so that endpoints may grow. */
export const publishResponseSchema = z.object({
  version: z.literal(CONTRACT_VERSION),
  /** The endpoint's own name of the post. */
  id: z.string().min(1).max(200),
  /** Where people see it. */
  url: httpsUrl.optional(),
});
export type PublishResponse = z.infer<typeof publishResponseSchema>;

/** Of a 4xx or 5xx. */
export const publishErrorSchema = z.object({
  error: z.object({
    /** For programs: `schedule-past`. */
    code: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    /** For people: what is wrong and what to do. */
    message: z.object({ en: z.string().min(1).max(500), id: z.string().min(1).max(500) }),
  }),
});
export type PublishErrorAnswer = z.infer<typeof publishErrorSchema>;
