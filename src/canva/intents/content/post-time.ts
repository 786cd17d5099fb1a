import { Temporal } from 'temporal-polyfill';
import type { PublishRequest } from './contract.js';

/** What the kit's field for a day and an hour holds. */
export interface DayAndHour {
  year: number;
  month: number;
  day: number;
  hours: number;
  minutes: number;
}

/** `2027-01-14T09:00` */
export function localOf({ year, month, day, hours, minutes }: DayAndHour): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hours)}:${two(minutes)}`;
}

export function dayAndHour(local: string): DayAndHour | undefined {
  const [year = NaN, month = NaN, day = NaN, hours = NaN, minutes = NaN] = local
    .split(/[-T:]/)
    .map(Number);
  const value = { year, month, day, hours, minutes };
  return Object.values(value).some(Number.isNaN) ? undefined : value;
}

/** The moment in all three forms; null for a day, an hour or a zone that doesn't exist. */
export function scheduleAt(local: string, timeZone: string): PublishRequest['schedule'] {
  try {
    // Hours that clocks skip are refused rather than moved: the person meant another one.
    const moment = Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(
      timeZone,
      { disambiguation: 'reject' },
    );
    return { local, timeZone, instant: moment.toInstant().toString({ smallestUnit: 'second' }) };
  } catch {
    return null;
  }
}

/** Indonesia's zones, and the person's own where that is another. */
export function timeZones(own: string): { value: string; label: string }[] {
  const indonesian = [
    { value: 'Asia/Jakarta', label: 'WIB' },
    { value: 'Asia/Makassar', label: 'WITA' },
    { value: 'Asia/Jayapura', label: 'WIT' },
  ];
  const known = own === '' || indonesian.some(({ value }) => value === own);
  return known ? indonesian : [...indonesian, { value: own, label: own }];
}
