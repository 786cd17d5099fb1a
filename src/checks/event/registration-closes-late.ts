import type { EventCheck } from '../check.js';
import { compareLocal, shownDate } from '../local-date.js';

/** Registration closes before the event starts; on the same day when no hour is given. */
export const registrationClosesLate: EventCheck = {
  rule: 'registration-closes-late',
  about: 'event',
  severity: 'error',
  description: {
    en: 'Registration closes no later than the event starts.',
    id: 'Pendaftaran ditutup paling lambat saat acara dimulai.',
  },
  run({ event }) {
    const closes = event.offers?.validThrough;
    const starts = event.startDate;
    if (closes === undefined || starts === undefined) return [];
    if (compareLocal(closes, starts) !== 1) return [];
    const [close, start] = [shownDate(closes), shownDate(starts)];
    return [
      {
        severity: 'error',
        where: 'offers.validThrough',
        message: {
          en: `Registration closes ${close.en}, after the event has started (${start.en}).`,
          id: `Pendaftaran ditutup ${close.id}, sesudah acara dimulai (${start.id}).`,
        },
        advice: {
          en: 'Correct offers.validThrough or startDate.',
          id: 'Perbaiki offers.validThrough atau startDate.',
        },
      },
    ];
  },
};
