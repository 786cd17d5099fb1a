import type ICAL from 'ical.js';
import type { DraftBuilder, Place } from './draft.js';
import { isLink, isPlatform, platformOfUrl } from './platforms.js';
import type { Path } from './path.js';

/** Everything of a VEVENT but its times, put into a draft. `place` tells where a property stands. */
export function putDetails(
  draft: DraftBuilder,
  event: ICAL.Component,
  place: (name: string) => Place,
): void {
  const text = (name: string): string => textOf(event.getFirstProperty(name));
  const put = (path: Path, value: string, name: string): void => {
    if (value !== '') draft.put(path, value, place(name));
  };
  put(['name'], text('summary'), 'SUMMARY');
  put(['description'], text('description'), 'DESCRIPTION');
  if (isLink(text('url'))) put(['url'], text('url'), 'URL');
  if (text('status').toUpperCase() === 'CANCELLED')
    put(['eventStatus'], 'EventCancelled', 'STATUS');
  putLocation(draft, event, place);
  putConference(draft, event, place);
  putOrganizer(draft, event, place);
  event
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().map(String))
    .map((word) => word.trim().replace(/^#/, ''))
    .filter((word) => word !== '')
    .forEach((word, index) => draft.put(['keywords', index], word, place('CATEGORIES')));
  imagesOf(event).forEach(({ url, name }, index) => {
    draft.put(['image', index, 'contentUrl'], url, place(name));
  });
}

function textOf(property: ICAL.Property | null): string {
  const value: unknown = property?.getFirstValue();
  return typeof value === 'string' ? value.trim() : '';
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name);
  return (Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : '').trim();
}

/** LOCATION is free text: a room, a platform or a link. GEO puts a room on the map. */
function putLocation(
  draft: DraftBuilder,
  event: ICAL.Component,
  place: (name: string) => Place,
): void {
  const location = textOf(event.getFirstProperty('location')).replace(/\s*\n\s*/g, ', ');
  if (location === '') return;
  if (isLink(location)) {
    draft.put(['virtualLocation', 'url'], location, place('LOCATION'));
    draft.put(['virtualLocation', 'name'], platformOfUrl(location), place('LOCATION'));
    return;
  }
  if (isPlatform(location)) {
    draft.put(['virtualLocation', 'name'], location, place('LOCATION'));
    return;
  }
  draft.put(['location', 'name'], location, place('LOCATION'));
  const geo: unknown = event.getFirstPropertyValue('geo');
  const [latitude, longitude] = Array.isArray(geo) ? geo.map(Number) : [];
  if (latitude === undefined || longitude === undefined) return;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return;
  draft.put(
    ['location', 'hasMap'],
    `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`,
    place('GEO'),
  );
}

/** CONFERENCE (RFC 7986, 5.11), and the properties that programs wrote before it. */
function putConference(
  draft: DraftBuilder,
  event: ICAL.Component,
  place: (name: string) => Place,
): void {
  const found = ['conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl']
    .flatMap((name) => event.getAllProperties(name))
    .map((property) => ({ property, url: textOf(property) }))
    .filter(({ url }) => isLink(url));
  const streams = found.filter(({ url }) => platformOfUrl(url) === 'YouTube');
  const meeting = found.find((one) => !streams.includes(one)) ?? found[0];
  if (!meeting) return;
  const at = place(meeting.property.name.toUpperCase());
  draft.put(['virtualLocation', 'url'], meeting.url, at);
  const known = platformOfUrl(meeting.url) ?? '';
  // A label is a sentence to click on ("Join the meeting"); a known platform is a better name.
  const label = parameter(meeting.property, 'label').slice(0, 80);
  const name = known.includes('.') && label !== '' ? label : known;
  draft.put(['virtualLocation', 'name'], name, at);
  const stream = streams.find((one) => one !== meeting);
  if (stream) draft.put(['virtualLocation', 'liveUrl'], stream.url, at);
}

/** ORGANIZER;CN=…: the name alone; the address is a person's. */
function putOrganizer(
  draft: DraftBuilder,
  event: ICAL.Component,
  place: (name: string) => Place,
): void {
  const property = event.getFirstProperty('organizer');
  const name = property ? parameter(property, 'cn') : '';
  if (name !== '') draft.put(['organizer', 0, 'name'], name, place('ORGANIZER'));
}

/** IMAGE (RFC 7986, 5.10) and attached pictures, as long as they are links. */
function imagesOf(event: ICAL.Component): { url: string; name: string }[] {
  const images = event.getAllProperties('image').map((property) => ({ property, name: 'IMAGE' }));
  const attached = event
    .getAllProperties('attach')
    .filter((property) => /^image\//i.test(parameter(property, 'fmttype')))
    .map((property) => ({ property, name: 'ATTACH' }));
  return [...images, ...attached]
    .map(({ property, name }) => ({ url: textOf(property), name }))
    .filter(({ url }) => isLink(url))
    .slice(0, 12);
}
