import { extensionOf } from '../../read/reader.js';

/** What the notation of each media type is called at the end of a file name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/calendar': 'ics',
  'application/ld+json': 'jsonld',
  'application/json': 'json',
  'text/json': 'json',
  'application/feed+json': 'json',
  'text/csv': 'csv',
  'application/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/yaml': 'yaml',
  'application/x-yaml': 'yaml',
  'text/yaml': 'yaml',
  'text/x-yaml': 'yaml',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
};

/** Types that servers give for what they don't know: the address's own ending tells more. */
const SAYS_NOTHING = new Set(['', 'text/plain', 'application/octet-stream', 'binary/octet-stream']);

const KNOWN_ENDINGS = new Set([...Object.values(EXTENSIONS), 'yml', 'htm', 'ical', 'tsv']);
const LONGEST = 80;

/** `text/calendar` of `text/calendar; charset=utf-8`; '' without one. */
export function mediaType(header: string | null): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/**
 * The name that tells the readers of `src/read` the notation: the last part of the address, with the ending
 * that the media type asks for. Null for a type that is no notation of events.
 */
export function feedName(url: URL, type: string): string | null {
  const extension = Object.hasOwn(EXTENSIONS, type) ? EXTENSIONS[type] : undefined;
  if (extension === undefined && !SAYS_NOTHING.has(type)) return null;
  const last = decodePart(url.pathname.split('/').findLast((part) => part !== '') ?? '');
  const name = last.replace(/[^\p{L}\p{N}._ -]/gu, '').slice(0, LONGEST);
  const own = extensionOf(name);
  const stem = KNOWN_ENDINGS.has(own) ? name.slice(0, -own.length - 1) : name;
  const ending = extension ?? (KNOWN_ENDINGS.has(own) ? own : undefined);
  return [stem === '' ? url.hostname : stem, ending].filter((part) => part !== undefined).join('.');
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
