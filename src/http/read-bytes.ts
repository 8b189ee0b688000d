import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error';

/** The whole body, byte for byte. Throws as soon as it is larger than `most`. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new HttpError('body-too-large', 'The body is larger than this address takes.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
