import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Posts JSON over a connection that is kept, and gives the answer; anything but success is an error. */
export function post<T = unknown>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const json = { 'content-type': 'application/json', ...headers };
    const asked = request(url, { method: 'POST', agent, headers: json }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const { statusCode = 0 } = answer;
        if (statusCode >= 300) reject(new Error(`${url} answered ${statusCode}: ${text.slice(0, 200)}`));
        else resolve((text === '' ? undefined : JSON.parse(text)) as T);
      });
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
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
