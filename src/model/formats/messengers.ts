import type { Format } from '../format.js';
import { derived, MB, NO_INSETS, official, thirdParty } from './shared.js';

/** WhatsApp and Telegram. */

const whatsappFiles = official('WhatsApp Business Platform: media, images at most 5 MB');

export const MESSENGERS = [
  {
    id: 'whatsapp-status',
    platform: 'whatsapp',
    name: { id: 'WhatsApp, status', en: 'WhatsApp status' },
    width: 1080,
    height: 1920,
    aspect: 'tall',
    safe: { top: 270, right: 0, bottom: 380, left: 0 },
    types: ['jpeg', 'png'],
    maxBytes: 5 * MB,
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [
      whatsappFiles,
      thirdParty('Size of a status: design blogs agree on 1080×1920'),
      derived(
        'WhatsApp states no safe zone: that of Meta’s stories, which covers its header and reply bar',
      ),
    ],
  },
  {
    id: 'whatsapp-chat',
    platform: 'whatsapp',
    name: { id: 'WhatsApp, obrolan dan saluran', en: 'WhatsApp chat and channel' },
    width: 1080,
    height: 1080,
    aspect: 'square',
    safe: NO_INSETS,
    types: ['jpeg', 'png'],
    maxBytes: 5 * MB,
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [whatsappFiles],
  },
  {
    id: 'telegram-post',
    platform: 'telegram',
    name: { id: 'Telegram, kiriman', en: 'Telegram post' },
    width: 1280,
    height: 720,
    aspect: 'landscape',
    safe: NO_INSETS,
    types: ['jpeg', 'png'],
    maxBytes: 10 * MB,
    view: 'phone',
    maxAlt: null,
    qr: false,
    sources: [
      official('Telegram Bot API: sendPhoto, at most 10 MB'),
      derived('1280×720: shown without a crop and large enough after Telegram’s compression'),
    ],
  },
] as const satisfies readonly Format[];
