import type { Bilingual } from '../../errors.js';

/** What people call the fields that posts print, by the end of their expression. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  'event.name': { en: 'Title', id: 'Judul' },
  'event.kind': { en: 'Kind of event', id: 'Jenis acara' },
  'event.description': { en: 'Description', id: 'Deskripsi' },
  'when.date': { en: 'Date', id: 'Tanggal' },
  'when.dateShort': { en: 'Date, short', id: 'Tanggal, singkat' },
  'when.day': { en: 'Day', id: 'Hari ke' },
  'when.figure': { en: 'Day, large', id: 'Tanggal besar' },
  'when.figureRest': { en: 'Month and year', id: 'Bulan dan tahun' },
  'when.monthYear': { en: 'Month and year', id: 'Bulan dan tahun' },
  'when.month': { en: 'Month', id: 'Bulan' },
  'when.year': { en: 'Year', id: 'Tahun' },
  'when.weekday': { en: 'Weekday', id: 'Hari' },
  'when.time': { en: 'Time', id: 'Waktu' },
  'when.countdown': { en: 'Countdown', id: 'Hitung mundur' },
  'where.label': { en: 'Online or on site', id: 'Daring atau luring' },
  'where.venue': { en: 'Place', id: 'Tempat' },
  'where.place': { en: 'Room', id: 'Ruang' },
  'where.town': { en: 'Town', id: 'Kota' },
  'where.online': { en: 'Platform', id: 'Platform' },
  'where.platform': { en: 'Platform', id: 'Platform' },
  'where.line': { en: 'Place', id: 'Tempat' },
  'price.label': { en: 'Price', id: 'Biaya' },
  'price.amount': { en: 'Price', id: 'Biaya' },
  'registration.urlLabel': { en: 'Registration link', id: 'Tautan pendaftaran' },
  'registration.url': { en: 'Registration link', id: 'Tautan pendaftaran' },
  'registration.closes': { en: 'End of registration', id: 'Batas pendaftaran' },
  'seats.label': { en: 'Seats', id: 'Kuota' },
  'state.badge': { en: 'State', id: 'Status' },
  organizerLine: { en: 'Organisers', id: 'Penyelenggara' },
  organizers: { en: 'Organiser', id: 'Penyelenggara' },
  sponsorLine: { en: 'Sponsors', id: 'Sponsor' },
  'brand.name': { en: 'The brand', id: 'Merek' },
  fullName: { en: 'Person with titles', id: 'Nama bergelar' },
  name: { en: 'Name', id: 'Nama' },
  roleLabel: { en: 'Role', id: 'Peran' },
  office: { en: 'Office', id: 'Jabatan' },
  topic: { en: 'Topic', id: 'Topik' },
  text: { en: 'Quote', id: 'Kutipan' },
  source: { en: 'Source', id: 'Sumber' },
};

/** A name for people; the last part of the expression where there is none. */
export function fieldName(expression: string): Bilingual {
  const plain = expression.replaceAll(/\[\d+\]/g, '');
  const last = plain.split('.').at(-1) ?? plain;
  const found = NAMES[plain] ?? NAMES[last];
  const number = /\[(\d+)\]/.exec(expression)?.[1];
  const { en, id } = found ?? { en: last, id: last };
  if (number === undefined) return { en, id };
  const place = Number(number) + 1;
  return { en: `${en} ${place}`, id: `${id} ${place}` };
}
