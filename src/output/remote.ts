import { lookup } from 'node:dns/promises';
import { AssetError } from '../errors.js';
import { isPublicAddress } from './public-address.js';
import { get, type Answer, type Dial } from './remote-get.js';
import { parseRemoteUrl, remoteFault } from './remote-url.js';

export interface RemoteOptions {
  /** Addresses of a host name. */
  resolve: (host: string) => Promise<string[]>;
  /** Where to connect for a checked address: itself. Tests put a server of their own there. */
  dial: Dial;
  /** Bytes of one picture. */
  maxBytes: number;
  /** Bytes of all pictures of a run: they stay in memory. */
  maxTotalBytes: number;
  maxImages: number;
  /** For one picture with all its redirects. */
  milliseconds: number;
}

const REMOTE = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (address) => address,
  maxBytes: 20_000_000,
  maxTotalBytes: 100_000_000,
  maxImages: 20,
  milliseconds: 10_000,
} satisfies RemoteOptions;

const MAX_REDIRECTS = 3;

const OWN_ADDRESS = {
  en: "Name the picture's own address.",
  id: 'Tulis alamat gambarnya sendiri.',
};

/**
 * Fetches pictures from the web, each once. The host is resolved here, every address of it must be a
 * public one, and the connection goes to a checked address; each redirect is checked again. Throws
 * AssetError, without the query of the URL, which may hold a secret.
 */
export function createRemoteFetcher(
  options: Partial<RemoteOptions> = {},
): (url: string) => Promise<Uint8Array> {
  const settings: RemoteOptions = { ...REMOTE, ...options };
  const fetched = new Map<string, Promise<Uint8Array>>();
  let total = 0;

  return (url) => {
    const known = fetched.get(url);
    if (known) return known;
    if (fetched.size >= settings.maxImages) {
      return Promise.reject(
        remoteFault(url, {
          en: `more than ${settings.maxImages} pictures from the web in one run. Save some as files.`,
          id: `lebih dari ${settings.maxImages} gambar dari web dalam satu kali jalan. Simpan sebagian sebagai berkas.`,
        }),
      );
    }
    const picture = fetchPicture(url, settings).then((bytes) => {
      total += bytes.byteLength;
      if (total > settings.maxTotalBytes) {
        throw remoteFault(url, {
          en: 'the pictures from the web are too large together. Save them as files.',
          id: 'semua gambar dari web terlalu besar jika digabung. Simpan sebagai berkas.',
        });
      }
      return bytes;
    });
    fetched.set(url, picture);
    return picture;
  };
}

async function fetchPicture(written: string, settings: RemoteOptions): Promise<Uint8Array> {
  const clock = new AbortController();
  const seconds = settings.milliseconds / 1000;
  const late = remoteFault(written, {
    en: `no picture came within ${seconds} s. Try again, or save it as a file.`,
    id: `gambarnya tidak datang dalam ${seconds} detik. Coba lagi, atau simpan sebagai berkas.`,
  });
  const timer = setTimeout(() => clock.abort(late), settings.milliseconds);
  try {
    let url = parseRemoteUrl(written, written);
    for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
      const address = await untilAborted(addressOf(url, written, settings), clock.signal);
      const answer = await get(url, address, settings.dial, settings.maxBytes, clock.signal);
      if (answer.kind === 'picture') return answer.bytes;
      url = follow(answer, url, written, settings);
    }
    throw remoteFault(written, {
      en: `more than ${MAX_REDIRECTS} redirects. ${OWN_ADDRESS.en}`,
      id: `lebih dari ${MAX_REDIRECTS} pengalihan. ${OWN_ADDRESS.id}`,
    });
  } catch (cause) {
    if (clock.signal.aborted) throw late;
    if (cause instanceof AssetError) throw cause;
    const what = {
      en: 'could not be fetched. Check the address, or save it as a file.',
      id: 'tidak dapat diambil. Periksa alamatnya, atau simpan sebagai berkas.',
    };
    throw remoteFault(written, what, cause);
  } finally {
    clearTimeout(timer);
  }
}

/** The next URL of a redirect; any other answer is an error. */
function follow(
  answer: Exclude<Answer, { kind: 'picture' }>,
  from: URL,
  written: string,
  settings: RemoteOptions,
): URL {
  switch (answer.kind) {
    case 'redirect':
      return parseRemoteUrl(answer.location, written, from);
    case 'status':
      throw remoteFault(written, {
        en: `the server answers ${answer.status}. Check the address.`,
        id: `servernya menjawab ${answer.status}. Periksa alamatnya.`,
      });
    case 'type':
      throw remoteFault(written, {
        en: `is not a picture but ${answer.type}. ${OWN_ADDRESS.en}`,
        id: `bukan gambar, melainkan ${answer.type}. ${OWN_ADDRESS.id}`,
      });
    case 'large':
      throw remoteFault(written, {
        en: `is larger than ${settings.maxBytes / 1e6} MB. Save it smaller, as a file.`,
        id: `lebih besar dari ${settings.maxBytes / 1e6} MB. Simpan lebih kecil, sebagai berkas.`,
      });
  }
}

/** One checked address of the host. If any of its addresses is private, none is used. */
async function addressOf(url: URL, written: string, settings: RemoteOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = /^[\d.]+$/.test(host) || host.includes(':');
  let addresses = [host];
  if (!literal) {
    try {
      addresses = await settings.resolve(host);
    } catch (cause) {
      const what = {
        en: `the host ${host} was not found. Check the address.`,
        id: `situs ${host} tidak ditemukan. Periksa alamatnya.`,
      };
      throw remoteFault(written, what, cause);
    }
  }
  const [first] = addresses;
  if (first === undefined) {
    throw remoteFault(written, {
      en: `the host ${host} has no address. Save the picture as a file.`,
      id: `situs ${host} tidak punya alamat. Simpan gambarnya sebagai berkas.`,
    });
  }
  if (!addresses.every(isPublicAddress)) {
    throw remoteFault(written, {
      en: `the host ${host} is in a private network, where nothing is fetched. Save the picture as a file.`,
      id: `situs ${host} berada di jaringan pribadi, yang tidak pernah diambil isinya. Simpan gambarnya sebagai berkas.`,
    });
  }
  return first;
}

/** A resolver cannot be stopped, but it can be left behind. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
