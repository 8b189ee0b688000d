import { isIPv6 } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * The caller’s address. Only as many proxies as we run ourselves are believed: whatever stands further left in
 * `X-Forwarded-For` was written by the caller.
 */
export function callerAddress(headers: IncomingHttpHeaders, socketAddress: string, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const hops = [...forwarded.map((hop) => hop.trim()).filter((hop) => hop !== ''), socketAddress];
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? socketAddress;
}

/** One IPv6 customer owns 2^64 addresses, so they count as one caller. */
export function callerNetwork(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const zeros = address.includes('::') ? Array<string>(8 - groups.length - after.length).fill('0') : [];
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
