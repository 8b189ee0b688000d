'use strict';

// One start, one answer and one stop, at which the server leaves its code as V8 has made it (ADR 0095). A start without
// that is right too, and slower.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync } = require('node:fs');
const { request } = require('node:http');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** What a page asks for first: its answer needs code that the start itself does not. */
async function askOnce(address) {
  const asked = request(`${address}/v3/directline/tokens/generate`, { method: 'POST' }).end();
  const [answer] = await once(asked, 'response');
  await once(answer.resume(), 'end');
}

async function warmServer(dist) {
  const folder = mkdtempSync(path.join(tmpdir(), 'surefoot-build-'));
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const server = spawn(process.execPath, [path.join(dist, 'src/main.js')], { cwd: folder, env });
  const ended = once(server, 'close');
  server.stdout.once('data', async (greeting) => {
    const [address] = /http:\S+/.exec(greeting) ?? [];
    if (address !== undefined) await askOnce(address).catch(() => undefined);
    server.kill('SIGTERM');
  });
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

warmServer(path.resolve(process.argv[2]));
