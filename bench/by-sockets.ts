import { once } from 'node:events';
import WebSocket from 'ws';
import { post, together } from './client';
import { bearer } from './crowd';
import { growthOf, presser, type Sized } from './growth';
import type { Press } from './interview';
import type { Measured } from './measured';
import type { Effort } from './turn-cost';
import { startOurs } from './variants';

const AT_ONCE = 32;

/** Somebody who has the chat open, was greeted, and says nothing. */
async function listen(base: string): Promise<WebSocket> {
  const { token } = await post<{ token: string }>(`${base}/tokens/generate`, {});
  const { streamUrl } = await post<{ streamUrl: string }>(`${base}/conversations`, {}, bearer(token));
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false });
  await once(socket, 'message');
  return socket;
}

async function withSockets(count: number): Promise<Measured> {
  const subject = await startOurs();
  const open: WebSocket[] = [];
  const one = async (): Promise<void> => void open.push(await listen(`${subject.address}/v3/directline`));
  await together(Array.from<typeof one>({ length: count }).fill(one), AT_ONCE);
  return {
    address: subject.address,
    get cpu() {
      return subject.cpu;
    },
    get memory() {
      return subject.memory;
    },
    stop: async () => {
      const closed = open.filter(({ readyState }) => readyState !== WebSocket.OPEN).length;
      for (const socket of open) socket.terminate();
      await subject.stop();
      if (closed > 0) throw new Error(`${closed} of ${count} web sockets were closed while others talked.`);
    },
  };
}

/** With web sockets that are open at the same server, of a whole interview by buttons of others. */
export const bySockets = (
  counts: readonly number[],
  presses: readonly Press[],
  effort: Effort,
): Promise<readonly Sized[]> =>
  growthOf(counts, (count) => ({ ...presser(presses), script: () => withSockets(count) }), effort);
