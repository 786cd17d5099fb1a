import type { MessageId } from './index.js';
import { INDONESIAN_SCREENS } from './indonesian-screens.js';

/** Ours, until Canva's translators have theirs. Complete by its type. */
export const INDONESIAN: Readonly<Record<MessageId, string>> = {
  ...INDONESIAN_SCREENS,
  'canva.rate-limited': 'Canva minta kita pelan-pelan. Tunggu setengah menit, lalu coba lagi.',
  'canva.quota':
    'Sudah penuh: halaman desain ini sudah mencapai batasnya, atau ruang unggahan Anda habis. Hapus sebagian, atau lanjutkan di desain baru.',
  'canva.offline': 'Tidak ada sambungan. Periksa internet Anda, lalu coba lagi.',
  'canva.not-allowed':
    'Anda belum boleh menyunting desain ini. Minta izin sunting kepada pemiliknya, lalu coba lagi.',
  'canva.unsupported':
    'Canva tidak bisa melakukannya di jenis desain ini. Buka presentasi atau kiriman media sosial, lalu coba di sana.',
  'canva.timeout': 'Canva tidak menjawab pada waktunya. Coba lagi.',
  'canva.refused':
    'Canva menolak kiriman kami. Coba format lain; kalau terulang, beri tahu kami templat yang mana.',
  'canva.changed':
    'Desainnya berubah sementara itu, jadi tidak ada yang kami sentuh. Periksa lagi, lalu putuskan.',
  'canva.internal': 'Ada gangguan di Canva. Coba lagi sebentar lagi.',
  'canva.unknown':
    'Ada yang salah di aplikasi ini ({detail}). Coba lagi, atau tutup dan buka lagi aplikasinya.',
  'general.tab.create': 'Buat',
  'general.tab.update': 'Perbarui',
  'general.tab.capture': 'Simpan',
  'general.tab.more': 'Lainnya',
  'general.back': 'Kembali',
  'general.cancel': 'Batal',
  'general.retry': 'Coba lagi',
  'general.open-settings': 'Buka setelan',
  'general.choose-event': 'Pilih acara',
  'general.problem.title': 'Belum berhasil',
  'general.faults.title': '{count, plural, other {Ada # hal yang perlu diperbaiki}}',
  'general.fault.line': 'Baris {line}',
  'general.fault.expected': 'Seharusnya: {expected}',
  'general.fault.got': 'Tertulis: {got}',
  'general.faults.more': '{count, plural, other {dan # lagi}}',
  'general.notes.title': 'Mohon diperiksa',
  'general.severity.error': 'Galat',
  'general.severity.warning': 'Peringatan',
  'general.severity.note': 'Catatan',
  'general.working': 'Sebentar…',
  'general.language.id': 'Indonesia',
  'general.language.en': 'Inggris',
  'general.language.ar': 'Arab',
  'settings.title': 'Setelan',
  'settings.kept': 'Hanya disimpan di peramban ini.',
  'settings.not-kept':
    'Peramban ini tidak menyimpan apa pun untuk aplikasi, jadi setelan ini berlaku sampai aplikasi ditutup.',
  'settings.feed': 'Alamat daftar acara perpustakaan',
  'settings.feed.help': 'Acara dibaca dari sini, misalnya https://…/acara.ics',
  'settings.publish': 'Alamat kalender perpustakaan',
  'settings.publish.help': 'Pos yang sudah jadi dikirim ke sini. Perlu diisi sebelum menerbitkan.',
  'settings.error.address': 'Tulis alamat yang diawali https://',
  'settings.saved': 'Tersimpan.',
  'settings.save': 'Simpan alamat',
  'settings.language': 'Bahasa pos',
  'settings.fonts': 'Fon',
  'settings.fonts.help':
    'Canva tidak punya semua fon merek Anda. Kami ambil yang paling mirip; di sini Anda bisa memilih yang lain.',
  'settings.fonts.unsupported': 'Canva tidak mengizinkan aplikasi memilih fon di sini.',
  'settings.font.auto': 'Dipilih otomatis',
  'settings.font.choose': 'Pilih pengganti {family}',
  'settings.font.reset': 'Kembali otomatis untuk {family}',
  'settings.brand': 'Merek Anda sendiri',
  'settings.brand.help': 'Pilih berkas merek (brand.yaml) dan logonya',
  'settings.brand.added': '“{name}” siap dan dipakai untuk kiriman Anda.',
  'settings.brand.too-big':
    'Berkasnya terlalu besar untuk disimpan, jadi merek ini berlaku sampai aplikasi ditutup. Logo yang lebih kecil akan tersimpan.',
  'settings.brand.no-file': 'Berkas mereknya belum ada. Pilih brand.yaml bersama logonya.',
  'settings.brand.forget': 'Lupakan merek ini',
  'settings.brand.forgotten': 'Dilupakan. Merek ini hilang saat aplikasi dibuka lagi.',
  'settings.tools': 'Banyak kiriman sekaligus',
  'settings.bulk': 'Buka pembuatan massal',
  'settings.bulk.help': 'Isi satu desain dengan semua acara dari daftar Anda.',
  'settings.publish.open': 'Terbitkan desain ini',
  'settings.tools.none':
    'Pembuatan massal dan penerbitan tidak tersedia untuk desain atau paket ini.',
};
