import type { IncomingHttpHeaders } from 'node:http';

/** Carries the caller’s address from our own HTTP server inwards; a caller’s own value never survives. */
export const clientAddressHeader = 'x-shibao-client';

/**
 * The address that limits are counted by: the socket’s; behind a proxy, which SHIBAO_ORIGIN tells of, the last
 * address the proxy added.
 */
export function clientAddress(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  proxy: 'behind-proxy' | 'direct',
): string {
  const forwarded = headers['x-forwarded-for'];
  const list = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '');
  const last = list.split(',').at(-1)?.trim() ?? '';
  return (proxy === 'behind-proxy' && last !== '' ? last : socketAddress) ?? '127.0.0.1';
}
