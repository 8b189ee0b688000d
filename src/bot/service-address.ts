import type { BotConfig } from '../config';

/** Where Azure Bot Service and Teams take answers, in the public cloud. */
const HOSTS = [/^smba\.trafficmanager\.net$/, /^smba\.infra\.gcc\.teams\.microsoft\.com$/, /(^|\.)botframework\.com$/];

const LOOPBACK = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

/** An answer is sent only there: whoever could name another address would have us call it, with a token of ours. */
export function mayAnswerAt(address: string, { kind }: BotConfig): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  if (kind === 'unauthenticated') return /^https?:$/.test(protocol) && LOOPBACK.test(hostname);
  const plain = protocol === 'https:' && username === '' && password === '' && port === '';
  return plain && HOSTS.some((host) => host.test(hostname));
}
