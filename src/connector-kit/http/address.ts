import { BlockList, isIP } from 'node:net';

/*
 * Which addresses an outgoing call may reach: only public ones. Spelling is no guard (loopback alone has
 * dozens of spellings), so the decision is made on the address that the socket is about to be opened to.
 * Ranges: the IANA special-purpose registries,
 * https://www.iana.org/assignments/iana-ipv4-special-registry and .../iana-ipv6-special-registry.
 */

const special = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, prefix, 'ipv6');

/** Global unicast. Everything else of IPv6 (loopback, mapped IPv4, NAT64, link-local, multicast) is refused as a whole. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an address literal, with or without IPv6 brackets, is a public one. False for anything that is no address. */
export const isPublicAddress = (literal: string): boolean => {
  const address = withoutBrackets(literal);
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
    default:
      return false;
  }
};

/** Ranges that an operator opens on purpose, for example `10.20.0.0/16` for a vendor system in the same network. */
export const allowedRanges = (cidrs: readonly string[]): ((literal: string) => boolean) => {
  const ranges = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', prefix = ''] = cidr.split('/');
    const family = isIP(network);
    if (family === 0 || !/^\d{1,3}$/.test(prefix)) throw new RangeError(`Not an address range: ${cidr}`);
    ranges.addSubnet(network, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
  }
  return (literal) => {
    const address = withoutBrackets(literal);
    const family = isIP(address);
    return family !== 0 && ranges.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
};

/** Whether a host name is an address rather than a name. */
export const isLiteral = (host: string): boolean => isIP(withoutBrackets(host)) !== 0;

/** `[fe80::1%eth0]` becomes `fe80::1`. */
const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
