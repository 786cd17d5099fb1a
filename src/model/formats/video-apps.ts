import type { Format } from '../format.js';
import { derived, MB, NO_INSETS, official, thirdParty } from './shared.js';

/** TikTok and YouTube: pictures that stand among videos, under the player’s own controls. */

export const VIDEO_APPS = [
  {
    id: 'tiktok-photo',
    platform: 'tiktok',
    name: { id: 'TikTok, foto', en: 'TikTok photo' },
    width: 1080,
    height: 1920,
    aspect: 'tall',
    safe: { top: 270, right: 180, bottom: 672, left: 65 },
    types: ['jpeg', 'webp'],
    maxBytes: 20 * MB,
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [
      official('TikTok Content Posting API: photos, JPEG or WebP, at most 20 MB'),
      thirdParty('Covered areas: blogs range over top 180–250, bottom 320–460, right 120–180'),
      derived('one vertical master for TikTok and reels: text inside x 65–900, y 270–1248'),
    ],
  },
  {
    id: 'youtube-thumbnail',
    platform: 'youtube',
    name: { id: 'YouTube, gambar mini', en: 'YouTube thumbnail' },
    width: 1280,
    height: 720,
    aspect: 'landscape',
    safe: NO_INSETS,
    covered: { x: 1050, y: 630, width: 230, height: 90, what: 'duration badge' },
    types: ['jpeg', 'png'],
    maxBytes: 2 * MB - 1,
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [
      official('YouTube Help: add video thumbnails, 1280×720, under 2 MB'),
      derived('room for the badge of a video longer than an hour, and the space around it'),
    ],
  },
] as const satisfies readonly Format[];
