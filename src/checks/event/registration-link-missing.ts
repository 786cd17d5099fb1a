import type { EventCheck } from '../check.js';

/** Where a price or a number of seats is told, people ask where to register. */
export const registrationLinkMissing: EventCheck = {
  rule: 'registration-link-missing',
  about: 'event',
  severity: 'note',
  description: {
    en: 'An event with a price or limited seats has a registration link.',
    id: 'Acara yang berbayar atau terbatas kursinya punya tautan pendaftaran.',
  },
  run({ event }) {
    const { offers } = event;
    const closed = offers?.availability === 'SoldOut' || event.eventStatus === 'EventCancelled';
    if (offers?.url !== undefined || closed) return [];
    const seats = event.maximumAttendeeCapacity ?? event.location?.maximumAttendeeCapacity;
    const given = [
      ...(offers?.price === undefined ? [] : [{ en: 'a price', id: 'harga' }]),
      ...(seats === undefined ? [] : [{ en: `${seats} seats`, id: `${seats} kursi` }]),
    ];
    if (given.length === 0) return [];
    return [
      {
        severity: 'note',
        where: 'offers.url',
        message: {
          en: `The event has ${given.map(({ en }) => en).join(' and ')} but no registration link.`,
          id: `Acara mencantumkan ${given.map(({ id }) => id).join(' dan ')}, tetapi tautan pendaftarannya tidak ada.`,
        },
        advice: {
          en: 'Fill in offers.url if people must register.',
          id: 'Isi offers.url bila peserta harus mendaftar.',
        },
      },
    ];
  },
};
