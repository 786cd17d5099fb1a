import { InputError, SiarError, type Fault } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { csvReader } from './csv.js';
import { decodeText, mendFolds } from './decode.js';
import { htmlReader } from './html.js';
import { icsReader } from './ics.js';
import { jsonldReader } from './jsonld.js';
import { jsonReader, yamlReader } from './native.js';
import {
  extensionOf,
  type Reader,
  type ReadEvent,
  type ReadOptions,
  type ReadResult,
} from './reader.js';
import { zoneOf } from './zones.js';

/** Every reader, the most particular first. The last one takes whatever is left. */
export const READERS: readonly Reader[] = [
  htmlReader,
  icsReader,
  jsonldReader,
  jsonReader,
  csvReader,
  yamlReader,
];

/** Faults that one message lists; a sheet of the wrong kind has one in each of 10,000 rows. */
const MAX_FAULTS = 1000;

/** Characters of a text by which its notation is told. */
const HEAD = 65_536;

/** The reader for a file, by its name and then by the start of its text. */
export function chooseReader(name: string, head: string): Reader {
  return READERS.find((reader) => reader.accepts(name, head)) ?? yamlReader;
}

/**
 * Reads the events of one file.
 *
 * @param bytes the whole file: UTF-8, or UTF-16 with a byte order mark; at most 64 MB
 * @param fileName as the user named it; its extension tells the notation
 * @throws InputError with every fault of the file: unreadable, in no known notation, or an event
 *   that isn't right. No event is returned when one is wrong.
 */
export function readEvents(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): { events: ReadEvent[]; notes: Finding[] } {
  const { events, faults, notes } = readRightEvents(bytes, fileName, options);
  if (faults.length > 0) throw new InputError(cap(faults, fileName));
  return { events, notes };
}

/**
 * The events of one file that are right, and the faults of the others: for lists in which one wrong row
 * must not stop the rest.
 *
 * @throws InputError when the file isn't even in a notation
 */
export function readRightEvents(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): ReadResult {
  if (options.timeZone !== undefined && zoneOf(options.timeZone) === null) {
    throw new InputError([badZone(options.timeZone)]);
  }
  const text = decodeText(isCalendar(bytes, fileName) ? mendFolds(bytes) : bytes, fileName);
  const reader = chooseReader(fileName, text.slice(0, HEAD));
  try {
    return reader.read({ file: fileName, text, options });
  } catch (error) {
    if (error instanceof SiarError) throw error;
    // A parser that gives up in a way of its own: still the file's fault, never a crash.
    throw new InputError([unreadable(fileName, reader, error)], { cause: error });
  }
}

function isCalendar(bytes: Uint8Array, name: string): boolean {
  // UTF-8's mark is three bytes, and blanks may come before the first line.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  return extensionOf(name) === 'ics' || /^(?:ï»¿)?\s*BEGIN:VCALENDAR/i.test(head);
}

function cap(faults: readonly Fault[], file: string): readonly Fault[] {
  if (faults.length <= MAX_FAULTS) return faults;
  const more = faults.length - MAX_FAULTS;
  return [
    ...faults.slice(0, MAX_FAULTS),
    {
      file,
      path: '',
      expected: { en: 'no faults', id: 'tanpa kesalahan' },
      got: `+${more}`,
      hint: { en: `${more} more are not listed.`, id: `${more} lagi tidak ditampilkan.` },
    },
  ];
}

function badZone(zone: string): Fault {
  return {
    path: 'timeZone',
    expected: {
      en: 'a time zone as Asia/Jakarta, or WIB, WITA, WIT',
      id: 'zona waktu seperti Asia/Jakarta, atau WIB, WITA, WIT',
    },
    got: JSON.stringify(zone.slice(0, 60)),
  };
}

function unreadable(file: string, reader: Reader, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  return {
    file,
    path: '',
    expected: { en: `a readable ${reader.name} file`, id: `berkas ${reader.name} yang terbaca` },
    got: message.replace(/\s+/g, ' ').slice(0, 120),
  };
}
