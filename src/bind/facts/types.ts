import type { Language } from '../../model/language.js';
import type { Photo } from '../../model/event.js';
import type { DayWords } from './calendar.js';

/**
 * Facts: what a template needs to say about an event, in words of one language, ready to print.
 * Plain data; a text that has nothing to say is ''.
 */
export interface Facts {
  language: Language;
  direction: 'ltr' | 'rtl';
  when: WhenFacts;
  state: StateFacts;
  where: WhereFacts;
  people: PeopleFacts;
  price: PriceFacts;
  registration: RegistrationFacts;
  /** Null unless the contact agreed to be printed. */
  contact: ContactFacts | null;
  /** Null when the event belongs to no series. */
  series: { name: string; /** "Seri ke-3". */ label: string } | null;
  organizers: string[];
  /** "A, B, dan C". */
  organizerLine: string;
  /** For narrow places: of more than two the first, "dan 4 lainnya". */
  organizerShort: string;
  sponsors: string[];
  sponsorLine: string;
  /** The event's own, in CamelCase with #; the brand's are the caller's to add. */
  hashtags: string[];
  accessibility: string[];
  /** "juru bahasa isyarat, takarir langsung". */
  accessibilityLine: string;
  seats: { known: boolean; count: number; /** "Kuota 500 peserta". */ label: string };
  /** "24 jam pelajaran". */
  hours: string;
  /** The reminders to post: one with a clock, all of them without. */
  reminders: ReminderFacts[];
  quotes: QuoteFacts[];
  figures: FigureFacts[];
  /** Null unless the event is somebody's certificate. */
  certificate: CertificateFacts | null;
  /** Slides and other material; recording. */
  materials: LinkFacts;
  recording: LinkFacts;
  /** All of it in a few sentences, for alt texts. */
  summary: string;
}

export interface ReminderFacts {
  id: 'days' | 'tomorrow' | 'today' | 'live';
  /** Set as large as it gets: "H-3", in English "3"; "Besok", "Hari ini", "Sedang berlangsung". */
  figure: string;
  /** Below a figure of digits alone: "days to go"; '' for the others. */
  unit: string;
  /** In words: "3 hari lagi", "3 days to go"; '' for the others. */
  caption: string;
  /** In one line: "H-3", "3 days to go", "Besok". */
  label: string;
}

export interface QuoteFacts {
  text: string;
  /** As the event names them. */
  by: string;
  /** Null when nobody of that name is among the people. */
  person: PersonFacts | null;
  /** Never '': the event itself when no other is given. */
  source: string;
  /** In somebody else's words: no quotation marks. */
  paraphrase: boolean;
}

export interface FigureFacts {
  /** "1.250". */
  value: string;
  /** "peserta". */
  label: string;
}

export interface CertificateFacts {
  /** Whom it is for. */
  recipient: PersonFacts;
  /** As the issuer counts: "012/PUS-NRG/VI/2027"; '' for none. */
  number: string;
  /** When it was issued: "14 Januari 2027"; '' when no date is known. */
  date: string;
  url: string;
  urlLabel: string;
  signatories: SignatoryFacts[];
}

export interface SignatoryFacts {
  /** With titles and degrees. */
  fullName: string;
  office: string;
  identifier: string;
  /** File of the signature; '' for none: it is signed by hand. */
  signature: string;
}

export interface LinkFacts {
  url: string;
  /** As printed: "pustaka.nuraga.example/materi". */
  urlLabel: string;
}

export interface WhenFacts {
  /** `none`: no date is known, which is so of every postponed event. */
  kind: 'none' | 'day' | 'days';
  /** "Selasa", "Senin–Rabu"; '' for more than seven days. */
  weekday: string;
  /** "Sel", "Sen–Rab". */
  weekdayShort: string;
  /** The large figure: "21", "8–10"; across months "30–2". */
  day: string;
  /** Large figure and what stands below it: "21" and "Juni 2022", "8–10" and "Februari 2027". */
  figure: string;
  /** Across months the first day alone is large: "29", and below "April – 2 Mei 2027". */
  figureRest: string;
  /** The same with short months: "Apr – 2 Mei 2027". */
  figureRestShort: string;
  /** "Juni"; across months "Juni–Juli". */
  month: string;
  /** "Jun", "Jun–Jul". */
  monthShort: string;
  /** "2022"; across years "2027–2028". */
  year: string;
  /** "Juni 2022"; across years "Desember 2027 – Januari 2028". */
  monthYear: string;
  /** "Selasa, 21 Juni 2022", "Senin–Rabu, 8–10 Februari 2027". */
  date: string;
  /** "21 Jun 2022", "8–10 Feb 2027". */
  dateShort: string;
  /** First day in parts; null without a date. */
  start: DayWords | null;
  /** Last day in parts; null unless there are several days. */
  end: DayWords | null;
  /** The days lie in two months: `start` and `end` make a better figure than `day`. */
  crossesMonths: boolean;
  /** "09.00–11.30 WIB", "09.00 WIB s.d. selesai", "mulai 18.00 WIB", or '' when no time is known. */
  time: string;
  /** "09.00". */
  timeStart: string;
  /** "11.30"; '' for an open end. */
  timeEnd: string;
  /** "WIB"; '' without a time, or when the event names no zone. */
  zone: string;
  /** The start in the further zones: "10.00 WITA", "00.30 WIT (hari berikutnya)". */
  otherZones: string[];
  /** "08.00 WIB": when the doors open. */
  doorTime: string;
  /** Calendar days from first to last; 0 without a date. */
  days: number;
  /** As confirmed by a person. */
  hijri: string;
  /** Last earlier date: "Rabu, 20 Januari 2027, 09.00 WIB". */
  previous: string;
  /** Calendar days from today to the first day; null without a date or without `now`. */
  daysLeft: number | null;
  /** "Hari ini", "Besok", "H-3", "Sedang berlangsung"; '' from 31 days on and when past. */
  countdown: string;
  /** It has begun and isn't over; false without `now`. */
  ongoing: boolean;
}

export const STATE_IDS = [
  'scheduled',
  'postponed',
  'rescheduled',
  'movedOnline',
  'cancelled',
  'soldOut',
  'past',
] as const;
export type StateId = (typeof STATE_IDS)[number];

export interface StateFacts {
  id: StateId;
  /** "Ditunda"; '' when scheduled. */
  badge: string;
  /** "gangguan listrik gedung", as written. */
  reason: string;
  /** False when the date that is known is no longer true. */
  showDate: boolean;
  /** The date to print struck through: "Rabu, 20 Januari 2027, 09.00 WIB". */
  strikeDate: string;
}

export interface WhereFacts {
  kind: 'online' | 'onsite' | 'hybrid' | 'unknown';
  /** "Daring", "Luring", "Hibrida". */
  label: string;
  /** "Ruang Baca Lt. 2"; '' when the event is online. */
  place: string;
  town: string;
  /** "Ruang Baca Lt. 2, Kota Lembayung"; '' when the event is online. */
  venue: string;
  address: string;
  mapUrl: string;
  /** "Zoom"; '' when the event is on site. */
  platform: string;
  /** "Daring melalui Zoom", "Daring"; '' when the event is on site alone. */
  online: string;
  /** "Ruang Baca Lt. 2, Kota Lembayung", "Zoom", both with " · "; the label when neither is known. */
  line: string;
  /** Public live stream, and how to print it. */
  liveUrl: string;
  live: string;
  /** What of the meeting may be published; each '' unless the event says so. */
  meeting: {
    url: string;
    urlLabel: string;
    id: string;
    passcode: string;
    /** "ID rapat 000 0000 0000 · Kode sandi 123456". */
    line: string;
  };
}

export interface PersonFacts {
  /** Without degrees. */
  name: string;
  /** Titles and degrees, with no-break spaces where a line may not break. */
  prefix: string;
  suffix: string;
  /** "Prof. Dr. Hj. Larasayu Wiradipa, S.S., M.Hum., Ph.D.". */
  fullName: string;
  /** As in the event: a known role's key, or a free word. */
  role: string;
  /** "Narasumber"; a free word as it is. */
  roleLabel: string;
  /** "Rektor, Universitas Nuraga". */
  office: string;
  topic: string;
  /** Marked as a person's, so that crops keep the face. */
  photo: (Photo & { subject: 'person' }) | null;
  /** "SA"; one letter for a single name. */
  initials: string;
  /** Speaks on the subject: speaker, keynote, instructor or panelist. */
  isSpeaker: boolean;
}

export interface PeopleFacts {
  /** Everyone, in the event's order. */
  all: PersonFacts[];
  speakers: PersonFacts[];
  moderators: PersonFacts[];
  /** Neither speaker nor moderator. */
  others: PersonFacts[];
  /** By role, in order of first appearance; the label is plural when the language has one. */
  byRole: { role: string; label: string; people: PersonFacts[] }[];
  /** "Sri Astuti dan Adilfia Nur Fiqis": speakers' names without degrees. */
  speakerLine: string;
  /** "Humas Nuraga, A. Rahman": who made the speakers' portraits, each once; '' when none says. */
  creditLine: string;
  /** "Narasumber": what all speakers are, plural where there are several; '' when their roles differ. */
  speakersLabel: string;
  /** Speakers of whom there is a photo. */
  pictured: PersonFacts[];
  /** Who isn't a speaker, by role: "Moderator: Asri Yuna Chasanawati, S.IP · Pembuka: Amrullah Hasbana". */
  furtherLine: string;
}

export interface PriceFacts {
  /** The event says whether it costs anything. */
  known: boolean;
  free: boolean;
  /** "Gratis", "HTM Rp50.000". */
  label: string;
  /** "Rp50.000"; '' when free. */
  amount: string;
  /** What is included: "e-sertifikat". */
  includes: string[];
}

export interface RegistrationFacts {
  url: string;
  /** The URL as printed: "pustaka.nuraga.example/naskah". */
  urlLabel: string;
  /** "Senin, 20 Juni 2022, 16.00 WIB". */
  closes: string;
  /** One can still register there. */
  open: boolean;
  /** Why one cannot: "Kuota penuh", "Pendaftaran ditutup"; '' otherwise. */
  closedLabel: string;
}

export interface ContactFacts {
  name: string;
  telephone: string;
  email: string;
  /** "Panitia, +62 000-0000-0000". */
  line: string;
}
