import type { Fault } from '../errors.js';
import { eventSchema, type EventData } from '../model/event.js';
import type { Finding } from '../model/finding.js';
import { BOUNDS } from './bounds.js';
import { lineOfPlace, type Draft, type Report } from './draft.js';
import { settleDates } from './event-dates.js';
import { SYNONYMS } from './event-words.js';
import { makeIdentifier, uniqueIdentifier } from './identifier.js';
import { formatPath, showValue, type Path } from './path.js';
import type { ReadEntry, ReadInput, ReadEvent, ReadResult } from './reader.js';
import { validate, type Validation } from './validate.js';

/**
 * Checks a value of the event format: `EventData` with its defaults, or every fault.
 * `lineOf` gives the line of a path, as `parseDocument` does.
 */
export function validateEvent(
  input: unknown,
  lineOf?: (path: Path) => number | undefined,
  file?: string,
): Validation<EventData> {
  return validate(eventSchema, input, {
    synonyms: SYNONYMS,
    ...(lineOf ? { lineOf } : {}),
    ...(file === undefined ? {} : { file }),
  });
}

/** What a reader found before its drafts are finished. */
interface Found {
  faults?: readonly Fault[];
  notes?: readonly Finding[];
  /** First line of the entry that a fault is of. */
  entryOf?(fault: Fault): number | undefined;
}

/** Drafts of one file to events: dates and zones settled, schema checked, identifiers made. */
export function finishDrafts(
  drafts: readonly Draft[],
  input: ReadInput,
  found: Found = {},
): ReadResult {
  const faults: Fault[] = [...(found.faults ?? [])];
  const notes: Finding[] = [...(found.notes ?? [])];
  const earlier = byEntry(found);
  const entries: ReadEntry[] = [];
  const finished: Finished[] = [];
  if (drafts.length > BOUNDS.events) {
    return { events: [], faults: [...faults, tooMany(input.file, drafts.length)], notes };
  }
  for (const draft of drafts) {
    const before = faults.length;
    const reported = new Set<string>();
    const report = reporter(draft, input.file, faults, reported);
    const value = settleDates(draft, input.options, report, notes);
    const result = validate(eventSchema, value, {
      file: input.file,
      lineOf: (path) => lineOfPlace(draft.locate(path)),
      label: (path) => draft.locate(path).label,
      ignore: (path) => reported.has(formatPath(path)),
      synonyms: SYNONYMS,
      ...(draft.hintOf && { hintOf: draft.hintOf }),
    });
    if (!result.ok) faults.push(...result.faults);
    const { line } = draft;
    const entry: ReadEntry = {
      ...(line === undefined ? {} : { line }),
      ...('item' in draft ? { item: draft.item } : {}),
      faults: [...(earlier.get(line) ?? []), ...faults.slice(before)],
    };
    entries.push(entry);
    if (result.ok && faults.length === before) finished.push({ event: result.value, line, entry });
  }
  if (drafts.length === 0 && faults.length === 0) faults.push(noEvent(input.file));
  return { events: identify(finished, input.file), faults, notes, entries };
}

interface Finished {
  event: EventData;
  line: number | undefined;
  entry: ReadEntry;
}

/** The faults that were found before, by the first line of their entry. */
function byEntry({ faults = [], entryOf }: Found): Map<number | undefined, Fault[]> {
  const map = new Map<number | undefined, Fault[]>();
  for (const fault of faults) {
    const line = entryOf?.(fault);
    if (line !== undefined) map.set(line, [...(map.get(line) ?? []), fault]);
  }
  return map;
}

function reporter(draft: Draft, file: string, faults: Fault[], reported: Set<string>): Report {
  return (path, expected, got, hint) => {
    reported.add(formatPath(path));
    const place = draft.locate(path);
    const line = lineOfPlace(place);
    faults.push({
      file,
      ...(line === undefined ? {} : { line }),
      path: place.label,
      expected,
      got: showValue(got),
      ...(hint ? { hint } : {}),
    });
  };
}

/** Each with an identifier of its own; their entries have them, too. */
function identify(finished: readonly Finished[], file: string): ReadEvent[] {
  const taken = new Map<string, number>();
  for (const { event } of finished) {
    if (event.identifier !== undefined) taken.set(event.identifier, 1);
  }
  const given = new Set<string>();
  return finished.map(({ event, line, entry }) => {
    let { identifier } = event;
    if (identifier === undefined) {
      const date = event.startDate ?? event.previousStartDate[0];
      identifier = uniqueIdentifier(makeIdentifier(event.name, date), taken);
    } else if (given.has(identifier)) {
      identifier = uniqueIdentifier(identifier, taken);
    } else given.add(identifier);
    const read = {
      event: { ...event, identifier },
      origin: { file, ...(line === undefined ? {} : { line }) },
    };
    // A cell that isn't right makes its entry wrong, even where the rest is an event.
    if (entry.faults.length === 0) entry.event = read;
    return read;
  });
}

/** The fault of a file with nothing in it. */
export function noEvent(file: string, got = '—'): Fault {
  return {
    file,
    path: '',
    expected: { en: 'at least one event', id: 'paling sedikit satu acara' },
    got,
  };
}

/** The fault of a file with more events than the bound. */
export function tooMany(file: string, count: number): Fault {
  return {
    file,
    path: '',
    expected: {
      en: `at most ${BOUNDS.events} events in a file`,
      id: `paling banyak ${BOUNDS.events} acara dalam satu berkas`,
    },
    got: String(count),
    hint: { en: 'Split it into several files.', id: 'Bagi menjadi beberapa berkas.' },
  };
}
