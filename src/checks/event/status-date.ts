import type { EventCheck, Observation } from '../check.js';
import { shownDate } from '../local-date.js';

/** The status and the dates tell one story. */
export const statusDate: EventCheck = {
  rule: 'status-date',
  about: 'event',
  severity: 'warning',
  description: {
    en: 'A rescheduled event has an earlier date, a postponed one no new one, and the two differ.',
    id: 'Acara yang dijadwalkan ulang punya tanggal lama, yang ditunda belum punya tanggal baru, dan keduanya berbeda.',
  },
  run({ event: { eventStatus, startDate, previousStartDate } }) {
    const found: Observation[] = [];
    if (eventStatus === 'EventRescheduled' && previousStartDate.length === 0) {
      found.push({
        severity: 'warning',
        where: 'previousStartDate',
        message: {
          en: 'The event is rescheduled, but its earlier date isn’t given.',
          id: 'Acara dijadwalkan ulang, tetapi tanggal lamanya tidak ada.',
        },
        advice: {
          en: 'Fill in previousStartDate: posts show it struck through.',
          id: 'Isi previousStartDate: di poster, tanggal lama tampil dicoret.',
        },
      });
    }
    if (startDate === undefined) return found;
    const shown = shownDate(startDate);
    if (eventStatus === 'EventPostponed') {
      found.push({
        severity: 'warning',
        where: 'startDate',
        message: {
          en: `The event is postponed: ${shown.en} isn't printed.`,
          id: `Acara ditunda: tanggal ${shown.id} tidak dicetak.`,
        },
        advice: {
          en: 'Move it to previousStartDate; with a new date, the status is EventRescheduled.',
          id: 'Pindahkan ke previousStartDate; bila ada tanggal baru, statusnya EventRescheduled.',
        },
      });
    }
    const index = previousStartDate.indexOf(startDate);
    if (index !== -1) {
      found.push({
        severity: 'warning',
        where: `previousStartDate[${index}]`,
        message: {
          en: `The earlier date ${shown.en} is the present one.`,
          id: `Tanggal lama ${shown.id} sama dengan tanggal sekarang.`,
        },
        advice: {
          en: 'Correct startDate, or take the date out of previousStartDate.',
          id: 'Perbaiki startDate, atau hapus tanggal itu dari previousStartDate.',
        },
      });
    }
    return found;
  },
};
