import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from './support/server-process';

jest.setTimeout(60_000);

/** As the bench does it: a script that starts PostgreSQL, and says so. */
const SCRIPT = `
  const { bundleAndLoad } = require('./scripts/bundle-and-load');
  require('./scripts/end-when-asked');
  bundleAndLoad('test/support/postgres-server.ts').PostgresServer.start().then(() => console.log('up'));
  setInterval(() => undefined, 1000);
`;

test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
  'a run that is ended by %s leaves no database behind',
  async (signal) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'surefoot-abandoned-'));
    // PostgreSQL runs as nobody.
    chmodSync(folder, 0o755);
    const run = spawn(process.execPath, ['-e', SCRIPT], { cwd: PROJECT, env: { ...process.env, TMPDIR: folder } });
    const ended = new Promise((resolve) => run.on('close', resolve));
    await new Promise((resolve) => run.stdout.once('data', resolve));
    expect(readdirSync(folder)).toHaveLength(1);
    run.kill(signal);
    expect(await ended).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  },
);
