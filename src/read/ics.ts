import ICAL from 'ical.js';
import { InputError, type Fault } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { BOUNDS } from './bounds.js';
import { createDraft, type Draft, type DraftBuilder, type Place } from './draft.js';
import { finishDrafts, noEvent } from './finish.js';
import { putDetails } from './ics-event.js';
import { scanLines, type EventLines } from './ics-lines.js';
import { expand } from './ics-recur.js';
import {
  addDuration,
  dayBefore,
  onClockOf,
  shift,
  timesOf,
  type CalendarTime,
} from './ics-time.js';
import { extensionOf, type Reader, type ReadInput, type ReadResult } from './reader.js';
import { zoneOf } from './zones.js';

/** iCalendar: RFC 5545, with CONFERENCE and IMAGE of RFC 7986. */
export const icsReader: Reader = {
  id: 'ics',
  name: 'iCalendar',
  accepts: (name, head) =>
    /^(ics|ical|ifb|icalendar)$/.test(extensionOf(name)) || /^\s*BEGIN:VCALENDAR/i.test(head),
  read: readIcs,
};

/** One VEVENT and what is known around it. */
interface Entry {
  event: ICAL.Component;
  calendar: ICAL.Component;
  lines: EventLines | undefined;
  /** Clock on which the event is announced. */
  timeZone: string | null;
  cancelled: boolean;
}

interface Found {
  drafts: Draft[];
  faults: Fault[];
  notes: Finding[];
  file: string;
  /** First lines of the VEVENTs that the faults are of. */
  begins: Map<Fault, number>;
}

function readIcs(input: ReadInput): ReadResult {
  const { file } = input;
  if (input.text.trim() === '') return { events: [], faults: [noEvent(file)], notes: [] };
  const lines = scanLines(input.text, file);
  const found: Found = { drafts: [], faults: [], notes: [], file, begins: new Map() };
  const entries = readEntries(input, lines);
  const overrides = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!entry.event.getFirstProperty('recurrence-id')) continue;
    const uid = uidOf(entry);
    overrides.set(uid, [...(overrides.get(uid) ?? []), entry]);
  }
  const masters = new Set<string>();
  for (const entry of entries) {
    if (entry.event.getFirstProperty('recurrence-id')) continue;
    masters.add(uidOf(entry));
    readMaster(entry, overrides.get(uidOf(entry)) ?? [], found);
    if (found.drafts.length > BOUNDS.events) break;
  }
  // A moved occurrence may be sent without the event that it belongs to.
  for (const [uid, list] of overrides) {
    if (!masters.has(uid)) for (const entry of list) readOverride(entry, null, found);
  }
  const { drafts, faults, notes, begins } = found;
  return finishDrafts(drafts, input, { faults, notes, entryOf: (one) => begins.get(one) });
}

function uidOf({ event, lines }: Entry): string {
  const uid: unknown = event.getFirstPropertyValue('uid');
  // Without a UID an event belongs to no other.
  return typeof uid === 'string' && uid !== '' ? uid : `line ${lines?.begin ?? 0}`;
}

function readEntries(input: ReadInput, lines: readonly EventLines[]): Entry[] {
  let parsed: unknown[];
  try {
    const jcal = ICAL.parse(input.text) as unknown[];
    // Several calendars in a file come as a list of lists.
    parsed = Array.isArray(jcal[0]) ? jcal : [jcal];
  } catch (cause) {
    throw new InputError([syntaxFault(cause, input.file)], { cause });
  }
  let index = 0;
  return parsed.flatMap((jcal) => {
    const calendar = new ICAL.Component(jcal as unknown[]);
    const stated = zoneOf(String(calendar.getFirstPropertyValue('x-wr-timezone') ?? '?'));
    const asked = input.options.timeZone === undefined ? null : zoneOf(input.options.timeZone);
    const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      event,
      calendar,
      lines: lines[index++],
      timeZone: stated ?? asked,
      cancelled: method === 'CANCEL',
    }));
  });
}

function syntaxFault(cause: unknown, file: string): Fault {
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    file,
    path: '',
    expected: { en: 'valid iCalendar', id: 'iCalendar yang sah' },
    got: message.replace(/\s+/g, ' ').slice(0, 120),
  };
}

function placeIn(entry: Entry): (name: string) => Place {
  return (name) => ({
    label: name,
    line: entry.lines?.properties.get(name) ?? entry.lines?.begin,
  });
}

/** Start and end of a VEVENT, each on its own clock; null when there is no start to read. */
function readTimes(
  entry: Entry,
  found: Found,
): { start: CalendarTime; end: CalendarTime | null } | null {
  const { event, calendar } = entry;
  const property = event.getFirstProperty('dtstart');
  const start = property ? timesOf(property, calendar)[0] : undefined;
  if (!property || !start || !/^\d{4}-\d\d-\d\d/.test(start.local)) {
    if (property) fault(entry, found, 'DTSTART', property.toICALString());
    return null;
  }
  if (start.unknownZone !== undefined) {
    fault(entry, found, 'DTSTART', `TZID=${start.unknownZone}`, true);
  }
  const last = event.getFirstProperty('dtend');
  if (last) {
    const end = timesOf(last, calendar)[0];
    if (!end) fault(entry, found, 'DTEND', last.toICALString());
    return { start, end: end ?? null };
  }
  const span = event.getFirstProperty('duration');
  if (!span) return { start, end: null };
  const local = endAfter(start, span);
  if (local === null) fault(entry, found, 'DURATION', span.toICALString());
  return { start, end: local === null ? null : { ...start, local } };
}

function endAfter(start: CalendarTime, property: ICAL.Property): string | null {
  try {
    const duration: unknown = property.getFirstValue();
    return duration instanceof ICAL.Duration ? addDuration(start, duration) : null;
  } catch {
    return null; // not a duration, or one beyond any calendar
  }
}

function fault(entry: Entry, found: Found, name: string, got: string, zone = false): void {
  const { label, line } = placeIn(entry)(name);
  addFault(entry, found, {
    file: found.file,
    ...(typeof line === 'number' ? { line } : {}),
    path: label,
    expected: zone
      ? { en: 'a time zone as TZID=Asia/Jakarta', id: 'zona waktu seperti TZID=Asia/Jakarta' }
      : { en: 'a time as 20270114T130000', id: 'waktu seperti 20270114T130000' },
    got: got.replace(/\s+/g, ' ').slice(0, 80),
  });
}

function addFault({ lines }: Entry, { faults, begins }: Found, one: Fault): void {
  faults.push(one);
  if (lines) begins.set(one, lines.begin);
}

function readMaster(entry: Entry, overrides: readonly Entry[], found: Found): void {
  const times = readTimes(entry, found);
  if (!times) {
    const draft = createDraft(entry.lines?.begin);
    fill(draft, entry);
    found.drafts.push(draft);
    return;
  }
  const { start } = times;
  const repeats = ['rrule', 'rdate'].some((name) => entry.event.getFirstProperty(name));
  if (!repeats) {
    found.drafts.push(draftAt(entry, times.start, times.end, null));
    for (const one of overrides) readOverride(one, start.timeZone, found);
    return;
  }
  const { starts, bounded, refused } = expand(entry.event, entry.calendar, start);
  if (refused !== undefined) addFault(entry, found, badRule(entry, refused, found.file));
  if (bounded) found.notes.push(boundNote(entry, starts.length));
  const replaced = new Set(
    overrides.flatMap((one) => {
      const id = one.event.getFirstProperty('recurrence-id');
      return id ? timesOf(id, one.calendar).map((time) => onClockOf(time, start.timeZone)) : [];
    }),
  );
  for (const local of starts) {
    if (replaced.has(local)) continue;
    const moved = { ...start, local };
    const end = times.end && {
      ...times.end,
      local: shift(onClockOf(times.end, start.timeZone), start.local, local),
      timeZone: start.timeZone,
    };
    found.drafts.push(draftAt(entry, moved, end, null));
  }
  for (const one of overrides) readOverride(one, start.timeZone, found);
}

/** An occurrence with a RECURRENCE-ID: at another time than planned, it counts as rescheduled. */
function readOverride(entry: Entry, clock: string | null, found: Found): void {
  const times = readTimes(entry, found);
  const id = entry.event.getFirstProperty('recurrence-id');
  const planned = id ? timesOf(id, entry.calendar)[0] : undefined;
  if (!times) return;
  const zone = times.start.timeZone ?? clock;
  const before = planned ? onClockOf(planned, zone) : null;
  found.drafts.push(
    draftAt(entry, times.start, times.end, before === times.start.local ? null : before),
  );
}

function draftAt(
  entry: Entry,
  start: CalendarTime,
  end: CalendarTime | null,
  planned: string | null,
): Draft {
  const draft = createDraft(entry.lines?.begin);
  const place = placeIn(entry);
  // A time in UTC says nothing of where the event is: the calendar's zone is a better clock.
  const zone =
    start.timeZone === 'UTC' ? (entry.timeZone ?? 'UTC') : (start.timeZone ?? entry.timeZone);
  const clock = start.allDay || start.timeZone === null ? null : zone;
  const from = onClockOf(start, clock);
  draft.put(['startDate'], from, place('DTSTART'));
  const to = end === null ? null : endOf(end, onClockOf(end, clock), from);
  if (to !== null)
    draft.put(['endDate'], to, place(entry.event.getFirstProperty('dtend') ? 'DTEND' : 'DURATION'));
  if (zone !== null) draft.put(['timeZone'], zone, place('DTSTART'));
  fill(draft, entry);
  if (planned !== null) {
    const shown =
      start.timeZone === null ? planned : onClockOf({ ...start, local: planned }, clock);
    draft.put(['previousStartDate', 0], shown, place('RECURRENCE-ID'));
    if (draft.value.eventStatus === undefined) {
      draft.put(['eventStatus'], 'EventRescheduled', place('RECURRENCE-ID'));
    }
  }
  return draft;
}

/** The end as it is announced: the last day of whole-day events; none when it is the start itself. */
function endOf(end: CalendarTime, local: string, start: string): string | null {
  if (!end.allDay) return local === start ? null : local;
  const last = dayBefore(local);
  // DTEND before DTSTART stays as it is, to be reported; DTEND = DTSTART is one day.
  if (last < start) return local === start ? null : last;
  return last === start ? null : last;
}

function fill(draft: DraftBuilder, entry: Entry): void {
  putDetails(draft, entry.event, placeIn(entry));
  if (entry.cancelled) draft.put(['eventStatus'], 'EventCancelled', { label: 'METHOD' });
}

function badRule(entry: Entry, rule: string, file: string): Fault {
  const { label, line } = placeIn(entry)('RRULE');
  return {
    file,
    ...(typeof line === 'number' ? { line } : {}),
    path: label,
    expected: {
      en: 'a rule that repeats daily, weekly, monthly or yearly and meets some day',
      id: 'aturan pengulangan harian, mingguan, bulanan, atau tahunan yang jatuh pada suatu hari',
    },
    got: rule.slice(0, 80),
  };
}

function boundNote(entry: Entry, count: number): Finding {
  return {
    rule: 'repetition-bounded',
    severity: 'warning',
    where: placeIn(entry)('RRULE').label,
    message: {
      en: `The event repeats further; its first ${count} occurrences (at most ${BOUNDS.occurrences} in ${BOUNDS.years} years) were read.`,
      id: `Acara ini masih berulang; yang dibaca ${count} kali pertama (paling banyak ${BOUNDS.occurrences} dalam ${BOUNDS.years} tahun).`,
    },
    advice: {
      en: 'Export a shorter period to read later ones.',
      id: 'Ekspor rentang waktu lain untuk membaca yang berikutnya.',
    },
  };
}
