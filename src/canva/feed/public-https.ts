import type { Bilingual } from '../../errors.js';

/** Why an address from the settings or from a table's reference isn't used. */
export type AddressFault = 'not-a-url' | 'not-https' | 'credentials' | 'not-public';

/** What is wrong and what to do, for each. */
export const ADDRESS_WORDS = {
  'not-a-url': {
    en: 'This is not a web address. Paste the whole address, from https:// on.',
    id: 'Ini bukan alamat web. Tempelkan alamat lengkapnya, mulai dari https://.',
  },
  'not-https': {
    en: 'The address must begin with https://, so that nobody on the way can change what it says.',
    id: 'Alamatnya harus diawali https://, supaya isinya tidak bisa diubah di tengah jalan.',
  },
  credentials: {
    en: 'The address carries a user name or password. Ask for an address that works without.',
    id: 'Alamatnya memuat nama pengguna atau kata sandi. Mintalah alamat yang tidak memerlukannya.',
  },
  'not-public': {
    en: 'The address leads into a private network. Use one by its name that works from everywhere.',
    id: 'Alamatnya mengarah ke jaringan pribadi. Pakai alamat bernama yang bisa dibuka dari mana saja.',
  },
} as const satisfies Record<AddressFault, Bilingual>;

/** Longest address, in characters; an event's URLs have the same bound. */
export const LONGEST_ADDRESS = 2000;

/** Names that resolvers keep to themselves (RFC 6761, 6762, 8375, 9476), and those that routers give out. */
const PRIVATE_ENDINGS =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|onion)$/;

/**
 * An address of the open web: https, a host by its name, no user name or password. Names alone are looked
 * at, since a page can't ask a resolver; numeric addresses are refused, whatever they lead to.
 */
export function parsePublicHttps(text: string): URL | AddressFault {
  const written = text.trim();
  if (written.length > LONGEST_ADDRESS || !URL.canParse(written)) return 'not-a-url';
  const url = new URL(written);
  if (url.protocol === 'http:') return 'not-https';
  if (url.protocol !== 'https:') return 'not-a-url';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!isPublicName(url.hostname)) return 'not-public';
  // A fragment never reaches the server.
  url.hash = '';
  return url;
}

/** The parser has made `127.1` and `0x7f000001` the same four numbers, and every name lower case. */
function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  const numeric = name.startsWith('[') || /^[\d.]+$/.test(name);
  return !numeric && name.includes('.') && !PRIVATE_ENDINGS.test(name);
}
