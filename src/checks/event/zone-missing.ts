import type { EventData } from '../../model/event.js';
import type { EventCheck, Observation } from '../check.js';
import { isTimeZone, parseLocalDate, shownDate } from '../local-date.js';
import { quoted } from '../wording.js';

/** An hour without a zone is three hours in Indonesia. */
export const zoneMissing: EventCheck = {
  rule: 'zone-missing',
  about: 'event',
  severity: 'error',
  description: {
    en: 'An event with an hour has a time zone, and every zone is in the IANA database.',
    id: 'Acara yang berjam punya zona waktu, dan setiap zona ada di basis data IANA.',
  },
  run({ event }) {
    const timed = datesOf(event).find((date) => parseLocalDate(date).time !== undefined);
    const found: Observation[] = [];
    if (timed !== undefined && event.timeZone === undefined) {
      const shown = shownDate(timed);
      found.push({
        severity: 'error',
        where: 'timeZone',
        message: {
          en: `${shown.en} has no time zone: nobody knows whether it is WIB, WITA or WIT.`,
          id: `${shown.id} belum punya zona waktu: tidak jelas WIB, WITA, atau WIT.`,
        },
        advice: {
          en: 'Set timeZone: Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).',
          id: 'Isi timeZone: Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).',
        },
      });
    }
    const zones = [
      ...(event.timeZone === undefined ? [] : [{ zone: event.timeZone, where: 'timeZone' }]),
      ...event.displayTimeZones.map((zone, i) => ({ zone, where: `displayTimeZones[${i}]` })),
    ];
    return [
      ...found,
      ...zones
        .filter(({ zone }) => !isTimeZone(zone))
        .map(({ zone, where }) => unknown(zone, where)),
    ];
  },
};

function datesOf(event: EventData): string[] {
  return [
    event.startDate,
    event.endDate,
    event.doorTime,
    ...event.previousStartDate,
    event.offers?.validFrom,
    event.offers?.validThrough,
  ].filter((date) => date !== undefined);
}

function unknown(zone: string, where: string): Observation {
  return {
    severity: 'error',
    where,
    message: {
      en: `${quoted(zone)} isn't a time zone of the IANA database.`,
      id: `${quoted(zone)} bukan zona waktu dalam basis data IANA.`,
    },
    advice: {
      en: 'Write it as Asia/Jakarta, Asia/Makassar or Asia/Jayapura.',
      id: 'Tulis seperti Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.',
    },
  };
}
