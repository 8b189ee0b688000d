import type { Chance } from './chance';
import { mutatedBytes, mutatedText, oddText } from './mutate';

/** Headers as they go over the wire, each on its line. */
export const headersOf = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** One request, before it is bytes. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as bytes, with its body as it is; sometimes changed where only bytes can be. */
export function bytesOf(chance: Chance, { method, path, headers, body }: Request): Buffer {
  const length = chance.in100(97) ? String(Buffer.byteLength(body)) : mutatedText(chance, '100');
  const all = { Host: 'a', 'Content-Length': length, Connection: 'close', ...headers };
  const head = `${method} ${path} HTTP/1.1\r\n${headersOf(all)}\r\n`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
  return chance.in100(12) ? mutatedBytes(chance, bytes) : bytes;
}

/** A header’s value that a client could send. */
export const header = (text: string): string => text.replace(/[\r\n\0]/g, ' ').slice(0, 4_000);

const ODD_HEADERS = [
  ...['Origin', 'X-Forwarded-For', 'X-Forwarded-Proto', 'Host', 'Accept', 'Accept-Encoding', 'If-None-Match', 'Cookie'],
  ...['Content-Encoding', 'Content-Type', 'Transfer-Encoding', 'Expect', 'Upgrade', 'Range', 'X-HTTP-Method-Override'],
];

/** Mostly none; else one that a server may stumble over. */
export const oddHeaders = (chance: Chance): Record<string, string> =>
  chance.in100(70)
    ? {}
    : {
        [chance.pick(ODD_HEADERS)]: header(
          chance.in100(30) ? chance.pick(['gzip', 'chunked', 'h2c', '100-continue']) : oddText(chance),
        ),
      };
