import type { Photo } from '../../model/event.js';
import type { EventCheck, Observation } from '../check.js';
import { quoted } from '../wording.js';

/** Photos come with the consent of those shown, and with credit and licence. */
export const photoConsent: EventCheck = {
  rule: 'photo-consent',
  about: 'event',
  severity: 'warning',
  description: {
    en: 'Photos of people have their consent; every photo has a credit and a licence.',
    id: 'Foto orang disertai persetujuannya; setiap foto punya kredit dan lisensi.',
  },
  run({ event }) {
    const people = event.people.flatMap((person, index) => {
      const where = `people[${index}].image`;
      if (!person.image) return [];
      const consent = person.image.consent === true ? [] : [noConsent(where, person.name)];
      return [...consent, ...rights(where, person.image)];
    });
    const pictures = event.image.flatMap((photo, index) => {
      const where = `image[${index}]`;
      // Whether anybody is in it is unknown, unless the data says that they don't agree.
      const consent = photo.consent === false ? [noConsent(where)] : [];
      return [...consent, ...rights(where, photo)];
    });
    return [...people, ...pictures];
  },
};

function noConsent(where: string, name?: string): Observation {
  const of = name === undefined ? { en: 'the people shown', id: 'orang di foto ini' } : undefined;
  const who = of ?? { en: quoted(name ?? ''), id: quoted(name ?? '') };
  return {
    severity: 'warning',
    where: `${where}.consent`,
    message: {
      en: `No consent of ${who.en} to publishing this photo is recorded.`,
      id: `Persetujuan ${who.id} untuk menerbitkan foto ini belum tercatat.`,
    },
    advice: {
      en: 'Ask, then set consent to true; or leave the photo out.',
      id: 'Minta izin, lalu ubah consent menjadi true; atau jangan pakai fotonya.',
    },
  };
}

function rights(where: string, photo: Photo): Observation[] {
  const missing = [
    ...(photo.creditText === undefined ? [{ en: 'credit', id: 'kredit', key: 'creditText' }] : []),
    ...(photo.license === undefined ? [{ en: 'licence', id: 'lisensi', key: 'license' }] : []),
  ];
  if (missing.length === 0) return [];
  const keys = missing.map(({ key }) => key);
  return [
    {
      severity: 'note',
      where,
      message: {
        en: `The photo ${quoted(photo.contentUrl)} has no ${missing.map(({ en }) => en).join(' and no ')}.`,
        id: `Foto ${quoted(photo.contentUrl)} belum punya ${missing.map(({ id }) => id).join(' dan ')}.`,
      },
      advice: {
        en: `Fill in ${keys.join(' and ')}: who made it, and under which terms.`,
        id: `Isi ${keys.join(' dan ')}: siapa pembuatnya, dan dengan ketentuan apa dipakai.`,
      },
    },
  ];
}
