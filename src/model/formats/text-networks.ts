import type { Format } from '../format.js';
import { derived, MB, NO_INSETS, official, thirdParty } from './shared.js';

/** X, LinkedIn and Threads: a text with a picture. */

export const TEXT_NETWORKS = [
  {
    id: 'x-post',
    platform: 'x',
    name: { id: 'X, kiriman', en: 'X post' },
    width: 1200,
    height: 675,
    aspect: 'landscape',
    safe: NO_INSETS,
    types: ['jpeg', 'png', 'webp'],
    maxBytes: 5 * MB,
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [
      official('X API: media best practices, images at most 5 MB'),
      official('X Help: image descriptions, at most 1000 characters'),
      thirdParty('Size of a single picture: design blogs agree on 1200×675'),
    ],
  },
  {
    id: 'linkedin-post',
    platform: 'linkedin',
    name: { id: 'LinkedIn, kiriman', en: 'LinkedIn post' },
    width: 1200,
    height: 627,
    aspect: 'landscape',
    safe: NO_INSETS,
    types: ['jpeg', 'png'],
    maxBytes: 5 * MB,
    view: 'phone',
    maxAlt: 4086,
    qr: false,
    sources: [
      official('LinkedIn Images API: JPG and PNG; alt text at most 4086 characters'),
      thirdParty('Size of a picture: design blogs agree on 1200×627'),
      derived('5 MB: no limit for posts was found, so the smallest of the other networks'),
    ],
  },
  {
    id: 'threads-post',
    platform: 'threads',
    name: { id: 'Threads, kiriman', en: 'Threads post' },
    width: 1080,
    height: 1350,
    aspect: 'portrait',
    safe: NO_INSETS,
    types: ['jpeg', 'png'],
    maxBytes: 8 * MB,
    view: 'phone',
    maxAlt: 1000,
    qr: false,
    sources: [
      official('Threads API: posts, JPEG and PNG at most 8 MB'),
      derived('Threads’ limit for alt text wasn’t found: the house limit of 1000'),
      derived('the size of the Instagram feed, so that one picture serves both'),
    ],
  },
] as const satisfies readonly Format[];
