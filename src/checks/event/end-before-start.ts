import type { EventCheck } from '../check.js';
import { compareLocal, shownDate } from '../local-date.js';

/** Time runs forwards. */
export const endBeforeStart: EventCheck = {
  rule: 'end-before-start',
  about: 'event',
  severity: 'error',
  description: {
    en: 'The event ends after it starts.',
    id: 'Acara selesai sesudah dimulai.',
  },
  run({ event: { startDate, endDate } }) {
    if (startDate === undefined || endDate === undefined) return [];
    if (compareLocal(endDate, startDate) !== -1) return [];
    const [start, end] = [shownDate(startDate), shownDate(endDate)];
    return [
      {
        severity: 'error',
        where: 'endDate',
        message: {
          en: `The event ends ${end.en}, before it starts (${start.en}).`,
          id: `Acara selesai ${end.id}, sebelum dimulai (${start.id}).`,
        },
        advice: {
          en: 'Correct endDate, or leave it out for an open end.',
          id: 'Perbaiki endDate, atau kosongkan untuk "s.d. selesai".',
        },
      },
    ];
  },
};
