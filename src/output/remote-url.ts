import type { AssetError, Bilingual } from '../errors.js';
import { assetFault } from './asset-fault.js';

/**
 * A URL that may be fetched: http or https, without a user name or password. `written` is what stands
 * in the event; a redirect gives the URL it comes from as `base`, and may not leave https. Throws
 * AssetError.
 */
export function parseRemoteUrl(text: string, written: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch (cause) {
    throw remoteFault(written, { en: 'is not a URL.', id: 'bukan URL.' }, cause);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw remoteFault(written, {
      en: `leads to ${url.protocol} instead of http(s).`,
      id: `mengarah ke ${url.protocol}, bukan http(s).`,
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw remoteFault(written, {
      en: 'carries a user name or password. Save the picture as a file.',
      id: 'memuat nama pengguna atau kata sandi. Simpan gambarnya sebagai berkas.',
    });
  }
  if (base?.protocol === 'https:' && url.protocol === 'http:') {
    throw remoteFault(written, {
      en: 'is redirected from https to http. Save the picture as a file.',
      id: 'dialihkan dari https ke http. Simpan gambarnya sebagai berkas.',
    });
  }
  return url;
}

/** An error about a web picture, under its URL without what may be secret. */
export function remoteFault(written: string, what: Bilingual, cause?: unknown): AssetError {
  return assetFault(publicPart(written), what, cause);
}

/** Without user, password, query and fragment: messages end up in logs. */
function publicPart(written: string): string {
  try {
    const { protocol, host, pathname } = new URL(written);
    return `${protocol}//${host}${pathname}`.slice(0, 200);
  } catch {
    return written.replace(/[?#].*$/s, '').slice(0, 80);
  }
}
