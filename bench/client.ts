import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const TRIES = 5;
/** Come again: a store that is behind says so, and a client does. */
const BUSY = 503;

type Headers = Record<string, string>;

/** Posts JSON over a connection that is kept, and gives the answer; anything but success is an error. */
export const post = <T = unknown>(url: string, body: unknown, headers: Headers = {}): Promise<T> =>
  postText<T>(url, JSON.stringify(body), headers);

/** The same with JSON that is text already, such as one that is signed. */
export async function postText<T = unknown>(url: string, body: string, headers: Headers): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const { status, text } = await once(url, body, headers);
    if (status < 300) return (text === '' ? undefined : JSON.parse(text)) as T;
    if (status !== BUSY || tries === TRIES) throw new Error(`${url} answered ${status}: ${text.slice(0, 200)}`);
  }
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function once(url: string, body: string, headers: Headers): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const json = { 'content-type': 'application/json', ...headers };
    const asked = request(url, { method: 'POST', agent, headers: json }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() });
      });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

/** Runs these tasks, so many at once. */
export async function together(tasks: readonly (() => Promise<unknown>)[], width: number): Promise<void> {
  const waiting = tasks.values();
  const worker = async (): Promise<void> => {
    for (const task of waiting) await task();
  };
  await Promise.all(Array.from({ length: width }, worker));
}
