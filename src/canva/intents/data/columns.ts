import type { DataTableCell } from '@canva/intents/data';
import type { Facts } from '../../../bind/facts/index.js';
import type { Bilingual } from '../../../errors.js';
import type { EventData } from '../../../model/event.js';
import { startSeconds } from './event-time.js';
import { CELL_LENGTH } from './limits.js';

/** An event whose texts are set in the signs of typography, and what the core says of it. */
export interface Described {
  event: EventData;
  facts: Facts;
}

export interface Column {
  /** Header: how a designer finds it when a table's column is bound to a text. */
  name: Bilingual;
  type: 'string' | 'date';
  cell(described: Described): DataTableCell;
}

const texts = (en: string, id: string, value: (described: Described) => string): Column => ({
  name: { en, id },
  type: 'string',
  cell: (described) => ({ type: 'string', value: cut(value(described)) }),
});

/**
 * A table's columns: what posts print, the most needed first, as Canva may take only the first ones. Their
 * order and names are part of what designs are bound to: add new ones at the end.
 */
export const COLUMNS: readonly Column[] = [
  texts('Title', 'Judul', ({ event }) => event.name),
  texts('Date', 'Tanggal', ({ facts }) => dateOf(facts)),
  {
    name: { en: 'Starts', id: 'Mulai' },
    type: 'date',
    cell: ({ event }) => ({ type: 'date', value: startSeconds(event) }),
  },
  texts('Time', 'Waktu', ({ facts }) => (facts.state.showDate ? facts.when.time : '')),
  texts('Place', 'Tempat', ({ facts }) => facts.where.line),
  texts('Speakers', 'Narasumber', ({ facts }) => facts.people.speakerLine),
  texts('Registration link', 'Tautan pendaftaran', ({ facts }) => facts.registration.url),
  texts('Price', 'Biaya', ({ facts }) => facts.price.label),
  texts('Organiser', 'Penyelenggara', ({ facts }) => facts.organizerLine),
  texts('Kind', 'Jenis acara', ({ event }) => event.kind ?? ''),
  texts('Subtitle', 'Subjudul', ({ event }) => event.alternateName ?? ''),
  texts('Short date', 'Tanggal singkat', ({ facts }) =>
    facts.state.showDate ? facts.when.dateShort : '',
  ),
  texts('Status', 'Status', ({ facts }) => facts.state.badge),
  texts('Speakers with titles', 'Narasumber dengan gelar', ({ facts }) =>
    facts.people.speakers.map(({ fullName }) => fullName).join('\n'),
  ),
  texts('Others involved', 'Pengisi lain', ({ facts }) => facts.people.furtherLine),
  texts('Link as printed', 'Tautan tercetak', ({ facts }) => facts.registration.urlLabel),
  texts('Registration closes', 'Pendaftaran ditutup', ({ facts }) => facts.registration.closes),
  texts('Contact', 'Narahubung', ({ facts }) => facts.contact?.line ?? ''),
  texts('Series', 'Seri', ({ facts: { series } }) =>
    series ? [series.name, series.label].filter((part) => part !== '').join(' · ') : '',
  ),
  texts('Description', 'Keterangan', ({ event }) => event.description ?? ''),
];

/** A day that is no longer true isn't printed. */
function dateOf({ state, when }: Facts): string {
  return state.showDate ? when.date : '';
}

/** Canva's undefined is an empty cell. Never cut inside of a character. */
function cut(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.length <= CELL_LENGTH) return text;
  return `${text.slice(0, CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
