import type { Finding } from '../model/finding.js';
import { createDraft, type Draft, type Place } from './draft.js';
import {
  localName,
  text,
  textOf,
  typesOf,
  values,
  type Cursor,
  type Graph,
} from './jsonld-nodes.js';
import { putOrganizations, putPeople, putPhotos, putPlaces, type Context } from './jsonld-parts.js';
import { formatPath, isRecord, type Path } from './path.js';
import type { ReadOptions } from './reader.js';

/** Properties whose text goes over as it is: ours ← schema.org's. */
const TEXTS: readonly (readonly [string, ...string[]])[] = [
  ['name', 'name'],
  ['alternateName', 'alternateName'],
  ['description', 'description', 'disambiguatingDescription'],
  ['startDate', 'startDate'],
  ['endDate', 'endDate'],
  ['doorTime', 'doorTime'],
  ['url', 'url'],
];

/** Properties that are used; the rest is named in a note. */
const USED = new Set(
  `name alternateName description disambiguatingDescription startDate endDate doorTime url inLanguage eventStatus
  eventAttendanceMode previousStartDate eventSchedule location performer performers actor organizer sponsor funder
  offers isAccessibleForFree superEvent keywords image maximumAttendeeCapacity accessibilityFeature identifier
  subEvent subEvents mainEntityOfPage`.split(/\s+/),
);

/** A schema.org Event as a draft. https://schema.org/Event */
export function draftOfEvent(
  graph: Graph,
  node: Cursor,
  options: ReadOptions,
  lineOf: (path: Path) => number | undefined,
  notes: Finding[],
): Draft {
  const place = (cursor: Cursor): Place => ({
    label: formatPath(cursor.path),
    line: () => lineOf(cursor.path),
  });
  const draft = createDraft(lineOf(node.path));
  const context: Context = { graph, options, draft, notes, place };
  for (const [target, ...names] of TEXTS) {
    const found = text(graph, node, options.language, ...names);
    if (!found) continue;
    draft.put([target], found.text, place(found.cursor));
    if (/&(?:[a-z]{2,8}|#\d{1,6});|<\/?[a-z][^<>]{0,80}>/i.test(found.text)) {
      notes.push(markupNote(place(found.cursor).label));
    }
  }
  putLists(context, node);
  putStatus(context, node);
  const zone = values(graph, node, 'eventSchedule').flatMap((schedule) =>
    values(graph, schedule, 'scheduleTimezone'),
  )[0];
  if (zone && typeof zone.value === 'string') draft.put(['timeZone'], zone.value, place(zone));
  putPlaces(context, values(graph, node, 'location'));
  putPeople(context, node);
  putOrganizations(context, 'organizer', values(graph, node, 'organizer'));
  putOrganizations(context, 'sponsor', values(graph, node, 'sponsor', 'funder'));
  putPhotos(context, ['image'], values(graph, node, 'image'));
  putOffer(context, node);
  putRest(context, node);
  noteUnused(context, node);
  return draft;
}

function putLists({ graph, draft, place }: Context, node: Cursor): void {
  values(graph, node, 'inLanguage').forEach((cursor, index) => {
    const alternate = values(graph, cursor, 'alternateName')[0];
    const tag = textOf(graph, alternate ?? cursor);
    if (tag !== null) draft.put(['inLanguage', index], tag, place(cursor));
  });
  const keywords = values(graph, node, 'keywords').flatMap((cursor) =>
    (textOf(graph, cursor) ?? '').split(',').map((word) => ({ word, cursor })),
  );
  const words = keywords.filter(({ word }) => word.trim() !== '');
  words.forEach(({ word, cursor }, index) => {
    draft.put(['keywords', index], word.trim().replace(/^#/, ''), place(cursor));
  });
  values(graph, node, 'accessibilityFeature').forEach((cursor, index) => {
    const feature = textOf(graph, cursor);
    if (feature !== null) draft.put(['accessibilityFeature', index], feature, place(cursor));
  });
}

const MODES: Readonly<Record<string, string>> = {
  OnlineEventAttendanceMode: 'online',
  OfflineEventAttendanceMode: 'offline',
  MixedEventAttendanceMode: 'mixed',
};

function putStatus({ graph, draft, place }: Context, node: Cursor): void {
  const statuses = values(graph, node, 'eventStatus')
    .map((cursor) => ({ cursor, name: localName(iriOf(cursor.value)) }))
    .filter(({ name }) => name !== '');
  // A list may hold several, as rescheduled and moved online: the first that isn't plain counts.
  const status = statuses.find(({ name }) => name !== 'EventScheduled') ?? statuses[0];
  if (status) draft.put(['eventStatus'], status.name, place(status.cursor));
  const mode = values(graph, node, 'eventAttendanceMode')[0];
  if (mode) {
    const name = localName(iriOf(mode.value));
    draft.put(['eventAttendanceMode'], MODES[name] ?? name, place(mode));
  }
  values(graph, node, 'previousStartDate').forEach((cursor, index) => {
    draft.put(['previousStartDate', index], textOf(graph, cursor) ?? cursor.value, place(cursor));
  });
}

function iriOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return isRecord(value) && typeof value['@id'] === 'string' ? value['@id'] : '';
}

function putOffer(context: Context, node: Cursor): void {
  const { graph, draft, place, notes } = context;
  const offers = values(graph, node, 'offers');
  const offer = offers.find(({ value }) => !typesOf(value).includes('AggregateOffer')) ?? offers[0];
  const free = values(graph, node, 'isAccessibleForFree')[0];
  if (offers.length > 1) {
    notes.push({
      rule: 'several-offers',
      severity: 'warning',
      where: place(node).label,
      message: {
        en: `${offers.length} offers; only the first is used.`,
        id: `Ada ${offers.length} penawaran; hanya yang pertama dipakai.`,
      },
      advice: {
        en: 'Name the others in the description.',
        id: 'Sebutkan yang lain dalam deskripsi.',
      },
    });
  }
  if (offer && isRecord(offer.value)) {
    const price = values(graph, offer, 'price', 'lowPrice')[0] ?? specified(graph, offer, 'price');
    if (price) draft.put(['offers', 'price'], numeric(price.value), place(price));
    const currency =
      values(graph, offer, 'priceCurrency')[0] ?? specified(graph, offer, 'priceCurrency');
    if (currency) draft.put(['offers', 'priceCurrency'], textOf(graph, currency), place(currency));
    for (const [target, ...names] of [
      ['url', 'url'],
      ['validFrom', 'validFrom', 'availabilityStarts'],
      ['validThrough', 'validThrough', 'availabilityEnds', 'priceValidUntil'],
    ] as const) {
      const found = text(graph, offer, undefined, ...names);
      if (found) draft.put(['offers', target], found.text, place(found.cursor));
    }
    const stock = values(graph, offer, 'availability')[0];
    if (stock) {
      const gone = ['SoldOut', 'OutOfStock'].includes(localName(iriOf(stock.value)));
      draft.put(['offers', 'availability'], gone ? 'SoldOut' : 'InStock', place(stock));
    }
  }
  const priced = isRecord(draft.value.offers) && draft.value.offers.price !== undefined;
  if (
    !priced &&
    free &&
    (free.value === true || /^(true|https?:.*True)$/i.test(String(free.value)))
  ) {
    draft.put(['offers', 'price'], 0, place(free));
  }
}

function specified(graph: Graph, offer: Cursor, name: string): Cursor | undefined {
  return values(graph, offer, 'priceSpecification').flatMap((one) => values(graph, one, name))[0];
}

/** schema.org wants a plain number with a dot; anything else stays for the schema to refuse. */
function numeric(value: unknown): unknown {
  const plain = isRecord(value) ? value['@value'] : value;
  return typeof plain === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(plain) ? Number(plain) : plain;
}

function putRest({ graph, draft, place }: Context, node: Cursor): void {
  const capacity = values(graph, node, 'maximumAttendeeCapacity')[0];
  if (capacity) draft.put(['maximumAttendeeCapacity'], numeric(capacity.value), place(capacity));
  const identifier = values(graph, node, 'identifier')[0];
  if (identifier && /^[a-z0-9][a-z0-9-]{0,79}$/.test(String(identifier.value))) {
    draft.put(['identifier'], identifier.value, place(identifier));
  }
  const series = values(graph, node, 'superEvent')[0];
  const name = series ? textOf(graph, series) : null;
  if (series && name !== null) {
    draft.put(['superEvent', 'name'], name, place(series));
    const position = values(graph, node, 'position')[0];
    if (position) draft.put(['superEvent', 'position'], numeric(position.value), place(position));
  }
}

/** Text is never rewritten, and a post would print the marks. */
function markupNote(where: string): Finding {
  return {
    rule: 'markup-in-text',
    severity: 'warning',
    where,
    message: {
      en: 'The text contains HTML (&amp; or <b>), which would be printed as it is.',
      id: 'Teksnya memuat HTML (&amp; atau <b>), yang akan tercetak apa adanya.',
    },
    advice: { en: 'Write it as plain text.', id: 'Tulis sebagai teks biasa.' },
  };
}

function noteUnused({ notes, place }: Context, node: Cursor): void {
  const unused = Object.keys(isRecord(node.value) ? node.value : {})
    .filter((key) => !key.startsWith('@'))
    .map(localName)
    .filter((key) => !USED.has(key) && key !== 'position');
  if (unused.length === 0) return;
  const list = unused.slice(0, 20).join(', ');
  notes.push({
    rule: 'unused-input',
    severity: 'note',
    where: place(node).label,
    message: { en: `Not used: ${list}.`, id: `Tidak dipakai: ${list}.` },
    advice: {
      en: 'Nothing to do if no post needs it.',
      id: 'Abaikan bila tidak diperlukan pada unggahan.',
    },
  });
}
