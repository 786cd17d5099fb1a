import type { Fault } from '../errors.js';
import { putDates } from './csv-dates.js';
import { readMoney } from './csv-money.js';
import { find, splitCell, type Cell, type Row } from './csv-row.js';
import { createDraft, type Draft, type DraftBuilder, type Place } from './draft.js';
import { MODE_WORDS, STATUS_WORDS, type ColumnId } from './event-words.js';
import { showValue, type Path } from './path.js';
import { splitPerson } from './person.js';
import { isLink, isPlatform, platformOfUrl } from './platforms.js';
import type { ReadInput } from './reader.js';

const PEOPLE: readonly ColumnId[] = [
  'keynote',
  'opening',
  'speaker',
  'panelist',
  'instructor',
  'moderator',
  'host',
];

/** A row of a sheet as a draft. Faults of the cells themselves go to `faults`. */
export function draftOfRow(
  cells: readonly Cell[],
  line: number,
  input: ReadInput,
  faults: Fault[],
): Draft {
  const row: Row = {
    draft: createDraft(line),
    cells,
    input,
    fault: (cell, expected, hint) => {
      faults.push({
        file: input.file,
        line,
        path: cell.place.label,
        expected,
        got: showValue(cell.text),
        ...(hint ? { hint } : {}),
      });
    },
  };
  putDates(row);
  putPeople(row);
  for (const cell of cells) {
    const { target } = cell.column;
    if (target.kind === 'path')
      row.draft.put(target.path, leafValue(target.path, cell.text), cell.place);
    else putCell(row, cell, target.id);
  }
  const platform = row.draft.value.virtualLocation as { url?: unknown; name?: unknown } | undefined;
  if (typeof platform?.url === 'string' && platform.name === undefined) {
    const name = platformOfUrl(platform.url);
    const from = find(row, 'virtualLocation.url');
    if (name !== null && from) row.draft.put(['virtualLocation', 'name'], name, from.place);
  }
  const contact = row.draft.value.contact as { name?: unknown } | undefined;
  const reach = find(row, 'contact.telephone') ?? find(row, 'contact.email');
  if (contact && contact.name === undefined && reach) {
    row.draft.put(['contact', 'name'], reach.column.header, reach.place);
  }
  return row.draft;
}

const INTEGERS = /^(maximumAttendeeCapacity|position)$/;
const NUMBERS = /^(price|hours|x|y)$/;
const BOOLEANS = /^(consent|paraphrase|publish)$/;

/** A cell in the type of the field that a path ends in. */
function leafValue(path: Path, text: string): unknown {
  const leaf = String(path.at(-1));
  if ((INTEGERS.test(leaf) || NUMBERS.test(leaf)) && /^\d+(\.\d+)?$/.test(text))
    return Number(text);
  return BOOLEANS.test(leaf) ? (yesNo(text) ?? text) : text;
}

function yesNo(text: string): boolean | null {
  if (/^(ya|y|yes|true|boleh|benar|1|v|✓)$/i.test(text)) return true;
  return /^(tidak|t|n|no|false|0|-)$/i.test(text) ? false : null;
}

function putCell(row: Row, cell: Cell, id: ColumnId): void {
  const { draft } = row;
  const { text, place } = cell;
  const path = id.split('.');
  switch (id) {
    case 'startDate':
    case 'startTime':
    case 'endDate':
    case 'endTime':
    case 'previousStartDate':
    case 'speaker':
    case 'keynote':
    case 'moderator':
    case 'host':
    case 'opening':
    case 'instructor':
    case 'panelist':
    case 'speaker.jobTitle':
    case 'speaker.affiliation':
    case 'speaker.topic':
    case 'speaker.image':
      return; // taken together, in putDates and putPeople
    case 'organizer':
    case 'sponsor':
      for (const name of splitCell(text)) append(draft, id, { name }, place);
      return;
    case 'image':
      for (const contentUrl of splitCell(text)) append(draft, id, { contentUrl }, place);
      return;
    case 'keywords':
      for (const word of text.split(/[\n;,\s]+/)) {
        if (word !== '') append(draft, id, word.replace(/^#/, ''), place);
      }
      return;
    case 'inLanguage':
      draft.put(
        path,
        text
          .split(/[\n;,]/)
          .map((tag) => languageTag(tag.trim()))
          .filter((tag) => tag !== ''),
        place,
      );
      return;
    case 'displayTimeZones':
    case 'offers.includes':
    case 'accessibilityFeature':
      draft.put(
        path,
        text
          .split(/[\n;,]/)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
        place,
      );
      return;
    case 'eventStatus':
      draft.put(path, STATUS_WORDS[text.toLowerCase()] ?? text, place);
      return;
    case 'eventAttendanceMode':
      draft.put(path, MODE_WORDS[text.toLowerCase()] ?? text, place);
      return;
    case 'offers.availability':
      draft.put(
        path,
        /^(habis|penuh|sold ?out)$/i.test(text)
          ? 'SoldOut'
          : /^(tersedia|ada|in ?stock)$/i.test(text)
            ? 'InStock'
            : text,
        place,
      );
      return;
    case 'offers.price':
      putPrice(row, cell);
      return;
    case 'location.name':
      putPlace(draft, text, place);
      return;
    case 'contact':
      putContact(draft, text, place);
      return;
    case 'contact.consent':
      draft.put(path, yesNo(text) ?? text, place);
      return;
    case 'hours':
    case 'maximumAttendeeCapacity':
    case 'superEvent.position': {
      const digits =
        /^(\d+(?:[.,]\d+)?)\s*(?:jp|jam|orang|peserta|kursi|people|seats|hours)?$/i.exec(text)?.[1];
      draft.put(path, digits === undefined ? text : Number(digits.replace(',', '.')), place);
      return;
    }
    default:
      draft.put(path, text, place);
  }
}

function append(draft: DraftBuilder, key: string, value: unknown, place: Place): void {
  const list = draft.value[key];
  draft.put([key, Array.isArray(list) ? list.length : 0], value, place);
}

function languageTag(word: string): string {
  const known: Record<string, string> = {
    indonesia: 'id',
    inggris: 'en',
    arab: 'ar',
    indonesian: 'id',
    english: 'en',
    arabic: 'ar',
  };
  return known[word.toLowerCase().replace(/^bahasa\s+/, '')] ?? word;
}

function putPlace(draft: DraftBuilder, text: string, place: Place): void {
  if (isLink(text)) {
    draft.put(['virtualLocation', 'url'], text, place);
    draft.put(['virtualLocation', 'name'], platformOfUrl(text), place);
  } else if (isPlatform(text)) draft.put(['virtualLocation', 'name'], text, place);
  else draft.put(['location', 'name'], text, place);
}

function putPrice(row: Row, cell: Cell): void {
  const money = readMoney(cell.text);
  if (!money) {
    row.fault(cell, {
      en: 'a price as Rp50.000, 50000 or Gratis',
      id: 'harga seperti Rp50.000, 50000, atau Gratis',
    });
    return;
  }
  row.draft.put(['offers', 'price'], money.price, cell.place);
  if (money.currency !== null) {
    row.draft.put(['offers', 'priceCurrency'], money.currency, cell.place);
  }
}

/** "Panitia 0812-0000-0000", "Panitia (0812…)", or a name alone; without a name, the column's. */
function putContact(draft: DraftBuilder, text: string, place: Place): void {
  const hit = /^(.{0,120}?)[\s:,(/-]*(\+?\d[\d\s.-]{6,24}\d)\)?$/s.exec(text);
  const name = (hit?.[1] ?? text).trim();
  draft.put(['contact', 'name'], name === '' ? place.label : name, place);
  if (hit) draft.put(['contact', 'telephone'], (hit[2] ?? '').trim(), place);
}

/** Everyone named, by the order of the columns' importance and of the cells' lines. */
function putPeople(row: Row): void {
  const { draft, cells } = row;
  for (const id of PEOPLE) {
    for (const cell of cells) {
      if (cell.column.target.kind !== 'column' || cell.column.target.id !== id) continue;
      const first = Array.isArray(draft.value.people) ? draft.value.people.length : 0;
      const names = splitCell(cell.text);
      for (const name of names)
        append(draft, 'people', { ...splitPerson(name), role: id }, cell.place);
      if (id === 'speaker') putBesideSpeakers(row, first, names.length);
    }
  }
}

/** Offices, topics and photos in cells of their own, one line for each speaker. */
function putBesideSpeakers(row: Row, first: number, count: number): void {
  for (const key of ['jobTitle', 'affiliation', 'topic', 'image'] as const) {
    const cell = find(row, `speaker.${key}`);
    if (!cell) continue;
    const items = cell.text.split(/[\n;]/).map((item) => item.trim());
    if (items.length !== count) {
      row.fault(cell, {
        en: `${count} lines, one for each speaker`,
        id: `${count} baris, satu untuk setiap narasumber`,
      });
      continue;
    }
    items.forEach((item, index) => {
      if (item === '' || item === '-') return;
      const value = key === 'image' ? { contentUrl: item } : item;
      row.draft.put(['people', first + index, key], value, cell.place);
    });
  }
}
