import type { GetDataTableRequest, GetDataTableResponse } from '@canva/intents/data';
import { InputError, SiarError, type Bilingual } from '../../../errors.js';
import type { Strings } from '../../../bind/expressions.js';
import type { EventData } from '../../../model/event.js';
import type { Language, UiLanguage } from '../../../model/language.js';
import { FeedError } from '../../feed/feed-error.js';
import { fetchFeed } from '../../feed/fetch-feed.js';
import { upcoming } from './event-time.js';
import { eventsTable } from './events-table.js';
import { readSourceRef, type SourceRef } from './source-ref.js';

/** What the data connector needs of the app. */
export interface DataDeps {
  fetch: typeof fetch;
  /** @throws InputError with every fault */
  readEvents(bytes: Uint8Array, fileName: string): Promise<readonly EventData[]>;
  /** The core's fixed words. */
  strings(language: Language): Promise<Strings>;
  /** The instant, in ISO. */
  now(): string;
  /** Language of messages. */
  uiLanguage(): UiLanguage;
}

/** What Canva asks for when a table is chosen, and again whenever somebody refreshes it. Never rejects. */
export async function getDataTable(
  request: GetDataTableRequest,
  deps: DataDeps,
): Promise<GetDataTableResponse> {
  const ref = readSourceRef(request.dataSourceRef.source);
  if (ref === null) return { status: 'outdated_source_ref' };
  try {
    const { events, host } = await eventsOf(ref, request.signal, deps);
    return await tableOf(events, host, ref, request, deps);
  } catch (error) {
    if (isRemote(error)) return { status: 'remote_request_failed' };
    return { status: 'app_error', message: messageOf(error)[deps.uiLanguage()] };
  }
}

interface SourceEvents {
  events: readonly EventData[];
  /** Absent for pasted ones. */
  host?: string;
}

async function eventsOf(
  ref: SourceRef,
  signal: AbortSignal,
  deps: DataDeps,
): Promise<SourceEvents> {
  if (ref.from === 'pasted') return { events: ref.events };
  const { bytes, fileName, host } = await fetchFeed(ref.url, { fetch: deps.fetch, signal });
  return { events: await deps.readEvents(bytes, fileName), host };
}

async function tableOf(
  all: readonly EventData[],
  host: string | undefined,
  ref: SourceRef,
  { limit }: GetDataTableRequest,
  deps: DataDeps,
): Promise<GetDataTableResponse> {
  const now = deps.now();
  const ui = deps.uiLanguage();
  const events = ref.which === 'upcoming' ? upcoming(all, now) : all;
  if (events.length === 0) {
    return { status: 'app_error', message: noEvents(all.length)[ui] };
  }
  const { language } = ref;
  const strings = await deps.strings(language);
  const { table, left } = eventsTable(events, { language, strings, now, limit });
  return {
    status: 'completed',
    dataTable: table,
    metadata: {
      description: summary(table.rows.length, left)[ui],
      ...(host !== undefined && { providerInfo: { name: host, url: `https://${host}` } }),
    },
  };
}

/** The network's faults, for which Canva has words of its own; the others need ours. */
function isRemote(error: unknown): boolean {
  if (!(error instanceof FeedError)) return false;
  const { fault, status = 0 } = error;
  return ['offline', 'unreachable', 'timeout'].includes(fault) || status === 429 || status >= 500;
}

/** Faults of a file that one message lists. */
const MOST_FAULTS = 3;
const LONGEST_MESSAGE = 1000;

/** What went wrong, for people, short enough for Canva's line. */
export function messageOf(error: unknown): Bilingual {
  if (error instanceof InputError && error.faults.length > MOST_FAULTS) {
    const { messages } = new InputError(error.faults.slice(0, MOST_FAULTS));
    const more = error.faults.length - MOST_FAULTS;
    return shorten({ en: `${messages.en}\n${more} more.`, id: `${messages.id}\n${more} lagi.` });
  }
  if (error instanceof SiarError) return shorten(error.messages);
  return {
    en: 'Something went wrong in Siar. Try again; if it happens again, tell the team.',
    id: 'Ada yang salah di Siar. Coba lagi; kalau terulang, beri tahu tim.',
  };
}

function shorten({ en, id }: Bilingual): Bilingual {
  return { en: en.slice(0, LONGEST_MESSAGE), id: id.slice(0, LONGEST_MESSAGE) };
}

function noEvents(all: number): Bilingual {
  if (all === 0) {
    return {
      en: 'There are no events in it. Check the address, or what you pasted.',
      id: 'Tidak ada acara di dalamnya. Periksa alamatnya, atau teks yang ditempel.',
    };
  }
  return {
    en: `All ${all} events are over. Choose “All events” to have them in the table.`,
    id: `Semua acara (${all}) sudah lewat. Pilih “Semua acara” untuk memasukkannya ke tabel.`,
  };
}

function summary(rows: number, left: number): Bilingual {
  if (left === 0) return { en: `${rows} events`, id: `${rows} acara` };
  const all = rows + left;
  return {
    en: `The first ${rows} of ${all} events; Canva takes no more`,
    id: `${rows} dari ${all} acara; Canva tidak menerima lebih`,
  };
}
