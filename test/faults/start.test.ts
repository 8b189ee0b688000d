import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, Chat } from '../channels/support/rest-client';
import { makeFolder } from '../channels/support/test-server';
import { copyOfProject, ServerProcess } from './support/server-process';

jest.setTimeout(60_000);

const folder = makeFolder();
const running: ServerProcess[] = [];
afterAll(async () => {
  await Promise.all(running.map((server) => server.kill('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

const start = (env: Record<string, string> = {}, root?: string): ServerProcess => {
  const server = new ServerProcess({ DATA_DIR: folder, ...env }, root);
  running.push(server);
  return server;
};

test('the page, the widget and the health are there, and the start says where and that it is a draft', async () => {
  const server = start();
  const address = await server.address();
  expect((await call(address)).text).toContain('<surefoot-chat');
  expect((await call(`${address}/widget.js`)).status).toBe(200);
  expect((await call(`${address}/icon.svg`)).headers.get('content-type')).toBe('image/svg+xml');
  expect((await call(`${address}/health`)).body).toMatchObject({ status: 'ok' });
  expect(server.out).toContain('DRAFT: ');
  expect(server.out).toContain('Only this machine can reach it');
});

test('a line of .env that nothing reads is told once, by its name and never by its value', async () => {
  const cwd = path.join(folder, 'with-env');
  mkdirSync(cwd);
  writeFileSync(path.join(cwd, '.env'), 'PRACTICE_COLOUR=hunter2\nPLACE=GB\n');
  const server = new ServerProcess({ DATA_DIR: cwd, FOREIGN_TO_US: 'x' }, undefined, cwd);
  running.push(server);
  await server.address();
  const { out, err } = await server.kill('SIGTERM');
  const told = out.split('\n').filter((line) => line.includes('setting-not-read'));
  expect(told.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 40, setting: 'PRACTICE_COLOUR' }]);
  expect(out + err).not.toContain('hunter2');
});

test('a language that is on can be asked for', async () => {
  const address = await start({ LANGUAGES: 'en,en-XA', DATA_DIR: path.join(folder, 'languages') }).address();
  const { activities } = await (await Chat.open(address, { language: 'en-XA' })).activities();
  expect(activities.map(({ text }) => text)).toEqual(activities.map(() => expect.stringContaining('⟦')));
});

/** Does the process do something of its own about SIGHUP, which ends others? */
const mindsHangUp = (pid: number): boolean =>
  (parseInt(/^SigCgt:\s*(\S+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]?.slice(-1) ?? '0', 16) & 1) ===
  1;

test('SIGHUP before it has read its content does not end it, as after a restart that a reload follows at once', async () => {
  const fresh = path.join(folder, 'hung-up');
  const server = start({ DATA_DIR: fresh });
  while (!mindsHangUp(server.pid)) await new Promise((resolve) => setImmediate(resolve));
  // So early that nothing has been opened yet.
  expect(existsSync(fresh)).toBe(false);
  process.kill(server.pid, 'SIGHUP');
  expect((await call(`${await server.address()}/livez`)).status).toBe(200);
});

test('SIGTERM ends it cleanly, with all log lines written and no write-ahead log left', async () => {
  const server = start();
  await server.address();
  const ended = await server.kill('SIGTERM');
  expect(ended).toMatchObject({ code: 0, signal: null, err: '' });
  expect(ended.out).toContain('"msg":"stopping"');
  expect(readFileSync(path.join(folder, 'surefoot.db-wal'))).toHaveLength(0);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'a wrong variable',
    { PORT: 'http', SERVE_DRAFTS: 'maybe' },
    ['config-invalid', 'PORT: a whole number', 'SERVE_DRAFTS: one of true, false'],
  ],
  ['a place that is not known', { PLACE: 'zz' }, ['config-invalid', 'PLACE: one of ']],
  [
    'a language that there are no words in',
    { LANGUAGES: 'en,de' },
    ['config-invalid', 'LANGUAGES: only languages that there are words in, here en, en-XA', 'take out'],
  ],
  [
    'a language without English',
    { LANGUAGES: 'de' },
    ['config-invalid', 'LANGUAGES: ', 'here en, en-XA', 'en must be among them', 'messages'],
  ],
  ['drafts that may not be served', { SERVE_DRAFTS: 'false' }, ['config-invalid', 'files are drafts']],
  ['an address that is not ours', { HOST: '203.0.113.7' }, ['config-invalid', 'HOST: an address of this machine']],
  ['a name that nobody knows', { HOST: 'nowhere.invalid' }, ['config-invalid', 'HOST: an address of this machine']],
  ['an address that is none', { HOST: 'fe80::1%nowhere' }, ['config-invalid', 'HOST: an address of this machine']],
  ['a data folder that cannot be made', { DATA_DIR: '/dev/null/data' }, ['store-folder', '/dev/null/data', 'DATA_DIR']],
])('%s stops the start with exit code 1 and a remedy', async (_name, env, told) => {
  const { code, err, out } = await start(env).ended;
  expect(code).toBe(1);
  for (const words of told) expect(err).toContain(words);
  expect(err).not.toMatch(/\n\s+at /);
  expect(out).toBe('');
});

test('a port that is taken stops the start, and says so', async () => {
  const { port } = new URL(await start().address());
  const { code, err } = await start({ PORT: port }).ended;
  expect(code).toBe(1);
  expect(err).toContain(`PORT: another one than ${port}`);
  expect(err).not.toMatch(/\n\s+at /);
});

describe('a project that was spoilt', () => {
  const { root, remove } = copyOfProject();
  afterAll(remove);
  const keeping = (file: string, spoil: (text: string) => string | null, proof: () => Promise<void>) => async () => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const spoilt = spoil(text);
    if (spoilt === null) rmSync(path.join(root, file));
    else writeFileSync(path.join(root, file), spoilt);
    await proof();
    writeFileSync(path.join(root, file), text);
  };

  test(
    'by YAML that is broken lists every problem with file and line, and exits with 1',
    keeping(
      'knowledge/questions/side.yaml',
      (text) => text.replace('kind: one', 'kind: many').replace('why:', 'because:'),
      async () => {
        const { code, err } = await start({}, root).ended;
        expect(code).toBe(1);
        expect(err).toContain('knowledge-invalid');
        expect(err.match(/knowledge\/questions\/side\.yaml:\d+/g)?.length).toBeGreaterThanOrEqual(2);
      },
    ),
  );

  test.each(['src/widget/page/index.html', 'dist/widget.js'])('by a missing %s says how to build it', async (file) => {
    await keeping(
      file,
      () => null,
      async () => {
        const { code, err } = await start({}, root).ended;
        expect(code).toBe(1);
        expect(err).toContain('assets-missing');
        expect(err).toContain('npm run build');
      },
    )();
  });
});
