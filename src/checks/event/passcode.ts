import type { EventCheck, Observation } from '../check.js';
import { printedTexts, printedUrls } from '../printed-texts.js';
import { carriesPasscode, revealsPasscode } from '../secrets.js';

/** Who holds the passcode can disturb the meeting: it goes to those who registered. */
export const passcode: EventCheck = {
  rule: 'passcode',
  about: 'event',
  severity: 'error',
  description: {
    en: 'Neither the meeting’s passcode nor a link that carries it is about to be published.',
    id: 'Kode sandi rapat, atau tautan yang memuatnya, tidak akan ikut terbit.',
  },
  run({ event }) {
    const joining = event.virtualLocation;
    const found: Observation[] = [];
    if (joining?.publish.passcode && joining.passcode !== undefined) {
      found.push({
        severity: 'error',
        where: 'virtualLocation.publish.passcode',
        message: {
          en: 'The passcode of the meeting is about to be published.',
          id: 'Kode sandi rapat akan ikut terbit.',
        },
        advice: {
          en: 'Set publish.passcode to false; send the passcode to those who registered.',
          id: 'Ubah publish.passcode menjadi false; kirim kode sandi kepada peserta terdaftar.',
        },
      });
    }
    const urls = printedUrls(event).filter(
      ({ text }) => carriesPasscode(text) || revealsPasscode(text, event),
    );
    const texts = printedTexts(event).filter(({ text }) => revealsPasscode(text, event));
    return [
      ...found,
      ...urls.map(({ path }) => link(path)),
      ...texts.map(({ path }) => inText(path)),
    ];
  },
};

/** The link itself is left out: findings are copied into manifests and pages. */
function link(where: string): Observation {
  return {
    severity: 'error',
    where,
    message: {
      en: 'This link carries the passcode of the meeting and may be published.',
      id: 'Tautan ini memuat kode sandi rapat dan bisa ikut terbit.',
    },
    advice: {
      en:
        where === 'virtualLocation.url'
          ? 'Set virtualLocation.publish.url to false, or give a link without the passcode.'
          : 'Put the page for registration here; the joining link belongs in virtualLocation.url.',
      id:
        where === 'virtualLocation.url'
          ? 'Ubah virtualLocation.publish.url menjadi false, atau pakai tautan tanpa kode sandi.'
          : 'Isi dengan halaman pendaftaran; tautan rapat tempatnya di virtualLocation.url.',
    },
  };
}

function inText(where: string): Observation {
  return {
    severity: 'error',
    where,
    message: {
      en: 'This text gives the passcode of the meeting away.',
      id: 'Teks ini membocorkan kode sandi rapat.',
    },
    advice: {
      en: 'Take it out; the passcode belongs in virtualLocation.passcode alone.',
      id: 'Hapus dari teks; kode sandi cukup di virtualLocation.passcode.',
    },
  };
}
