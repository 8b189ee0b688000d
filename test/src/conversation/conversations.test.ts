import { rmSync } from 'node:fs';
import type { Core } from '../../../src/conversation/core';
import { Conversations } from '../../../src/conversation/conversations';
import type { Message } from '../../../src/conversation/message';
import { createLog } from '../../../src/log';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { LastTurn, Store } from '../../../src/store/store';
import { StoreError } from '../../../src/store/store-error';
import { realCore } from '../../channels/support/real-core';
import { makeFolder } from '../../channels/support/test-server';

let folder: string;
let log: string[];
const open: Store[] = [];

beforeEach(() => {
  folder = makeFolder();
  log = [];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  rmSync(folder, { recursive: true });
});

/** One server process’s view of the conversations in the folder. */
function instance(core: Core = realCore, wrap: (store: Store) => Store = (store) => store): Conversations {
  const store = new SqliteStore(folder);
  open.push(store);
  return new Conversations({
    channel: 'test',
    core,
    store: wrap(store),
    log: createLog({ level: 'debug', key: 'k', to: { write: (line) => void log.push(line) } }),
    now: () => 1,
    render: (replies) => replies.map((reply) => ({ reply })),
  });
}

const said = (text: string, id: string | null = text): Message => ({
  id,
  input: { kind: 'said', text },
  notices: [],
  entry: (_stamp, words) => ({ said: words ? text : '' }),
});

const wordsIn = (entries: readonly { content: Readonly<Record<string, unknown>> }[]): unknown[] =>
  entries.flatMap(({ content }) => ('said' in content ? [content['said']] : []));

const repliesIn = (entries: readonly { content: Readonly<Record<string, unknown>> }[]): unknown[] =>
  entries.flatMap(({ content }) => ('reply' in content ? [content['reply']] : []));

test('a conversation that was never begun is unknown', async () => {
  await expect(instance().receive('c', said('hello'))).rejects.toMatchObject({ code: 'conversation-unknown' });
  await expect(instance().read('c', 0)).rejects.toMatchObject({ code: 'conversation-unknown' });
});

test('the first message is greeted, then answered; it hands back what it led to itself', async () => {
  const conversations = instance();
  await conversations.begin('c');
  const own = await conversations.receive('c', said('Yes, go on'));
  expect(wordsIn(own)).toEqual(['Yes, go on']);
  expect(repliesIn(own)).toEqual([expect.objectContaining({ question: 'about-whom' })]);
  const { entries } = await conversations.read('c', 0);
  expect(repliesIn(entries)[0]).toMatchObject({ id: 'greeting' });
});

test('before consent no word is stored, and afterwards they are', async () => {
  const conversations = instance();
  await conversations.begin('c');
  const danger = await conversations.receive('c', said('my foot has turned cold and white'));
  expect(wordsIn(danger)).toEqual(['my foot has turned cold and white']);
  expect(repliesIn(danger)[0]).toMatchObject({ tone: 'emergency' });
  await conversations.receive('c', said('Yes, go on'));
  await conversations.receive('c', said('Me, and I am 18 or over'));
  expect(wordsIn((await conversations.read('c', 0)).entries)).toEqual(['', '', 'Me, and I am 18 or over']);
});

test('two instances answer one patient: every message gets one turn, and each sees the others', async () => {
  const instances = [instance(), instance(), instance()];
  await instances[0]!.begin('c');
  const texts = Array.from({ length: 24 }, (_, index) => `words ${index}`);
  await instances[0]!.receive('c', said('Yes, go on'));
  await Promise.all(texts.map((text, index) => instances[index % 3]!.receive('c', said(text))));
  const { entries, next } = await instances[2]!.read('c', 0);
  expect(wordsIn(entries).slice(1).sort()).toEqual([...texts].sort());
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: next }, (_, index) => index));
});

test('the same message at two instances at once is one turn, and both get its answer', async () => {
  const instances = [instance(), instance()];
  await instances[0]!.begin('c');
  await instances[0]!.receive('c', said('Yes, go on'));
  const posts = Array.from({ length: 10 }, (_, index) =>
    instances[index % 2]!.receive('c', said('my heel hurts', 'm')),
  );
  const answers = await Promise.all(posts);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(wordsIn((await instances[0]!.read('c', 0)).entries)).toEqual(['', 'my heel hurts']);
});

test('the store is asked for a talk that is at hand only where a message comes late, and gives what was answered', async () => {
  let loads = 0;
  const conversations = instance(realCore, (store) =>
    Object.assign(Object.create(store) as Store, {
      load: async (...asked: Parameters<Store['load']>) => {
        loads += 1;
        return store.load(...asked);
      },
    }),
  );
  await conversations.begin('c');
  await conversations.receive('c', said('Yes, go on'));
  const before = loads;
  const first = await conversations.receive('c', said('Me, and I am 18 or over', 'm'));
  await conversations.receive('c', said('my heel hurts'));
  expect(loads).toBe(before);
  expect(await conversations.receive('c', said('no', 'm'))).toEqual(first);
  expect(loads).toBe(before + 1);
  expect(wordsIn((await conversations.read('c', 0)).entries)).toEqual(['', 'Me, and I am 18 or over', 'my heel hurts']);
  expect(log.filter((line) => line.includes('turn-taken'))).toHaveLength(4);
});

test('a store that is always a turn ahead ends in a refusal, not in a loop', async () => {
  const conversations = instance(realCore, (store) =>
    Object.assign(Object.create(store) as Store, { save: () => Promise.resolve('conflict') }),
  );
  await conversations.begin('c');
  await expect(conversations.receive('c', said('hello'))).rejects.toMatchObject({ code: 'conversation-busy' });
});

test('one sender cannot pile up turns without end', async () => {
  const conversations = instance();
  await conversations.begin('c');
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) => conversations.receive('c', said(`${index}`))),
  );
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: 'conversation-busy' } });
  await conversations.idle();
});

test('where it cannot be deleted, nobody is told that it was, and it can be asked for again', async () => {
  let full = true;
  const conversations = instance(realCore, (store) =>
    Object.assign(Object.create(store) as Store, {
      forget: async (last: LastTurn) => {
        if (full) throw new StoreError('store-failed', 'the disk is full');
        return store.forget(last);
      },
    }),
  );
  await conversations.begin('c');
  for (const text of ['Yes, go on', 'my heel hurts', 'forget me']) await conversations.receive('c', said(text));
  await expect(conversations.receive('c', said('yes', 'bye'))).rejects.toMatchObject({
    code: 'conversation-not-forgotten',
    message: expect.stringContaining('may all still be there'),
  });
  expect(log.join('')).not.toContain('conversation-forgotten');
  expect(log.join('')).toContain('not-forgotten');
  full = false;
  expect(JSON.stringify(await conversations.receive('c', said('yes', 'bye')))).toContain('"id":"forgotten"');
});

test('what is forgotten is gone at every instance, and a turn taken meanwhile is not kept', async () => {
  const instances = [instance(), instance()];
  await instances[0]!.begin('c');
  for (const text of ['Yes, go on', 'my heel hurts', 'forget me']) await instances[0]!.receive('c', said(text));
  const both = await Promise.allSettled([
    instances[0]!.receive('c', said('yes', 'bye')),
    instances[1]!.receive('c', said('yes', 'also bye')),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of instances) {
    await expect(one.read('c', 0)).rejects.toMatchObject({ code: 'conversation-forgotten' });
    await expect(one.receive('c', said('yes', 'bye'))).rejects.toMatchObject({ code: 'conversation-forgotten' });
  }
  expect(log.join('')).toContain('conversation-forgotten');
});

describe('a turn that goes wrong', () => {
  const SECRET = 'my foot is a secret';
  const broken = (over: Partial<Core>): Core => ({ ...realCore, ...over });
  const takeTurn: Core['takeTurn'] = (session, input) => {
    if (input.kind === 'said' && input.text === SECRET) throw new TypeError(`cannot read ${SECRET}`);
    return realCore.takeTurn(session, input);
  };
  const agreed = async (core: Core): Promise<Conversations> => {
    const conversations = instance(core);
    await conversations.begin('c');
    await conversations.receive('c', said('Yes, go on'));
    return conversations;
  };

  test('is answered with the failure message and the open question, and the session goes on', async () => {
    const conversations = await agreed(broken({ takeTurn }));
    const replies = repliesIn(await conversations.receive('c', said(SECRET)));
    expect(replies).toMatchObject([
      { id: 'failure', tone: 'emergency' },
      { kind: 'ask', question: 'about-whom' },
    ]);
    const [next] = repliesIn(await conversations.receive('c', said('Me, and I am 18 or over')));
    expect(next).toMatchObject({ question: 'emergency-screen' });
  });

  test('is logged by its class, its place and a hash, without a word', async () => {
    const conversations = await agreed(broken({ takeTurn }));
    await conversations.receive('c', said(SECRET));
    const line = log.find((one) => one.includes('turn-failed'))!;
    expect(JSON.parse(line)).toMatchObject({
      code: 'TypeError',
      conversation: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(line).toContain('conversations.test.ts');
    expect(log.join('')).not.toContain('secret');
  });

  test('is answered even if the knowledge lacks the message and the question', async () => {
    const fail = () => {
      throw new Error('missing');
    };
    const conversations = await agreed(broken({ takeTurn, say: fail, again: fail }));
    const replies = repliesIn(await conversations.receive('c', said(SECRET)));
    expect(replies).toEqual([
      { kind: 'say', id: 'failure', tone: 'emergency', text: expect.stringContaining('emergency number') },
    ]);
  });
});

test.each(['too-long', 'no-attachments'] as const)(
  '%s is said with the open question, and nothing changes',
  async (id) => {
    const conversations = instance();
    await conversations.begin('c');
    await conversations.receive('c', said('Yes, go on'));
    const replies = repliesIn(await conversations.receive('c', { ...said('', 'x'), input: null, notices: [id] }));
    expect(replies).toMatchObject([{ id }, { kind: 'ask', question: 'about-whom' }]);
  },
);
