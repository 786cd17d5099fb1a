import { SiarError, type Bilingual } from '../../errors.js';
import { ADDRESS_WORDS, type AddressFault } from './public-https.js';

export type FeedFault =
  | AddressFault
  /** The computer has no network. */
  | 'offline'
  /** No answer, or one that the browser keeps from the app: it doesn't tell which. */
  | 'unreachable'
  /** Nothing, or not all of it, in time. */
  | 'timeout'
  /** An answer that is no feed: `status` has its number. */
  | 'status'
  /** A picture, a PDF and the like. */
  | 'type'
  | 'too-large'
  | 'empty'
  /** The person, or Canva, no longer wants it. */
  | 'cancelled';

/** A feed that couldn't be fetched; the words name its host alone, as addresses may hold secrets. */
export class FeedError extends SiarError {
  readonly fault: FeedFault;
  /** HTTP status, where that is what is wrong. */
  readonly status: number | undefined;

  constructor(
    fault: FeedFault,
    words: Bilingual,
    details: { cause?: unknown; status?: number } = {},
  ) {
    super(`feed-${fault}`, words, { cause: details.cause });
    this.fault = fault;
    this.status = details.status;
  }
}

export function addressError(fault: AddressFault): FeedError {
  return new FeedError(fault, ADDRESS_WORDS[fault]);
}

export function offlineError(cause: unknown): FeedError {
  const words = {
    en: 'This computer is offline. Connect it and try again.',
    id: 'Komputer ini sedang luring. Sambungkan ke internet, lalu coba lagi.',
  };
  return new FeedError('offline', words, { cause });
}

export function unreachableError(host: string, cause: unknown): FeedError {
  const words = {
    en:
      `${host} can’t be reached, or doesn’t let this app read its events. Check the address; if it opens in a ` +
      'browser, ask whoever runs the server to send the header “Access-Control-Allow-Origin: *” with it.',
    id:
      `${host} tidak terjangkau, atau tidak mengizinkan aplikasi ini membaca acaranya. Periksa alamatnya; kalau ` +
      'terbuka di peramban, minta pengelola servernya mengirim header “Access-Control-Allow-Origin: *”.',
  };
  return new FeedError('unreachable', words, { cause });
}

export function timeoutError(host: string, seconds: number): FeedError {
  return new FeedError('timeout', {
    en: `${host} took longer than ${seconds} seconds. Try again in a few minutes.`,
    id: `${host} tidak selesai menjawab dalam ${seconds} detik. Coba lagi beberapa menit lagi.`,
  });
}

export function statusError(host: string, status: number): FeedError {
  return new FeedError('status', statusWords(host, status), { status });
}

function statusWords(host: string, status: number): Bilingual {
  if (status === 401 || status === 403) {
    return {
      en: `${host} keeps this address closed (${status}). Ask for one that everybody may read.`,
      id: `${host} menutup alamat ini (${status}). Mintalah alamat yang boleh dibaca siapa saja.`,
    };
  }
  if (status === 404 || status === 410) {
    return {
      en: `${host} has nothing at this address (${status}). Check it in the settings.`,
      id: `${host} tidak punya apa-apa di alamat ini (${status}). Periksa alamatnya di pengaturan.`,
    };
  }
  return {
    en: `${host} answered with an error (${status}). Try again in a few minutes.`,
    id: `${host} menjawab dengan galat (${status}). Coba lagi beberapa menit lagi.`,
  };
}

export function typeError(type: string): FeedError {
  return new FeedError('type', {
    en: `The address leads to a file of type ${type}. Siar reads YAML, JSON, JSON-LD, HTML, iCalendar and CSV.`,
    id: `Alamatnya mengarah ke berkas jenis ${type}. Siar membaca YAML, JSON, JSON-LD, HTML, iCalendar, dan CSV.`,
  });
}

export function tooLargeError(megabytes: number): FeedError {
  return new FeedError('too-large', {
    en: `The feed is larger than ${megabytes} MB. Ask for one with the coming events alone.`,
    id: `Umpannya lebih dari ${megabytes} MB. Mintalah yang berisi acara mendatang saja.`,
  });
}

export function emptyError(host: string): FeedError {
  return new FeedError('empty', {
    en: `${host} answered with an empty file. Ask whoever runs the server.`,
    id: `${host} menjawab dengan berkas kosong. Tanyakan kepada pengelola servernya.`,
  });
}

export function cancelledError(): FeedError {
  return new FeedError('cancelled', { en: 'Cancelled.', id: 'Dibatalkan.' });
}
