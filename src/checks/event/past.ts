import type { EventCheck } from '../check.js';
import { compareLocal, localDateIn, parseLocalDate, shownDate } from '../local-date.js';

/** Nobody is invited to what is over. */
export const past: EventCheck = {
  rule: 'past',
  about: 'event',
  severity: 'note',
  description: {
    en: 'The event isn’t over yet.',
    id: 'Acara belum berlalu.',
  },
  run({ event, now }) {
    const end = event.endDate ?? openEnd(event.startDate);
    if (now === undefined || end === undefined) return [];
    // Without a zone the last place on earth where the day is still going on decides.
    const here = localDateIn(event.timeZone ?? 'Etc/GMT+12', now) ?? localDateIn('Etc/GMT+12', now);
    if (here === null || compareLocal(end, here) !== -1) return [];
    const shown = shownDate(end);
    return [
      {
        severity: 'note',
        where: event.endDate === undefined ? 'startDate' : 'endDate',
        message: {
          en: `The event is over (${shown.en}).`,
          id: `Acara sudah berlalu (${shown.id}).`,
        },
        advice: {
          en: 'Post a recap instead of an announcement, or correct the date.',
          id: 'Buat rekap, bukan pengumuman, atau perbaiki tanggalnya.',
        },
      },
    ];
  },
};

/** An open end lasts until the day is over. */
function openEnd(start: string | undefined): string | undefined {
  return start === undefined ? undefined : parseLocalDate(start).day;
}
