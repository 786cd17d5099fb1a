import type { EventCheck } from '../check.js';
import { parseLocalDate, shownDate } from '../local-date.js';

/** Libraries announce months ahead; a date farther off than this is a slip of a digit. */
const YEARS = 3;

/** The year is one that somebody can plan for. */
export const year: EventCheck = {
  rule: 'year',
  about: 'event',
  severity: 'warning',
  description: {
    en: `The event starts within ${YEARS} years from now.`,
    id: `Acara dimulai dalam ${YEARS} tahun dari sekarang.`,
  },
  run({ event, now }) {
    if (now === undefined || Number.isNaN(now.getTime()) || event.startDate === undefined)
      return [];
    const last = new Date(now);
    last.setUTCFullYear(last.getUTCFullYear() + YEARS);
    const start = parseLocalDate(event.startDate).day;
    if (start <= last.toISOString().slice(0, 10)) return [];
    const shown = shownDate(event.startDate);
    const thisYear = now.getUTCFullYear();
    return [
      {
        severity: 'warning',
        where: 'startDate',
        message: {
          en: `${shown.en} is more than ${YEARS} years away.`,
          id: `${shown.id} masih lebih dari ${YEARS} tahun lagi.`,
        },
        advice: {
          en: `See whether the year is right: this is ${thisYear}.`,
          id: `Periksa tahunnya: sekarang ${thisYear}.`,
        },
      },
    ];
  },
};
