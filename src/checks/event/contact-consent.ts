import type { EventCheck } from '../check.js';
import { quoted } from '../wording.js';

/** A phone number is personal data: printed with consent, or not at all. */
export const contactConsent: EventCheck = {
  rule: 'contact-consent',
  about: 'event',
  severity: 'note',
  description: {
    en: 'A contact is printed only with consent; one without is noted.',
    id: 'Narahubung dicetak hanya bila setuju; yang belum setuju dicatat.',
  },
  run({ event }) {
    if (event.contact === undefined || event.contact.consent) return [];
    const name = quoted(event.contact.name);
    return [
      {
        severity: 'note',
        where: 'contact.consent',
        message: {
          en: `The contact ${name} isn't printed: no consent is recorded.`,
          id: `Narahubung ${name} tidak dicetak: persetujuannya belum tercatat.`,
        },
        advice: {
          en: 'Ask, then set contact.consent to true.',
          id: 'Minta izinnya, lalu ubah contact.consent menjadi true.',
        },
      },
    ];
  },
};
