import type { Format } from '../format.js';
import { derived, MB, NO_INSETS, official } from './shared.js';

/** Instagram. Every picture is an sRGB JPEG of at most 8 MB; its API takes nothing else. */

const files = official('Instagram Platform: content publishing, image specifications');
const altText = official('Instagram Platform: IG User Media, alt_text');
const noAlt = official(
  'Instagram Platform: content publishing, stories and reels take no alt text',
);

const jpeg = { platform: 'instagram', types: ['jpeg'], maxBytes: 8 * MB } as const;

export const INSTAGRAM = [
  {
    ...jpeg,
    id: 'instagram-feed',
    name: { id: 'Instagram, feed (4:5)', en: 'Instagram feed (4:5)' },
    width: 1080,
    height: 1350,
    aspect: 'portrait',
    safe: NO_INSETS,
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [files, altText],
  },
  {
    ...jpeg,
    id: 'instagram-square',
    name: { id: 'Instagram, persegi (1:1)', en: 'Instagram square (1:1)' },
    width: 1080,
    height: 1080,
    aspect: 'square',
    safe: NO_INSETS,
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [files, altText],
  },
  {
    ...jpeg,
    id: 'instagram-portrait',
    name: { id: 'Instagram, potret (3:4)', en: 'Instagram portrait (3:4)' },
    width: 1080,
    height: 1440,
    aspect: 'portrait',
    safe: NO_INSETS,
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [
      files,
      altText,
      derived('3:4 is taller than the API’s 4:5 limit: it is uploaded in the app by hand'),
    ],
  },
  {
    ...jpeg,
    id: 'instagram-story',
    name: { id: 'Instagram, cerita', en: 'Instagram story' },
    width: 1080,
    height: 1920,
    aspect: 'tall',
    safe: { top: 270, right: 0, bottom: 380, left: 0 },
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [files, noAlt, official('Meta Ads Guide: Instagram Stories, safe zone')],
  },
  {
    ...jpeg,
    id: 'instagram-reel-cover',
    name: { id: 'Instagram, sampul reel', en: 'Instagram reel cover' },
    width: 1080,
    height: 1920,
    aspect: 'tall',
    safe: { top: 420, right: 65, bottom: 420, left: 65 },
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [
      files,
      noAlt,
      official('Meta Ads Guide: Instagram Reels, safe zone (sides 65 px)'),
      derived('text inside the middle 1080×1080, which the 3:4 and the 1:1 crop both keep'),
    ],
  },
] as const satisfies readonly Format[];
