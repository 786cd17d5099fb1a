import { stringify } from 'yaml';
import type { EventInput } from '../../src/model/event.js';

/** Writes events the way one notation says them, for the suite that every reader passes. */
export interface Notation {
  id: string;
  file: string;
  /** The whole file; `{skip}` with the reason where the notation can't say it. */
  write(events: readonly EventInput[]): string | { skip: string };
}

export const NOTATIONS: readonly Notation[] = [
  {
    id: 'yaml',
    file: 'a.yaml',
    write: (events) => stringify(events, { aliasDuplicateObjects: false }),
  },
  { id: 'json', file: 'a.json', write: (events) => JSON.stringify(events, null, 1) },
  { id: 'jsonld', file: 'a.jsonld', write: (events) => JSON.stringify(jsonLd(events), null, 1) },
  {
    id: 'html',
    file: 'a.html',
    write: (events) =>
      `<!doctype html>\n<html lang="id"><head><title>Acara</title>\n<script>let a = "<b>";</script>\n<script type="application/ld+json">${JSON.stringify(jsonLd(events))}</script>\n</head><body><p>Acara</p></body></html>\n`,
  },
  { id: 'ics', file: 'a.ics', write: ics },
  { id: 'csv', file: 'a.csv', write: (events) => csv(events) },
];

const MODES = { online: 'Online', offline: 'Offline', mixed: 'Mixed' } as const;

function jsonLd(events: readonly EventInput[]): unknown {
  const graph = events.map((event) => ({
    '@type': 'Event',
    name: event.name,
    description: event.description,
    url: event.url,
    startDate: event.startDate,
    endDate: event.endDate,
    previousStartDate: event.previousStartDate,
    eventStatus: event.eventStatus && `https://schema.org/${event.eventStatus}`,
    eventAttendanceMode:
      event.eventAttendanceMode &&
      `https://schema.org/${MODES[event.eventAttendanceMode]}EventAttendanceMode`,
    eventSchedule: event.timeZone && { '@type': 'Schedule', scheduleTimezone: event.timeZone },
    location: event.location && { '@type': 'Place', name: event.location.name },
    organizer: event.organizer?.map(({ name }) => ({ '@type': 'Organization', name })),
    performer: event.people?.map((person) => ({
      '@type': 'Person',
      name: person.name,
      honorificPrefix: person.honorificPrefix,
      honorificSuffix: person.honorificSuffix,
    })),
    offers: event.offers && { '@type': 'Offer', price: event.offers.price, priceCurrency: 'IDR' },
  }));
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** What iCalendar has no word for. */
function icsSkip(event: EventInput): string | null {
  if (event.startDate === undefined) return 'a VEVENT has a DTSTART';
  if (event.people) return 'iCalendar has no speakers';
  if (event.offers) return 'iCalendar has no prices';
  if (event.eventAttendanceMode) return 'iCalendar has no attendance mode';
  const status = event.eventStatus ?? 'EventScheduled';
  if (status !== 'EventScheduled' && status !== 'EventCancelled') {
    return `iCalendar has no status for ${status}`;
  }
  return null;
}

function ics(events: readonly EventInput[]): string | { skip: string } {
  const reason = events.map(icsSkip).find((skip) => skip !== null);
  if (typeof reason === 'string') return { skip: reason };
  const escape = (text: string): string =>
    text.replace(/([\\,;])/g, '\\$1').replaceAll('\n', '\\n');
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Siar//tests//ID'];
  events.forEach((event, index) => {
    const day = event.startDate?.length === 10;
    const stamp = (date: string, plus: number): string => {
      if (!day) {
        const zone = event.timeZone === undefined ? '' : `;TZID=${event.timeZone}`;
        return `${zone}:${date.replace(/[-:]/g, '')}00`;
      }
      const next = new Date(`${date}T00:00Z`);
      next.setUTCDate(next.getUTCDate() + plus);
      return `;VALUE=DATE:${next.toISOString().slice(0, 10).replaceAll('-', '')}`;
    };
    lines.push('BEGIN:VEVENT', `UID:${index}@nuraga.example`, `SUMMARY:${escape(event.name)}`);
    if (event.startDate !== undefined) lines.push(`DTSTART${stamp(event.startDate, 0)}`);
    if (event.endDate !== undefined) lines.push(`DTEND${stamp(event.endDate, 1)}`);
    if (event.description !== undefined) lines.push(`DESCRIPTION:${escape(event.description)}`);
    if (event.location) lines.push(`LOCATION:${escape(event.location.name)}`);
    if (event.url !== undefined) lines.push(`URL:${event.url}`);
    for (const { name } of event.organizer ?? [])
      lines.push(`ORGANIZER;CN="${name}":mailto:a@b.example`);
    if (event.eventStatus === 'EventCancelled') lines.push('STATUS:CANCELLED');
    if (day && event.timeZone !== undefined) lines.splice(1, 0, `X-WR-TIMEZONE:${event.timeZone}`);
    lines.push('END:VEVENT');
  });
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function csv(events: readonly EventInput[]): string {
  const columns: [string, (event: EventInput) => string | undefined][] = [
    ['name', (event) => event.name],
    ['description', (event) => event.description],
    ['start date', (event) => event.startDate],
    ['end date', (event) => event.endDate],
    ['previous start date', (event) => event.previousStartDate?.join('\n')],
    ['time zone', (event) => event.timeZone],
    ['status', (event) => event.eventStatus],
    ['mode', (event) => event.eventAttendanceMode],
    ['location', (event) => event.location?.name],
    ['organizer', (event) => event.organizer?.map(({ name }) => name).join('\n')],
    [
      'speakers',
      (event) =>
        event.people
          ?.map((one) =>
            [[one.honorificPrefix, one.name].filter(Boolean).join(' '), one.honorificSuffix]
              .filter(Boolean)
              .join(', '),
          )
          .join('; '),
    ],
    ['price', (event) => event.offers?.price?.toString()],
    ['url', (event) => event.url],
  ];
  const quote = (text = ''): string =>
    /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const rows = events.map((event) => columns.map(([, cell]) => quote(cell(event))).join(','));
  return [columns.map(([header]) => header).join(','), ...rows, ''].join('\n');
}
