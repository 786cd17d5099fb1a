/**
 * What is drawn: invented events with photos of their own, and people for certificates. The same in
 * every run, and made from files of the repository, so that a fresh clone can measure.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { rootFolder } from '../../scripts/setup/run.mjs';
import { runNode } from './run-node.mjs';

/** Eight formats of as many sizes: where two are alike, one drawing could serve both. */
export const KIT_FORMATS = [
  ...['instagram-feed', 'instagram-portrait', 'instagram-story', 'whatsapp-chat'],
  ...['facebook-event-cover', 'x-post', 'linkedin-post', 'telegram-post'],
];

const EVENTS = join(rootFolder, 'templates/events');
const PHOTOS = ['reading-table', 'chairs', 'call'];
/** px; what a phone's photo has after it was sent around. */
const PHOTO = { width: 2400, height: 1800 };

const KINDS = ['Webinar', 'Lokakarya', 'Seminar nasional', 'Bedah buku'];
const VERBS = ['Membaca', 'Menulis', 'Merawat', 'Menelusuri', 'Menata', 'Membagikan'];
const THINGS = [
  'Arsip Keluarga',
  'Naskah Pesisir',
  'Data Penelitian',
  'Ulasan Buku',
  'Cerita Rakyat',
];
const ENDS = ['di Perpustakaan', 'bersama Pustakawan', 'untuk Pemula', 'dengan Jujur', ''];
const PEOPLE = [
  'Laras Kinanti',
  'Dimas Arkananta',
  'Sari Candrawila',
  'Hasan Tirtamulya',
  'Wulan Bestari',
];
const DEGREES = ['M.A.', 'S.IP., M.Hum.', 'S.Kom.', 'M.LIS.'];

/** mulberry32: small, even, and the same everywhere. */
function randomFrom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Event files with photos in a folder of their own.
 * @param distinctPhotos how many photos they share; absent: each has its own
 * @returns {Promise<string[]>} the files
 */
export async function writeEvents(folder, count, { distinctPhotos = count, seed = 1 } = {}) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < distinctPhotos; index += 1) await writePhoto(folder, index, random);
  const files = [];
  for (let index = 0; index < count; index += 1) {
    const number = String(index + 1).padStart(3, '0');
    const day = String(1 + (index % 28)).padStart(2, '0');
    const hour = String(8 + (index % 6)).padStart(2, '0');
    const title = [pick(VERBS), pick(THINGS), pick(ENDS)].filter(Boolean).join(' ');
    const event = {
      identifier: `acara-${number}`,
      name: title,
      kind: pick(KINDS),
      eventAttendanceMode: 'online',
      startDate: `2027-0${3 + (index % 6)}-${day}T${hour}:00`,
      endDate: `2027-0${3 + (index % 6)}-${day}T${Number(hour) + 2}:30`,
      timeZone: 'Asia/Jakarta',
      virtualLocation: { name: 'Zoom' },
      organizer: [{ name: 'Perpustakaan Universitas Nuraga' }],
      people: [
        { name: pick(PEOPLE), honorificSuffix: pick(DEGREES), role: 'speaker' },
        { name: 'Bima Wirayuda', role: 'moderator' },
      ],
      offers: { price: 0, url: `https://pustaka.nuraga.example/acara-${number}` },
      image: [
        {
          contentUrl: photoName(index % distinctPhotos),
          description: 'Ruang baca',
          creditText: 'Siar',
          license: 'CC0-1.0',
        },
      ],
    };
    const file = join(folder, `acara-${number}.json`);
    await writeFile(file, `${JSON.stringify(event, null, 2)}\n`);
    files.push(file);
  }
  return files;
}

/** The event with another title: what somebody who edits it sees drawn anew. */
export async function retitled(file, title) {
  const event = JSON.parse(await readFile(file, 'utf8'));
  return JSON.stringify({ ...event, name: title }, null, 2);
}

export const titles = (count) =>
  Array.from({ length: count }, (_, index) => {
    const verb = VERBS[index % VERBS.length];
    const thing = THINGS[(index * 2 + Math.floor(index / VERBS.length)) % THINGS.length];
    return `${verb} ${thing} ${index + 1}`;
  });

/** People as a sheet, and the event whose certificate they get. */
export async function writeParticipants(folder, count) {
  await mkdir(folder, { recursive: true });
  const script = join(rootFolder, 'scripts/participants.mjs');
  const { output } = await runNode([script, String(count)]);
  const people = join(folder, 'peserta.csv');
  await writeFile(people, output);
  await cp(join(EVENTS, 'signatures'), join(folder, 'signatures'), { recursive: true });
  const sample = await readFile(join(EVENTS, 'sertifikat.yaml'), 'utf8');
  // The sample is one person's; here numbers run.
  const numbered = sample
    .replace('identifier: 018/', "identifier: '{n:3}/")
    .replace('/III/2027', "/III/2027'")
    .replace('sertifikat/018', 'sertifikat/{n:3}');
  const event = join(folder, 'sertifikat.yaml');
  await writeFile(event, numbered);
  return { people, event };
}

const photoName = (index) => `foto-${String(index + 1).padStart(2, '0')}.jpg`;

/** A photo of the repository, mirrored, cut and tinted, with grain: as large and as busy as a camera's. */
async function writePhoto(folder, index, random) {
  const source = join(EVENTS, 'photos', `${PHOTOS[index % PHOTOS.length]}.jpg`);
  const { width, height } = await sharp(source).metadata();
  const part = 0.8 + random() * 0.2;
  const [cutWidth, cutHeight] = [Math.floor(width * part), Math.floor(height * part)];
  const cut = {
    left: Math.floor(random() * (width - cutWidth)),
    top: Math.floor(random() * (height - cutHeight)),
    width: cutWidth,
    height: cutHeight,
  };
  const tint = { hue: Math.floor(random() * 50) - 25, brightness: 0.9 + random() * 0.2 };
  const grain = Buffer.alloc(PHOTO.width * PHOTO.height);
  for (let at = 0; at < grain.length; at += 1) grain[at] = 116 + Math.floor(random() * 24);
  const raw = { raw: { ...PHOTO, channels: 1 } };
  await sharp(source)
    .extract(cut)
    .flop(index % 2 === 1)
    .resize({ ...PHOTO, fit: 'cover' })
    .modulate(tint)
    .composite([{ input: grain, ...raw, blend: 'overlay' }])
    .jpeg({ quality: 88 })
    .toFile(join(folder, photoName(index)));
}
