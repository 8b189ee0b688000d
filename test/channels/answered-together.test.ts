import type { Ask } from '../../dialogs/reply/reply';
import { answerTo } from '../conversations/patient';
import { Chat } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const openAsk = async (chat: Chat): Promise<Ask> => {
  const asked = (await chat.history()).map(({ channelData }) => channelData?.surefoot);
  return asked.findLast((reply): reply is Ask => reply?.kind === 'ask')!;
};

/** A chat in which this question is open. */
async function chatAt(question: string): Promise<Chat> {
  const chat = await Chat.open(server.address);
  await chat.activities();
  for (let ask = await openAsk(chat); ask.question !== question; ask = await openAsk(chat)) {
    const value = { question: ask.question, options: answerTo({}, ask) };
    await chat.send({ type: 'message', text: '', value });
  }
  return chat;
}

const answers = async (chat: Chat) => (await server.store.load(`direct-line:${chat.id}`))!.session.answers;

test('the place and the side are taken in one message, and stand in the log as they were sent', async () => {
  const chat = await chatAt('pain-place');
  const value = { question: 'pain-place', options: ['ball'], also: { side: ['right'] } };
  await chat.send({ type: 'message', text: 'Ball of the foot. Right', value });
  expect(await answers(chat)).toMatchObject({ 'pain-place': { options: ['ball'] }, side: { options: ['right'] } });
  const own = (await chat.history()).findLast(({ from }) => from.role === 'user');
  expect(own?.value).toEqual(value);
});

test.each<[string, unknown]>([
  ['a text', 'left'],
  ['a list', ['left']],
  ['two questions', { side: ['left'], severity: ['mild'] }],
  ['too many options', { side: Array<string>(6).fill('left') }],
  ['an option that is no text', { side: [7] }],
  ['a name that is too long', { ['x'.repeat(101)]: ['left'] }],
  ['nothing', {}],
])('%s beside the place is left out, and the place is taken', async (_name, also) => {
  const chat = await chatAt('pain-place');
  await chat.send({ type: 'message', text: '', value: { question: 'pain-place', options: ['ball'], also } });
  const kept = await answers(chat);
  expect(kept['pain-place']).toMatchObject({ options: ['ball'] });
  expect(Object.keys(kept)).not.toContain('severity');
  expect(Object.keys(kept)).not.toContain('side');
});
