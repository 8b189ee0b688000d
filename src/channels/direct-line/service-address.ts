import type { IncomingHttpHeaders } from 'node:http';

/**
 * Where the caller’s web socket is to go: to the address it used itself, unless one is configured. A caller that lies
 * about its own address misleads only itself.
 */
export function socketBase(headers: IncomingHttpHeaders, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl.replace(/^http/, 'ws');
  const secure = String(headers['x-forwarded-proto'] ?? '').startsWith('https');
  return `${secure ? 'wss' : 'ws'}://${headers.host ?? 'localhost'}`;
}
