import type { EventCheck } from '../check.js';
import { isoWeekday } from '../local-date.js';
import { quoted } from '../wording.js';
import { weekdayName, weekdaysIn } from '../weekday-names.js';

/** The weekday that the source printed is the date's. */
export const weekday: EventCheck = {
  rule: 'weekday',
  about: 'event',
  severity: 'error',
  description: {
    en: 'The printed weekday is the weekday of the date.',
    id: 'Hari yang tercetak cocok dengan tanggalnya.',
  },
  run({ event, language }) {
    if (event.weekday === undefined || event.startDate === undefined) return [];
    const named = weekdaysIn(event.weekday);
    const first = named[0];
    const last = named.length > 1 ? named.at(-1) : undefined;
    const start = isoWeekday(event.startDate);
    if (start === null) return [];
    if (!first) {
      const right = weekdayName(start, language);
      return [
        {
          severity: 'warning',
          where: 'weekday',
          message: {
            en: `${quoted(event.weekday)} isn't the name of a weekday that can be checked.`,
            id: `${quoted(event.weekday)} bukan nama hari yang bisa diperiksa.`,
          },
          advice: {
            en: `Write ${quoted(right)} for ${day(event.startDate)}, or leave it out.`,
            id: `Tulis ${quoted(right)} untuk ${day(event.startDate)}, atau kosongkan.`,
          },
        },
      ];
    }
    const ends = [
      { says: first, date: event.startDate },
      ...(last && event.endDate !== undefined ? [{ says: last, date: event.endDate }] : []),
    ];
    return ends.flatMap(({ says, date }) => {
      const right = isoWeekday(date);
      if (right === null || right === says.day) return [];
      const write = weekdayName(right, says.language);
      return [
        {
          severity: 'error',
          where: 'weekday',
          message: {
            en: `${day(date)} is a ${weekdayName(right, 'en')}; printed is ${quoted(event.weekday ?? '')}.`,
            id: `${day(date)} jatuh pada hari ${weekdayName(right, 'id')}; tercetak ${quoted(event.weekday ?? '')}.`,
          },
          advice: {
            en: `Ask which is right, the date or the weekday; for this date write ${quoted(write)}.`,
            id: `Pastikan mana yang benar, tanggal atau harinya; untuk tanggal ini tulis ${quoted(write)}.`,
          },
        },
      ];
    });
  },
};

function day(date: string): string {
  return date.slice(0, 10);
}
