/** URLs as people read them: printed without their scheme, broken over lines, followed by a dot. */

/** Marks that the layout puts in for line breaks and direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * What two spellings of one address share: without scheme, trailing slash and punctuation, host in
 * lower case. The path keeps its case: short links differ by it.
 */
export function normalizedUrl(url: string): string {
  const bare = url
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const end = bare.search(/[/?#]/);
  const host = end === -1 ? bare : bare.slice(0, end);
  const rest = end === -1 ? '' : bare.slice(end);
  return trimEnd(host.toLowerCase() + rest);
}

/** The addresses in a text, normalised: words with a scheme, or a host name with a dot. */
export function urlsIn(text: string): string[] {
  return text
    .replace(INVISIBLE, '')
    .split(/[\s<>"“”()]+/)
    .filter((word) => word.length <= 2000 && isAddress(word))
    .map(normalizedUrl)
    .filter((url) => url !== '');
}

function isAddress(word: string): boolean {
  if (/^https?:\/\//i.test(word)) return true;
  // Each label ends before its dot, so neither can backtrack over the word. Without a path the last
  // label is in lower case: "M.Hum." is a degree.
  return (
    /^([a-z0-9-]+\.)+[a-z]{2,24}(:\d+)?[/?#]/i.test(word) ||
    /^([A-Za-z0-9-]+\.)+[a-z]{2,24}[.,;:]*$/.test(word)
  );
}

/** Without the slashes and punctuation at the end that aren't part of the address. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '/.,;:!?'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
