import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const MAIN = path.resolve(__dirname, '../../dist/src/main.js');
const UP_WITHIN_MS = 50_000;
/** One look whether it answers. */
const LOOK_MS = 5_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The built server as a patient meets it: a process of its own, on a port of its own, with an empty data folder. */
export class RealServer {
  private child: ChildProcess | undefined;
  private said = '';

  private constructor(
    readonly port: number,
    private readonly dataDir: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RealServer> {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'surefoot-browser-'));
    const server = new RealServer(await freePort(), dataDir, settings);
    await server.up();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again with the data it left. */
  async up(): Promise<void> {
    const env = { PATH: process.env['PATH'], PORT: String(this.port), DATA_DIR: this.dataDir, PLACE: 'gb' };
    this.child = spawn(process.execPath, [MAIN], { env: { ...env, TOKENS_PER_MINUTE: '1000', ...this.settings } });
    this.child.stdout?.on('data', (text: Buffer) => (this.said += text.toString()));
    this.child.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
    process.once('exit', () => this.child?.kill('SIGKILL'));
    const until = Date.now() + UP_WITHIN_MS;
    while (!(await this.answers())) {
      if (Date.now() <= until && this.child.exitCode === null) continue;
      await this.stop();
      throw new Error(`The server did not start:\n${this.said}`);
    }
  }

  /** As a power cut would: no warning, nothing tidied up. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(this.url, { signal: AbortSignal.timeout(LOOK_MS) })).ok;
    } catch {
      return new Promise((resolve) => setTimeout(() => resolve(false), 50));
    }
  }
}
