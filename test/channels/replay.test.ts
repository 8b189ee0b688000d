import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Advice, Reply } from '../../dialogs/reply/reply';
import { coreOf } from '../../src/conversation/engine-core';
import { codeOf, type AdviceRecord } from '../../src/replay/record';
import { realEngine } from '../conversations/engine';
import { call, Chat } from './support/rest-client';
import { makeFolder, startTestServer } from './support/test-server';

const ROOT = path.resolve(__dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const SECRET = 'Zebedee Featherstonehaugh';
const folder = makeFolder();
const file = (name: string): string => path.join(folder, name);

let code: string;
let sent: readonly Reply[];
let atAddress: readonly number[];

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run replay`, as the practice would, without the build. */
async function replayed(...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, DATA_DIR: folder };
  try {
    const { stdout, stderr } = await promisify(execFile)('node', ['dist/src/replay/main.js', ...args], {
      cwd: ROOT,
      env,
    });
    return { exit: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code: exit, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit, out: stdout, err: stderr };
  }
}

/** A cold pale foot, told to the real server over the wire. */
beforeAll(async () => {
  const server = await startTestServer({ folder, core: coreOf({ en: realEngine() }, 'gb', version) });
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  await chat.say('Me, and I am 18 or over');
  await chat.say(`${SECRET} here, my foot is suddenly cold and pale and I cannot feel it`);
  await chat.say('Yes');
  sent = (await chat.history()).flatMap(({ channelData }) => channelData?.surefoot ?? []);
  const advice = sent.find((reply): reply is Advice => reply.kind === 'advice');
  code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(advice?.version?.words ?? '')?.[0] ?? '';
  const addresses = ['', 'records/', 'v3/directline/records/', 'v3/directline/conversations/', 'replay/'];
  const answers = await Promise.all(addresses.map((address) => call(`${server.address}/${address}${code}`)));
  atAddress = answers.map(({ status }) => status);
  await server.stop();
});

interface File {
  code: string;
  record: AdviceRecord;
}

const exported = async (): Promise<File> => {
  const name = file(`exported-${Math.random()}.json`);
  await replayed(code, '--out', name);
  return JSON.parse(readFileSync(name, 'utf8')) as File;
};

async function replayOf(content: unknown): Promise<Ended> {
  const name = file(`written-${Math.random()}.json`);
  writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
  return replayed(name);
}

const signed = (record: AdviceRecord): File => ({ code: codeOf(record), record });

test('the code on the advice finds its record, which gives the same advice byte for byte', async () => {
  const { exit, out, err } = await replayed(code);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(new RegExp(`^${code}: same\nThe advice is the same, byte for byte.\n`));
  expect(out).toMatch(
    /What would raise it, .+\n- .+\n\nWhat would raise it, two .+\n- .+\n\nWhat would lower it, .+\n- /,
  );
  expect((await replayed(code.toLowerCase().replace(/-/g, ''))).exit).toBe(0);
});

test('the record holds the advice that was sent, but for its own code', async () => {
  const { record } = await exported();
  const shown = sent.filter(({ kind }) => kind === 'advice' || kind === 'exercise');
  const withoutCode = JSON.parse(JSON.stringify(shown).replace(` Code of this advice: ${code}.`, '')) as Reply[];
  expect(record.result).toEqual(withoutCode);
});

test('an exported record is replayed from its file, without the store', async () => {
  expect((await replayOf(await exported())).out).toContain(`${code}: same`);
});

test('nothing that the patient wrote is in the record', async () => {
  expect(JSON.stringify(await exported())).not.toMatch(/Zebedee|Featherstonehaugh/);
});

test('no address of the server gives anything for a code', () => {
  expect(atAddress.filter((status) => status < 400)).toEqual([]);
});

describe('what differs is said, each with its own exit', () => {
  test('a result that was changed', async () => {
    const { record } = await exported();
    const [first, ...rest] = record.result;
    const softer = { ...record, result: [{ ...first, heading: 'Stay at home.' }, ...rest] } as AdviceRecord;
    expect(await replayOf({ code, record: softer })).toMatchObject({
      exit: 5,
      out: expect.stringContaining('changed'),
    });
  });

  test('a result that was changed with its code: the rules still say otherwise', async () => {
    const { record } = await exported();
    const [first, ...rest] = record.result;
    const softer = { ...record, result: [{ ...first, heading: 'Stay at home.' }, ...rest] } as AdviceRecord;
    expect(await replayOf(signed(softer))).toMatchObject({ exit: 2, out: expect.stringContaining('another one') });
  });

  test('other knowledge', async () => {
    const { record } = await exported();
    const other = await replayOf(signed({ ...record, knowledge: 'older' }));
    expect(other).toMatchObject({ exit: 3, out: expect.stringContaining('the record has older') });
    expect(other.out).toContain('The advice is the same');
  });

  test('another version of the engine', async () => {
    const { record } = await exported();
    const other = await replayOf(signed({ ...record, engine: '0.0.1' }));
    expect(other).toMatchObject({ exit: 4, out: expect.stringContaining('the record has 0.0.1') });
  });

  test('answers that lead to no advice here', async () => {
    const { record } = await exported();
    const none = await replayOf(signed({ ...record, answers: {}, raised: [], checked: false }));
    expect(none).toMatchObject({ exit: 2, out: expect.stringContaining('asks something first') });
  });
});

describe('bad input ends with 1, a code, and nothing of what was in it', () => {
  test.each([
    ['half a file', '{"code":"x","record":{"for', 'record-broken'],
    ['no JSON', SECRET, 'record-broken'],
    ['nothing', '', 'record-broken'],
    ['a list', [SECRET], 'record-broken'],
    ['null', 'null', 'record-broken'],
    ['a number for the answers', { code: 'x', record: { format: 1, answers: 7 } }, 'record-broken'],
    ['a newer format', { code: 'x', record: { format: 2 } }, 'record-newer'],
  ])('%s', async (_name, content, expected) => {
    const ended = await replayOf(content);
    expect(ended).toMatchObject({ exit: 1, out: '' });
    expect(ended.err).toContain(`(${expected})`);
    expect(ended.err).not.toContain(SECRET);
  });

  test('a huge file is not read', async () => {
    writeFileSync(file('huge.json'), '');
    truncateSync(file('huge.json'), 5_000_000_000);
    expect(await replayed(file('huge.json'))).toMatchObject({
      exit: 1,
      err: expect.stringContaining('record-too-large'),
    });
  });

  test('a folder, a name that is not there, a code that nobody has, no argument', async () => {
    mkdirSync(file('folder'));
    expect((await replayed(file('folder'))).err).toContain('(record-unreadable)');
    expect((await replayed(file('absent.json'))).err).toContain('(record-unreadable)');
    expect((await replayed('0000-0000-0000-0000')).err).toContain('(record-unknown)');
    expect((await replayed()).err).toContain('(replay-usage)');
  });
});
