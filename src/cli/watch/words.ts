import type { Bilingual } from '../../errors.js';

/** The words of the page that watches a template. */
export const WATCH_WORDS = {
  event: { id: 'Acara', en: 'Event' },
  brand: { id: 'Merek', en: 'Brand' },
  language: { id: 'Bahasa kiriman', en: 'Language of the posts' },
  both: { id: 'Indonesia dan Inggris', en: 'Indonesian and English' },
  indonesian: { id: 'Indonesia', en: 'Indonesian' },
  english: { id: 'Inggris', en: 'English' },
  formats: { id: 'Format', en: 'Formats' },
  phone: { id: 'Selebar ponsel', en: 'Phone width' },
  marks: { id: 'Tandai temuan', en: 'Outline findings' },
  controls: { id: 'Yang ditampilkan', en: 'What is shown' },
  pageLanguage: { id: 'Bahasa halaman', en: 'Language of this page' },
  connecting: { id: 'Menghubungkan …', en: 'Connecting …' },
  drawing: { id: 'Menggambar …', en: 'Drawing …' },
  live: { id: 'Menunggu simpanan berikutnya', en: 'Waiting for the next save' },
  faulty: { id: 'Ada yang salah', en: 'Something is wrong' },
  gone: {
    id: 'Siar sudah berhenti. Jalankan lagi "siar watch", lalu buka alamat yang baru.',
    en: 'Siar has stopped. Start "siar watch" again and open its new address.',
  },
  noScript: {
    id: 'Halaman ini memerlukan JavaScript.',
    en: 'This page needs JavaScript.',
  },
  none: { id: 'Tidak ada format yang dipilih.', en: 'No format is chosen.' },
  lastGood: {
    id: 'Gambar di bawah ini hasil simpanan terakhir yang benar.',
    en: 'The pictures below are from the last save that was right.',
  },
  expected: { id: 'Seharusnya', en: 'Expected' },
  got: { id: 'Tertulis', en: 'Got' },
  notDrawn: { id: 'Tidak dapat digambar', en: 'Could not be drawn' },
  crashed: {
    id: 'Siar sendiri yang gagal; ini bukan kesalahan pada berkas Anda.',
    en: 'Siar itself failed; this is no fault of your file.',
  },
  full: { id: 'Buka ukuran penuh', en: 'Open at full size' },
  noFindings: { id: 'Tidak ada temuan', en: 'No findings' },
  alt: { id: 'Teks alternatif', en: 'Alt text' },
  notes: { id: 'Perlu diketahui', en: 'Good to know' },
} satisfies Record<string, Bilingual>;

export function countOfFaults(count: number, further: boolean): Bilingual {
  const id = further ? `dan ${count} kesalahan lain` : `${count} kesalahan`;
  const noun = count === 1 ? 'fault' : 'faults';
  return { id, en: further ? `and ${count} more ${noun}` : `${count} ${noun}` };
}
