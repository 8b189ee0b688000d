import { rmSync } from 'node:fs';
import { coreOf } from '../../../src/conversation/engine-core';
import { withOffer } from '../../../src/conversation/check-in-turn';
import { Conversations } from '../../../src/conversation/conversations';
import type { Message } from '../../../src/conversation/message';
import { createLog } from '../../../src/log';
import { SqliteStore } from '../../../src/store/sqlite-store';
import { makeFolder } from '../../channels/support/test-server';
import { realEngine } from '../../conversations/engine';
import { answerTo, openAsk, type Story } from '../../conversations/patient';

const core = coreOf({ en: realEngine() }, 'gb', '0.0.0');
const LINK = 'https://feet.example/programme/x';

/** The turn in which this patient is told what to do. */
function adviceFor(story: Story) {
  let turn = core.takeTurn(core.newSession(), { kind: 'opened' });
  while (!turn.replies.some(({ kind }) => kind === 'advice')) {
    const { question, item } = openAsk(turn.replies);
    const options = answerTo(story, openAsk(turn.replies));
    turn = core.takeTurn(turn.session, { kind: 'chose', question, ...(item !== undefined && { item }), options });
  }
  return turn;
}
const offered = (story: Story) => withOffer(core, adviceFor(story), () => LINK).replies;

test('advice with exercises names its page once, after them and before the question that is open', () => {
  const replies = offered({ 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] });
  const place = replies.findIndex((reply) => reply.kind === 'say' && reply.text.includes(LINK));
  expect(place).toBe(replies.length - 2);
  expect([replies[place - 1]?.kind, replies[place + 1]?.kind]).toEqual(['exercise', 'ask']);
});

test('nothing stands beside advice to go now', () => {
  expect(JSON.stringify(offered({ 'emergency-screen': ['cold-pale'] }))).not.toContain(LINK);
});

const STOPS = [
  'stop',
  'Stop',
  ' STOP ',
  'stop.',
  'stop !',
  'STOP!!',
  '“stop”',
  '*stop*',
  'stop…',
  'Stop 🛑',
  '✋️ stop.\n',
];
test.each(STOPS)('“%s” is the word that stops check-ins', (text) => {
  expect(core.checkIns.isStop(core.newSession(), text)).toBe(true);
});

test.each([
  '',
  '.',
  '!!',
  '🛑',
  'stop it hurts',
  'it does not stop',
  'stop 7',
  'stopp',
  'don’t stop',
  'I had to stop running',
  'stop?',
  'bus stop',
])('“%s” is not that word, and is the dialogue’s', (text) => {
  expect(core.checkIns.isStop(core.newSession(), text)).toBe(false);
});

test('where somebody can be called is kept only once they have agreed to be kept at all', async () => {
  const folder = makeFolder();
  const store = new SqliteStore(folder);
  const log = createLog({ level: 'silent', key: 'test' });
  const talk = new Conversations({
    channel: 'push',
    core,
    store,
    log,
    now: () => 5,
    render: (replies) => replies.map(({ kind }) => ({ kind })),
    letters: () => [],
  });
  const said = (text: string): Message => {
    return { id: null, input: { kind: 'said', text }, notices: [], replyTo: { to: 'there' }, entry: () => ({}) };
  };
  const address = async (): Promise<unknown> => {
    const found: unknown[] = [];
    await store.planCheckIns('push:ann', [{ days: 2, due: (due += 1) }]);
    const letter = (one: { address: unknown }) => {
      found.push(one.address);
      return null;
    };
    await store.askDueCheckIns({ channel: 'push', now: due, since: 0, most: 1, letter });
    return found[0];
  };
  let due = 1;
  await talk.begin('ann');
  await talk.greet('ann', { to: 'there' });
  await talk.receive('ann', said('what is this?'));
  expect(await address()).toBeNull();
  await talk.receive('ann', said('yes'));
  expect(await address()).toEqual({ to: 'there' });
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
