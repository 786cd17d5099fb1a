import type { PublishSettings } from '@canva/intents/content';
import type { Bilingual } from '../../../errors.js';
import { ADDRESS_WORDS, parsePublicHttps } from '../../feed/public-https.js';
import type { IntentSettings } from '../say.js';
import { byteLength } from '../data/limits.js';
import { ALT_LENGTH, CAPTION_LENGTH, CHANNEL_LENGTH, MOST_PAGES } from './contract.js';
import { scheduleAt } from './post-time.js';
import {
  PUBLISH_REF_BYTES,
  readPublishRef,
  writePublishRef,
  type PostSettings,
} from './publish-ref.js';

/** What the settings view shows. */
export interface PostDraft {
  channel: string;
  caption: string;
  /** One line a picture. */
  alts: string;
  /** `2027-01-14T09:00`; '' for none. */
  local: string;
  timeZone: string;
}

export type PostField = 'channel' | 'caption' | 'alts' | 'time';

export interface CheckedDraft {
  /** For Canva: kept also while something is missing, so that nothing typed is lost. */
  publish: PublishSettings;
  /** What is wrong, by field. */
  faults: Partial<Record<PostField, Bilingual>>;
}

/** Where the view starts: with what was saved, else empty in the person's own time zone. */
export function startDraft(publishRef: string | undefined, ownZone: string): PostDraft {
  const saved = readPublishRef(publishRef);
  if (!saved) return { channel: '', caption: '', alts: '', local: '', timeZone: ownZone };
  const { channel, caption, alts, local = '', timeZone } = saved;
  return { channel, caption, alts: alts.join('\n'), local, timeZone };
}

/** The library's server, or why its address can't be used; null where there is none. */
export function endpointOf(
  settings: IntentSettings,
): { host: string } | { fault: Bilingual } | null {
  const { endpointUrl = '' } = settings;
  if (endpointUrl.trim() === '') return null;
  const url = parsePublicHttps(endpointUrl);
  return typeof url === 'string' ? { fault: ADDRESS_WORDS[url] } : { host: url.host };
}

/** @param now milliseconds since 1970 */
export function checkDraft(draft: PostDraft, settings: IntentSettings, now: number): CheckedDraft {
  const { channel, caption, timeZone } = draft;
  const alts = draft.alts.split('\n').map((line) => line.trim());
  while (alts.at(-1) === '') alts.pop();
  const faults: CheckedDraft['faults'] = {};
  const channelFault = faultOfChannel(channel.trim());
  if (channelFault) faults.channel = channelFault;
  if (caption.length > CAPTION_LENGTH) faults.caption = tooLong(CAPTION_LENGTH);
  if (alts.length > MOST_PAGES) faults.alts = TOO_MANY_ALTS;
  if (alts.some((alt) => alt.length > ALT_LENGTH)) faults.alts = tooLong(ALT_LENGTH);
  const timeFault = draft.local === '' ? null : faultOfTime(draft, now);
  if (timeFault) faults.time = timeFault;

  const post: PostSettings = {
    channel: channel.trim().slice(0, CHANNEL_LENGTH),
    caption: caption.slice(0, CAPTION_LENGTH),
    alts: alts.slice(0, MOST_PAGES).map((alt) => alt.slice(0, ALT_LENGTH)),
    ...(draft.local !== '' && { local: draft.local }),
    timeZone,
  };
  const publishRef = writePublishRef(post);
  if (byteLength(publishRef) > PUBLISH_REF_BYTES) {
    faults.alts ??= TOO_MUCH;
    return { publish: { validityState: 'invalid_missing_required_fields' }, faults };
  }
  const endpoint = endpointOf(settings);
  const ready = endpoint !== null && 'host' in endpoint && Object.keys(faults).length === 0;
  const validityState = ready ? 'valid' : 'invalid_missing_required_fields';
  return { publish: { publishRef, validityState }, faults };
}

function faultOfChannel(channel: string): Bilingual | null {
  if (channel === '') {
    return { en: 'Say where the post will appear.', id: 'Tuliskan di mana kiriman ini tampil.' };
  }
  return channel.length > CHANNEL_LENGTH ? tooLong(CHANNEL_LENGTH) : null;
}

function faultOfTime({ local, timeZone }: PostDraft, now: number): Bilingual | null {
  const schedule = scheduleAt(local, timeZone);
  if (schedule === null) {
    return {
      en: 'This hour doesn’t exist there, as clocks change. Choose another.',
      id: 'Jam itu tidak ada di sana karena pergantian jam. Pilih yang lain.',
    };
  }
  if (Date.parse(schedule.instant) >= now) return null;
  return {
    en: 'This moment is over. Choose a later one.',
    id: 'Waktu itu sudah lewat. Pilih yang lebih nanti.',
  };
}

function tooLong(most: number): Bilingual {
  return { en: `Use at most ${most} characters.`, id: `Pakai paling banyak ${most} karakter.` };
}

const TOO_MANY_ALTS: Bilingual = {
  en: `A post has at most ${MOST_PAGES} pictures: one line for each.`,
  id: `Satu kiriman paling banyak ${MOST_PAGES} gambar: satu baris untuk setiap gambar.`,
};

const TOO_MUCH: Bilingual = {
  en: 'Caption and alternative texts are more than Canva keeps. Shorten them.',
  id: 'Takarir dan teks alternatif lebih dari yang disimpan Canva. Persingkat.',
};
