import type { Bilingual } from '../errors.js';
import type { Format } from '../model/format.js';
import type { UiLanguage } from '../model/language.js';
import { sortEntries, type ManifestEntry } from './manifest.js';

/** Names for the ids of a manifest; an id without a name is shown as it is. */
export interface IndexNames {
  /** Titles by event id. */
  events: Readonly<Record<string, string>>;
  templates: Readonly<Record<string, Bilingual>>;
  /** In the order in which the page shows them. */
  formats: readonly Pick<Format, 'id' | 'platform' | 'name'>[];
  /** Name of the institution. */
  brand: string;
  /** When the browser asks for neither Indonesian nor English. */
  language: UiLanguage;
}

export function titleOf(id: string, { events }: IndexNames): string {
  return (Object.hasOwn(events, id) ? events[id] : undefined) ?? id;
}

export function templateName(id: string, { templates }: IndexNames): Bilingual {
  return (Object.hasOwn(templates, id) ? templates[id] : undefined) ?? { id, en: id };
}

export function formatOf(id: string, { formats }: IndexNames): IndexNames['formats'][number] {
  const known = formats.find((format) => format.id === id);
  return known ?? { id, platform: 'custom', name: { id, en: id } };
}

/** By event and template as in the manifest, then formats in the order that `names` gives. */
export function inOrder(entries: readonly ManifestEntry[], names: IndexNames): ManifestEntry[] {
  const place = new Map(names.formats.map((format, index) => [format.id, index]));
  const rank = (entry: ManifestEntry): number => place.get(entry.format) ?? names.formats.length;
  return groups(sortEntries(entries), (entry) => JSON.stringify([entry.event, entry.template]))
    .map((group) => group.sort((a, b) => rank(a) - rank(b)))
    .flat();
}

/** Items with the same key together, in the order in which the keys first come. */
export function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return [...found.values()];
}
