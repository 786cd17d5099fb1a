import type { Preview, PreviewMedia } from '@canva/intents/content';
import { SLOT_ID } from './output-types.js';
import { readPublishRef } from './publish-ref.js';
import { timeZones } from './post-time.js';

/** A picture of the post as far as Canva has made it. */
export type PreviewPicture =
  | { id: string; state: 'loading'; ratio: number }
  | { id: string; state: 'ready'; ratio: number; url: string; alt: string }
  | { id: string; state: 'error'; message: string };

/** The post as it will look. Texts are '' where nothing is chosen. */
export interface PostPreview {
  pictures: PreviewPicture[];
  channel: string;
  caption: string;
  /** `2027-01-14 09:00 WIB` */
  time: string;
}

export function postPreview(
  media: readonly PreviewMedia[] | undefined,
  publishRef: string | undefined,
): PostPreview {
  const settings = readPublishRef(publishRef);
  const previews = media?.find(({ mediaSlotId }) => mediaSlotId === SLOT_ID)?.previews ?? [];
  const { channel = '', caption = '', alts = [], local = '', timeZone = '' } = settings ?? {};
  const zone = timeZones(timeZone).find(({ value }) => value === timeZone)?.label ?? timeZone;
  return {
    pictures: previews.flatMap((preview, index) => pictureOf(preview, alts[index] ?? '')),
    channel,
    caption,
    time: local === '' ? '' : `${local.replace('T', ' ')} ${zone}`,
  };
}

/** Posts are of pictures: films and documents are not asked for, so Canva sends none. */
function pictureOf(preview: Preview, alt: string): PreviewPicture[] {
  if (preview.kind !== 'image') return [];
  const { id, widthPx, heightPx } = preview;
  const ratio = widthPx > 0 && heightPx > 0 ? widthPx / heightPx : 1;
  switch (preview.status) {
    case 'loading':
      return [{ id, state: 'loading', ratio }];
    case 'ready':
      return [{ id, state: 'ready', ratio, url: preview.url, alt }];
    case 'error':
      return [{ id, state: 'error', message: preview.message }];
  }
}
