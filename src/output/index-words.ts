import type { Bilingual } from '../errors.js';
import type { Severity } from '../model/finding.js';

/** The words of the page that shows a run. */
export const WORDS = {
  overview: { id: 'Unggahan siap pakai', en: 'Ready to post' },
  everything: { id: 'Semua unggahan', en: 'Every post' },
  empty: { id: 'Belum ada gambar di folder ini.', en: 'There is no picture in this folder yet.' },
  none: {
    id: 'Tidak ada gambar yang cocok dengan saringan ini.',
    en: 'No picture matches these filters.',
  },
  reset: { id: 'Tampilkan semua', en: 'Show all' },
  event: { id: 'Acara', en: 'Event' },
  template: { id: 'Templat', en: 'Template' },
  platform: { id: 'Platform', en: 'Platform' },
  format: { id: 'Format', en: 'Format' },
  findings: { id: 'Temuan', en: 'Findings' },
  all: { id: 'Semua', en: 'All' },
  withFindings: { id: 'Ada temuan', en: 'With findings' },
  withErrors: { id: 'Ada kesalahan', en: 'With errors' },
  phone: { id: 'Selebar ponsel', en: 'Phone width' },
  filters: { id: 'Saringan', en: 'Filters' },
  alt: { id: 'Teks alternatif', en: 'Alt text' },
  more: { id: 'Selengkapnya', en: 'Read all' },
  copy: { id: 'Salin', en: 'Copy' },
  copied: { id: 'Tersalin', en: 'Copied' },
  copyFailed: { id: 'Pilih lalu salin sendiri', en: 'Select and copy by hand' },
  enlarge: { id: 'Perbesar', en: 'Enlarge' },
  close: { id: 'Tutup', en: 'Close' },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
  open: { id: 'Buka berkas', en: 'Open the file' },
  page: { id: 'halaman', en: 'page' },
  dropped: { id: 'Tidak muat dan dihilangkan', en: 'Left out for lack of room' },
  forced: { id: 'Ditulis paksa meski ada kesalahan', en: 'Written in spite of an error' },
  language: { id: 'Bahasa halaman', en: 'Language of this page' },
} satisfies Record<string, Bilingual>;

export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** `3 kesalahan`, `1 error`. */
export function countOf(severity: Severity, count: number): Bilingual {
  const words: Record<Severity, Bilingual> = {
    error: { id: 'kesalahan', en: count === 1 ? 'error' : 'errors' },
    warning: { id: 'peringatan', en: count === 1 ? 'warning' : 'warnings' },
    note: { id: 'catatan', en: count === 1 ? 'note' : 'notes' },
  };
  return { id: `${count} ${words[severity].id}`, en: `${count} ${words[severity].en}` };
}

export const SEVERITY_NAMES: Record<Severity, Bilingual> = {
  error: { id: 'Kesalahan', en: 'Error' },
  warning: { id: 'Peringatan', en: 'Warning' },
  note: { id: 'Catatan', en: 'Note' },
};

/** `36 gambar`. */
export function picturesOf(count: number): Bilingual {
  return { id: `${count} gambar`, en: `${count} ${count === 1 ? 'picture' : 'pictures'}` };
}

/** In KB of 1000 bytes, as platforms state their limits: `412 KB`, `1.204 KB` or `1,204 KB`. */
export function sizeOf(bytes: number): Bilingual {
  const digits = String(Math.max(1, Math.round(bytes / 1000)));
  const grouped = (mark: string): string => `${digits.replace(/\B(?=(\d{3})+$)/g, mark)} KB`;
  return { id: grouped('.'), en: grouped(',') };
}

const PLATFORMS: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  x: 'X',
  youtube: 'YouTube',
  zoom: 'Zoom',
};

/** A platform as it writes itself; a new one as its id. */
export function platformName(platform: string): Bilingual {
  if (platform === 'web') return { id: 'Situs web', en: 'Web' };
  if (platform === 'custom') return { id: 'Ukuran sendiri', en: 'Custom size' };
  const name = Object.hasOwn(PLATFORMS, platform) ? PLATFORMS[platform] : undefined;
  return { id: name ?? platform, en: name ?? platform };
}
