import type { Finding } from '../model/finding.js';
import type { DraftBuilder, Place } from './draft.js';
import { text, textOf, typesOf, values, type Cursor, type Graph } from './jsonld-nodes.js';
import { isRecord, type Path } from './path.js';
import { splitPerson } from './person.js';
import { isLink, isPlatform, platformOfUrl } from './platforms.js';
import type { ReadOptions } from './reader.js';

/** What the mapping functions of one event share. */
export interface Context {
  graph: Graph;
  options: ReadOptions;
  draft: DraftBuilder;
  notes: Finding[];
  place: (cursor: Cursor) => Place;
}

/** Copies texts of a node to keys of the draft: ours ← schema.org's. */
function putTexts(
  { graph, draft, place, options }: Context,
  target: Path,
  node: Cursor,
  pairs: readonly (readonly [string, ...string[]])[],
): void {
  for (const [key, ...names] of pairs) {
    const found = text(graph, node, options.language, ...names);
    if (found) draft.put([...target, key], found.text, place(found.cursor));
  }
}

/** `location`: text, Place, VirtualLocation, or several of them. The first of each kind counts. */
export function putPlaces(context: Context, locations: readonly Cursor[]): void {
  const { draft, place, graph } = context;
  for (const location of locations) {
    const link = typeof location.value === 'string' && isLink(location.value) ? location : null;
    const virtual = link !== null || typesOf(location.value).includes('VirtualLocation');
    const key = virtual ? 'virtualLocation' : 'location';
    const name = isRecord(location.value)
      ? text(graph, location, undefined, 'name')?.text
      : textOf(graph, location);
    if (!virtual && typeof name === 'string' && isPlatform(name) && !isRecord(location.value)) {
      if (draft.value.virtualLocation === undefined) {
        draft.put(['virtualLocation', 'name'], name, place(location));
      }
      continue;
    }
    if (draft.value[key] !== undefined) continue;
    if (virtual) putVirtual(context, location, link ? String(link.value) : null);
    else putPlace(context, location, name ?? null);
  }
}

function putVirtual(context: Context, location: Cursor, link: string | null): void {
  const { graph, draft, place } = context;
  const url = link ?? text(graph, location, undefined, 'url')?.text ?? null;
  const given = link === null ? text(graph, location, undefined, 'name')?.text : undefined;
  const name = given ?? (url === null ? null : platformOfUrl(url));
  if (name !== null) draft.put(['virtualLocation', 'name'], name, place(location));
  if (url !== null) draft.put(['virtualLocation', 'url'], url, place(location));
}

function putPlace(context: Context, location: Cursor, name: string | null): void {
  const { graph, draft, place } = context;
  const address = values(graph, location, 'address')[0];
  const line = address ? addressLine(context, address) : null;
  const shown = name ?? line;
  if (shown !== null) draft.put(['location', 'name'], shown, place(location));
  if (!isRecord(location.value)) return;
  if (address && line !== null && name !== null) {
    draft.put(['location', 'address'], line, place(address));
  }
  if (address && isRecord(address.value)) {
    putTexts(context, ['location'], address, [['addressLocality', 'addressLocality']]);
  }
  putTexts(context, ['location'], location, [['hasMap', 'hasMap', 'map']]);
  const capacity = values(graph, location, 'maximumAttendeeCapacity')[0];
  if (capacity) {
    const count = Number(capacity.value);
    draft.put(
      ['location', 'maximumAttendeeCapacity'],
      Number.isNaN(count) ? capacity.value : count,
      place(capacity),
    );
  }
}

/** A text, or the street of a PostalAddress; the town has a key of its own. */
function addressLine({ graph }: Context, address: Cursor): string | null {
  if (!isRecord(address.value)) return textOf(graph, address);
  const street = values(graph, address, 'streetAddress')[0];
  return street ? textOf(graph, street) : null;
}

/**
 * `performer` and its older names. A Role around a performer gives the role:
 * `{"@type": "Role", "roleName": "moderator", "performer": {…}}` (https://schema.org/Role).
 */
export function putPeople(context: Context, event: Cursor): void {
  const { graph, draft, place } = context;
  let index = 0;
  for (const entry of values(graph, event, 'performer', 'performers', 'actor')) {
    const inner = values(graph, entry, 'performer', 'actor');
    const role = text(graph, entry, undefined, 'roleName');
    for (const person of inner.length > 0 ? inner : [entry]) {
      const target = ['people', index];
      const printed = textOf(graph, person);
      if (printed === null) continue;
      index += 1;
      if (role) draft.put([...target, 'role'], role.text, place(role.cursor));
      putPersonName(context, target, person, printed);
      if (!isRecord(person.value)) continue;
      putTexts(context, target, person, [
        ['jobTitle', 'jobTitle'],
        ['affiliation', 'affiliation', 'worksFor', 'memberOf'],
      ]);
      const image = values(graph, person, 'image')[0];
      if (image) putPhoto(context, [...target, 'image'], image);
    }
  }
}

/** Degrees in properties of their own win; a single string is split. */
function putPersonName(context: Context, target: Path, person: Cursor, printed: string): void {
  const { graph, draft, place } = context;
  const group = typesOf(person.value).some((type) => /Group$|Organization$/.test(type));
  const prefix = text(graph, person, undefined, 'honorificPrefix');
  const suffix = text(graph, person, undefined, 'honorificSuffix');
  const parts =
    group || prefix || suffix
      ? {
          name: printed,
          ...(prefix ? { honorificPrefix: prefix.text } : {}),
          ...(suffix ? { honorificSuffix: suffix.text } : {}),
        }
      : splitPerson(printed);
  for (const [key, value] of Object.entries(parts))
    draft.put([...target, key], value, place(person));
}

export function putOrganizations(
  context: Context,
  key: 'organizer' | 'sponsor',
  cursors: readonly Cursor[],
): void {
  const { graph, draft, place } = context;
  let index = 0;
  for (const cursor of cursors) {
    const name = textOf(graph, cursor);
    if (name === null) continue;
    const target = [key, index];
    index += 1;
    draft.put([...target, 'name'], name, place(cursor));
    if (!isRecord(cursor.value)) continue;
    putTexts(context, target, cursor, [
      ['alternateName', 'alternateName'],
      ['url', 'url'],
    ]);
    const logo = values(graph, cursor, 'logo')[0];
    const source = logo ? sourceOf(context, logo) : null;
    if (logo && source !== null) draft.put([...target, 'logo'], source, place(logo));
  }
}

/** Pictures of the event: addresses or ImageObjects. */
export function putPhotos(context: Context, target: Path, cursors: readonly Cursor[]): void {
  let index = 0;
  for (const cursor of cursors) {
    if (sourceOf(context, cursor) === null) continue;
    putPhoto(context, [...target, index], cursor);
    index += 1;
  }
}

function putPhoto(context: Context, target: Path, cursor: Cursor): void {
  const { draft, place } = context;
  const source = sourceOf(context, cursor);
  if (source === null) return;
  draft.put([...target, 'contentUrl'], source, place(cursor));
  if (!isRecord(cursor.value)) return;
  putTexts(context, target, cursor, [
    ['description', 'description', 'caption'],
    ['creditText', 'creditText', 'creator'],
    ['license', 'license'],
  ]);
}

function sourceOf({ graph }: Context, cursor: Cursor): string | null {
  if (typeof cursor.value === 'string') return cursor.value.trim() || null;
  return text(graph, cursor, undefined, 'contentUrl', 'url')?.text ?? null;
}
