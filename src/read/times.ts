import type { Bilingual } from '../errors.js';
import { zoneOf } from './zones.js';

/** `09.00–11.30 WIB` taken apart. */
export interface TimeReading {
  /** `09:00`. */
  start: string;
  end?: string;
  /** IANA name. */
  timeZone?: string;
}

const EXPECTED: Bilingual = {
  en: 'a time as 09.00, 09:00 or 09.00–11.30 WIB',
  id: 'waktu seperti 09.00, 09:00, atau 09.00–11.30 WIB',
};

/** What people write between two times or dates. */
export const RANGE_MARK = String.raw`\s*(?:[-–—~]|s\.?\s?/?d\.?\s|sampai(?: dengan)?\s|hingga\s|to\s|until\s)\s*`;
const CLOCK = String.raw`(\d{1,2})(?:[.:](\d{2})(?:[.:]\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.)?`;
const TIME = new RegExp(
  String.raw`^(?:(?:pukul|pkl\.?|jam|at)\s+)?${CLOCK}(?:${RANGE_MARK}(?:(selesai|finish|end)|(?:pukul\s+)?${CLOCK}))?(?:\s*\(?([A-Za-z][A-Za-z/_]{1,40})\)?)?$`,
  'i',
);

/** Reads a time or a span of times. An open end ("s.d. selesai") is a start without an end. */
export function parseTime(
  text: string,
): { ok: true; value: TimeReading } | { ok: false; expected: Bilingual } {
  const fail = { ok: false, expected: EXPECTED } as const;
  const hit = text.length > 80 ? null : TIME.exec(text.trim().replace(/\s+/g, ' '));
  if (!hit) return fail;
  const [, hour, minute, half, open, endHour, endMinute, endHalf, zone] = hit;
  // A bare number is a time only next to am/pm: "9" could be anything.
  if (minute === undefined && half === undefined && endHalf === undefined) return fail;
  const start = clock(hour, minute, half ?? endHalf);
  const end = endHour === undefined ? undefined : clock(endHour, endMinute, endHalf);
  const timeZone = zone === undefined ? undefined : zoneOf(zone);
  if (start === null || end === null || timeZone === null) return fail;
  if (open !== undefined || end === undefined) {
    return { ok: true, value: { start, ...(timeZone === undefined ? {} : { timeZone }) } };
  }
  return { ok: true, value: { start, end, ...(timeZone === undefined ? {} : { timeZone }) } };
}

function clock(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | null {
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  const minutes = Number(minute ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
