import { InputError, type Fault } from '../errors.js';
import { BOUNDS } from './bounds.js';
import { detectDelimiter, parseRows } from './csv.js';
import { parseDocument } from './document.js';
import { normalizeHeader } from './event-words.js';
import { isFailedBecause } from './failed-because.js';
import { isRecord, showValue } from './path.js';
import { splitPerson } from './person.js';
import { extensionOf, type SheetForm } from './reader.js';

/** Lists of people for certificates: a sheet with a person in each row, or a JSON list of them. */

/** What a column may be called, by what it fills. */
const WORDS = {
  name: [
    'nama',
    'nama lengkap',
    'nama peserta',
    'peserta',
    'penerima',
    'full name',
    'participant',
    'attendee',
    'recipient',
  ],
  honorificPrefix: ['gelar depan', 'prefix', 'honorific prefix'],
  honorificSuffix: ['gelar', 'gelar belakang', 'suffix', 'degrees', 'honorific suffix'],
  role: ['peran', 'sebagai', 'as'],
  affiliation: ['instansi', 'asal instansi', 'lembaga', 'institution'],
  identifier: ['nomor', 'nomor sertifikat', 'no sertifikat', 'number', 'certificate number'],
  url: ['tautan', 'tautan sertifikat', 'link', 'certificate url'],
  hours: ['jp', 'jam pelajaran', 'teaching hours'],
  email: ['surel', 'e mail', 'alamat surel', 'email address'],
} as const satisfies Record<string, readonly string[]>;

export type RecipientField = keyof typeof WORDS;

const FIELD_OF: ReadonlyMap<string, RecipientField> = new Map(
  (Object.keys(WORDS) as RecipientField[]).flatMap((field) =>
    [field.toLowerCase(), ...WORDS[field]].map((word) => [word, field] as const),
  ),
);

/** Roles in the words of sheets; other words are printed as they are. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['peserta', 'participant'],
  ['narasumber', 'speaker'],
  ['pembicara', 'speaker'],
  ['pemateri', 'speaker'],
  ['pembicara kunci', 'keynote'],
  ['panitia', 'committee'],
  ['instruktur', 'instructor'],
  ['panelis', 'panelist'],
  ['pembawa acara', 'host'],
  ['mc', 'host'],
]);

/** A row of the list, whether it is right or not. */
export interface RecipientRow {
  /** 1-based line of the file. */
  line: number;
  /** As the file has them, in the header's order. */
  cells: string[];
  /** What the certificate takes from it, in the shape of EventInput. */
  certificate: { recipient: Record<string, string>; identifier?: string; url?: string };
  hours?: number;
  /** As a list in JSON has it. */
  item?: unknown;
  /** Tells two people of one name apart; printed nowhere. */
  email?: string;
  faults: Fault[];
}

export interface RecipientList extends SheetForm {
  /** Read one by one as they are asked for: a list may be long. */
  rows(): Iterable<RecipientRow>;
  /** Columns that fill nothing. */
  unused: string[];
}

/**
 * Reads a list of people. A row that isn't right has its faults and doesn't stop the others.
 *
 * @throws InputError when there is no list, no column with names, or too much of it
 */
export function readRecipients(text: string, file: string): RecipientList {
  const { header, delimiter, rows } =
    extensionOf(file) === 'json' ? jsonRows(text, file) : sheetRows(text, file);
  if (rows.length > BOUNDS.events) throw new InputError([tooMany(file, rows.length)]);
  const fields = header.map((word) => FIELD_OF.get(normalizeHeader(word)));
  if (!fields.includes('name')) throw new InputError([noNames(file, header)]);
  const unused = header.filter(
    (word, index) => word.trim() !== '' && !fields[index] && !isFailedBecause(word),
  );
  function* read(): Generator<RecipientRow> {
    for (const row of rows) yield recipientOf(row, fields, header, file);
  }
  return { header, delimiter, rows: read, unused };
}

interface Cells {
  line: number;
  cells: string[];
  item?: unknown;
}

interface Rows extends SheetForm {
  rows: Cells[];
}

function sheetRows(text: string, file: string): Rows {
  const [head, ...rows] = parseRows(text, file).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  return { header: head?.cells ?? [], delimiter: detectDelimiter(text).delimiter, rows };
}

function jsonRows(text: string, file: string): Rows {
  const { value, lineOf } = parseDocument(text, file, 'json');
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const header = [...new Set(list.flatMap((item) => (isRecord(item) ? Object.keys(item) : [])))];
  const rows = list.map((item, index) => ({
    line: lineOf([index]) ?? 1,
    cells: header.map((key) => (isRecord(item) ? plain(item[key]) : '')),
    item,
  }));
  return { header, delimiter: ',', rows };
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function recipientOf(
  { line, cells, ...written }: Cells,
  fields: readonly (RecipientField | undefined)[],
  header: readonly string[],
  file: string,
): RecipientRow {
  const found = new Map<RecipientField, string>();
  fields.forEach((field, index) => {
    const text = (cells[index] ?? '').replace(/\s+/g, ' ').trim();
    if (field && text !== '' && !found.has(field)) found.set(field, text);
  });
  const label = (field: RecipientField): string => header[fields.indexOf(field)] ?? field;
  const faults: Fault[] = [];
  const name = found.get('name') ?? '';
  if (name === '') {
    const expected = { en: 'a name', id: 'nama' };
    faults.push({ file, line, path: label('name'), expected, got: '—' });
  }
  const titled = found.has('honorificPrefix') || found.has('honorificSuffix');
  const recipient: Record<string, string> = titled ? { name } : { ...splitPerson(name) };
  for (const field of ['honorificPrefix', 'honorificSuffix', 'affiliation'] as const) {
    const text = found.get(field);
    if (text !== undefined) recipient[field] = text;
  }
  const role = found.get('role');
  if (role !== undefined) recipient['role'] = ROLES.get(role.toLowerCase()) ?? role;
  const hours = hoursOf(found.get('hours'));
  if (hours === null) {
    const expected = { en: 'a number of hours, as 8', id: 'jumlah jam, seperti 8' };
    faults.push({ file, line, path: label('hours'), expected, got: showValue(found.get('hours')) });
  }
  const identifier = found.get('identifier');
  const url = found.get('url');
  const email = found.get('email')?.toLowerCase();
  return {
    line,
    cells,
    ...written,
    certificate: {
      recipient,
      ...(identifier === undefined ? {} : { identifier }),
      ...(url === undefined ? {} : { url }),
    },
    ...(typeof hours === 'number' ? { hours } : {}),
    ...(email === undefined ? {} : { email }),
    faults,
  };
}

/** Undefined without any; null for what is no number. */
function hoursOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  const digits = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:jp|jam)?$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}

function noNames(file: string, header: readonly string[]): Fault {
  return {
    file,
    line: 1,
    path: 'name',
    expected: {
      en: 'a header row with a column "name" or "nama"',
      id: 'baris judul dengan kolom "nama"',
    },
    got: header.join(', ').slice(0, 100) || '—',
  };
}

function tooMany(file: string, count: number): Fault {
  return {
    file,
    path: '',
    expected: { en: `at most ${BOUNDS.events} rows`, id: `paling banyak ${BOUNDS.events} baris` },
    got: String(count),
    hint: { en: 'Split it into several files.', id: 'Bagi menjadi beberapa berkas.' },
  };
}
