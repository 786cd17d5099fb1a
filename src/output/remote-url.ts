import { AssetError } from '../errors.js';

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
    throw remoteFault(written, 'is not a URL.', cause);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw remoteFault(written, `leads to ${url.protocol} instead of http(s).`);
  }
  if (url.username !== '' || url.password !== '') {
    throw remoteFault(written, 'carries a user name or password. Save the picture as a file.');
  }
  if (base?.protocol === 'https:' && url.protocol === 'http:') {
    throw remoteFault(written, 'is redirected from https to http. Save the picture as a file.');
  }
  return url;
}

/** An error about a web picture, under its URL without what may be secret. */
export function remoteFault(written: string, what: string, cause?: unknown): AssetError {
  const name = publicPart(written);
  return new AssetError(`${name}: ${what}`, { path: name, cause });
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
