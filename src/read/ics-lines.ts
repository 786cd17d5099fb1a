import { InputError, type Bilingual, type Fault } from '../errors.js';
import { BOUNDS } from './bounds.js';

/** Levels of BEGIN in one another: a calendar, an event, its alarm. */
const MAX_DEPTH = 8;

/** A VEVENT of the text: its first line, and the first line of each of its properties. */
export interface EventLines {
  begin: number;
  /** By name in upper case. */
  properties: ReadonlyMap<string, number>;
}

/**
 * Lines of every VEVENT, in order: the parser doesn't keep them. Throws InputError when the
 * components don't nest as they should, or when there are too many.
 */
export function scanLines(text: string, file: string): EventLines[] {
  const events: EventLines[] = [];
  const faults: Fault[] = [];
  const open: { name: string; line: number }[] = [];
  let current: { begin: number; properties: Map<string, number> } | null = null;
  let line = 0;
  const physical = /([^\r\n]*)(\r\n|\n|\r|$)/g;
  for (let hit = physical.exec(text); hit && hit.index < text.length; hit = physical.exec(text)) {
    line += 1;
    const content = hit[1] ?? '';
    if (content === '' || /^[ \t]/.test(content)) continue;
    const name = /^[A-Za-z0-9-]{1,80}(?=[:;])/.exec(content)?.[0].toUpperCase();
    const fail = (expected: Bilingual): void => {
      faults.push({ file, line, path: '', expected, got: JSON.stringify(content.slice(0, 40)) });
    };
    if (name === undefined) {
      fail({ en: 'a line as NAME:value', id: 'baris seperti NAMA:nilai' });
    } else if (name === 'BEGIN') {
      const component = content.slice(6).trim().toUpperCase();
      open.push({ name: component, line });
      if (component === 'VEVENT') {
        current = { begin: line, properties: new Map() };
        events.push(current);
      }
      if (open.length > MAX_DEPTH) {
        fail({
          en: `at most ${MAX_DEPTH} levels of BEGIN`,
          id: `paling banyak ${MAX_DEPTH} tingkat BEGIN`,
        });
        break;
      }
    } else if (name === 'END') {
      const component = content.slice(4).trim().toUpperCase();
      const begun = open.pop()?.name;
      if (begun !== component) {
        fail({ en: `END:${begun ?? '—'}`, id: `END:${begun ?? '—'}` });
        break;
      }
      if (component === 'VEVENT') current = null;
    } else if (current && open.at(-1)?.name === 'VEVENT' && !current.properties.has(name)) {
      current.properties.set(name, line);
    }
    if (events.length > BOUNDS.events || faults.length >= 50) break;
  }
  if (faults.length === 0 && events.length <= BOUNDS.events) {
    for (const { name, line: begun } of open) faults.push(notClosed(file, name, begun));
  }
  if (events.length > BOUNDS.events) faults.push(tooMany(file));
  if (faults.length > 0) throw new InputError(faults);
  return events;
}

function notClosed(file: string, name: string, line: number): Fault {
  return {
    file,
    line,
    path: name.slice(0, 40),
    expected: { en: `END:${name.slice(0, 40)}`, id: `END:${name.slice(0, 40)}` },
    got: 'EOF',
    hint: {
      en: 'The file seems to be cut off: download or export it again.',
      id: 'Berkas tampaknya terpotong: unduh atau ekspor ulang.',
    },
  };
}

function tooMany(file: string): Fault {
  return {
    file,
    path: '',
    expected: {
      en: `at most ${BOUNDS.events} events in a file`,
      id: `paling banyak ${BOUNDS.events} acara dalam satu berkas`,
    },
    got: `> ${BOUNDS.events}`,
    hint: { en: 'Export a shorter period.', id: 'Ekspor rentang waktu yang lebih pendek.' },
  };
}
