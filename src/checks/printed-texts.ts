import type { EventData } from '../model/event.js';

/** A text of the event that a post may print, and its path. */
export interface PrintedText {
  path: string;
  text: string;
}

/** Fields that are addresses, files or identifiers, and what isn't printed by itself. */
const NOT_PRINTED = new Set([
  'contentUrl',
  'url',
  'logo',
  'hasMap',
  'liveUrl',
  'identifier',
  'timeZone',
  'displayTimeZones',
  'inLanguage',
  'passcode',
  'meetingId',
  'eventStatus',
  'eventAttendanceMode',
  'availability',
  'priceCurrency',
]);

/** Every text of the event that a post, its caption or its alt text may hold. */
export function printedTexts(event: EventData): PrintedText[] {
  const { publish, meetingId } = event.virtualLocation ?? {};
  const published = publish?.meetingId && meetingId !== undefined;
  return [
    ...textsIn(event, '', (key) => !NOT_PRINTED.has(key)),
    ...(published ? [{ path: 'virtualLocation.meetingId', text: meetingId }] : []),
  ];
}

/** Every http(s) address of the event that may be printed or drawn as a QR code. */
export function printedUrls(event: EventData): PrintedText[] {
  const joining = event.virtualLocation;
  return [
    { path: 'offers.url', text: event.offers?.url },
    { path: 'url', text: event.url },
    { path: 'location.hasMap', text: event.location?.hasMap },
    { path: 'virtualLocation.liveUrl', text: joining?.liveUrl },
    { path: 'virtualLocation.url', text: joining?.publish.url ? joining.url : undefined },
  ].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Depth is bounded by the event's schema. */
function textsIn(value: unknown, path: string, enter: (key: string) => boolean): PrintedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`, enter));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => enter(key))
    .flatMap(([key, item]) => textsIn(item, path === '' ? key : `${path}.${key}`, enter));
}
