import type { Fault } from '../errors.js';
import type { EventData } from '../model/event.js';
import type { Finding } from '../model/finding.js';
import type { UiLanguage } from '../model/language.js';
import type { DateOrder } from './dates.js';

/** What a file cannot say of itself. */
export interface ReadOptions {
  /** Columns of a CSV by header: `{ "Judul acara": "name", "Pemateri": "speaker" }`. */
  mapping?: Readonly<Record<string, string>>;
  /** How to read `03/04/2027`; without it such a date is a fault. */
  dateOrder?: DateOrder;
  /** IANA zone of events that don't give one. */
  timeZone?: string;
  /** Which of several languages of a text to take. */
  language?: UiLanguage;
}

export interface ReadInput {
  /** As the user named it. */
  file: string;
  text: string;
  options: ReadOptions;
}

/** A complete event, and where it stood. */
export interface ReadEvent {
  event: EventData & { identifier: string };
  origin: { file: string; line?: number };
}

/** An entry of a file: what became an event, or should have. */
export interface ReadEntry {
  /** Its first line. */
  line?: number;
  /** Absent where something is wrong with it. */
  event?: ReadEvent;
  faults: Fault[];
  /** As a list in JSON or YAML has it. */
  item?: unknown;
}

export interface ReadResult {
  events: ReadEvent[];
  /** Everything wrong in the file. The events that have none are in `events`. */
  faults: Fault[];
  /** What was understood in a way that a person should know. */
  notes: Finding[];
  /** All there are, in the file's order; absent where the file is wrong as a whole. */
  entries?: ReadEntry[];
  /** Of a sheet: its cells as they stand, by the first line of their row. */
  sheet?: Sheet;
}

export type Delimiter = ',' | ';' | '\t';

/** How a sheet is written. */
export interface SheetForm {
  header: string[];
  delimiter: Delimiter;
}

export interface Sheet extends SheetForm {
  rows: ReadonlyMap<number, string[]>;
}

/** One notation of events. */
export interface Reader {
  id: string;
  name: string;
  /** Whether the file is in this notation, by its name or by the start of its text. */
  accepts(name: string, head: string): boolean;
  /** Throws InputError where the text isn't even in the notation. */
  read(input: ReadInput): ReadResult;
}

/** Extension in lower case without its dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
