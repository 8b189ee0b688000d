import { parentPort } from 'node:worker_threads';
import type { Order } from './order';
import { print } from './print';

/** A copy, because a buffer may be a piece of memory that others use, and what is handed over is lost here. */
async function fileFor(order: Order): Promise<void> {
  const file = new Uint8Array(await print(order));
  parentPort?.postMessage(file, [file.buffer]);
}

// A program of its own, for a thread beside the server: orders in, files out. An error ends the thread.
parentPort?.on('message', (order: Order) => void fileFor(order));
