import type { Format } from '../format.js';
import { derived, MB, NO_INSETS, official, thirdParty } from './shared.js';

/** Pictures that are no post: the background in a meeting, the preview of a link. */

export const SCREENS = [
  {
    id: 'zoom-background',
    platform: 'zoom',
    name: { id: 'Zoom, latar virtual', en: 'Zoom virtual background' },
    width: 1920,
    height: 1080,
    aspect: 'landscape',
    // The text column stands left of the person: x 80–672 px, y 87–993 px.
    safe: { top: 87, right: 1248, bottom: 87, left: 80 },
    types: ['jpeg', 'png'],
    maxBytes: 5 * MB,
    view: 'desktop',
    maxAlt: null,
    // It hangs behind the speaker for an hour, and the phone is in the viewer’s hand.
    qr: true,
    sources: [
      official('Zoom Support: virtual background, 16:9, at most 5 MB'),
      derived(
        'the person sits in the middle third and Zoom writes the name below: left third only',
      ),
    ],
  },
  {
    id: 'open-graph',
    platform: 'web',
    name: { id: 'Pratinjau tautan (Open Graph)', en: 'Link preview (Open Graph)' },
    width: 1200,
    height: 630,
    aspect: 'landscape',
    safe: NO_INSETS,
    types: ['jpeg', 'png'],
    maxBytes: 600_000 - 1,
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [
      thirdParty('WhatsApp shows previews of pictures below 600 KB'),
      derived('Open Graph states no length for og:image:alt: the house limit of 1000'),
    ],
  },
] as const satisfies readonly Format[];
