import type { UiLanguage } from '../model/language.js';

/** The help, in both languages. Lines are wrapped by commander; examples and statuses stand as written. */

const EN = {
  titles: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' },
  placeholders: { options: '[options]', command: '[command]' },
  siar: 'Turns one event into every social-media post that announces it.',
  help: 'show this help',
  version: 'show the version',
  helpCommand: 'show the help of a command',
  render: 'draw the posts of events',
  batch:
    'draw many posts or certificates from one list; the same command goes on where it was stopped',
  check: 'say what is wrong with the posts of events, and write nothing',
  watch: 'show a template in the browser, and draw it anew whenever a file is saved (Ctrl-C ends)',
  templates: 'list the templates',
  fields: 'say which event fields a template uses',
  formats: 'list the formats: size, safe zone, limits, sources',
  events:
    'event files: YAML, JSON, JSON-LD or HTML with it, iCalendar (.ics), CSV; none: the reference webinar',
  eventsToCheck: 'event files: YAML, JSON, JSON-LD or HTML with it, iCalendar (.ics), CSV',
  batchSource:
    'CSV, JSON or YAML list, iCalendar, or a folder of event files; with --event a list of people (name, role, …)',
  batchEvent:
    'event that all people of the list get a certificate of; {n} or {n:3} in its certificate number counts',
  jobs: 'threads that draw; none: as many as the computer has cores',
  names:
    'file names, from {event}, {name}, {number}, {role}, {template}, {format}, {language}, {page}',
  dryRun: 'draw nothing: say what would not fit or is missing, row by row',
  templateId: 'id of a template, as "siar templates" lists it',
  templateToWatch: 'id of a template, as "siar templates" lists it, or a template file',
  eventToWatch: 'event file, of which the first event is shown; none: the template’s own sample',
  formatToWatch: 'format ids, with commas, or a size as custom-1000x500; none: a telling few',
  langToWatch: 'language of the posts, or both with a comma; none: the template’s first',
  port: 'port of the page on this computer, 0: any free one; none: 4747, or a free one where it is taken',
  brand: 'brand file; none: the reference library',
  template: 'template ids or template files, with commas; none: all that suit',
  format: 'format ids, with commas, or a size as custom-1000x500; none: all that suit',
  type: 'file type; none: the first that each format takes',
  lang: 'language of the posts, or both with a comma; none: the event’s own',
  out: 'folder to write into; none: out',
  json: 'write JSON for machines',
  stopAfter: 'print what this stage makes as JSON, and draw nothing',
  allowRemote: 'load pictures from http(s) addresses',
  force: 'write pictures that have errors, too',
  now: 'the day the posts are for, or "today": past events look past, days are counted',
  mapping: 'names of foreign columns in a spreadsheet',
  examples: 'Examples:',
  statuses: 'Exit status:',
  statusLines: {
    ok: '0    all went well',
    failed: '1    a picture has errors or could not be drawn or written',
    wrongInput: '2    the command line or an input file is wrong; nothing was written',
    crash: '70   Siar itself failed',
    interrupted: '130  interrupted (Ctrl-C)',
  },
  environment:
    'SIAR_LANG=en or id chooses the language of messages; else LC_ALL, LC_MESSAGES, LANG.',
};

export type HelpText = typeof EN;

const ID: HelpText = {
  titles: { usage: 'Pemakaian:', arguments: 'Argumen:', options: 'Opsi:', commands: 'Perintah:' },
  placeholders: { options: '[opsi]', command: '[perintah]' },
  siar: 'Mengubah satu acara menjadi semua kiriman media sosial yang mengumumkannya.',
  help: 'tampilkan bantuan ini',
  version: 'tampilkan versi',
  helpCommand: 'tampilkan bantuan suatu perintah',
  render: 'gambar kiriman untuk acara',
  batch:
    'gambar banyak kiriman atau sertifikat dari satu daftar; perintah yang sama melanjutkan yang terhenti',
  check: 'periksa kiriman untuk acara tanpa menulis apa pun',
  watch:
    'tampilkan templat di peramban dan gambar ulang setiap kali berkasnya disimpan (Ctrl-C mengakhiri)',
  templates: 'daftar templat',
  fields: 'tampilkan isian acara yang dipakai suatu templat',
  formats: 'daftar format: ukuran, zona aman, batas, sumber',
  events:
    'berkas acara: YAML, JSON, JSON-LD atau HTML yang memuatnya, iCalendar (.ics), CSV; kosong: webinar contoh',
  eventsToCheck:
    'berkas acara: YAML, JSON, JSON-LD atau HTML yang memuatnya, iCalendar (.ics), CSV',
  batchSource:
    'daftar CSV, JSON atau YAML, iCalendar, atau folder berkas acara; dengan --event: daftar orang (nama, peran, …)',
  batchEvent:
    'acara yang sertifikatnya dibuat untuk semua orang di daftar; {n} atau {n:3} dalam nomor sertifikatnya berhitung',
  jobs: 'banyaknya utas yang menggambar; kosong: sebanyak inti prosesor',
  names:
    'nama berkas, dari {event}, {name}, {number}, {role}, {template}, {format}, {language}, {page}',
  dryRun: 'tidak menggambar: sebutkan baris demi baris apa yang tidak muat atau kurang',
  templateId: 'id templat, seperti dalam "siar templates"',
  templateToWatch: 'id templat, seperti dalam "siar templates", atau berkas templat',
  eventToWatch:
    'berkas acara; yang ditampilkan acara pertamanya; kosong: contoh milik templat itu sendiri',
  formatToWatch:
    'id format, dipisah koma, atau ukuran seperti custom-1000x500; kosong: beberapa yang mewakili',
  langToWatch: 'bahasa kiriman, atau keduanya dengan koma; kosong: bahasa pertama templat',
  port: 'porta halaman di komputer ini, 0: porta bebas mana saja; kosong: 4747, atau yang bebas bila terpakai',
  brand: 'berkas merek; kosong: perpustakaan contoh',
  template: 'id atau berkas templat, dipisah koma; kosong: semua yang cocok',
  format: 'id format, dipisah koma, atau ukuran seperti custom-1000x500; kosong: semua yang cocok',
  type: 'jenis berkas; kosong: jenis pertama yang diterima tiap format',
  lang: 'bahasa kiriman, atau keduanya dengan koma; kosong: bahasa acara',
  out: 'folder tujuan; kosong: out',
  json: 'tulis JSON untuk mesin',
  stopAfter: 'tampilkan hasil tahap ini sebagai JSON tanpa menggambar',
  allowRemote: 'muat gambar dari alamat http(s)',
  force: 'tulis juga gambar yang memuat kesalahan',
  now: 'hari untuk kiriman ini, atau "today": acara lampau tampak lampau, sisa hari dihitung',
  mapping: 'nama kolom asing dalam lembar kerja',
  examples: 'Contoh:',
  statuses: 'Status keluar:',
  statusLines: {
    ok: '0    semua berhasil',
    failed: '1    ada gambar yang memuat kesalahan, tidak dapat digambar, atau tidak dapat ditulis',
    wrongInput: '2    baris perintah atau berkas masukan salah; tidak ada yang ditulis',
    crash: '70   Siar sendiri gagal',
    interrupted: '130  dihentikan (Ctrl-C)',
  },
  environment: 'SIAR_LANG=id atau en memilih bahasa pesan; jika kosong: LC_ALL, LC_MESSAGES, LANG.',
};

export const HELP_TEXT: Readonly<Record<UiLanguage, HelpText>> = { en: EN, id: ID };
