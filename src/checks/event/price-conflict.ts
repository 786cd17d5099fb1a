import type { EventCheck } from '../check.js';
import { quoted } from '../wording.js';
import type { EventData } from '../../model/event.js';
import type { PrintedText } from '../printed-texts.js';

/** Words of a paid event: an entrance fee ("HTM", unless it is nought), an amount, "berbayar". */
const PAID =
  /(?<![\p{L}\p{N}])(?:HTM(?!\s*:?\s*(?:gratis|free|rp\.?\s?0(?!\d)|0(?!\d)|[-–]))|(?<!tidak |tak |not )berbayar|Rp\.?\s?[1-9][\d.]*)(?![\p{L}\p{N}])/iu;

/** Words of a free event, unless denied or a part of another word ("wi-free"). */
const FREE =
  /(?<![\p{L}\p{N}-])(?<!tidak |bukan |tak |not )(?:gratis|cuma-cuma|bebas biaya|tanpa biaya|free(?: of charge)?)(?![\p{L}\p{N}-])/iu;

/** The price in the data and the price in the words are one. */
export const priceConflict: EventCheck = {
  rule: 'price-conflict',
  about: 'event',
  severity: 'warning',
  description: {
    en: 'A free event doesn’t speak of a fee, a paid one not of being free.',
    id: 'Acara gratis tidak menyebut HTM, acara berbayar tidak menyebut gratis.',
  },
  run({ event }) {
    const price = event.offers?.price;
    if (price === undefined) return [];
    const words = price === 0 ? PAID : FREE;
    const amount = `${event.offers?.priceCurrency ?? ''} ${price}`.trim();
    return textsAboutPrice(event).flatMap(({ path, text }) => {
      const said = words.exec(text)?.[0];
      if (said === undefined) return [];
      return [
        {
          severity: 'warning',
          where: path,
          message: {
            en: `The text says ${quoted(said)}, but offers.price is ${amount}.`,
            id: `Teks menyebut ${quoted(said)}, padahal offers.price berisi ${amount}.`,
          },
          advice: {
            en: 'Ask which is right, and correct the text or the price.',
            id: 'Pastikan mana yang benar, lalu perbaiki teks atau harganya.',
          },
        },
      ];
    });
  },
};

function textsAboutPrice(event: EventData): PrintedText[] {
  return [
    { path: 'name', text: event.name },
    { path: 'alternateName', text: event.alternateName ?? '' },
    { path: 'description', text: event.description ?? '' },
    ...(event.offers?.includes ?? []).map((text, index) => ({
      path: `offers.includes[${index}]`,
      text,
    })),
  ];
}
