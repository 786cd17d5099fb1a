import type { Bilingual } from '../errors.js';
import type { Template } from '../model/template.js';
import { COUNTDOWN_DAYS, type Facts } from './facts/index.js';

/** Why a template has no page for an event, and what to do; both end in a full stop when joined. */
interface Reason {
  why: Bilingual;
  advice: Bilingual;
}

/** Told when none of a template's pages is for an event: with the list that its pages are about, and that is empty. */
export function noPageWords(template: Template, facts: Facts): Bilingual {
  const { why, advice } = reasonOf(template, facts);
  return {
    en: `${template.id} has no page for this event: ${why.en}. ${advice.en}`,
    id: `${template.id} tidak punya halaman untuk acara ini: ${why.id}. ${advice.id}`,
  };
}

function reasonOf(template: Template, facts: Facts): Reason {
  const conditions = template.pages.flatMap((page) => [page.if ?? '', page.for ?? '']).join('\n');
  const isAbout = (list: RegExp): boolean => list.test(conditions);
  if (isAbout(/\breminders\b/) && facts.reminders.length === 0) return noReminder(facts);
  if (isAbout(/\bquotes\b/) && facts.quotes.length === 0) return NO_QUOTE;
  if (isAbout(/\bpeople\.speakers\b/) && facts.people.speakers.length === 0) return NO_SPEAKER;
  return {
    why: {
      en: 'the conditions of its pages (if, for) leave none',
      id: 'syarat tiap halamannya (if, for) tidak terpenuhi',
    },
    advice: {
      en: `${template.use.en} Else choose another template.`,
      id: `${template.use.id} Selain itu, pilih templat lain.`,
    },
  };
}

const NO_QUOTE: Reason = {
  why: { en: 'the event has no quotes', id: 'acaranya belum punya kutipan' },
  advice: {
    en: 'Add some to the event under "quotes", or choose another template.',
    id: 'Tambahkan kutipan ke acara di "quotes", atau pilih templat lain.',
  },
};

const NO_SPEAKER: Reason = {
  why: { en: 'the event names no speakers', id: 'acaranya belum menyebut narasumber' },
  advice: {
    en: 'Add them to the event under "people", or choose another template.',
    id: 'Tambahkan narasumber ke acara di "people", atau pilih templat lain.',
  },
};

/** Without `now` all reminders are made of a date: then it is the date that is missing. */
function noReminder({ state, when }: Facts): Reason {
  if (state.id === 'cancelled') {
    return {
      why: { en: 'it is cancelled', id: 'acaranya dibatalkan' },
      advice: {
        en: 'Choose another template to say so.',
        id: 'Pilih templat lain untuk memberitahukannya.',
      },
    };
  }
  if (state.id === 'postponed') {
    return {
      why: {
        en: 'it is postponed and has no date to count down to',
        id: 'acaranya ditunda dan belum punya tanggal untuk dihitung mundur',
      },
      advice: {
        en: 'Choose another template to say so, until there is a new date.',
        id: 'Pilih templat lain untuk memberitahukannya sampai ada tanggal baru.',
      },
    };
  }
  if (when.kind === 'none') {
    return {
      why: {
        en: 'it has no date to count down to',
        id: 'acaranya belum punya tanggal untuk dihitung mundur',
      },
      advice: {
        en: 'Give the event a "startDate", or choose another template.',
        id: 'Beri acara itu "startDate", atau pilih templat lain.',
      },
    };
  }
  if (state.id === 'past') {
    return {
      why: {
        en: 'it is over on the day that --now names',
        id: 'acaranya sudah berlalu pada hari yang disebut --now',
      },
      advice: {
        en: 'Choose an earlier day with --now, or another template, as a recap.',
        id: 'Pilih hari yang lebih awal dengan --now, atau templat lain, misalnya rangkuman.',
      },
    };
  }
  if (when.daysLeft === null) {
    return {
      why: {
        en: 'it names no time zone, so nobody knows which day it is there',
        id: 'zona waktunya belum ditulis, jadi hari setempat tidak diketahui',
      },
      advice: {
        en: 'Add one to the event, as "timeZone: Asia/Jakarta".',
        id: 'Tambahkan ke acara, seperti "timeZone: Asia/Jakarta".',
      },
    };
  }
  return {
    why: {
      en: `${when.daysLeft} days before it there is no reminder yet; they begin ${COUNTDOWN_DAYS} days before`,
      id: `${when.daysLeft} hari sebelumnya belum ada pengingat; pengingat dimulai H-${COUNTDOWN_DAYS}`,
    },
    advice: {
      en: 'Choose a later day with --now, or leave --now out to draw all reminders.',
      id: 'Pilih hari yang lebih dekat dengan --now, atau hapus --now untuk menggambar semua pengingat.',
    },
  };
}
