import { describe, expect, it } from 'vitest';
import { allowedRanges, isPublicAddress } from './address.ts';

describe('public addresses', () => {
  it.each(['8.8.8.8', '104.16.1.1', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '[2a00:1450:4001::200e]'])(
    '%s may be reached',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    'example.com',
    '',
  ])('%s may not', (address) => expect(isPublicAddress(address)).toBe(false));

  it('opens ranges by name only', () => {
    const opened = allowedRanges(['10.20.0.0/16', 'fd00::/8']);
    expect(opened('10.20.3.4')).toBe(true);
    expect(opened('[fd12::1]')).toBe(true);
    expect(opened('10.21.0.1')).toBe(false);
    expect(() => allowedRanges(['10.0.0.0'])).toThrow('Not an address range');
    expect(() => allowedRanges(['intranet/8'])).toThrow('Not an address range');
  });
});
