import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bind } from '../../src/bind/bind.js';
import type { BoundDocument, BoundLayer } from '../../src/model/bound.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { formatById } from '../../src/model/formats/index.js';
import { readTemplate } from '../../src/read/template.js';
import { BRAND, sharedStrings } from '../layout/scenes.js';

const strings = sharedStrings();
const load = (id: string) =>
  readTemplate(readFileSync(`templates/${id}.yaml`, 'utf8'), id).template;
const templates = { speakers: load('speakers'), carousel: load('carousel') };

interface Case {
  people?: number;
  /** Indices of who has a photo. */
  photos?: readonly number[];
  event?: Partial<EventInput>;
  format?: string;
  now?: string;
}

const URL = 'https://pustaka.nuraga.example/daftar';

function bound(id: keyof typeof templates, situation: Case = {}): BoundDocument {
  const { people = 0, photos = [], event, format = 'instagram-feed', now } = situation;
  const image = { contentUrl: 'portrait.png' };
  const speakers = Array.from({ length: people }, (_, index) => ({
    name: `Larasayu ${index + 1}`,
    ...(photos.includes(index) ? { image } : {}),
  }));
  return bind({
    template: templates[id],
    event: eventSchema.parse({
      name: 'Kelas Menulis',
      startDate: '2027-03-18T09:00',
      timeZone: 'Asia/Jakarta',
      offers: { price: 0, url: URL },
      people: speakers,
      ...event,
    }),
    brand: BRAND,
    format: formatById(format),
    language: 'id',
    strings,
    ...(now === undefined ? {} : { now }),
  });
}

const layersOf = (layer: BoundLayer): BoundLayer[] => [
  layer,
  ...(layer.kind === 'frame' ? layer.children.flatMap(layersOf) : []),
];
const pageIds = (document: BoundDocument) => document.pages.map(({ id }) => id);
const textsOf = ({ pages }: BoundDocument, page = pages.length - 1) =>
  layersOf(pages[page]!.root).flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []));
const namesOf = (document: BoundDocument) =>
  document.pages.map(
    (_, page) => textsOf(document, page).filter((text) => /^Larasayu \d/.test(text)).length,
  );

describe('speakers', () => {
  it.each([
    [1, 'instagram-feed', ['solo-type']],
    [2, 'instagram-feed', ['pair']],
    [3, 'instagram-feed', ['trio']],
    [4, 'x-post', ['grid']],
    [8, 'instagram-feed', ['list']],
    [9, 'instagram-feed', ['list-1', 'list-2']],
    [5, 'x-post', ['list-wide-1', 'list-wide-2']],
    [9, 'x-post', ['list-wide-1', 'list-wide-2', 'list-wide-3']],
  ])('[B71] %i of them on %s are %j', (people, format, pages) => {
    expect(pageIds(bound('speakers', { people, format }))).toEqual(pages);
  });

  it('[B71] all are named once, on pages evenly filled', () => {
    expect(namesOf(bound('speakers', { people: 9 }))).toEqual([5, 4]);
    expect(namesOf(bound('speakers', { people: 9, format: 'x-post' }))).toEqual([3, 3, 3]);
    expect(namesOf(bound('speakers', { people: 3 }))).toEqual([3]);
  });

  it('[B71] one with a photo is a portrait', () => {
    const one = { people: 1, photos: [0] };
    expect(pageIds(bound('speakers', one))).toEqual(['solo']);
    expect(pageIds(bound('speakers', { ...one, format: 'x-post' }))).toEqual(['solo-wide']);
  });

  it.each([2, 3, 4, 5, 8])('[B72] initials stand where a photo is missing, of %i', (people) => {
    const slots = (photos: readonly number[]) => {
      const layers = layersOf(bound('speakers', { people, photos }).pages[0]!.root);
      return {
        photos: layers.filter(({ role, kind }) => role === 'photo' && kind === 'image').length,
        tiles: layers.filter(({ id }) => /(?:^|\.|-)tile(?:-\d)?$/.test(id)).length,
      };
    };
    expect(slots([0])).toEqual({ photos: 1, tiles: people - 1 });
  });

  it.each([2, 5])('[B72] no tile stands in where nobody has a photo, of %i', (people) => {
    const ids = layersOf(bound('speakers', { people }).pages[0]!.root).map(({ id }) => id);
    expect(ids.filter((id) => /slot(?:-\d)?$/.test(id) && !id.includes('sender'))).toEqual([]);
  });
});

describe('the carousel', () => {
  it.each([
    [0, 2],
    [1, 3],
    [3, 4],
    [8, 6],
  ])('[B73] with %i speakers has %i slides, numbered', (people, slides) => {
    const document = bound('carousel', { people });
    expect(document.pages).toHaveLength(slides);
    document.pages.forEach((_, page) => {
      expect(textsOf(document, page)).toContain(`${page + 1}/${slides}`);
    });
  });

  it('[B74] how to join says where, unless one cannot', () => {
    const where = 'pustaka.nuraga.example/daftar';
    const last = (event: Partial<EventInput>) => textsOf(bound('carousel', { event })).join('\n');
    expect(last({})).toContain(where);
    for (const eventStatus of ['EventPostponed', 'EventCancelled'] as const) {
      expect(last({ eventStatus })).not.toContain(where);
    }
    expect(last({ eventStatus: 'EventPostponed' })).toContain('Tanggal baru menyusul');
    const full = last({ offers: { url: URL, availability: 'SoldOut' } });
    expect(full).not.toContain(where);
    expect(full).toContain('Kuota penuh');
  });

  it('[B74] how to join leaves when the event is over', () => {
    const pages = pageIds(bound('carousel', { people: 2, now: '2027-06-01T00:00:00Z' }));
    expect(pages).toEqual(['cover-1', 'people-2']);
  });
});
