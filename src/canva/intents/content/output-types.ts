import type { OutputTypeConfiguration } from '@canva/intents/content';
import type { Bilingual } from '../../../errors.js';
import type { UiLanguage } from '../../../model/language.js';
import { MOST_PAGES, type PostType } from './contract.js';

/**
 * Feeds take from 3:4 (Instagram's app) to 1.91:1 (LinkedIn's 1200×627 is a little wider). JPEG, as Instagram and
 * TikTok take no PNG; at most ten pictures, as Instagram's API takes no more.
 */
const FEED = { format: 'jpg', aspectRatio: { min: 0.75, max: 1.92 } } as const;
const STORY = { format: 'jpg', aspectRatio: { exact: 9 / 16 } } as const;

interface PostTypeFacts {
  name: Bilingual;
  slot: Bilingual;
  image: typeof FEED | typeof STORY;
  count: { exact: number } | { min: number; max: number };
}

const POSTS: Record<PostType, PostTypeFacts> = {
  post: {
    name: { en: 'Post with one picture', id: 'Kiriman satu gambar' },
    slot: { en: 'Picture', id: 'Gambar' },
    image: FEED,
    count: { exact: 1 },
  },
  carousel: {
    name: { en: 'Carousel', id: 'Karusel' },
    slot: { en: 'Pictures, in order', id: 'Gambar, berurutan' },
    image: FEED,
    count: { min: 2, max: MOST_PAGES },
  },
  story: {
    name: { en: 'Story or status', id: 'Story atau status' },
    slot: { en: 'Tall picture', id: 'Gambar tegak' },
    image: STORY,
    count: { exact: 1 },
  },
};

export const SLOT_ID = 'pictures';

/** What can be sent to the library's calendar, and which files Canva makes for it. */
export function outputTypes(language: UiLanguage): OutputTypeConfiguration[] {
  return Object.entries(POSTS).map(([id, { name, slot, image, count }]) => ({
    id,
    displayName: name[language],
    contentNoun: 'post',
    mediaSlots: [
      { id: SLOT_ID, displayName: slot[language], fileCount: count, accepts: { image } },
    ],
  }));
}
