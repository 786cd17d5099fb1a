/**
 * For each family of our brands, families that Canva has, the likest first. Canva offers apps a selection that
 * changes, so each chain ends with a family that is nearly always there.
 */
export const FAMILY_CHAINS: Readonly<Record<string, readonly string[]>> = {
  'Plus Jakarta Sans': ['Outfit', 'Urbanist', 'DM Sans', 'Poppins', 'Montserrat'],
  Newsreader: ['Source Serif Pro', 'Source Serif 4', 'Lora', 'Crimson Pro', 'Libre Baskerville'],
  Fraunces: ['Recoleta', 'DM Serif Display', 'Young Serif', 'Playfair Display', 'Lora'],
  Archivo: ['Work Sans', 'Public Sans', 'Inter', 'Open Sans'],
  'Space Grotesk': ['Sora', 'Red Hat Display', 'Syne', 'DM Sans', 'Montserrat'],
  'Bricolage Grotesque': ['Familjen Grotesk', 'Schibsted Grotesk', 'Archivo', 'Work Sans', 'Inter'],
  Cairo: ['Tajawal', 'Almarai', 'IBM Plex Sans Arabic', 'Noto Sans Arabic'],
  Amiri: ['Scheherazade New', 'Noto Naskh Arabic', 'Lateef', 'Noto Sans Arabic'],
  // Nothing else draws Javanese; without it Canva's own fallback does.
  'Noto Sans Javanese': [],
};

/** Families to look for, in order: the wish itself, then its chain. */
export function familiesFor(family: string): readonly string[] {
  const chain = Object.hasOwn(FAMILY_CHAINS, family) ? FAMILY_CHAINS[family] : undefined;
  return [family, ...(chain ?? [])];
}

/** Whether two names are of one family: Canva writes some without spaces or in other cases. */
export function sameFamily(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, '');
}
