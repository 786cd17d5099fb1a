import type { Observation, PageCheck } from '../check.js';
import { quoted } from '../wording.js';

/** Longest that any reader should have to listen to, and the house limit where none is known. */
const LONGEST = 1000;

/** A screen reader has said "image" already. At the start of the text or of a sentence. */
const REDUNDANT =
  /(?:^|[.!?]\s+)((?:ini (?:adalah )?)?(?:gambar|foto|poster|ilustrasi) (?:dari|ini)|(?:this is )?an? (?:image|picture|photo) of|(?:image|picture|photo) of|صورة (?:ل|عن|من)\S*)/iu;

/** Who doesn't see the picture gets its facts. */
export const altText: PageCheck = {
  rule: 'alt-text',
  about: 'page',
  severity: 'error',
  description: {
    en: 'Every page has alt text within the platform’s limit that doesn’t open with "image of".',
    id: 'Setiap halaman punya teks alternatif sesuai batas platform, tanpa pembuka "gambar dari".',
  },
  run({ page, format }) {
    const text = page.alt.trim();
    if (text === '') return [missing(page.id)];
    const length = [...text].length;
    const found: Observation[] = [];
    if (format.maxAlt !== null && length > format.maxAlt) {
      found.push(tooLong('error', page.id, length, format.maxAlt));
    } else if (length > LONGEST) found.push(tooLong('warning', page.id, length, LONGEST));
    const opening = REDUNDANT.exec(text)?.[1];
    if (opening !== undefined) found.push(redundant(page.id, opening));
    return found;
  },
};

function missing(where: string): Observation {
  return {
    severity: 'error',
    where,
    message: { en: 'The page has no alt text.', id: 'Halaman ini belum punya teks alternatif.' },
    advice: {
      en: 'Write one in the template (alt), from the same fields as the picture.',
      id: 'Tulis di template (alt), dari isian yang sama dengan gambarnya.',
    },
  };
}

function tooLong(
  severity: 'error' | 'warning',
  where: string,
  length: number,
  limit: number,
): Observation {
  return {
    severity,
    where,
    message: {
      en: `The alt text has ${length} characters; at most ${limit} are taken.`,
      id: `Teks alternatif sepanjang ${length} karakter; batasnya ${limit}.`,
    },
    advice: {
      en: 'Aim at 125: what, who, when, where. The rest belongs in the caption.',
      id: 'Usahakan 125: apa, siapa, kapan, di mana. Sisanya di caption.',
    },
  };
}

function redundant(where: string, opening: string): Observation {
  return {
    severity: 'warning',
    where,
    message: {
      en: `The alt text says ${quoted(opening)}; screen readers announce the picture themselves.`,
      id: `Teks alternatif memuat ${quoted(opening)}; pembaca layar sudah menyebutkan bahwa ini gambar.`,
    },
    advice: {
      en: 'Start with what it says: the kind of event and its title.',
      id: 'Langsung mulai dengan isinya: jenis acara dan judulnya.',
    },
  };
}
