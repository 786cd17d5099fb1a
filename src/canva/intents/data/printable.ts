import type { EventData, EventInput } from '../../../model/event.js';

/**
 * Of an event what its row says, as short as the schema allows: Canva keeps pasted events in 5 KB of text that
 * the whole team can read. So what may not be published isn't in it.
 */
export function printable(event: EventData): EventInput {
  const { virtualLocation, contact, people, organizer, sponsor } = event;
  const {
    image: _image,
    quotes: _quotes,
    figures: _figures,
    certificate: _certificate,
    recordedIn: _recording,
    workFeatured: _materials,
    ...kept
  } = event;
  return withoutDefaults({
    ...kept,
    people: people.map(({ image: _photo, ...person }) => person),
    organizer: organizer.map(({ logo: _logo, ...rest }) => rest),
    sponsor: sponsor.map(({ logo: _logo, ...rest }) => rest),
    virtualLocation: virtualLocation && published(virtualLocation),
    contact: contact?.consent === true ? contact : undefined,
  }) as EventInput;
}

function published(place: NonNullable<EventData['virtualLocation']>): object {
  const { url, meetingId, passcode, publish, ...open } = place;
  return {
    ...open,
    publish,
    url: publish.url ? url : undefined,
    meetingId: publish.meetingId ? meetingId : undefined,
    passcode: publish.passcode ? passcode : undefined,
  };
}

/** Values that the schema fills in by itself. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  eventStatus: 'EventScheduled',
  role: 'speaker',
  priceCurrency: 'IDR',
  availability: 'InStock',
};

function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, part]) =>
      part !== undefined &&
      !(Array.isArray(part) && part.length === 0) &&
      !(Object.hasOwn(DEFAULTS, key) && DEFAULTS[key] === part),
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutDefaults(part)]));
}
