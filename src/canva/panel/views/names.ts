import type { Language } from '../../../model/language.js';
import type { TemplateCard } from '../../engine/engine.js';
import { GENERAL, TEMPLATES, type Word } from '../../words/index.js';

export const LANGUAGE_WORDS = {
  id: GENERAL.languageId,
  en: GENERAL.languageEn,
  ar: GENERAL.languageAr,
} as const satisfies Record<Language, Word>;

export const KIND_WORDS = {
  announcement: TEMPLATES.kindAnnouncement,
  speakers: TEMPLATES.kindSpeakers,
  reminder: TEMPLATES.kindReminder,
  quote: TEMPLATES.kindQuote,
  recap: TEMPLATES.kindRecap,
  carousel: TEMPLATES.kindCarousel,
  certificate: TEMPLATES.kindCertificate,
} as const satisfies Record<TemplateCard['kind'], Word>;

/** Names of their own, the same in every language. */
const PLATFORM_NAMES: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  telegram: 'Telegram',
  threads: 'Threads',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  x: 'X',
  youtube: 'YouTube',
  zoom: 'Zoom',
};

const PLATFORM_WORDS: Readonly<Record<string, Word>> = {
  print: TEMPLATES.platformPrint,
  web: TEMPLATES.platformWeb,
};

export function platformName(platform: string, say: (word: Word) => string): string {
  const word = PLATFORM_WORDS[platform];
  return word ? say(word) : (PLATFORM_NAMES[platform] ?? platform);
}
