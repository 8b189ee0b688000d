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

/** What the whole body says; undefined if there is none. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const text = (await readBytes(request, most)).toString('utf8');
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError('body-not-json', 'The body is not valid JSON.');
  }
}

/**
 * What comes after too much is let go by, unread, as long as the server is patient: were the connection cut, whoever is
 * still sending would not see the answer.
 */
const allOf = (request: IncomingMessage, most: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else reject(new HttpError('body-too-large', 'The body is larger than this address takes.'));
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });
