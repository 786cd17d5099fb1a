const MAX = 60;

/** Lower-case ASCII words joined by hyphens, at most `max` characters, cut between words; may be ''. */
export function slug(text: string, max: number = MAX): string {
  const words = text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}|[’'`]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let short = '';
  for (const word of words) {
    const longer = short === '' ? word : `${short}-${word}`;
    if (longer.length > max) break;
    short = longer;
  }
  return short === '' ? (words[0] ?? '').slice(0, max) : short;
}

/** `bedah-naskah-2027-01-14`: at most 60 characters, the same for the same name and date. */
export function makeIdentifier(name: string, startDate: string | undefined): string {
  const date = startDate?.slice(0, 10) ?? '';
  const words = slug(name, date === '' ? MAX : MAX - date.length - 1);
  // A name in another script leaves no letters; its characters still tell events apart.
  const base = words === '' ? `acara-${checksum(name)}` : words;
  return date === '' ? base : `${base}-${date}`;
}

/**
 * `wanted`, or with `-2`, `-3`… when the file has it already. `taken` counts the uses so far, and
 * starts with the identifiers that the file gives itself.
 */
export function uniqueIdentifier(wanted: string, taken: Map<string, number>): string {
  let identifier = wanted;
  let number = taken.get(wanted) ?? 0;
  while (taken.has(identifier)) {
    number += 1;
    const tail = `-${number}`;
    identifier = `${wanted.slice(0, MAX - tail.length).replace(/-+$/, '')}${tail}`;
  }
  taken.set(wanted, Math.max(number, 1));
  taken.set(identifier, taken.get(identifier) ?? 1);
  return identifier;
}

/** FNV-1a, 32 bits, in base 36. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
