import { formatFault, InputError, type Fault } from '../../src/errors.js';
import type { EventData } from '../../src/model/event.js';
import type { ReadOptions } from '../../src/read/reader.js';
import { readEvents } from '../../src/read/read-events.js';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const toBytes = (source: string | Uint8Array): Uint8Array =>
  typeof source === 'string' ? bytes(source) : source;

/** Events of a file that must be right. */
export function eventsOf(
  source: string | Uint8Array,
  file: string,
  options?: ReadOptions,
): (EventData & { identifier: string })[] {
  return readEvents(toBytes(source), file, options).events.map(({ event }) => event);
}

/** The one event of a file that must be right. */
export function eventOf(
  source: string | Uint8Array,
  file: string,
  options?: ReadOptions,
): EventData & { identifier: string } {
  const [event, ...more] = eventsOf(source, file, options);
  if (!event || more.length > 0) throw new Error(`expected one event, got ${more.length + 1}`);
  return event;
}

/** Faults of a file that must be wrong. */
export function faultsOf(
  source: string | Uint8Array,
  file: string,
  options?: ReadOptions,
): readonly Fault[] {
  try {
    readEvents(toBytes(source), file, options);
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  throw new Error('expected an InputError');
}

/** The same as lines of English. */
export function messagesOf(
  source: string | Uint8Array,
  file: string,
  options?: ReadOptions,
): string[] {
  return faultsOf(source, file, options).map((fault) => formatFault(fault, 'en'));
}

export function notesOf(source: string, file: string, options?: ReadOptions): string[] {
  return readEvents(bytes(source), file, options).notes.map(({ rule }) => rule);
}

/** An iCalendar file around the lines of events. */
export function calendar(...lines: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Siar//tests//ID',
    ...lines,
    'END:VCALENDAR',
    '',
  ]
    .flat()
    .join('\r\n');
}

export function vevent(...lines: string[]): string {
  return ['BEGIN:VEVENT', 'UID:1@nuraga.example', ...lines, 'END:VEVENT'].join('\r\n');
}
