import { z } from 'zod';

/**
 * EventData: what happens. Property names are schema.org's where schema.org has one
 * (https://schema.org/Event); additions are marked "Siar:". Readers produce it, nothing after
 * the readers changes it.
 */

const line = (max: number) => z.string().trim().min(1).max(max);
const text = (max: number) => z.string().min(1).max(max);
const url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s<>"]+$/i, 'an http(s) URL');

/** `2027-01-14` or `2027-01-14T13:00`: local to the event's `timeZone`. */
const localDate = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/,
    'a date as 2027-01-14 or 2027-01-14T13:00',
  );

const timeZone = z.string().max(64).describe('IANA time zone, as Asia/Jakarta');

export const photoSchema = z.strictObject({
  contentUrl: line(2000).describe(
    'File below the event file’s folder, or an http(s) URL (drawn only with --allow-remote)',
  ),
  focalPoint: z
    .strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .optional()
    .describe('Siar: what must stay visible, as shares of width and height from the top left'),
  description: line(300).optional().describe('What the picture shows, for alt text'),
  creditText: line(200).optional().describe('Who made it; printed on the post when present'),
  license: line(200).optional(),
  consent: z.boolean().optional().describe('Siar: the people shown agreed to publication'),
});
export type Photo = z.infer<typeof photoSchema>;

export const organizationSchema = z.strictObject({
  name: line(200),
  alternateName: line(80).optional().describe('Short name'),
  url: url.optional(),
  logo: line(2000).optional().describe('File below the event file’s folder, or an http(s) URL'),
});
export type Organization = z.infer<typeof organizationSchema>;

/** Siar: what a person does at the event. `role` is one of these or a free word, printed as it is. */
export const PERSON_ROLES = [
  'speaker',
  'keynote',
  'moderator',
  'host',
  'opening',
  'instructor',
  'panelist',
  'committee',
  'participant',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const personSchema = z.strictObject({
  name: line(160).describe('Name without degrees; a single word is fine'),
  honorificPrefix: line(80).optional().describe('Titles before the name, as "Prof. Dr. Hj."'),
  honorificSuffix: line(120).optional().describe('Degrees after the name, as "S.S., M.Hum."'),
  role: line(60)
    .default('speaker')
    .describe(`Siar: ${PERSON_ROLES.join(', ')}, or a free word that is printed as it is`),
  jobTitle: line(200).optional().describe('Office, as "Pustakawan UIN Sunan Kalijaga"'),
  affiliation: line(200).optional(),
  topic: line(300).optional().describe('Siar: what this person speaks about'),
  image: photoSchema.optional(),
});
export type Person = z.infer<typeof personSchema>;

export const placeSchema = z.strictObject({
  name: line(200),
  address: line(300).optional().describe('Street address in one line'),
  addressLocality: line(120).optional().describe('Town'),
  maximumAttendeeCapacity: z.int().positive().optional(),
  hasMap: url.optional(),
});
export type Place = z.infer<typeof placeSchema>;

export const virtualLocationSchema = z.strictObject({
  name: line(80).describe('Platform, as "Zoom"'),
  url: url.optional().describe('Where to join: may carry a passcode'),
  meetingId: line(60).optional(),
  passcode: line(60).optional(),
  liveUrl: url.optional().describe('Siar: public live stream'),
  publish: z
    .strictObject({
      url: z.boolean().default(false),
      meetingId: z.boolean().default(false),
      passcode: z.boolean().default(false),
    })
    .default({ url: false, meetingId: false, passcode: false })
    .describe('Siar: what of this may be printed on a post; nothing by default'),
});
export type VirtualLocation = z.infer<typeof virtualLocationSchema>;

export const offerSchema = z.strictObject({
  price: z.number().min(0).max(1e9).optional().describe('0 is free; absent is not said'),
  priceCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('IDR')
    .describe('ISO 4217 code'),
  url: url.optional().describe('Registration page'),
  validFrom: localDate.optional().describe('Registration opens'),
  validThrough: localDate.optional().describe('Registration closes'),
  availability: z
    .enum(['InStock', 'SoldOut'])
    .default('InStock')
    .describe('SoldOut: no seat is left'),
  includes: z.array(line(120)).max(12).default([]).describe('Siar: as "e-sertifikat"'),
});
export type Offer = z.infer<typeof offerSchema>;

export const contactSchema = z.strictObject({
  name: line(120),
  telephone: line(40).optional().describe('WhatsApp number'),
  email: z.email().max(200).optional(),
  consent: z.boolean().default(false).describe('Siar: may be printed; without it, it never is'),
});
export type Contact = z.infer<typeof contactSchema>;

export const quoteSchema = z.strictObject({
  text: text(1000),
  by: line(160),
  source: line(300).optional(),
  paraphrase: z.boolean().default(false),
});

/** Siar: what is counted after an event. `unit` is one of these or a free word, printed as it is. */
export const FIGURE_UNITS = [
  'attendees',
  'questions',
  'hours',
  'speakers',
  'sessions',
  'certificates',
] as const;

export const figureSchema = z.strictObject({
  value: z.union([z.number().min(0).max(1e9), line(12)]).describe('As 312, or "98 %"'),
  unit: line(40).describe(`${FIGURE_UNITS.join(', ')}, or a free word that is printed as it is`),
});

/** Siar: who signs a certificate, and as what. */
export const signatorySchema = z.strictObject({
  name: line(160),
  honorificPrefix: line(80).optional(),
  honorificSuffix: line(120).optional(),
  jobTitle: line(200).optional().describe('Office, as "Kepala Perpustakaan"'),
  identifier: line(80)
    .optional()
    .describe('Staff number, printed as it is: "NIP 19790101 200501 2 001"'),
  image: line(2000)
    .optional()
    .describe('Signature: a file below the event file’s folder, best on transparent ground'),
});
export type Signatory = z.infer<typeof signatorySchema>;

/** Siar: what one person is given for taking part. */
export const certificateSchema = z.strictObject({
  recipient: personSchema.extend({
    role: line(60)
      .default('participant')
      .describe(
        'participant, speaker, moderator, committee, or a free word that is printed as it is',
      ),
  }),
  identifier: line(80).optional().describe('Its number, as "012/PUS-NRG/VI/2027"'),
  dateCreated: localDate.optional().describe('When it was issued; absent: the event’s last day'),
  url: url.optional().describe('The issuer’s page about it, for the QR code'),
  signatory: z
    .array(signatorySchema)
    .max(3)
    .default([])
    .describe('Who signs, the first at the left'),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const EVENT_STATUSES = [
  'EventScheduled',
  'EventPostponed',
  'EventRescheduled',
  'EventMovedOnline',
  'EventCancelled',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const ATTENDANCE_MODES = ['online', 'offline', 'mixed'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

export const eventSchema = z.strictObject({
  identifier: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .optional()
    .describe('Stable short name, used in file names; made from the name when absent'),
  name: line(400).describe('The title'),
  alternateName: line(300).optional().describe('Subtitle or theme'),
  description: text(5000).optional().describe('A few sentences, for captions'),
  kind: line(60)
    .optional()
    .describe('Siar: "Webinar", "Lokakarya", "Bedah buku": printed as it is'),
  inLanguage: z.array(line(20)).max(8).default([]).describe('BCP 47 tags of the event itself'),
  eventStatus: z
    .enum(EVENT_STATUSES)
    .default('EventScheduled')
    .describe('Scheduled, postponed, rescheduled, moved online or cancelled'),
  statusReason: line(300).optional().describe('Siar: why it was postponed or cancelled'),
  eventAttendanceMode: z
    .enum(ATTENDANCE_MODES)
    .optional()
    .describe('online, offline (on site) or mixed; follows from the places when absent'),
  startDate: localDate
    .optional()
    .describe('2027-01-14, or with a time 2027-01-14T13:00, local to timeZone'),
  endDate: localDate.optional().describe('Absent: open end ("s.d. selesai")'),
  previousStartDate: z.array(localDate).max(10).default([]).describe('Earlier dates, oldest first'),
  doorTime: localDate.optional().describe('When the doors open'),
  timeZone: timeZone.optional().describe('IANA time zone, as Asia/Jakarta'),
  displayTimeZones: z.array(timeZone).max(4).default([]).describe('Siar: further zones to print'),
  weekday: line(20)
    .optional()
    .describe('Siar: the weekday as the source printed it; checked against the date'),
  location: placeSchema.optional().describe('Where it takes place'),
  virtualLocation: virtualLocationSchema
    .optional()
    .describe('Online platform, and what of it may be published'),
  organizer: z.array(organizationSchema).max(12).default([]).describe('Who holds it, with logos'),
  sponsor: z.array(organizationSchema).max(12).default([]).describe('Who supports it'),
  people: z.array(personSchema).max(60).default([]).describe('Siar: everyone named, in order'),
  offers: offerSchema.optional().describe('Price and registration'),
  contact: contactSchema.optional().describe('Siar: whom to ask; printed only with consent'),
  superEvent: z
    .strictObject({ name: line(200), position: z.int().positive().optional() })
    .optional()
    .describe('The series, and the number in it'),
  keywords: z.array(line(60)).max(30).default([]).describe('Hashtags without #'),
  image: z.array(photoSchema).max(12).default([]).describe('Photos of the event, the best first'),
  maximumAttendeeCapacity: z.int().positive().optional().describe('Seats'),
  accessibilityFeature: z.array(line(120)).max(12).default([]).describe('As "juru bahasa isyarat"'),
  hours: z
    .number()
    .positive()
    .max(1000)
    .optional()
    .describe('Siar: teaching hours for certificates'),
  hijriDate: line(60).optional().describe('Siar: only as confirmed by a person; never computed'),
  quotes: z
    .array(quoteSchema)
    .max(20)
    .default([])
    .describe('Siar: sentences to quote, with their source'),
  figures: z
    .array(figureSchema)
    .max(6)
    .default([])
    .describe('Siar: what came of it, for the recap; the most telling first'),
  certificate: certificateSchema
    .optional()
    .describe('Siar: for a certificate; whom it is for, its number, who signs'),
  workFeatured: url.optional().describe('Where the slides and other material are'),
  recordedIn: url.optional().describe('Where the recording is'),
  url: url.optional().describe('The event’s page'),
});

/** A complete event: every default filled in. */
export type EventData = z.infer<typeof eventSchema>;
/** What a file may say: defaults left out. */
export type EventInput = z.input<typeof eventSchema>;
