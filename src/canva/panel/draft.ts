import { formatFault, type Bilingual, type Fault } from '../../errors.js';
import type { EventData, EventInput, Person } from '../../model/event.js';
import { isLink, platformOfUrl } from '../../read/platforms.js';
import { FORM, type Word } from '../words/index.js';

/** What stands in the form's fields; '' is empty. */
export interface EventDraft {
  name: string;
  kind: string;
  /** `2027-01-14` */
  date: string;
  /** `13:00` */
  start: string;
  end: string;
  /** '' for an event of one day. */
  lastDay: string;
  zone: string;
  place: string;
  town: string;
  platform: string;
  link: string;
  publishLink: boolean;
  registration: string;
  description: string;
  people: readonly PersonDraft[];
}

export interface PersonDraft {
  name: string;
  before: string;
  after: string;
  role: string;
  from: string;
  /** What the form doesn't show of the person stays. */
  source: Person | null;
}

export type TextField = Exclude<keyof EventDraft, 'publishLink' | 'people'>;
/** `people.2` is the third person. */
export type FieldName = TextField | `people.${number}`;
export type FieldFault = { word: Word } | { text: Bilingual };
export type FieldFaults = Readonly<Partial<Record<FieldName, FieldFault>>>;

const ZONE = 'Asia/Jakarta';
export const NO_PERSON: PersonDraft = {
  name: '',
  before: '',
  after: '',
  role: 'speaker',
  from: '',
  source: null,
};

/** An event in the form's fields; an empty form for none. */
export function draftOf(event: EventData | null): EventDraft {
  const [date = '', start = ''] = event?.startDate?.split('T') ?? [];
  const [lastDay = '', end = ''] = event?.endDate?.split('T') ?? [];
  return {
    name: event?.name ?? '',
    kind: event?.kind ?? '',
    date,
    start,
    end,
    lastDay: lastDay === date ? '' : lastDay,
    zone: event?.timeZone ?? ZONE,
    place: event?.location?.name ?? '',
    town: event?.location?.addressLocality ?? '',
    platform: event?.virtualLocation?.name ?? '',
    link: event?.virtualLocation?.url ?? '',
    publishLink: event?.virtualLocation?.publish.url ?? false,
    registration: event?.offers?.url ?? '',
    description: event?.description ?? '',
    people: event ? event.people.map(personDraft) : [NO_PERSON],
  };
}

function personDraft(person: Person): PersonDraft {
  return {
    name: person.name,
    before: person.honorificPrefix ?? '',
    after: person.honorificSuffix ?? '',
    role: person.role,
    from: person.affiliation ?? '',
    source: person,
  };
}

/** What is wrong as far as the form itself can tell. */
export function checkDraft(draft: EventDraft): FieldFaults {
  const { name, date, start, end, lastDay, link, registration } = draft;
  const sameDay = lastDay === '' || lastDay === date;
  const faults: Partial<Record<FieldName, FieldFault>> = {};
  if (name.trim() === '') faults.name = { word: FORM.needName };
  if (date === '' && (start !== '' || end !== '' || lastDay !== '')) {
    faults.date = { word: FORM.needDate };
  }
  if (end !== '' && start === '') faults.start = { word: FORM.needStart };
  else if (end !== '' && sameDay && end < start) faults.end = { word: FORM.endBeforeStart };
  if (date !== '' && lastDay !== '' && lastDay < date) {
    faults.lastDay = { word: FORM.endBeforeStart };
  }
  if (link.trim() !== '' && !isLink(link.trim())) faults.link = { word: FORM.badLink };
  if (registration.trim() !== '' && !isLink(registration.trim())) {
    faults.registration = { word: FORM.badLink };
  }
  for (const [index, person] of draft.people.entries()) {
    const titles = person.before + person.after + person.from;
    if (person.name.trim() === '' && titles.trim() !== '') {
      faults[`people.${index}`] = { word: FORM.needPerson };
    }
  }
  return faults;
}

/** The event that the form says; what the form doesn't show is taken from `base`. */
export function inputOf(draft: EventDraft, base: EventData | null): EventInput {
  const kept: Partial<EventData> = { ...base };
  const startDate = joined(draft.date, draft.start);
  const endDate = draft.end || draft.lastDay ? joined(draft.lastDay || draft.date, draft.end) : '';
  // The weekday was printed beside the old date, and the places decide the mode anew.
  if (startDate !== base?.startDate) delete kept.weekday;
  if (placesDiffer(draft, base)) delete kept.eventAttendanceMode;
  return {
    ...without(kept, [
      'kind',
      'startDate',
      'endDate',
      'description',
      'location',
      'virtualLocation',
    ]),
    name: draft.name.trim(),
    ...filled('kind', draft.kind),
    ...filled('startDate', startDate),
    ...filled('endDate', endDate),
    ...filled('timeZone', draft.zone),
    ...filled('description', draft.description),
    ...placeOf(draft, base),
    ...onlineOf(draft, base),
    ...offerOf(draft, base),
    people: draft.people.filter(({ name }) => name.trim() !== '').map(personOf),
  };
}

function placeOf({ place, town }: EventDraft, base: EventData | null): Partial<EventInput> {
  if (place.trim() === '') return {};
  const kept = without(base?.location ?? {}, ['addressLocality']);
  return { location: { ...kept, name: place.trim(), ...filled('addressLocality', town) } };
}

function onlineOf(draft: EventDraft, base: EventData | null): Partial<EventInput> {
  const link = draft.link.trim();
  const name = draft.platform.trim() || platformOfUrl(link);
  if (!name) return {};
  const kept = without(base?.virtualLocation ?? {}, ['url', 'publish']);
  const publish = { ...base?.virtualLocation?.publish, url: draft.publishLink };
  return { virtualLocation: { ...kept, name, ...filled('url', link), publish } };
}

function offerOf({ registration }: EventDraft, base: EventData | null): Partial<EventInput> {
  if (!base?.offers && registration.trim() === '') return {};
  return { offers: { ...without(base?.offers ?? {}, ['url']), ...filled('url', registration) } };
}

function personOf({ name, before, after, role, from, source }: PersonDraft): Person {
  return {
    ...without(source ?? {}, ['honorificPrefix', 'honorificSuffix', 'affiliation']),
    name: name.trim(),
    role,
    ...filled('honorificPrefix', before),
    ...filled('honorificSuffix', after),
    ...filled('affiliation', from),
  };
}

function placesDiffer({ place, platform, link }: EventDraft, base: EventData | null): boolean {
  const onSite = place.trim() !== '';
  const online = (platform + link).trim() !== '';
  return onSite !== Boolean(base?.location) || online !== Boolean(base?.virtualLocation);
}

function joined(date: string, time: string): string {
  return date !== '' && time !== '' ? `${date}T${time}` : date;
}

function filled<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  const record: Partial<Record<Key, string>> = {};
  if (value.trim() !== '') record[key] = value.trim();
  return record;
}

function without<Value extends object, Key extends PropertyKey>(
  value: Value,
  keys: readonly Key[],
): Omit<Value, Key> {
  const rest = Object.entries(value).filter(([key]) => !keys.includes(key as Key));
  return Object.fromEntries(rest) as Omit<Value, Key>;
}

const FIELD_OF_PATH: readonly (readonly [RegExp, TextField])[] = [
  [/^name$/, 'name'],
  [/^kind$/, 'kind'],
  [/^startDate$/, 'date'],
  [/^endDate$/, 'end'],
  [/^timeZone$/, 'zone'],
  [/^location/, 'place'],
  [/^virtualLocation\.url$/, 'link'],
  [/^virtualLocation/, 'platform'],
  [/^offers\.url$/, 'registration'],
  [/^description$/, 'description'],
];

/** The reader's faults beside the fields they are about, and those that are about none. */
export function placeFaults(
  faults: readonly Fault[],
  draft: EventDraft,
): { fields: FieldFaults; others: Fault[] } {
  const fields: Partial<Record<FieldName, FieldFault>> = {};
  const others: Fault[] = [];
  // Rows without a name don't reach the reader.
  const rows = [...draft.people.keys()].filter((row) => draft.people[row]?.name.trim() !== '');
  for (const fault of faults) {
    const { expected, got, hint } = fault;
    const bare = { path: '', expected, got, ...(hint && { hint }) };
    const text = { en: formatFault(bare, 'en'), id: formatFault(bare, 'id') };
    const person = /^people\[(\d+)\]/.exec(fault.path)?.[1];
    const row = person === undefined ? undefined : rows[Number(person)];
    const field = FIELD_OF_PATH.find(([shape]) => shape.test(fault.path))?.[1];
    if (row !== undefined) fields[`people.${row}`] ??= { text };
    else if (field) fields[field] ??= { text };
    else others.push(fault);
  }
  return { fields, others };
}
