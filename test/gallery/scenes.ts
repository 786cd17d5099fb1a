import type { Language } from '../../src/model/language.js';

/**
 * The named scenes: hard events in both templates, in the formats that stand for all, in both brands.
 * Not the full product: pairs of them, so that a person can look at every one.
 */

/** What one scene draws. Its name is its baseline's. */
export interface GalleryScene {
  name: string;
  /** Name of a file in `events/` here, or of a sample event. */
  event: string;
  template: TemplateName;
  format: FormatName;
  brand: BrandName;
  language?: Language;
  /** ISO instant. */
  now?: string;
  /** The brand without its own photos: what a library has that shipped none. */
  withoutPhotos?: true;
  /** Pages that it comes to; one where absent. */
  pages?: number;
  /** Rules whose warnings are right here. Any other warning, and any of these that stays away, fails. */
  warnings: readonly string[];
}

export const TEMPLATES = [
  'announce-photo',
  'announce-type',
  'speakers',
  'reminder',
  'quote',
  'recap',
  'carousel',
  'certificate',
] as const;
/** One of each shape, and those with a rule of their own: covered edges, a face in the middle. */
export const FORMATS = [
  'instagram-feed',
  'instagram-square',
  'instagram-story',
  'x-post',
  'facebook-event-cover',
  'zoom-background',
  'a4-landscape',
] as const;
export const BRANDS = ['nuraga', 'sagara'] as const;

type TemplateName = (typeof TEMPLATES)[number];
type FormatName = (typeof FORMATS)[number];
type BrandName = (typeof BRANDS)[number];

type More = Partial<
  Pick<GalleryScene, 'language' | 'now' | 'withoutPhotos' | 'warnings' | 'pages'>
>;

const PHOTO = 'announce-photo';
const TYPE = 'announce-type';
const FEED = 'instagram-feed';
const SQUARE = 'instagram-square';
const STORY = 'instagram-story';
const POST = 'x-post';
const COVER = 'facebook-event-cover';
const ZOOM = 'zoom-background';
const PAPER = 'a4-landscape';

export const SCENES: readonly GalleryScene[] = [
  // The reference webinar, and the sample with everything, in English.
  scene('optimalisasi', PHOTO, FEED, 'nuraga'),
  scene('optimalisasi', TYPE, FEED, 'sagara'),
  scene('pekan-literasi', PHOTO, SQUARE, 'sagara', { language: 'en' }),
  // When
  scene('no-time', PHOTO, SQUARE, 'nuraga'),
  scene('no-time', TYPE, ZOOM, 'sagara'),
  scene('several-days', PHOTO, STORY, 'sagara'),
  scene('several-days', TYPE, POST, 'nuraga'),
  scene('four-zones', PHOTO, COVER, 'nuraga'),
  scene('four-zones', TYPE, STORY, 'nuraga'),
  // Where and for how much
  scene('hybrid-free', PHOTO, POST, 'nuraga'),
  scene('hybrid-free', TYPE, SQUARE, 'sagara'),
  scene('paid', PHOTO, FEED, 'sagara'),
  scene('paid', TYPE, COVER, 'nuraga'),
  // What has become of it
  scene('postponed', PHOTO, STORY, 'nuraga'),
  scene('postponed', TYPE, SQUARE, 'sagara'),
  scene('rescheduled', PHOTO, SQUARE, 'sagara'),
  scene('rescheduled', TYPE, FEED, 'nuraga'),
  scene('moved-online', PHOTO, ZOOM, 'sagara'),
  scene('moved-online', TYPE, STORY, 'sagara'),
  scene('cancelled', PHOTO, POST, 'sagara'),
  scene('cancelled', TYPE, FEED, 'nuraga'),
  scene('sold-out', PHOTO, FEED, 'nuraga'),
  scene('sold-out', TYPE, COVER, 'sagara'),
  scene('past', TYPE, SQUARE, 'nuraga', { now: '2027-01-16T12:00:00Z' }),
  // Titles
  scene('title-200', PHOTO, STORY, 'sagara'),
  scene('title-200', TYPE, FEED, 'sagara'),
  scene('title-200', TYPE, POST, 'nuraga'),
  scene('title-20', PHOTO, ZOOM, 'nuraga'),
  scene('title-20', TYPE, SQUARE, 'nuraga'),
  scene('one-word', PHOTO, POST, 'sagara'),
  scene('one-word', TYPE, FEED, 'sagara'),
  // Scripts
  scene('arabic', PHOTO, SQUARE, 'nuraga'),
  scene('arabic', TYPE, STORY, 'nuraga'),
  scene('arabic-latin', PHOTO, FEED, 'sagara'),
  scene('arabic-latin', TYPE, POST, 'sagara'),
  scene('javanese', TYPE, FEED, 'nuraga'),
  scene('javanese', PHOTO, COVER, 'nuraga'),
  scene('transliteration', TYPE, COVER, 'sagara'),
  // Photos
  scene('title-20', PHOTO, FEED, 'nuraga', { withoutPhotos: true }),
  scene('one-word', PHOTO, COVER, 'sagara', { withoutPhotos: true }),
  scene('small-photo', PHOTO, FEED, 'sagara', { warnings: ['photo-resolution'] }),
  scene('wide-photo', PHOTO, STORY, 'nuraga', { warnings: ['photo-resolution'] }),
  scene('tall-photo', PHOTO, POST, 'sagara'),
  // People
  scene('long-name', PHOTO, FEED, 'nuraga'),
  scene('long-name', TYPE, ZOOM, 'nuraga'),
  scene('eight-people', PHOTO, FEED, 'nuraga'),
  scene('eight-people', TYPE, STORY, 'sagara'),
  scene('eight-people', TYPE, POST, 'nuraga'),
  scene('naskah-nusantara', 'speakers', FEED, 'nuraga'),
  scene('literasi-pesisir', 'speakers', SQUARE, 'sagara', { language: 'en' }),
  scene('optimalisasi', 'speakers', FEED, 'sagara'),
  scene('eight-people', 'speakers', STORY, 'nuraga'),
  scene('long-name', 'speakers', POST, 'sagara'),
  // Who holds it, series, light
  scene('five-organizers', PHOTO, FEED, 'sagara'),
  scene('five-organizers', TYPE, STORY, 'nuraga'),
  scene('series', TYPE, FEED, 'nuraga'),
  scene('series', PHOTO, POST, 'sagara'),
  scene('dark-photo', PHOTO, FEED, 'nuraga', { warnings: ['photo-dark'] }),
  // Reminders: all of them, and the one of a moment
  scene('naskah-kuno', 'reminder', STORY, 'nuraga', { pages: 4 }),
  scene('four-zones', 'reminder', FEED, 'sagara', { now: '2027-06-09T05:00:00Z' }),
  scene('rescheduled', 'reminder', POST, 'nuraga', { now: '2027-02-14T05:00:00Z' }),
  scene('hybrid-free', 'reminder', SQUARE, 'sagara', {
    now: '2027-08-24T02:30:00Z',
    language: 'en',
  }),
  // Certificates
  scene('sertifikat', 'certificate', PAPER, 'nuraga'),
  scene('certificate-mononym', 'certificate', PAPER, 'sagara'),
  scene('certificate-long-name', 'certificate', PAPER, 'nuraga'),
  scene('certificate-arabic', 'certificate', PAPER, 'sagara', { language: 'en' }),
  // Afterwards
  scene('literasi-digital', 'quote', FEED, 'nuraga', { pages: 3 }),
  scene('literasi-digital', 'quote', STORY, 'sagara', { pages: 3 }),
  scene('optimalisasi', 'quote', POST, 'sagara'),
  scene('optimalisasi', 'quote', SQUARE, 'nuraga'),
  scene('quotes-hard', 'quote', FEED, 'sagara', { pages: 5 }),
  scene('literasi-digital', 'recap', FEED, 'sagara'),
  scene('literasi-digital', 'recap', POST, 'nuraga', { language: 'en' }),
  scene('recap-figures', 'recap', STORY, 'nuraga'),
  scene('recap-links', 'recap', SQUARE, 'sagara'),
  // Slides
  scene('literasi-pesisir', 'carousel', FEED, 'nuraga', { pages: 4 }),
  scene('naskah-kuno', 'carousel', SQUARE, 'sagara', { pages: 3 }),
];

/**
 * Scenes that the templates do not get right yet, and what is wrong. They are drawn all the same, and
 * one that comes out right has to leave this list.
 */
export const KNOWN: Readonly<Record<string, string>> = {};

function scene(
  event: string,
  template: TemplateName,
  format: FormatName,
  brand: BrandName,
  { warnings = [], ...more }: More = {},
): GalleryScene {
  const name = [
    event,
    template,
    format,
    brand,
    ...(more.language === undefined ? [] : [more.language]),
    ...(more.withoutPhotos ? ['without-photos'] : []),
  ].join('--');
  return { name, event, template, format, brand, ...more, warnings };
}
