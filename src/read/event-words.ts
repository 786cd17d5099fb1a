/**
 * What a column or key may be called, by what it fills. Ids with a dot are paths of EventInput;
 * the other ids are explained in `csv-event.ts`. Words are compared in lower case, with `_`, `-`
 * and runs of spaces as one space.
 */
export const COLUMN_WORDS = {
  name: [
    'nama acara',
    'nama kegiatan',
    'judul',
    'judul acara',
    'judul kegiatan',
    'acara',
    'kegiatan',
    'title',
    'event',
    'event name',
    'event title',
    'summary',
  ],
  alternateName: ['subjudul', 'sub judul', 'tema', 'subtitle', 'theme', 'alternate name'],
  description: ['deskripsi', 'keterangan', 'uraian', 'details'],
  kind: [
    'jenis',
    'jenis acara',
    'jenis kegiatan',
    'bentuk',
    'bentuk kegiatan',
    'type',
    'event type',
  ],
  identifier: ['id', 'kode', 'slug'],
  inLanguage: ['bahasa', 'language', 'languages'],
  eventStatus: ['status', 'event status'],
  statusReason: ['alasan', 'sebab', 'reason', 'status reason'],
  eventAttendanceMode: ['moda', 'mode', 'pelaksanaan', 'attendance mode', 'daring/luring'],
  startDate: [
    'tanggal',
    'tanggal mulai',
    'tanggal acara',
    'tanggal kegiatan',
    'tgl',
    'hari tanggal',
    'hari/tanggal',
    'hari, tanggal',
    'waktu pelaksanaan',
    'mulai',
    'date',
    'start',
    'start date',
    'starts',
  ],
  startTime: ['jam', 'waktu', 'pukul', 'jam mulai', 'waktu mulai', 'time', 'start time'],
  endDate: [
    'tanggal selesai',
    'tanggal akhir',
    'sampai tanggal',
    'selesai',
    'end',
    'end date',
    'ends',
  ],
  endTime: ['jam selesai', 'waktu selesai', 'jam berakhir', 'end time'],
  previousStartDate: [
    'tanggal lama',
    'tanggal sebelumnya',
    'tanggal semula',
    'previous date',
    'previous start date',
  ],
  doorTime: ['pintu dibuka', 'registrasi ulang', 'door time', 'doors'],
  timeZone: ['zona waktu', 'zona', 'time zone', 'timezone'],
  displayTimeZones: ['zona lain', 'display time zones'],
  weekday: ['hari', 'day', 'weekday'],
  hijriDate: ['tanggal hijriah', 'hijriah', 'hijri date'],
  'location.name': ['tempat', 'lokasi', 'ruang', 'ruangan', 'gedung', 'location', 'venue', 'place'],
  'location.address': ['alamat', 'address'],
  'location.addressLocality': ['kota', 'city', 'town', 'locality'],
  'virtualLocation.name': ['platform', 'media', 'media daring', 'online platform'],
  'virtualLocation.url': [
    'tautan zoom',
    'link zoom',
    'tautan rapat',
    'tautan bergabung',
    'join url',
    'join link',
    'meeting link',
    'zoom link',
  ],
  'virtualLocation.meetingId': ['id rapat', 'id zoom', 'zoom id', 'meeting id'],
  'virtualLocation.passcode': ['kode sandi', 'kata sandi', 'sandi', 'passcode', 'password'],
  'virtualLocation.liveUrl': [
    'siaran langsung',
    'live streaming',
    'tautan siaran',
    'youtube',
    'live',
    'live url',
  ],
  organizer: [
    'penyelenggara',
    'organiser',
    'organizers',
    'organisers',
    'pelaksana',
    'panitia penyelenggara',
  ],
  sponsor: ['mitra', 'kerja sama', 'sponsors', 'partner', 'partners'],
  speaker: ['narasumber', 'pembicara', 'pemateri', 'speakers', 'performer', 'performers', 'people'],
  keynote: ['pembicara kunci', 'pembicara utama', 'keynote speaker'],
  moderator: ['pemandu', 'moderators'],
  host: ['pembawa acara', 'mc', 'master of ceremony'],
  opening: ['pembuka', 'sambutan', 'pembukaan', 'opening remarks'],
  instructor: ['instruktur', 'pelatih', 'instructors', 'trainer'],
  panelist: ['panelis', 'panelists', 'penanggap'],
  'speaker.jobTitle': [
    'jabatan',
    'jabatan narasumber',
    'jabatan pemateri',
    'job title',
    'speaker title',
    'speaker job title',
  ],
  'speaker.affiliation': [
    'instansi',
    'instansi narasumber',
    'asal instansi',
    'affiliation',
    'speaker affiliation',
  ],
  'speaker.topic': ['topik', 'materi', 'topik narasumber', 'topic', 'speaker topic'],
  'speaker.image': ['foto narasumber', 'foto pemateri', 'speaker photo', 'speaker image'],
  'offers.price': ['biaya', 'harga', 'htm', 'tiket', 'kontribusi', 'price', 'fee', 'cost'],
  'offers.priceCurrency': ['mata uang', 'currency', 'price currency'],
  'offers.url': [
    'tautan pendaftaran',
    'link pendaftaran',
    'pendaftaran',
    'daftar',
    'tautan registrasi',
    'link registrasi',
    'registrasi',
    'registration',
    'registration url',
    'registration link',
    'register',
  ],
  'offers.validFrom': ['pendaftaran dibuka', 'registration opens'],
  'offers.validThrough': [
    'batas pendaftaran',
    'pendaftaran ditutup',
    'tenggat',
    'registration closes',
    'deadline',
  ],
  'offers.availability': ['ketersediaan', 'availability'],
  'offers.includes': ['fasilitas', 'termasuk', 'includes', 'facilities'],
  contact: ['kontak', 'narahubung', 'cp', 'contact person'],
  'contact.name': ['nama kontak', 'nama narahubung', 'contact name'],
  'contact.telephone': [
    'wa',
    'whatsapp',
    'no wa',
    'nomor wa',
    'no. wa',
    'telepon',
    'hp',
    'phone',
    'telephone',
  ],
  'contact.email': ['surel', 'email', 'e mail', 'contact email'],
  'contact.consent': ['kontak boleh dicetak', 'izin kontak', 'contact consent'],
  'superEvent.name': ['seri', 'rangkaian', 'series'],
  'superEvent.position': ['seri ke', 'series number', 'nomor seri'],
  keywords: ['tagar', 'kata kunci', 'hashtag', 'hashtags', 'tags'],
  image: ['gambar', 'foto', 'poster', 'images', 'photo'],
  maximumAttendeeCapacity: ['kuota', 'kapasitas', 'kursi', 'capacity', 'seats', 'quota'],
  accessibilityFeature: ['aksesibilitas', 'accessibility'],
  hours: ['jp', 'jam pelajaran', 'teaching hours'],
  url: ['tautan', 'laman', 'situs', 'link', 'website', 'web page'],
} as const satisfies Record<string, readonly string[]>;

export type ColumnId = keyof typeof COLUMN_WORDS;

export const COLUMN_IDS = Object.keys(COLUMN_WORDS) as ColumnId[];

/** A header as it is compared. */
export function normalizeHeader(header: string): string {
  return header
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim();
}

const spaced = (id: string): string => normalizeHeader(id.replace(/([a-z])([A-Z])/g, '$1 $2'));

/** Normalised header → what it fills. */
export const COLUMN_OF: ReadonlyMap<string, ColumnId> = new Map(
  COLUMN_IDS.flatMap((id) =>
    [id.toLowerCase(), spaced(id), ...COLUMN_WORDS[id]].map((word) => [word, id] as const),
  ),
);

/** Paths of EventInput (`offers.price`) by other words, for "did you mean" in YAML and JSON. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  [...COLUMN_OF].map(([word, id]) => [word, pathOf(id)]),
);

function pathOf(id: ColumnId): string {
  switch (id) {
    case 'startTime':
      return 'startDate';
    case 'endTime':
      return 'endDate';
    case 'speaker':
    case 'keynote':
    case 'moderator':
    case 'host':
    case 'opening':
    case 'instructor':
    case 'panelist':
      return 'people';
    default:
      return id.replace(/^speaker\./, 'people.');
  }
}

/** Statuses in the words of sheets. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  terjadwal: 'EventScheduled',
  dijadwalkan: 'EventScheduled',
  scheduled: 'EventScheduled',
  terlaksana: 'EventScheduled',
  confirmed: 'EventScheduled',
  jadi: 'EventScheduled',
  ditunda: 'EventPostponed',
  tunda: 'EventPostponed',
  postponed: 'EventPostponed',
  'dijadwalkan ulang': 'EventRescheduled',
  'jadwal ulang': 'EventRescheduled',
  rescheduled: 'EventRescheduled',
  'pindah daring': 'EventMovedOnline',
  'dialihkan daring': 'EventMovedOnline',
  'moved online': 'EventMovedOnline',
  dibatalkan: 'EventCancelled',
  batal: 'EventCancelled',
  cancelled: 'EventCancelled',
  canceled: 'EventCancelled',
};

/** Attendance modes in the words of sheets. */
export const MODE_WORDS: Readonly<Record<string, string>> = {
  daring: 'online',
  online: 'online',
  virtual: 'online',
  luring: 'offline',
  offline: 'offline',
  'tatap muka': 'offline',
  onsite: 'offline',
  'on site': 'offline',
  'di tempat': 'offline',
  hibrida: 'mixed',
  hybrid: 'mixed',
  hibrid: 'mixed',
  campuran: 'mixed',
  mixed: 'mixed',
  'daring dan luring': 'mixed',
};
