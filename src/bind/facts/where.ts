import type { EventData, VirtualLocation } from '../../model/event.js';
import type { Strings } from '../expressions.js';
import type { WhereFacts } from './types.js';
import { urlLabel } from './words.js';

/** Between a place and a platform, and between the parts of a meeting’s line. */
const DOT = ' · ';

/** Where it takes place. An event moved online has no place any more, whatever the data keeps. */
export function describeWhere(event: EventData, strings: Strings): WhereFacts {
  const kind = kindOf(event);
  const label = kind === 'unknown' ? '' : strings(kind);
  const location = kind === 'online' ? undefined : event.location;
  const virtual = kind === 'onsite' ? undefined : event.virtualLocation;
  const place = location?.name ?? '';
  const town = location?.addressLocality ?? '';
  const platform = virtual?.name ?? '';
  const placeLine = includes(place, town) ? place : [place, town].filter(Boolean).join(', ');
  const liveUrl = virtual?.liveUrl ?? '';
  return {
    kind,
    label,
    place,
    town,
    address: location?.address ?? '',
    mapUrl: location?.hasMap ?? '',
    platform,
    venue: placeLine,
    online: onlineWords(kind, platform, strings),
    line: [placeLine, platform].filter(Boolean).join(DOT) || label,
    liveUrl,
    live: urlLabel(liveUrl),
    meeting: meetingOf(virtual, strings),
  };
}

/** "Daring melalui Zoom", "Daring". */
function onlineWords(kind: WhereFacts['kind'], platform: string, strings: Strings): string {
  if (kind === 'onsite' || kind === 'unknown') return '';
  const parts = [strings('online'), platform && strings('via', { platform })];
  return parts.filter((part) => part !== '').join(' ');
}

function kindOf(event: EventData): WhereFacts['kind'] {
  if (event.eventStatus === 'EventMovedOnline') return 'online';
  switch (event.eventAttendanceMode) {
    case 'online':
      return 'online';
    case 'offline':
      return 'onsite';
    case 'mixed':
      return 'hybrid';
    case undefined:
      if (event.location && event.virtualLocation) return 'hybrid';
      if (event.virtualLocation) return 'online';
      return event.location ? 'onsite' : 'unknown';
  }
}

function includes(place: string, town: string): boolean {
  return place.toLowerCase().includes(town.toLowerCase());
}

/** A join URL that carries the passcode gives it away with the URL. */
const CARRIES_PASSCODE = /[?&;](pwd|pw|password|passcode|pass|token|tk)=/i;

function meetingOf(virtual: VirtualLocation | undefined, strings: Strings): WhereFacts['meeting'] {
  const publish = virtual?.publish ?? { url: false, meetingId: false, passcode: false };
  const joinUrl = (publish.url && virtual?.url) || '';
  const url = CARRIES_PASSCODE.test(joinUrl) ? '' : joinUrl;
  const id = (publish.meetingId && virtual?.meetingId) || '';
  const passcode = (publish.passcode && virtual?.passcode) || '';
  const line = [
    id && `${strings('meeting-id')} ${id}`,
    passcode && `${strings('passcode')} ${passcode}`,
  ];
  return { url, urlLabel: urlLabel(url), id, passcode, line: line.filter(Boolean).join(DOT) };
}
