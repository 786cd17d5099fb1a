import type { SceneQr } from '../../model/scene.js';
import type { PageCheck } from '../check.js';
import { readTexts } from '../layers.js';
import { normalizedUrl, urlsIn } from '../urls.js';
import { listed } from '../wording.js';

/** Role of the text that tells where to register. */
const REGISTRATION = 'registration';

/** Who scans and who types come to the same page. */
export const qrUrl: PageCheck = {
  rule: 'qr-url',
  about: 'page',
  severity: 'error',
  description: {
    en: 'The QR code leads to the registration address printed on the same page.',
    id: 'Kode QR mengarah ke alamat pendaftaran yang tercetak di halaman yang sama.',
  },
  run({ page }) {
    const codes = page.layers.filter(
      (layer): layer is SceneQr => layer.kind === 'qr' && /^https?:\/\//i.test(layer.value),
    );
    const first = codes[0];
    if (!first) return [];
    const targets = codes.map((code) => normalizedUrl(code.value));
    return readTexts(page).flatMap((text) => {
      const printed = text.role === REGISTRATION ? urlsIn(text.text) : [];
      if (printed.length === 0 || printed.some((url) => targets.includes(url))) return [];
      const shown = listed(printed);
      return [
        {
          severity: 'error',
          where: first.id,
          message: {
            en: `The QR code leads to ${targets.join(', ')}, the text ${text.id} says ${shown.en}.`,
            id: `Kode QR mengarah ke ${targets.join(', ')}, padahal teks ${text.id} menulis ${shown.id}.`,
          },
          advice: {
            en: 'Bind both to registration.url (offers.url of the event).',
            id: 'Ambil keduanya dari registration.url (offers.url pada data acara).',
          },
        },
      ];
    });
  },
};
