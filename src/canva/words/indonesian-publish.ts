import type { PublishWordId } from './publish.js';

export const INDONESIAN_PUBLISH: Record<PublishWordId, string> = {
  'publish.channel.label': 'Platform atau akun',
  'publish.channel.help': 'Seperti di kalender Anda, misalnya “Instagram @perpustakaan”.',
  'publish.caption.label': 'Takarir',
  'publish.alts.label': 'Teks alternatif',
  'publish.alts.help':
    'Isi setiap gambar dan tulisannya. Satu baris untuk setiap gambar, dengan urutan yang sama.',
  'publish.time.label': 'Hari dan jam',
  'publish.time.help': 'Kosongkan untuk draf tanpa waktu.',
  'publish.zone.label': 'Zona waktu',
  'publish.endpoint.missing':
    'Siar belum mengenal kalender perpustakaan Anda. Isi alamatnya di Siar → Lainnya → Setelan → Alamat kalender perpustakaan.',
  'publish.endpoint.wrong': 'Alamat kalender di pengaturan tidak bisa dipakai.',
  'publish.goes-to': 'Kiriman ini dikirim ke {host}.',
  'publish.failed': 'Kirimannya tidak terkirim',
  'publish.preview.none': 'Pilih halaman untuk melihat kirimannya.',
  'publish.preview.picture': 'Gambar {number} dari {count}',
  'publish.preview.draft': 'Draf, belum ada tanggal',
  'publish.preview.no-channel': 'Platform belum dipilih',
  'publish.preview.no-caption': 'Takarir Anda akan tampil di sini',
  'publish.fault.settings': 'Pengaturan kiriman ini tidak terbaca. Isi sekali lagi.',
  'publish.fault.endpoint':
    'Siar tidak punya alamat kalender perpustakaan yang bisa dipakai. Isi di pengaturan panel samping Siar.',
  'publish.fault.files':
    'Halaman-halaman ini bukan kiriman jenis itu. Periksa halaman, hari, dan jamnya.',
  'publish.fault.offline': 'Komputer ini sedang luring. Sambungkan ke internet, lalu coba lagi.',
  'publish.fault.unreachable':
    'Kalender perpustakaan tidak terjangkau, atau tidak mengizinkan aplikasi ini menulis. Minta pengelolanya mengizinkan alamat aplikasi ini dengan “Access-Control-Allow-Origin”.',
  'publish.fault.timeout':
    'Kalender perpustakaan terlalu lama menjawab. Coba lagi: kirimannya tidak akan ganda.',
  'publish.fault.unauthorised':
    'Kalender perpustakaan tidak menerima kiriman dari sini. Periksa alamatnya di pengaturan, atau tanyakan kepada pengelolanya.',
  'publish.fault.refused':
    'Kalender perpustakaan menolak kiriman ini. Alasannya ada di pengaturan kiriman.',
  'publish.fault.busy': 'Kalender perpustakaan sedang sibuk. Coba lagi beberapa menit lagi.',
  'publish.fault.server':
    'Ada gangguan di kalender perpustakaan. Coba lagi beberapa menit lagi; kalau tetap, beri tahu pengelolanya.',
  'publish.fault.malformed':
    'Jawaban kalender perpustakaan tidak dimengerti Siar. Lihat di sana apakah kirimannya sudah masuk.',
};
