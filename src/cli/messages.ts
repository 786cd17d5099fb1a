import type { Severity } from '../model/finding.js';
import type { UiLanguage } from '../model/language.js';

/** What the command line says while it works, in both languages; the help is in `help-text.ts`. */

type Counts = Readonly<Record<Severity, number>>;

/** What became of a batch. */
interface BatchCounts {
  rows: number;
  drawn: number;
  kept: number;
  failed: number;
}

const some = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const EN = {
  /** `seconds` is null while it is too early to tell. */
  progress: (done: number, total: number, current: string, seconds: number | null): string =>
    `${done}/${total}${seconds === null ? '' : `, ${duration(seconds, 'min')} left`}  ${current}`,
  pictures: (count: number, folder: string): string =>
    `${some(count, 'picture', 'pictures')} in ${folder}`,
  checked: (count: number): string => `${some(count, 'picture', 'pictures')} checked`,
  findings: (n: Counts): string =>
    n.error + n.warning + n.note === 0
      ? 'No findings.'
      : `Findings: ${some(n.error, 'error', 'errors')}, ${some(n.warning, 'warning', 'warnings')}, ${some(n.note, 'note', 'notes')}`,
  severity: { error: 'error', warning: 'warning', note: 'note' },
  inPictures: (count: number): string => `(${count} pictures)`,
  inPosts: (count: number): string => `(${count} posts)`,
  moreFindings: (count: number): string =>
    `… and ${count} more kinds of findings; --json lists all of them.`,
  heldBack: (count: number): string =>
    `${some(count, 'picture was', 'pictures were')} not written, because of the errors above. With --force they are.`,
  forced: (count: number): string =>
    `${some(count, 'picture was', 'pictures were')} written in spite of errors (--force).`,
  notDrawn: (count: number): string =>
    `${some(count, 'post', 'posts')} could not be drawn; the reasons are above.`,
  rate: (done: number, total: number, rate: number, seconds: number, current: string): string =>
    `${done}/${total}, ${rate.toFixed(1)} a second, ${duration(seconds, 'min')} left  ${current}`,
  batchDone: (n: BatchCounts, folder: string): string =>
    `${some(n.rows, 'row', 'rows')}: ${some(n.drawn, 'picture', 'pictures')} drawn, ${n.kept} unchanged, ${n.failed} of the rows failed; in ${folder}`,
  failedRows: (file: string, source: string): string =>
    `Mend the rows in ${file} and feed that file in again, or mend them in ${source} and give the same command again.`,
  failedPlaces: (file: string, source: string): string =>
    `Mend in ${source} what ${file} names, and give the same command again: what is drawn stays.`,
  dryRun: (rows: number, failed: number): string =>
    failed === 0
      ? `${some(rows, 'row', 'rows')} examined: all fit, nothing is missing.`
      : `${some(rows, 'row', 'rows')} examined: ${failed} of them want a look.`,
  moreProblems: (count: number): string => `… and ${count} more; --json lists all of them.`,
  unusedColumns: (names: string): string => `Columns not used: ${names}.`,
  badJobs: (most: number, got: string): string =>
    `--jobs: expected a number from 1 to ${most}; got "${got}".`,
  look: (page: string): string => `Open ${page} to look at them.`,
  nothingToDraw: 'Nothing to draw: no template suits this event in these formats and languages.',
  cannotWrite: (folder: string, code: string): string =>
    isFull(code)
      ? `no room left for ${folder} (${code}). What is written is whole. Make room and give the same command again, or choose a folder on another disk with --out.`
      : isForbidden(code)
        ? `cannot write into ${folder}: it is read-only, or not yours to change (${code}). Ask for the right to write there, or choose another folder with --out.`
        : `cannot write into ${folder} (${code}). Choose another folder with --out.`,
  fileError: (code: string): string => (code === 'ENOENT' ? 'no such file' : code),
  aFolder: 'a folder',
  aDevice: 'something that is no regular file',
  interrupted: 'Interrupted. Pictures that were already written are whole.',
  watching: (template: string, url: string): string =>
    `Watching ${template}. Open this address in a browser on this computer:\n\n  ${url}\n\nEvery save draws it anew. Ctrl-C ends.`,
  mended: 'All faults are mended.',
  unknownTemplate: (name: string): string =>
    `"${name}" is neither the id of a template nor a file. "siar templates" lists the ids.`,
  badPort: (got: string): string => `--port: expected a number from 0 to 65535; got "${got}".`,
  portTaken: (port: number, code: string): string =>
    `--port: ${port} cannot be used (${code}). Choose another port, or 0 for any free one.`,
  crash: 'Sorry: Siar itself failed. This is a bug in Siar, not in your file.',
  crashDebug:
    'Please report it with the command, the event file, and what SIAR_DEBUG=1 prints before the same command (see CONTRIBUTING.md).',
  unknownOption: (name: string): string => `unknown option ${name}.`,
  unknownCommand: (name: string): string => `unknown command "${name}".`,
  missingArgument: (name: string): string => `${name} is missing.`,
  optionNeedsValue: (flags: string): string => `${flags} needs a value.`,
  excessArguments: 'too many arguments.',
  notOneOf: (option: string, allowed: readonly string[], got: string): string =>
    `${option}: expected ${allowed.join(', ')}; got "${got}".`,
  emptyList: (option: string): string => `${option}: expected at least one id.`,
  badNow: (got: string): string =>
    `--now: expected a date as 2027-01-14, a time with its zone as 2027-01-14T09:00+07:00, or "today"; got "${got}".`,
  didYouMean: (name: string): string => `Did you mean ${name}?`,
  seeHelp: (command: string): string => `"${command} --help" shows what is possible.`,
  template: 'Template',
  kind: 'Kind',
  use: 'When to use it',
  sample: 'Sample event',
  preview: 'Picture',
  field: 'Field',
  meaning: 'Meaning',
  required: 'required',
  optional: 'optional',
  format: 'Format',
  size: 'Size (px)',
  safe: 'Keep free: top, right, bottom, left (px)',
  types: 'File types',
  limit: 'Largest file',
  source: 'Sources, and when they were checked',
  countOf: (count: number): string => some(count, 'format', 'formats'),
  sourceKind: { official: 'official', 'third-party': 'third party', derived: 'derived' },
};

export type Messages = typeof EN;

const ID: Messages = {
  progress: (done, total, current, seconds) =>
    `${done}/${total}${seconds === null ? '' : `, sisa ${duration(seconds, 'mnt')}`}  ${current}`,
  pictures: (count, folder) => `${count} gambar di ${folder}`,
  checked: (count) => `${count} gambar diperiksa`,
  findings: (n) =>
    n.error + n.warning + n.note === 0
      ? 'Tidak ada temuan.'
      : `Temuan: ${n.error} kesalahan, ${n.warning} peringatan, ${n.note} catatan`,
  severity: { error: 'kesalahan', warning: 'peringatan', note: 'catatan' },
  inPictures: (count) => `(${count} gambar)`,
  inPosts: (count) => `(${count} kiriman)`,
  moreFindings: (count) => `… dan ${count} jenis temuan lain; --json menampilkan semuanya.`,
  heldBack: (count) =>
    `${count} gambar tidak ditulis karena kesalahan di atas. Pakai --force untuk tetap menulisnya.`,
  forced: (count) => `${count} gambar ditulis meskipun ada kesalahan (--force).`,
  notDrawn: (count) => `${count} kiriman tidak dapat digambar; alasannya ada di atas.`,
  rate: (done, total, rate, seconds, current) =>
    `${done}/${total}, ${rate.toFixed(1).replace('.', ',')} per detik, sisa ${duration(seconds, 'mnt')}  ${current}`,
  batchDone: (n, folder) =>
    `${n.rows} baris: ${n.drawn} gambar dibuat, ${n.kept} tidak berubah, ${n.failed} baris gagal; di ${folder}`,
  failedRows: (file, source) =>
    `Perbaiki baris-baris di ${file} lalu pakai berkas itu sebagai daftar, atau perbaiki di ${source} lalu ulangi perintah yang sama.`,
  failedPlaces: (file, source) =>
    `Perbaiki di ${source} apa yang disebut ${file}, lalu ulangi perintah yang sama: yang sudah dibuat tetap ada.`,
  dryRun: (rows, failed) =>
    failed === 0
      ? `${rows} baris diperiksa: semuanya muat dan lengkap.`
      : `${rows} baris diperiksa: ${failed} di antaranya perlu dilihat.`,
  moreProblems: (count) => `… dan ${count} lagi; --json menampilkan semuanya.`,
  unusedColumns: (names) => `Kolom yang tidak dipakai: ${names}.`,
  badJobs: (most, got) => `--jobs: seharusnya angka 1 sampai ${most}; tertulis "${got}".`,
  look: (page) => `Buka ${page} untuk melihatnya.`,
  nothingToDraw:
    'Tidak ada yang digambar: tidak ada templat yang cocok untuk acara ini dalam format dan bahasa tersebut.',
  cannotWrite: (folder, code) =>
    isFull(code)
      ? `tidak ada ruang lagi untuk ${folder} (${code}). Yang sudah ditulis tetap utuh. Kosongkan ruang lalu ulangi perintah yang sama, atau pilih folder di cakram lain dengan --out.`
      : isForbidden(code)
        ? `tidak dapat menulis ke ${folder}: folder itu hanya dapat dibaca, atau bukan hak Anda (${code}). Minta hak menulis di sana, atau pilih folder lain dengan --out.`
        : `tidak dapat menulis ke ${folder} (${code}). Pilih folder lain dengan --out.`,
  fileError: (code) => (code === 'ENOENT' ? 'berkas tidak ditemukan' : code),
  aFolder: 'sebuah folder',
  aDevice: 'sesuatu yang bukan berkas biasa',
  interrupted: 'Dihentikan. Gambar yang sudah ditulis tetap utuh.',
  watching: (template, url) =>
    `${template} sedang dipantau. Buka alamat ini di peramban pada komputer ini:\n\n  ${url}\n\nSetiap simpanan digambar ulang. Ctrl-C mengakhiri.`,
  mended: 'Semua kesalahan sudah diperbaiki.',
  unknownTemplate: (name) =>
    `"${name}" bukan id templat dan bukan berkas. "siar templates" menampilkan daftar id.`,
  badPort: (got) => `--port: seharusnya angka 0 sampai 65535; tertulis "${got}".`,
  portTaken: (port, code) =>
    `--port: ${port} tidak dapat dipakai (${code}). Pilih porta lain, atau 0 untuk porta bebas mana saja.`,
  crash: 'Maaf, Siar sendiri yang gagal. Ini kesalahan pada Siar, bukan pada berkas Anda.',
  crashDebug:
    'Mohon laporkan beserta perintahnya, berkas acaranya, dan keluaran perintah yang sama dengan SIAR_DEBUG=1 di depannya (lihat CONTRIBUTING.md).',
  unknownOption: (name) => `opsi ${name} tidak dikenal.`,
  unknownCommand: (name) => `perintah "${name}" tidak dikenal.`,
  missingArgument: (name) => `${name} belum diisi.`,
  optionNeedsValue: (flags) => `${flags} memerlukan nilai.`,
  excessArguments: 'argumen terlalu banyak.',
  notOneOf: (option, allowed, got) =>
    `${option}: seharusnya ${allowed.join(', ')}; tertulis "${got}".`,
  emptyList: (option) => `${option}: seharusnya ada sedikitnya satu id.`,
  badNow: (got) =>
    `--now: seharusnya tanggal seperti 2027-01-14, waktu beserta zonanya seperti 2027-01-14T09:00+07:00, atau "today"; tertulis "${got}".`,
  didYouMean: (name) => `Mungkin maksudnya ${name}?`,
  seeHelp: (command) => `"${command} --help" menampilkan pilihan yang ada.`,
  template: 'Templat',
  kind: 'Jenis',
  use: 'Kapan dipakai',
  sample: 'Acara contoh',
  preview: 'Gambar',
  field: 'Isian',
  meaning: 'Arti',
  required: 'wajib',
  optional: 'opsional',
  format: 'Format',
  size: 'Ukuran (px)',
  safe: 'Kosongkan: atas, kanan, bawah, kiri (px)',
  types: 'Jenis berkas',
  limit: 'Berkas terbesar',
  source: 'Sumber dan tanggal pemeriksaannya',
  countOf: (count) => `${count} format`,
  sourceKind: { official: 'resmi', 'third-party': 'pihak ketiga', derived: 'turunan' },
};

export const MESSAGES: Readonly<Record<UiLanguage, Messages>> = { en: EN, id: ID };

function duration(seconds: number, minutes: string): string {
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} ${minutes}`;
}

/** Codes of the file system: no room on the disk, or in one's share of it. */
const isFull = (code: string): boolean => /^(?:ENOSPC|EDQUOT)$/.test(code);
const isForbidden = (code: string): boolean => /^(?:EACCES|EPERM|EROFS)$/.test(code);
