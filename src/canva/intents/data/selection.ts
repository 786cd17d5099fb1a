import type { DataSourceRef, InvocationContext } from '@canva/intents/data';
import type { Bilingual } from '../../../errors.js';
import type { EventData } from '../../../model/event.js';
import type { Language } from '../../../model/language.js';
import { addressError } from '../../feed/feed-error.js';
import { parsePublicHttps } from '../../feed/public-https.js';
import type { IntentSettings } from '../say.js';
import { messageOf, type DataDeps } from './get-data-table.js';
import { feedSource, pastedSource, readSourceRef, writeSourceRef } from './source-ref.js';

/** What the selection view shows. */
export interface Selection {
  from: 'feed' | 'pasted';
  url: string;
  /** As pasted. */
  text: string;
  /** Those of a table that is edited, until something else is pasted. */
  kept: readonly EventData[];
  language: Language;
  which: 'upcoming' | 'all';
}

/** Where the view starts: from the table that is edited, else from the settings. */
export function startSelection(context: InvocationContext, settings: IntentSettings): Selection {
  const fresh: Selection = {
    from: 'feed',
    url: settings.feedUrl ?? '',
    text: '',
    kept: [],
    language: 'id',
    which: 'upcoming',
  };
  const ref = context.dataSourceRef && readSourceRef(context.dataSourceRef.source);
  if (!ref) return fresh;
  const { language, which } = ref;
  if (ref.from === 'feed') return { ...fresh, language, which, url: ref.url };
  return { ...fresh, language, which, from: 'pasted', kept: ref.events };
}

export type Chosen = { ref: DataSourceRef } | { fault: Bilingual };

/** The reference for Canva, or what is wrong with the choice. Never rejects. */
export async function chooseSource(
  selection: Selection,
  deps: Pick<DataDeps, 'readEvents'>,
): Promise<Chosen> {
  return selection.from === 'feed' ? chooseFeed(selection) : choosePasted(selection, deps);
}

function chooseFeed(selection: Selection): Chosen {
  const url = parsePublicHttps(selection.url);
  if (typeof url === 'string') return { fault: addressError(url).messages };
  // The title is seen by everybody who opens the design; a path may hold a secret.
  const ref = writeSourceRef(feedSource(url.href, selection), url.host);
  return ref ? { ref } : { fault: TOO_LONG };
}

async function choosePasted(
  selection: Selection,
  deps: Pick<DataDeps, 'readEvents'>,
): Promise<Chosen> {
  const { text, kept } = selection;
  if (text.trim() === '' && kept.length === 0) return { fault: NOTHING };
  try {
    const events =
      text.trim() === '' ? kept : await deps.readEvents(new TextEncoder().encode(text), '');
    const [first] = events;
    if (!first) return { fault: NOTHING };
    const title = events.length === 1 ? first.name : `${first.name} +${events.length - 1}`;
    const ref = writeSourceRef(pastedSource(events, selection), title);
    return ref ? { ref } : { fault: TOO_MANY };
  } catch (error) {
    return { fault: messageOf(error) };
  }
}

const NOTHING: Bilingual = {
  en: 'Paste at least one event: YAML, JSON, JSON-LD, iCalendar or CSV.',
  id: 'Tempelkan paling sedikit satu acara: YAML, JSON, JSON-LD, iCalendar, atau CSV.',
};

const TOO_MANY: Bilingual = {
  en: 'Canva keeps 5 KB of pasted events, and these are more. Paste fewer, or use your feed’s address.',
  id: 'Canva menyimpan 5 KB acara yang ditempel, dan ini lebih. Tempelkan lebih sedikit, atau pakai alamat umpan.',
};

const TOO_LONG: Bilingual = {
  en: 'The address is too long for Canva. Ask for a shorter one.',
  id: 'Alamatnya terlalu panjang bagi Canva. Mintalah yang lebih pendek.',
};
