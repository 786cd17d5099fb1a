import type { Bilingual } from '../../errors.js';

/** Why an update leaves something alone, and what a person can do about it. */

export const WHY = {
  severalLike: {
    en: 'Several elements could be this one. Change it by hand.',
    id: 'Beberapa elemen mungkin yang dimaksud. Ubah secara manual.',
  },
  movedAndChanged: {
    en: 'Its place and its content were both changed, so it can’t be told for sure. Check it, or change it by hand.',
    id: 'Posisi dan isinya sudah diubah, jadi tidak bisa dipastikan. Periksa, atau ubah secara manual.',
  },
  otherWords: {
    en: 'Somebody changed these words in Canva. They stay.',
    id: 'Kata-kata ini sudah diubah di Canva. Dibiarkan.',
  },
  otherPicture: {
    en: 'Somebody put another picture here. It stays.',
    id: 'Gambar di sini sudah diganti. Dibiarkan.',
  },
  otherDrawing: {
    en: 'Somebody changed this shape. It stays.',
    id: 'Bentuk ini sudah diubah. Dibiarkan.',
  },
  unknownWords: {
    en: 'The words here are neither the old nor the new ones. Somebody changed them, or the page is older than what this computer knows.',
    id: 'Kata-kata di sini bukan yang lama, bukan pula yang baru. Mungkin sudah diubah, atau halamannya lebih lama daripada yang diketahui komputer ini.',
  },
  removed: {
    en: 'Somebody deleted it in Canva. It isn’t put back.',
    id: 'Sudah dihapus di Canva. Tidak dimunculkan lagi.',
  },
  notFound: {
    en: 'Not found: it was deleted, or moved and changed. Check it by hand.',
    id: 'Tidak ditemukan: mungkin dihapus, atau dipindah dan diubah. Periksa secara manual.',
  },
  locked: {
    en: 'It is locked in Canva. Unlock it and update again.',
    id: 'Dikunci di Canva. Buka kuncinya, lalu perbarui lagi.',
  },
  restyled: {
    en: 'Somebody moved or restyled it, and its new size needs another element. Change it by hand.',
    id: 'Sudah dipindah atau diubah gayanya, padahal ukuran barunya perlu elemen lain. Ubah secara manual.',
  },
  grouped: {
    en: 'It is part of a group, where Canva lets apps neither add nor remove. Change it by hand.',
    id: 'Bagian dari grup; di sana Canva tidak mengizinkan aplikasi menambah atau menghapus. Ubah secara manual.',
  },
  otherShape: {
    en: 'The new picture has another shape than the box that somebody gave it. Change it by hand.',
    id: 'Bentuk gambar baru berbeda dari kotaknya yang sudah diubah. Ubah secara manual.',
  },
  leavesTouched: {
    en: 'The event no longer has this, but somebody worked on it. Delete it by hand if it should go.',
    id: 'Acara tidak lagi memuat ini, tetapi sudah ada yang mengubahnya. Hapus secara manual bila perlu.',
  },
  otherPageSize: {
    en: 'The page has another size now, so nothing new can be placed. Add it by hand.',
    id: 'Ukuran halaman sudah berubah, jadi tidak ada yang bisa ditambahkan. Tambahkan secara manual.',
  },
  standsThere: {
    en: 'The same words stand on the page already.',
    id: 'Kata-kata yang sama sudah ada di halaman.',
  },
  background: {
    en: 'The page’s background is another one now. Set it by hand.',
    id: 'Latar halaman sekarang berbeda. Atur secara manual.',
  },
  unknownPicture: {
    en: 'This computer doesn’t know which picture was put here. Check it by hand.',
    id: 'Komputer ini tidak tahu gambar mana yang dipasang di sini. Periksa secara manual.',
  },
} as const satisfies Record<string, Bilingual>;

/** What a change does not take care of. */
export const NOTE = {
  keepsSize: {
    en: 'It keeps the size that it has in Canva; see whether the new words fit.',
    id: 'Ukurannya di Canva tetap; periksa apakah kata-kata barunya muat.',
  },
  overTheirs: {
    en: 'It may cover something that was added in Canva; look at it after the update.',
    id: 'Mungkin menutupi sesuatu yang ditambahkan di Canva; periksa setelah diperbarui.',
  },
  insisted: {
    en: 'It replaces what somebody changed in Canva.',
    id: 'Menggantikan yang sudah diubah di Canva.',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a page isn't updated at all. */
export const REFUSAL = {
  locked: {
    en: 'This page is locked in Canva. Unlock it and update again.',
    id: 'Halaman ini dikunci di Canva. Buka kuncinya, lalu perbarui lagi.',
  },
  notOurs: {
    en: 'This page wasn’t made by Siar, or its title was changed. Nothing was changed. Insert the post as a new page.',
    id: 'Halaman ini bukan buatan Siar, atau judulnya sudah diubah. Tidak ada yang diubah. Tambahkan kirimannya sebagai halaman baru.',
  },
  otherTemplate: {
    en: 'This page was made with another template, format or language. Choose the same ones, or insert a new page.',
    id: 'Halaman ini dibuat dengan templat, format, atau bahasa lain. Pilih yang sama, atau tambahkan halaman baru.',
  },
  otherEvent: {
    en: 'This page announces another event. Choose that event, or insert a new page.',
    id: 'Halaman ini mengumumkan acara lain. Pilih acara itu, atau tambahkan halaman baru.',
  },
  unrecognised: {
    en: 'Too little of this page is as Siar made it. Nothing was changed. Change it by hand, or insert a new page.',
    id: 'Terlalu sedikit dari halaman ini yang masih seperti buatan Siar. Tidak ada yang diubah. Ubah secara manual, atau tambahkan halaman baru.',
  },
  gone: {
    en: 'The page is no longer in this design. Open the design that has it, or insert a new page.',
    id: 'Halaman itu sudah tidak ada di desain ini. Buka desain yang memuatnya, atau tambahkan halaman baru.',
  },
  changed: {
    en: 'Somebody edited the page meanwhile. Nothing was changed. Try again.',
    id: 'Halaman sedang diedit orang lain. Tidak ada yang diubah. Coba lagi.',
  },
} as const satisfies Record<string, Bilingual>;
