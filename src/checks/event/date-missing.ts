import type { EventCheck } from '../check.js';

/** Statuses in which having no date is the message. */
const DATELESS = new Set(['EventPostponed', 'EventCancelled']);

/** An event that takes place says when. */
export const dateMissing: EventCheck = {
  rule: 'date-missing',
  about: 'event',
  severity: 'warning',
  description: {
    en: 'An event that is neither postponed nor cancelled has a date.',
    id: 'Acara yang tidak ditunda atau dibatalkan punya tanggal.',
  },
  run({ event }) {
    if (event.startDate !== undefined || DATELESS.has(event.eventStatus)) return [];
    return [
      {
        severity: 'warning',
        where: 'startDate',
        message: {
          en: `The event has no date although its status is ${event.eventStatus}.`,
          id: `Acara belum punya tanggal, padahal statusnya ${event.eventStatus}.`,
        },
        advice: {
          en: 'Fill in startDate, or set eventStatus to EventPostponed.',
          id: 'Isi startDate, atau ubah eventStatus menjadi EventPostponed.',
        },
      },
    ];
  },
};
