import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the open internet's. Everything that leads into a machine or a local
 * network, or hides another address (IPv4-mapped, NAT64, 6to4, Teredo), is not.
 */
export function isPublicAddress(address: string): boolean {
  // Not isValid(): that takes 8.8.8 too, which is a name to the network.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // The library calls every unknown IPv6 range unicast; IANA has given out 2000::/3 alone.
  return parsed.kind() === 'ipv4' || /^[23][0-9a-f]{3}:/.test(parsed.toNormalizedString());
}
