import type { DataWordId } from './data.js';

export const INDONESIAN_DATA: Record<DataWordId, string> = {
  'data.intro': 'Satu baris per acara, dengan teks yang siap untuk desain Anda.',
  'data.from.label': 'Letak acaranya',
  'data.from.feed': 'Dari alamat web',
  'data.from.feed.help': 'Diambil lagi setiap kali tabel disegarkan.',
  'data.from.pasted': 'Di teks yang saya tempel',
  'data.from.pasted.help': 'Beberapa acara saja; Canva menyimpannya bersama desain.',
  'data.url.label': 'Alamat umpan',
  'data.text.label': 'Acara',
  'data.text.help': 'YAML, JSON, JSON-LD, iCalendar, atau CSV.',
  'data.text.kept': '{count} acara ada di tabel. Tempelkan teks untuk menggantinya.',
  'data.language.label': 'Bahasa teks',
  'data.language.id': 'Indonesia',
  'data.language.en': 'Inggris',
  'data.language.ar': 'Arab',
  'data.which.label': 'Acara yang mana',
  'data.which.upcoming': 'Acara mendatang',
  'data.which.all': 'Semua acara',
  'data.use': 'Tampilkan tabel',
  'data.done': 'Acaranya sudah ada di tabel.',
  'data.outdated': 'Tabel ini dibuat oleh versi Siar yang lain. Pilih acaranya sekali lagi.',
  'data.remote':
    'Umpannya tidak menjawab, atau tidak mengizinkan aplikasi ini membacanya. Periksa alamatnya; kalau terbuka di peramban, minta pengelola servernya mengirim header “Access-Control-Allow-Origin: *”.',
  'data.failed': 'Canva tidak dapat menerima tabelnya. Coba lagi.',
};
