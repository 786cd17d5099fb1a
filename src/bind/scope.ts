import type { Brand } from '../model/brand.js';
import { eventSchema, type EventData, type Photo } from '../model/event.js';
import type { Format } from '../model/format.js';
import { FACT_FIELDS } from './facts/fields.js';
import type { Facts } from './facts/types.js';
import type { Scope } from './expressions.js';
import { stableNumber } from './stable-number.js';

/** Everything that a template's expressions can name, and where each comes from. */

/**
 * Top-level names, with the event fields behind each: `siar fields` prints these, and a name that
 * is not here is a fault when the template is loaded.
 */
export const SCOPE_SOURCES = {
  event: [],
  when: ['startDate', 'endDate', 'timeZone', 'displayTimeZones', 'previousStartDate'],
  state: ['eventStatus', 'statusReason', 'previousStartDate'],
  where: ['eventAttendanceMode', 'location', 'virtualLocation'],
  people: ['people'],
  price: ['offers.price', 'offers.includes'],
  registration: ['offers.url', 'offers.validThrough', 'offers.availability'],
  contact: ['contact'],
  series: ['superEvent'],
  organizers: ['organizer'],
  organizerLine: ['organizer'],
  organizerShort: ['organizer'],
  organizations: ['organizer'],
  organizerLogos: ['organizer'],
  sponsors: ['sponsor'],
  sponsorLine: ['sponsor'],
  hashtags: ['keywords'],
  accessibility: ['accessibilityFeature'],
  accessibilityLine: ['accessibilityFeature'],
  seats: ['maximumAttendeeCapacity'],
  hours: ['hours'],
  reminders: ['startDate', 'endDate', 'timeZone'],
  quotes: ['quotes'],
  figures: ['figures'],
  certificate: ['certificate'],
  materials: ['workFeatured'],
  recording: ['recordedIn'],
  summary: [],
  photo: ['image'],
  photos: ['image'],
  brand: [],
  format: [],
  page: [],
  language: [],
} as const satisfies Record<string, readonly string[]>;

/** What an event's expressions may not see: the facts hold of it what may be printed. */
const PRIVATE = ['virtualLocation', 'contact'];

/** Fields of the names that have some; another one is a fault when the template is loaded. */
export const SCOPE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  event: Object.keys(eventSchema.shape).filter((key) => !PRIVATE.includes(key)),
  brand: ['name', 'shortName', 'website', 'handles', 'hashtags'],
  format: ['id', 'aspect', 'platform', 'width', 'height', 'qr', 'safe'],
  page: ['number', 'count'],
  ...FACT_FIELDS,
};

export type ScopeName = keyof typeof SCOPE_SOURCES;

/** The values behind those names, for one event in one format. */
export function buildScope(event: EventData, facts: Facts, brand: Brand, format: Format): Scope {
  // What must not be printed unasked isn't there to be printed: the facts hold what may be.
  const { virtualLocation: _private, contact: _personal, ...publicEvent } = event;
  const scope: Record<Exclude<ScopeName, 'page'>, unknown> = {
    event: publicEvent,
    when: facts.when,
    state: facts.state,
    where: facts.where,
    people: facts.people,
    price: facts.price,
    registration: facts.registration,
    contact: facts.contact,
    series: facts.series,
    organizers: facts.organizers,
    organizerLine: facts.organizerLine,
    organizerShort: facts.organizerShort,
    organizations: event.organizer,
    // How many have a logo: a row of logos stands only where there is one.
    organizerLogos: event.organizer.filter(({ logo }) => logo !== undefined).length,
    sponsors: event.sponsor,
    sponsorLine: facts.sponsorLine,
    hashtags: facts.hashtags,
    accessibility: facts.accessibility,
    accessibilityLine: facts.accessibilityLine,
    seats: facts.seats,
    hours: facts.hours,
    reminders: facts.reminders,
    quotes: facts.quotes,
    figures: facts.figures,
    certificate: facts.certificate,
    materials: facts.materials,
    recording: facts.recording,
    summary: facts.summary,
    photo: pickPhoto(event, brand, facts),
    photos: event.image.map((photo) => ({ ...photo, owner: 'event' })),
    brand: {
      name: brand.name,
      shortName: brand.shortName ?? brand.name,
      website: brand.website ?? '',
      handles: brand.handles,
      hashtags: brand.hashtags,
    },
    format: {
      id: format.id,
      aspect: format.aspect,
      platform: format.platform,
      width: format.width,
      height: format.height,
      qr: format.qr,
      // The platform covers or crops some side of it.
      safe: format.covered !== undefined || Object.values(format.safe).some((side) => side > 0),
    },
    language: facts.language,
  };
  return scope;
}

/** A photo and whose folder it lies in. */
type OwnedPhoto = Omit<Photo, 'description'> & {
  owner: 'event' | 'brand';
  description?: string | undefined;
};

/**
 * The event's own picture; else one of the institution's, the same one for the same event; else
 * none. A speaker's portrait doesn't stand for the event: it belongs to the speaker.
 */
function pickPhoto(event: EventData, brand: Brand, facts: Facts): OwnedPhoto | null {
  const own = event.image[0];
  if (own) return { ...own, owner: 'event' };
  const stock =
    brand.photos[stableNumber(event.identifier ?? event.name) % Math.max(1, brand.photos.length)];
  if (!stock) return null;
  const { description, ...photo } = stock;
  return {
    ...photo,
    owner: 'brand',
    description: description[facts.language] ?? description.en,
  };
}
