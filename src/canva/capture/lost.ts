import type { Bilingual } from '../../errors.js';

/** What a template can't keep of a page, and what to do about it. */

export const LOST = {
  picture: {
    en: 'Canva doesn’t let apps read pictures. Add an image layer with a source, as photo, in the template.',
    id: 'Canva tidak mengizinkan aplikasi membaca gambar. Tambahkan layer image dengan source, misalnya photo, di templat.',
  },
  theirPicture: {
    en: 'Somebody replaced this picture in Canva. The template has the event’s own in its place.',
    id: 'Gambar ini sudah diganti di Canva. Di templat, gambar milik acara yang dipakai.',
  },
  unreadable: {
    en: 'Canva doesn’t let apps read it: an embed, a video, a table or a chart. Build it from texts and shapes, or leave it out.',
    id: 'Canva tidak mengizinkan aplikasi membacanya: sematan, video, tabel, atau bagan. Susun dari teks dan bentuk, atau hilangkan.',
  },
  rotation: {
    en: 'Templates have no rotation. It stands upright.',
    id: 'Templat tidak mengenal rotasi. Elemen ini ditegakkan.',
  },
  gradient: {
    en: 'Its fill is a gradient or a pattern that apps can’t read. It has the brand’s nearest colour, or none.',
    id: 'Isinya gradasi atau pola yang tidak terbaca oleh aplikasi. Warnanya diganti warna merek terdekat, atau dihilangkan.',
  },
  stroke: {
    en: 'A template can’t draw this outline. Use a rectangle with the brand’s line, ink or accent colour.',
    id: 'Templat tidak bisa menggambar garis tepi ini. Pakai persegi panjang dengan warna line, ink, atau accent dari merek.',
  },
  path: {
    en: 'The drawing is longer than a template takes. Simplify it, or split it.',
    id: 'Gambar garis ini terlalu panjang untuk templat. Sederhanakan atau bagi.',
  },
  radius: {
    en: 'Its corners have another radius than the brand’s; they take the nearest one.',
    id: 'Sudutnya berbeda dari radius merek; dipakai yang terdekat.',
  },
  italic: {
    en: 'Templates have no italics or underlines. The text is upright and plain.',
    id: 'Templat tidak mengenal huruf miring atau garis bawah. Teks menjadi tegak dan polos.',
  },
  mixed: {
    en: 'A text of a template has one look. It takes that of its longest part; split the text for more.',
    id: 'Teks di templat hanya punya satu gaya. Dipakai gaya bagian terpanjang; bagi teksnya bila perlu lebih.',
  },
  justified: {
    en: 'Templates don’t justify text. It begins at the left.',
    id: 'Templat tidak meratakan teks kiri-kanan. Teks rata kiri.',
  },
  spacing: {
    en: 'Its line height or letter spacing is beyond what templates allow; it takes the nearest value.',
    id: 'Jarak baris atau jarak hurufnya di luar batas templat; dipakai nilai terdekat.',
  },
  small: {
    en: 'It is smaller than the smallest readable size of the format, and is set in that size.',
    id: 'Ukurannya lebih kecil daripada ukuran terkecil yang terbaca untuk format ini; dipakai ukuran terkecil itu.',
  },
  long: {
    en: 'A text of a template has at most 2000 characters. The rest is left out.',
    id: 'Teks di templat paling banyak 2000 karakter. Sisanya dihilangkan.',
  },
  expression: {
    en: 'It has {{ }} or {% %} that is no expression of a template, and is kept as plain characters. See templates/README.md.',
    id: 'Ada {{ }} atau {% %} yang bukan ekspresi templat, dan disimpan sebagai huruf biasa. Lihat templates/README.md.',
  },
  many: {
    en: 'A template’s frame has at most 60 layers and a template 400. This one is left out; group or remove some.',
    id: 'Frame templat memuat paling banyak 60 layer, dan templat 400. Yang ini dihilangkan; kelompokkan atau kurangi.',
  },
  offPage: {
    en: 'It stands outside of the page, and is left out.',
    id: 'Letaknya di luar halaman, jadi dihilangkan.',
  },
} as const satisfies Record<string, Bilingual>;

/** A colour that is none of the brand's. */
export function otherColor(color: string, token: string): Bilingual {
  return {
    en: `${color} is none of the brand’s colours. The template has ${token}; choose a brand colour in Canva, or add it to the brand.`,
    id: `${color} bukan warna merek. Templat memakai ${token}; pilih warna merek di Canva, atau tambahkan ke merek.`,
  };
}

/** A font that is none of the brand's. */
export function otherFont(font: string, role: string): Bilingual {
  return {
    en: `${font} is none of the brand’s fonts. The template has ${role}; choose a brand font in Canva, or add it to the brand.`,
    id: `${font} bukan huruf merek. Templat memakai ${role}; pilih huruf merek di Canva, atau tambahkan ke merek.`,
  };
}
