import type { Path } from './path.js';
import { isRecord } from './path.js';

/** A value of a JSON-LD document and where it stands. */
export interface Cursor {
  value: unknown;
  path: Path;
}

/** A document with its nodes by `@id`, so that `{"@id": "#x"}` can be followed. */
export interface Graph {
  byId: ReadonlyMap<string, Cursor>;
  events: Cursor[];
  /** False when there are more nodes than are looked at. */
  complete: boolean;
}

/** Most nodes that are looked at; 20,000 full events have some 400,000. */
export const MAX_NODES = 400_000;

/** Types of schema.org that are events without saying so in their name. */
const EVENT_TYPES = new Set(['Festival', 'Hackathon', 'CourseInstance', 'EventSeries']);

/** `https://schema.org/EventPostponed`, `schema:EventPostponed` → `EventPostponed`. */
export function localName(iri: string): string {
  return iri.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '');
}

export function typesOf(node: unknown): string[] {
  if (!isRecord(node)) return [];
  const types = Object.hasOwn(node, '@type') ? node['@type'] : undefined;
  return (Array.isArray(types) ? types : [types])
    .filter((type): type is string => typeof type === 'string')
    .map(localName);
}

export function isEvent(node: unknown): boolean {
  return typesOf(node).some((type) => /Event$/.test(type) || EVENT_TYPES.has(type));
}

/** Finds every event of a document that isn't a part of another event. Walks without recursion. */
export function readGraph(value: unknown, above: Path = []): Graph {
  const byId = new Map<string, Cursor>();
  const events: Cursor[] = [];
  const queue: { cursor: Cursor; inEvent: boolean }[] = [
    { cursor: { value, path: above }, inEvent: false },
  ];
  let complete = true;
  for (let at = 0; at < queue.length; at++) {
    const item = queue[at];
    if (!item) break;
    const { cursor, inEvent } = item;
    const { value: node, path } = cursor;
    if (Array.isArray(node)) {
      // Before the items are queued: a list of empty lists has millions in a few megabytes.
      complete = queue.length + node.length <= MAX_NODES;
      if (!complete) break;
      node.forEach((child: unknown, index) => {
        if (typeof child !== 'object') return;
        queue.push({ cursor: { value: child, path: [...path, index] }, inEvent });
      });
      continue;
    }
    if (!isRecord(node)) continue;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) {
      byId.set(id, cursor);
    }
    const event = isEvent(node);
    if (event && !inEvent) events.push(cursor);
    for (const [key, child] of Object.entries(node)) {
      // A single event of a series stands for itself; a series that it belongs to doesn't.
      const inside = (inEvent || event) && !['subEvent', 'subEvents'].includes(localName(key));
      if (typeof child === 'object' && child !== null) {
        queue.push({ cursor: { value: child, path: [...path, key] }, inEvent: inside });
      }
    }
  }
  return {
    byId,
    events: events.sort((a, b) => comparePaths(a.path, b.path)),
    complete: complete && queue.length <= MAX_NODES,
  };
}

/** In the order of the document: numbers by size, keys as they come. */
function comparePaths(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]];
    if (typeof x === 'number' && typeof y === 'number' && x !== y) return x - y;
  }
  return a.length - b.length;
}

/** Values of a property, each with its place; a list gives its items, a reference its node. */
export function values(graph: Graph, node: Cursor, ...names: string[]): Cursor[] {
  if (!isRecord(node.value)) return [];
  for (const name of names) {
    for (const key of [
      name,
      `schema:${name}`,
      `https://schema.org/${name}`,
      `http://schema.org/${name}`,
    ]) {
      if (!Object.hasOwn(node.value, key)) continue;
      const value = node.value[key];
      const path = [...node.path, key];
      const list: Cursor[] = Array.isArray(value)
        ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] }))
        : [{ value, path }];
      const present = list
        .map((cursor) => unwrapList(follow(graph, cursor)))
        .flat()
        .filter(({ value: item }) => item !== null && item !== '');
      if (present.length > 0) return present;
    }
  }
  return [];
}

function follow(graph: Graph, cursor: Cursor): Cursor {
  const { value } = cursor;
  if (!isRecord(value) || typeof value['@id'] !== 'string') return cursor;
  return Object.keys(value).length === 1 ? (graph.byId.get(value['@id']) ?? cursor) : cursor;
}

function unwrapList(cursor: Cursor): Cursor[] {
  const { value, path } = cursor;
  const inner = isRecord(value) ? (value['@list'] ?? value['@set']) : undefined;
  if (!Array.isArray(inner)) return [cursor];
  return inner.map((item: unknown, index) => ({ value: item, path: [...path, '@list', index] }));
}

/** Text of a value: a string, a number, `{"@value": …}`, or the name of a thing; else null. */
export function textOf(graph: Graph, cursor: Cursor): string | null {
  const { value } = cursor;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (!isRecord(value)) return null;
  const inner = value['@value'];
  if (typeof inner === 'string' || typeof inner === 'number') return String(inner).trim();
  const name = values(graph, cursor, 'name')[0];
  return name && typeof name.value === 'string' ? name.value.trim() : null;
}

/** The one text of a property, in the wanted language where it comes in several. */
export function text(
  graph: Graph,
  node: Cursor,
  language: string | undefined,
  ...names: string[]
): { text: string; cursor: Cursor } | null {
  const all = values(graph, node, ...names);
  const wanted = all.find(
    ({ value }) => language !== undefined && isRecord(value) && value['@language'] === language,
  );
  const cursor = wanted ?? all[0];
  const found = cursor ? textOf(graph, cursor) : null;
  return cursor && found !== null && found !== '' ? { text: found, cursor } : null;
}
