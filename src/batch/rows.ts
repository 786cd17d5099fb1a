import { createHash } from 'node:crypto';
import type { Fault } from '../errors.js';
import type { SourcedEvent } from '../job.js';
import type { EventData } from '../model/event.js';
import { validateEvent } from '../read/finish.js';
import { isRecord } from '../read/path.js';
import type { RecipientList, RecipientRow } from '../read/recipients.js';
import type { ReadResult } from '../read/reader.js';
import { keepRows } from './kept-rows.js';

/** One entry of a batch: an event to draw, or what is wrong with it. */
export interface BatchRow {
  /** Where it stands, for a person: `peserta.csv:12`. */
  place: string;
  /** Whom or what it is about: a name; '' when even that isn't known. */
  label: string;
  /** The same for the same entry in every run. */
  key: string;
  /** Absent when the row is wrong. */
  event?: SourcedEvent;
  faults: readonly Fault[];
  /** As the sheet has it, so that failed.csv can be fed in again. */
  cells?: readonly string[];
  /** As the list in JSON or YAML has it, for failed.json. */
  item?: unknown;
}

/** Rows in their list's order; those of a long list are made as they are asked for. */
export interface BatchRows extends Iterable<BatchRow> {
  readonly length: number;
}

/** The entries of one file as rows, in its order; then one for each line with faults of no entry. */
export function eventRows(read: ReadResult, file: string, folder: string): BatchRow[] {
  const entries = read.entries ?? [];
  const known = new Set(entries.flatMap(({ faults }) => faults));
  const loose = new Map<number | undefined, Fault[]>();
  for (const fault of read.faults) {
    if (known.has(fault)) continue;
    loose.set(fault.line, [...(loose.get(fault.line) ?? []), fault]);
  }
  const rows = entries.map(({ line, event: made, faults, ...written }): BatchRow => {
    const cells = line === undefined ? undefined : read.sheet?.rows.get(line);
    const place = placeOf(file, line);
    return {
      place,
      faults,
      ...(cells ? { cells } : {}),
      ...written,
      ...(made
        ? {
            label: made.event.name,
            key: made.event.identifier,
            event: { event: made.event, file, folder },
          }
        : { label: nameOf(written.item), key: place }),
    };
  });
  const others = [...loose].map(([line, faults]): BatchRow => {
    const place = placeOf(file, line);
    return { place, label: '', key: place, faults };
  });
  return [...rows, ...others];
}

/** What a wrong entry calls itself. */
function nameOf(item: unknown): string {
  return isRecord(item) && typeof item['name'] === 'string' ? item['name'] : '';
}

/** What the certificates of a list have in common. */
export interface SharedEvent {
  event: EventData & { identifier: string };
  folder: string;
}

/**
 * The people of a list as rows, each a certificate of the same event. Numbers are the caller's:
 * `numberOf` gives the one for a key.
 */
export function recipientRows(
  list: RecipientList,
  file: string,
  shared: SharedEvent,
  numberOf: (key: string) => number,
): BatchRows {
  const first = new Map<string, number>();
  /** Lines by the number of their certificate. */
  const numbered = new Map<string, number>();
  const rowOf = (row: RecipientRow): BatchRow => {
    const place = placeOf(file, row.line);
    const key = keyOf(row);
    const label = row.certificate.recipient['name'] ?? '';
    const item = 'item' in row ? { item: row.item } : {};
    const base = { place, label, key, cells: row.cells, ...item };
    const twin = first.get(key);
    if (twin !== undefined) return { ...base, faults: [sameAs(row, twin, file)] };
    first.set(key, row.line);
    if (row.faults.length > 0) return { ...base, faults: row.faults };
    const checked = certificateOf(row, file, shared, key, numberOf);
    if (!checked.ok) {
      return {
        ...base,
        faults: checked.faults.map((fault) => ({ ...fault, file, line: row.line })),
      };
    }
    const number = checked.value.certificate?.identifier;
    const holder = number === undefined ? undefined : numbered.get(number);
    if (number !== undefined && holder !== undefined) {
      return { ...base, faults: [sameNumber(row, number, holder, file)] };
    }
    if (number !== undefined) numbered.set(number, row.line);
    return { ...base, event: { event: checked.value, file }, faults: [] };
  };
  const common = { event: shared.event, file, folder: shared.folder };
  return keepRows(eachRow(list, rowOf), common);
}

/** One by one, so that nothing stays of a row but what is kept of it. */
function* eachRow(
  list: RecipientList,
  rowOf: (row: RecipientRow) => BatchRow,
): Generator<BatchRow> {
  for (const row of list.rows()) yield rowOf(row);
}

function certificateOf(
  row: RecipientRow,
  file: string,
  { event }: SharedEvent,
  key: string,
  numberOf: (key: string) => number,
) {
  const number = (): number => numberOf(key);
  const { recipient, identifier, url } = row.certificate;
  const pattern = identifier ?? event.certificate?.identifier;
  const given = pattern === undefined ? {} : { identifier: fillNumber(pattern, number) };
  const certificate = {
    ...event.certificate,
    recipient,
    ...given,
    ...(url === undefined ? {} : { url }),
  };
  const filled =
    certificate.url === undefined
      ? certificate
      : { ...certificate, url: fillNumber(certificate.url, number) };
  const value = {
    ...event,
    // By person, not by line: a row more at the top leaves the other certificates as they are.
    identifier: `${event.identifier.slice(0, 68)}-${key.slice(0, 10)}`,
    ...(row.hours === undefined ? {} : { hours: row.hours }),
    certificate: filled,
  };
  return validateEvent(value, undefined, file);
}

/** The counter in a pattern of numbers: `{n}` as it is, `{n:4}` with zeros in front. */
const COUNTER = /\{n(?::([1-9]))?\}/g;

/** "{n:3}/PUS/I/2027" with 12 → "012/PUS/I/2027"; the counter is asked for only where there is one. */
export function fillNumber(pattern: string, number: () => number): string {
  return pattern.replace(COUNTER, (_, width: string | undefined) =>
    String(number()).padStart(Number(width ?? 1), '0'),
  );
}

/**
 * A person is told from another by name, titles, role and what the sheet says besides. As a hash: the
 * key is kept beside the pictures, where an e-mail address has no business.
 */
function keyOf({ certificate: { recipient, identifier }, email }: RecipientRow): string {
  const { name, honorificPrefix, honorificSuffix, role, affiliation } = recipient;
  const parts = [name, honorificPrefix, honorificSuffix, role, affiliation, identifier, email];
  const text = JSON.stringify(parts.map((part) => part?.normalize('NFC') ?? ''));
  // Ten bytes in hexadecimal; a piece of the whole hash's text would keep all of that.
  return createHash('sha256').update(text).digest().subarray(0, 10).toString('hex');
}

function sameAs({ line }: RecipientRow, twin: number, file: string): Fault {
  return {
    file,
    line,
    path: '',
    expected: { en: 'every person once', id: 'setiap orang satu kali' },
    got: `${file}:${twin}`,
    hint: {
      en: `The row is the same as that in line ${twin}. Remove one, or tell them apart by role or institution.`,
      id: `Baris ini sama dengan baris ${twin}. Hapus salah satunya, atau bedakan peran atau instansinya.`,
    },
  };
}

function sameNumber({ line }: RecipientRow, number: string, holder: number, file: string): Fault {
  return {
    file,
    line,
    path: 'certificate.identifier',
    expected: { en: 'a number of its own', id: 'nomor tersendiri' },
    got: `${JSON.stringify(number)} (${file}:${holder})`,
    hint: {
      en: 'Write {n} or {n:3} for the counter into certificate.identifier of the event, as "{n:3}/PUS/III/2027".',
      id: 'Tulis {n} atau {n:3} sebagai urutan pada certificate.identifier acara, seperti "{n:3}/PUS/III/2027".',
    },
  };
}

function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}
