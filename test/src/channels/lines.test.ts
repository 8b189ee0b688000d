import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { Lines } from '../../../src/channels/direct-line/lines';

/** As much of a socket as is closed. */
function socketOf(): { socket: WebSocket; closed: unknown[] } {
  const closed: unknown[] = [];
  const socket = Object.assign(new EventEmitter(), { close: (...how: unknown[]) => closed.push(...how) });
  return { socket: socket as unknown as WebSocket, closed };
}

const from = { next: 0, readFrom: async () => [] };

test('a socket that was let in while the server began to stop is told that it is going away, like the others', () => {
  const lines = new Lines(60_000);
  const [early, late] = [socketOf(), socketOf()];
  lines.add('early', early.socket, from);
  lines.close();
  lines.add('late', late.socket, from);
  for (const { closed } of [early, late]) expect(closed).toEqual([1001, 'the server is stopping']);
});
