import type { Finding } from '../model/finding.js';
import { parseDate, type DateReading } from './dates.js';
import type { Draft, Report } from './draft.js';
import { isRecord, type Path } from './path.js';
import type { ReadOptions } from './reader.js';
import { convert, convertZone, zoneOf, zoneOfOffset } from './zones.js';

const ZONE = {
  en: 'a time zone as Asia/Jakarta, or WIB, WITA, WIT',
  id: 'zona waktu seperti Asia/Jakarta, atau WIB, WITA, WIT',
};

/** Where dates stand in an event. */
const DATE_PATHS: readonly Path[] = [
  ['startDate'],
  ['endDate'],
  ['doorTime'],
  ['offers', 'validFrom'],
  ['offers', 'validThrough'],
];

interface Found {
  path: Path;
  text: string;
  reading: DateReading;
}

/**
 * Brings every date of a draft to `2027-01-14` or `2027-01-14T13:00` on the clock of the event's
 * zone, and finds that zone. Returns a copy; what it couldn't read is reported and left out.
 */
export function settleDates(
  draft: Draft,
  options: ReadOptions,
  report: Report,
  notes: Finding[],
): unknown {
  if (!isRecord(draft.value)) return draft.value;
  const value: Record<string, unknown> = { ...draft.value };
  if (isRecord(value.offers)) value.offers = { ...value.offers };
  const found = readDates(value, options, report);
  const timeZone = settleZone(value, found, options, report, notes, draft);

  for (const { path, reading } of found) {
    if (reading.offset !== undefined && timeZone === undefined) {
      const got = `${reading.date}T${reading.time ?? ''}`;
      report(path, ZONE, got, {
        en: 'Give the event a timeZone: this offset belongs to several.',
        id: 'Beri acara ini timeZone: selisih waktu itu dipakai beberapa zona.',
      });
    } else write(value, path, toLocal(reading, timeZone));
  }
  const start = found.find(({ path }) => path[0] === 'startDate')?.reading;
  if (start?.weekday !== undefined) value.weekday ??= start.weekday;
  if (start?.endTime !== undefined) {
    value.endDate ??= toLocal({ ...start, time: start.endTime }, timeZone);
  }
  postpone(value, report, notes);
  checkOrder(value, report);
  return value;
}

function readDates(value: Record<string, unknown>, options: ReadOptions, report: Report): Found[] {
  const found: Found[] = [];
  const read = (path: Path, text: unknown): void => {
    if (typeof text !== 'string') return; // the schema's to report
    const result = parseDate(text, options.dateOrder);
    if (result.ok) found.push({ path, text, reading: result.value });
    else report(path, result.expected, text, ...(result.hint ? [result.hint] : []));
  };
  for (const path of DATE_PATHS) read(path, valueAt(value, path));
  const earlier = value.previousStartDate;
  if (typeof earlier === 'string') value.previousStartDate = [earlier];
  if (Array.isArray(value.previousStartDate)) {
    const list: unknown[] = value.previousStartDate.slice();
    value.previousStartDate = list;
    list.forEach((item, at) => read(['previousStartDate', at], item));
  }
  return found;
}

function settleZone(
  value: Record<string, unknown>,
  found: readonly Found[],
  options: ReadOptions,
  report: Report,
  notes: Finding[],
  draft: Draft,
): string | undefined {
  if (Array.isArray(value.displayTimeZones)) {
    value.displayTimeZones = value.displayTimeZones.map((zone: unknown, at) =>
      readZone(zone, ['displayTimeZones', at], report),
    );
  }
  if (value.timeZone !== undefined) {
    value.timeZone = readZone(value.timeZone, ['timeZone'], report);
    return typeof value.timeZone === 'string' ? (zoneOf(value.timeZone) ?? 'UTC') : undefined;
  }
  const named = found.find(({ reading }) => reading.timeZone !== undefined)?.reading.timeZone;
  const chosen = named ?? (options.timeZone === undefined ? undefined : zoneOf(options.timeZone));
  if (chosen !== undefined && chosen !== null) {
    value.timeZone = chosen;
    return chosen;
  }
  const first = found.find(({ reading }) => reading.offset !== undefined);
  const guessed = first ? zoneOfOffset(first.reading.offset ?? 0) : null;
  if (!first || guessed === null) return undefined;
  value.timeZone = guessed;
  notes.push({
    rule: 'zone-from-offset',
    severity: guessed === 'UTC' ? 'warning' : 'note',
    where: draft.locate(first.path).label,
    message: {
      en: `"${first.text}" gives no time zone; it was read as ${guessed}.`,
      id: `"${first.text}" tidak menyebut zona waktu; dibaca sebagai ${guessed}.`,
    },
    advice: {
      en: 'Name the zone, as timeZone: Asia/Jakarta.',
      id: 'Sebutkan zonanya, misalnya timeZone: Asia/Jakarta.',
    },
  });
  return guessed;
}

/** The IANA name; an unknown one is reported and stays as it is, so that only one fault names it. */
function readZone(zone: unknown, path: Path, report: Report): unknown {
  if (typeof zone !== 'string') return zone;
  const name = zoneOf(zone);
  if (name === null) report(path, ZONE, zone);
  return name ?? zone.slice(0, 64);
}

function toLocal(reading: DateReading, timeZone: string | undefined): string {
  if (reading.time === undefined) return reading.date;
  const local = `${reading.date}T${reading.time}`;
  if (timeZone === undefined) return local;
  if (reading.offset !== undefined) return convert(local, reading.offset, timeZone);
  return reading.timeZone === undefined ? local : convertZone(local, reading.timeZone, timeZone);
}

/**
 * A postponed event has no date (schema.org: "no new date has been set"), but pages and
 * sheets keep the old one in place. It moves to the earlier dates, so that nothing prints it.
 */
function postpone(value: Record<string, unknown>, report: Report, notes: Finding[]): void {
  const start = value.startDate;
  if (value.eventStatus !== 'EventPostponed' || typeof start !== 'string') return;
  const earlier: unknown[] = Array.isArray(value.previousStartDate) ? value.previousStartDate : [];
  if (earlier.length > 0 && !earlier.includes(start)) {
    report(
      ['eventStatus'],
      {
        en: 'EventRescheduled for an event with a new date',
        id: 'EventRescheduled untuk acara yang sudah punya tanggal baru',
      },
      'EventPostponed',
      {
        en: 'EventPostponed means that no new date is set: leave startDate out.',
        id: 'EventPostponed berarti tanggal baru belum ada: hapus startDate.',
      },
    );
    return;
  }
  if (earlier.length === 0) value.previousStartDate = [start];
  delete value.startDate;
  delete value.endDate;
  delete value.weekday;
  notes.push({
    rule: 'postponed-date',
    severity: 'note',
    where: 'startDate',
    message: {
      en: `The event is postponed, so ${start} counts as its earlier date.`,
      id: `Acara ini ditunda, jadi ${start} dianggap tanggal lamanya.`,
    },
    advice: {
      en: 'When there is a new date, set eventStatus to EventRescheduled.',
      id: 'Jika sudah ada tanggal baru, ubah eventStatus menjadi EventRescheduled.',
    },
  });
}

/** An end before its start, each compared as finely as both are given. */
function checkOrder(value: Record<string, unknown>, report: Report): void {
  const offers = isRecord(value.offers) ? value.offers : {};
  const later = (first: unknown, last: unknown): boolean => {
    if (typeof first !== 'string' || typeof last !== 'string') return false;
    const length = Math.min(first.length, last.length);
    return last.slice(0, length) < first.slice(0, length);
  };
  if (later(value.startDate, value.endDate)) {
    report(
      ['endDate'],
      {
        en: `an end after the start (${String(value.startDate)})`,
        id: `akhir setelah mulai (${String(value.startDate)})`,
      },
      value.endDate,
    );
  }
  if (later(offers.validFrom, offers.validThrough)) {
    report(
      ['offers', 'validThrough'],
      { en: 'a closing date after the opening date', id: 'tanggal tutup setelah tanggal buka' },
      offers.validThrough,
    );
  }
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      isRecord(value) && Object.hasOwn(value, part) ? value[String(part)] : undefined,
    root,
  );
}

function parentOf(root: Record<string, unknown>, path: Path): Record<PropertyKey, unknown> | null {
  if (path.length === 1) return root;
  const [first = ''] = path;
  const parent = root[String(first)];
  return typeof parent === 'object' ? (parent as Record<PropertyKey, unknown> | null) : null;
}

function write(root: Record<string, unknown>, path: Path, value: string): void {
  const parent = parentOf(root, path);
  if (parent) parent[path.at(-1) ?? ''] = value;
}
