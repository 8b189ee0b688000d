import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error';

/** The whole body, byte for byte. Throws as soon as it is larger than `most`. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  try {
    return await allOf(request, most);
  } catch (error) {
    // Whoever hangs up in the middle makes no fault of ours: anybody could fill the log with those.
    throw request.complete || error instanceof HttpError
      ? error
      : new HttpError('request-invalid', 'The body ended too early.');
  }
}

async function allOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new HttpError('body-too-large', 'The body is larger than this address takes.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
