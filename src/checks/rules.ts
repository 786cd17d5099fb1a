import type { EventCheck, PageCheck, Rule } from './check.js';
import { contactConsent } from './event/contact-consent.js';
import { dateMissing } from './event/date-missing.js';
import { duplicatePerson } from './event/duplicate-person.js';
import { endBeforeStart } from './event/end-before-start.js';
import { fancyUnicode } from './event/fancy-unicode.js';
import { hashtags } from './event/hashtags.js';
import { passcode } from './event/passcode.js';
import { past } from './event/past.js';
import { photoConsent } from './event/photo-consent.js';
import { priceConflict } from './event/price-conflict.js';
import { registrationClosesLate } from './event/registration-closes-late.js';
import { registrationLinkMissing } from './event/registration-link-missing.js';
import { statusDate } from './event/status-date.js';
import { titleLength } from './event/title-length.js';
import { weekday } from './event/weekday.js';
import { year } from './event/year.js';
import { zoneMissing } from './event/zone-missing.js';
import { altText } from './page/alt-text.js';
import { contrast } from './page/contrast.js';
import { coveredText } from './page/covered-text.js';
import { dropped } from './page/dropped.js';
import { frameOverflow } from './page/frame-overflow.js';
import { missingGlyph } from './page/missing-glyph.js';
import { passcodePrinted } from './page/passcode-printed.js';
import { photoCredit } from './page/photo-credit.js';
import { photoDark } from './page/photo-dark.js';
import { photoResolution } from './page/photo-resolution.js';
import { qrUrl } from './page/qr-url.js';
import { qr } from './page/qr.js';
import { safeZone } from './page/safe-zone.js';
import { smallType } from './page/small-type.js';
import { speakerOnPoster } from './page/speaker-on-poster.js';
import { stretchedLogo } from './page/stretched-logo.js';
import { textOverflow } from './page/text-overflow.js';
import { wordCount } from './page/word-count.js';

/** Every check of the data, in the order in which findings of one severity appear. */
export const EVENT_CHECKS: readonly EventCheck[] = [
  weekday,
  dateMissing,
  zoneMissing,
  endBeforeStart,
  year,
  past,
  statusDate,
  registrationClosesLate,
  registrationLinkMissing,
  priceConflict,
  passcode,
  contactConsent,
  photoConsent,
  duplicatePerson,
  titleLength,
  fancyUnicode,
  hashtags,
];

/** Every check of a page, in the order in which findings of one severity appear. */
export const PAGE_CHECKS: readonly PageCheck[] = [
  textOverflow,
  coveredText,
  frameOverflow,
  missingGlyph,
  smallType,
  contrast,
  safeZone,
  passcodePrinted,
  qr,
  qrUrl,
  stretchedLogo,
  photoResolution,
  photoDark,
  photoCredit,
  altText,
  wordCount,
  dropped,
  speakerOnPoster,
];

/** What each rule demands, for the documentation: events first. */
export function listRules(): Rule[] {
  return [...EVENT_CHECKS, ...PAGE_CHECKS].map(({ rule, about, severity, description }) => ({
    rule,
    about,
    severity,
    description,
  }));
}
