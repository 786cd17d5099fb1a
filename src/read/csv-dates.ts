import type { Bilingual } from '../errors.js';
import { find, splitCell, type Row } from './csv-row.js';
import { parseDateSpan, type DateReading } from './dates.js';
import { parseTime } from './times.js';

/** Dates and times stand in one to four cells; together they are a start and an end. */
export function putDates(row: Row): void {
  const { draft, input } = row;
  const order = input.options.dateOrder;
  const date = find(row, 'startDate');
  let start: DateReading | undefined;
  let end: DateReading | undefined;
  if (date) {
    const span = parseDateSpan(date.text, order);
    if (span.ok) {
      start = span.value.start;
      end = span.value.end;
    } else row.fault(date, span.expected, ...hintOf(span));
  }
  const last = find(row, 'endDate');
  if (last) {
    const span = parseDateSpan(last.text, order);
    if (span.ok) end = span.value.start;
    else row.fault(last, span.expected, ...hintOf(span));
  }
  const times = readTimes(row, start);
  if (start && date) {
    draft.put(['startDate'], stamp(start, times.start ?? start.time), date.place);
    const endTime = times.end ?? end?.time ?? start.endTime;
    if (end) draft.put(['endDate'], stamp(end, endTime), (last ?? date).place);
    else if (endTime !== undefined) draft.put(['endDate'], stamp(start, endTime), date.place);
    if (start.weekday !== undefined) draft.put(['weekday'], start.weekday, date.place);
  }
  const zone = times.timeZone ?? start?.timeZone;
  if (zone !== undefined && date) draft.put(['timeZone'], zone, date.place);
  const earlier = find(row, 'previousStartDate');
  if (earlier) draft.put(['previousStartDate'], splitCell(earlier.text), earlier.place);
}

function hintOf({ hint }: { hint?: Bilingual }): [] | [Bilingual] {
  return hint ? [hint] : [];
}

/** A reading as ISO text, its offset kept for the conversion that every reader shares. */
function stamp(reading: DateReading, time: string | undefined): string {
  if (time === undefined) return reading.date;
  const { offset } = reading;
  const size = Math.abs(offset ?? 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  const tail =
    offset === undefined
      ? ''
      : `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${reading.date}T${time}${tail}`;
}

function readTimes(
  row: Row,
  start: DateReading | undefined,
): { start?: string; end?: string; timeZone?: string } {
  const times: { start?: string; end?: string; timeZone?: string } = {};
  const first = find(row, 'startTime');
  const last = find(row, 'endTime');
  if (first) {
    const time = parseTime(first.text);
    if (!time.ok) row.fault(first, time.expected);
    else Object.assign(times, time.value);
  }
  if (last && !/^selesai$/i.test(last.text)) {
    const time = parseTime(last.text);
    if (!time.ok) row.fault(last, time.expected);
    else {
      times.end = time.value.start;
      if (time.value.timeZone !== undefined) times.timeZone ??= time.value.timeZone;
    }
  }
  if (first && times.start !== undefined && start === undefined && !find(row, 'startDate')) {
    row.fault(first, {
      en: 'a date beside the time, in a column "date" or "tanggal"',
      id: 'tanggal di samping jamnya, di kolom "tanggal" atau "date"',
    });
  }
  return times;
}
