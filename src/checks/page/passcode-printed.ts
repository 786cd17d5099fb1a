import type { PageCheck } from '../check.js';
import { revealsPasscode } from '../secrets.js';

/** The last look before the picture is out: no passcode in a text, a QR code or the alt text. */
export const passcodePrinted: PageCheck = {
  rule: 'passcode-printed',
  about: 'page',
  severity: 'error',
  description: {
    en: 'No text, QR code or alt text of the page holds the meeting’s passcode or a link with it.',
    id: 'Teks, kode QR, dan teks alternatif tidak memuat kode sandi rapat atau tautan berisi sandi.',
  },
  run({ page, event }) {
    const printed = [
      ...page.layers.flatMap((layer) => {
        if (layer.kind === 'text') return [{ where: layer.id, text: layer.text }];
        return layer.kind === 'qr' ? [{ where: layer.id, text: layer.value }] : [];
      }),
      { where: page.id, text: page.alt },
    ];
    return printed
      .filter(({ text }) => revealsPasscode(text, event))
      .map(({ where }) => ({
        severity: 'error',
        where,
        // The secret itself is left out: findings are copied into manifests and pages.
        message: {
          en: 'It shows the passcode of the meeting, or a link that carries it.',
          id: 'Bagian ini memuat kode sandi rapat, atau tautan yang berisi sandi.',
        },
        advice: {
          en: 'Publish the registration link; send the joining link to those who registered.',
          id: 'Cantumkan tautan pendaftaran; kirim tautan rapat kepada peserta terdaftar saja.',
        },
      }));
  },
};
