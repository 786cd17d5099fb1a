import type { EventInput } from '../../src/model/event.js';
import type { Situation } from './scenes.js';

/** A page with every kind of layer, for tests of the whole. */
export const CHILDREN = `
  - kind: frame
    id: panel
    surface: primary
    padding: 5vmin
    gap: 2vmin
    border: {side: bottom, width: 0.5vmin, color: accent}
    children:
      - {kind: shape, id: pattern, shape: pattern, tile: 8vmin, position: absolute, top: '0', right: '0', width: 20vmin, height: 20vmin}
      - {kind: image, id: photo, source: photo, width: 20vmin, height: 12vmin, radius: small}
      - {kind: logos, id: logos, size: 2rem, include: [brand, mark]}
      - {kind: badge, id: badge, surface: accent, text: '{{ event.kind }}'}
      - {kind: text, id: title, text: '{{ event.name }}', style: heading}
      - {kind: text, id: date, text: '{{ when.date }} {{ when.time }} {{ when.countdown }}'}
      - {kind: qr, id: qr, value: registration.url, width: 12vmin}
  - {kind: text, id: arabic, text: 'بِسْمِ اللَّهِ الرَّحْمَٰنِ'}
  - kind: repeat
    id: people
    for: people.all
    as: person
    overflow: page
    item: {kind: text, id: name, text: '{{ person.fullName }}', style: heading}
`;

export const EVENT: Partial<EventInput> = {
  name: 'Kelas Menulis İstanbul',
  kind: 'Lokakarya',
  startDate: '2027-01-14T23:30',
  timeZone: 'Asia/Jakarta',
  image: [{ contentUrl: 'a.jpg' }],
  offers: { url: 'https://example.org/daftar' },
  people: ['Ana', 'Budi', 'Cici', 'Dedi', 'Eka', 'Fitri'].map((name) => ({ name })),
};

export const SITUATIONS: Situation[] = (['id', 'ar'] as const).map((language) => ({
  language,
  now: '2027-01-13T20:00:00Z',
}));
