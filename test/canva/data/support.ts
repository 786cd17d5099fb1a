import { createStrings } from '../../../src/bind/strings.js';
import { readEvents } from '../../../src/read/index.js';
import type { DataDeps } from '../../../src/canva/intents/data/get-data-table.js';
import { tables } from '../../bind/facts/support.js';

/** What the tests of the table share: the real readers and words, a feed that answers with a text. */

export const NOW = '2027-01-10T00:00:00Z';
export const FEED = 'https://pustaka.example/acara.yaml';
export const LIMIT = { row: 100, column: 20 };

export const THREE = `
- name: Bedah Naskah
  kind: Diskusi
  startDate: 2027-01-14T13:00
  endDate: 2027-01-14T15:00
  timeZone: Asia/Jakarta
  location: { name: Ruang Baca Lt. 2, addressLocality: Kota Lembayung }
  organizer: [{ name: Perpustakaan Nuraga }]
  people:
    - { name: Sri Astuti, honorificPrefix: Dr., honorificSuffix: M.Hum. }
    - { name: Bima Sakti }
  offers: { price: 50000, url: 'https://pustaka.example/naskah' }
- name: Kelas Sitasi
  startDate: 2027-01-12
  offers: { price: 0 }
- name: Pekan Literasi
  startDate: 2026-12-01
`;

export function deps(
  body: string | (() => Promise<Response>),
  more: Partial<DataDeps> = {},
): DataDeps {
  return {
    fetch: async () => (typeof body === 'string' ? new Response(body) : body()),
    readEvents: async (bytes, name) => readEvents(bytes, name).events.map(({ event }) => event),
    strings: async (language) => createStrings([tables], language),
    now: () => NOW,
    uiLanguage: () => 'en',
    ...more,
  };
}

export async function eventsOf(text: string) {
  return deps('').readEvents(new TextEncoder().encode(text), 'acara.yaml');
}
