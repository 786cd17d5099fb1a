import type { EventData, Organization, Person, Photo } from '../../model/event.js';
import { typographicName, typographicText } from './typography.js';

const KNOWN = new WeakMap<EventData, EventData>();

/**
 * The event with its human texts in the signs of typography, the same object each time: its formats and templates ask
 * for it again, and know its parts by it. What a machine reads, and what people
 * type or dial, stays as it is: addresses, files, identifiers, dates, keywords, meeting ID, passcode,
 * telephone, e-mail.
 */
export function typographicEvent(event: EventData): EventData {
  const known = KNOWN.get(event) ?? typographic(event);
  KNOWN.set(event, known);
  return known;
}

function typographic(event: EventData): EventData {
  const { location, virtualLocation, offers, contact, superEvent, certificate } = event;
  return {
    ...event,
    ...texts(event, 'name', 'alternateName', 'description', 'kind', 'statusReason', 'hijriDate'),
    organizer: event.organizer.map(organization),
    sponsor: event.sponsor.map(organization),
    people: event.people.map(person),
    image: event.image.map(photo),
    accessibilityFeature: event.accessibilityFeature.map(typographicText),
    quotes: event.quotes.map((quote) => ({
      ...quote,
      ...texts(quote, 'text', 'source'),
      by: typographicName(quote.by),
    })),
    ...(location && {
      location: { ...location, ...texts(location, 'name', 'address', 'addressLocality') },
    }),
    ...(virtualLocation && {
      virtualLocation: { ...virtualLocation, ...texts(virtualLocation, 'name') },
    }),
    ...(offers && { offers: { ...offers, includes: offers.includes.map(typographicText) } }),
    ...(contact && { contact: { ...contact, name: typographicName(contact.name) } }),
    ...(certificate && {
      certificate: {
        ...certificate,
        recipient: person(certificate.recipient),
        signatory: certificate.signatory.map((signatory) => ({
          ...signatory,
          ...texts(signatory, 'honorificPrefix', 'honorificSuffix', 'jobTitle'),
          name: typographicName(signatory.name),
        })),
      },
    }),
    ...(superEvent && { superEvent: { ...superEvent, ...texts(superEvent, 'name') } }),
  };
}

function person(given: Person): Person {
  return {
    ...given,
    ...texts(
      given,
      'honorificPrefix',
      'honorificSuffix',
      'role',
      'jobTitle',
      'affiliation',
      'topic',
    ),
    name: typographicName(given.name),
    ...(given.image && { image: photo(given.image) }),
  };
}

function organization(given: Organization): Organization {
  return { ...given, ...texts(given, 'name', 'alternateName') };
}

function photo(given: Photo): Photo {
  return { ...given, ...texts(given, 'description', 'creditText') };
}

/** Those of the fields that hold a text, set. */
function texts<Data, Key extends keyof Data & string>(data: Data, ...keys: Key[]): Pick<Data, Key> {
  const found = keys.flatMap((key) => {
    const value = data[key];
    return typeof value === 'string' ? [[key, typographicText(value)] as const] : [];
  });
  return Object.fromEntries(found) as Pick<Data, Key>;
}
