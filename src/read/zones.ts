import { Temporal } from 'temporal-polyfill';

/** Indonesia's three zones by the abbreviation that everybody prints. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
  UTC: 'UTC',
  GMT: 'UTC',
};

/**
 * Names of Windows for the zones of Indonesia, as Outlook writes them.
 * Source: Unicode CLDR, windowsZones.xml, territory "ID" (and "001" for UTC).
 */
const WINDOWS: Readonly<Record<string, string>> = {
  'se asia standard time': 'Asia/Jakarta',
  'singapore standard time': 'Asia/Makassar',
  'tokyo standard time': 'Asia/Jayapura',
  utc: 'UTC',
};

/** Offsets that mean one zone in Indonesia, in minutes. */
const OFFSETS: ReadonlyMap<number, string> = new Map([
  [0, 'UTC'],
  [420, 'Asia/Jakarta'],
  [480, 'Asia/Makassar'],
  [540, 'Asia/Jayapura'],
]);

/** Names that Intl lists. It knows more (older names), and asking for one takes long. */
const LISTED: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** Whether Intl knows the IANA name. */
export function isZone(name: string): boolean {
  if (LISTED.has(name)) return true;
  if (!/^[A-Za-z][A-Za-z0-9+_/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** IANA name for what people and programs write: `WIB`, `Asia/Jakarta`, Outlook's names; else null. */
export function zoneOf(text: string): string | null {
  const name = text.trim();
  const known = ABBREVIATIONS[name.toUpperCase()] ?? WINDOWS[name.toLowerCase()];
  if (known !== undefined) return known;
  if (isZone(name)) return name;
  // Some calendars put their own name before it: /freeassociation.sourceforge.net/Asia/Jakarta
  const tail = name.split('/').slice(-2).join('/');
  return tail !== name && tail.includes('/') && isZone(tail) ? tail : null;
}

/** The zone that an offset (minutes east of UTC) stands for where nothing else tells it; else null. */
export function zoneOfOffset(minutes: number): string | null {
  return OFFSETS.get(minutes) ?? null;
}

/** `2027-01-14T13:00` at an offset (minutes east of UTC) as the clock of another zone shows it. */
export function convert(local: string, offset: number, timeZone: string): string {
  const instant = Temporal.PlainDateTime.from(local)
    .toZonedDateTime('UTC')
    .subtract({ minutes: offset })
    .toInstant();
  return clock(instant.toZonedDateTimeISO(timeZone).toPlainDateTime());
}

/** `2027-01-14T13:00` of one zone on the clock of another. */
export function convertZone(local: string, from: string, to: string): string {
  if (from === to) return local;
  return clock(
    Temporal.PlainDateTime.from(local).toZonedDateTime(from).withTimeZone(to).toPlainDateTime(),
  );
}

function clock(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
