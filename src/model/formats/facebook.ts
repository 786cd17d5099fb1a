import type { Format } from '../format.js';
import { derived, MB, NO_INSETS, official, thirdParty } from './shared.js';

/** Facebook. JPEG first: above 1 MB it recommends against PNG, and compresses it anew. */

const files = official('Graph API: Page photos, at most 10 MB, PNG at most 1 MB recommended');
const altText = derived('Facebook states no length for alt text: the house limit of 1000');

const files10 = { platform: 'facebook', types: ['jpeg', 'png'], maxBytes: 10 * MB } as const;

export const FACEBOOK = [
  {
    ...files10,
    id: 'facebook-post',
    name: { id: 'Facebook, kiriman', en: 'Facebook post' },
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
    ...files10,
    id: 'facebook-event-cover',
    name: { id: 'Facebook, sampul acara', en: 'Facebook event cover' },
    width: 1920,
    height: 1005,
    aspect: 'landscape',
    safe: { top: 101, right: 192, bottom: 101, left: 192 },
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [
      files,
      altText,
      thirdParty('Size of event covers: design blogs agree on 1920×1005'),
      derived('text in the middle 80 % of both sides, as phones and desktops crop differently'),
    ],
  },
  {
    ...files10,
    id: 'facebook-story',
    name: { id: 'Facebook, cerita', en: 'Facebook story' },
    width: 1080,
    height: 1920,
    aspect: 'tall',
    safe: { top: 270, right: 0, bottom: 380, left: 0 },
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [files, official('Meta Ads Guide: Facebook Stories, safe zone')],
  },
] as const satisfies readonly Format[];
