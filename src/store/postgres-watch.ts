import type * as Pg from 'pg';
import type { Client as ClientOf } from 'pg';
import { connectionOf } from './postgres-pool';
import { TURNS } from './postgres-statements';

/** Told which conversation another instance took a turn of; of none by name where some may have been missed. */
export type Told = (conversation: string | null) => void;

const AGAIN_MS = 1_000;

/** Listens on a connection of its own for the turns of other instances, and connects again when that is lost. */
export class Watch {
  private client: ClientOf | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly url: string,
    /** Who we are: our own turns need not be told to us. */
    private readonly self: string,
    private readonly told: Told,
  ) {}

  async start(): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only where a database is configured
    const { Client } = require('pg') as typeof Pg;
    const client = new Client(connectionOf(this.url));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${TURNS}`);
      // Whatever was told while nobody listened is looked for in the log.
      this.told(null);
    } catch {
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private hear(payload: string): void {
    const space = payload.indexOf(' ');
    if (payload.slice(0, space) !== this.self) this.told(payload.slice(space + 1));
  }

  private lost(client: ClientOf): void {
    if (this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), AGAIN_MS).unref();
  }
}
