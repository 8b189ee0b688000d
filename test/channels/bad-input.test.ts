import type { Reply } from '../../dialogs/reply/reply';
import { bearer, Chat, postJson, type SeenActivity } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const repliesIn = (activities: readonly SeenActivity[]): Reply[] =>
  activities.flatMap(({ channelData }) => channelData?.surefoot ?? []);

/** A chat that has come to its first question, and what is said to one more message. */
async function answerTo(activity: object): Promise<{ replies: Reply[]; chat: Chat }> {
  const chat = await Chat.open(server.address);
  await chat.say('Yes, go on');
  const { watermark } = await chat.activities();
  expect((await chat.send({ type: 'message', ...activity })).status).toBe(200);
  return { replies: repliesIn((await chat.activities(watermark)).activities), chat };
}

test.each([
  ['emoji', '👣🦶🏽😖'],
  ['binary', '\u0000\u0001\u0002\u001f\ufffd'],
  ['half of a character', '\ud83d'],
  ['spaces', '   \n\t '],
  ['another language', 'Mir tut seit gestern der linke Fuß weh'],
  ['another script', 'كاحلي يؤلمني منذ أسبوع'],
  ['markup', '<script>alert(1)</script>'],
  ['a formula', '=HYPERLINK("http://evil.example")'],
  ['a query', "'; DROP TABLE conversations; --"],
  ['a property name', '__proto__'],
  ['2,000 characters', 'x'.repeat(2000)],
  ['one word of 2,000 characters', 'heel '.repeat(400)],
])('%s is answered kindly, and the question stays open', async (_name, text) => {
  const { replies, chat } = await answerTo({ text });
  expect(replies.at(-1)).toMatchObject({ kind: 'ask' });
  expect(replies.some((reply) => reply.kind === 'say' && reply.id === 'failure')).toBe(false);
  const { watermark } = await chat.activities();
  await chat.say('Me, and I am 18 or over');
  const after = repliesIn((await chat.activities(watermark)).activities);
  expect(after.at(-1)).toMatchObject({ kind: 'ask', question: 'emergency-screen' });
});

test('2,001 characters are too many: said so, asked again, and not stored', async () => {
  const { replies, chat } = await answerTo({ text: 'y'.repeat(2001) });
  expect(replies).toMatchObject([{ id: 'too-long' }, { kind: 'ask', question: 'about-whom' }]);
  expect(JSON.stringify(await chat.activities())).not.toContain('yyyy');
});

test('a picture is declined kindly, and the words beside it are read', async () => {
  const attachments = [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA' }];
  const alone = await answerTo({ attachments });
  expect(alone.replies).toMatchObject([{ id: 'no-attachments' }, { kind: 'ask', question: 'about-whom' }]);
  const beside = await answerTo({ text: 'Me, and I am 18 or over', attachments });
  expect(beside.replies).toMatchObject([{ id: 'no-attachments' }, { kind: 'ask', question: 'emergency-screen' }]);
  expect(JSON.stringify(await beside.chat.activities())).not.toContain('AAAA');
});

test.each([
  { question: 'consent', options: ['agree'] },
  { question: 'about-whom', options: ['no-such-option'] },
  { question: 'no-such-question', options: ['yes'] },
  { question: '__proto__', options: ['constructor'] },
  { question: 'about-whom', options: ['constructor'] },
])('the choice %j does not fit what is open, and is not taken for an answer', async (value) => {
  const { replies } = await answerTo({ value });
  expect(replies.at(-1)).toMatchObject({ kind: 'ask', question: 'about-whom' });
});

test('words beside a choice that is out of date are read for danger too', async () => {
  const value = { question: 'consent', options: ['agree'] };
  const { replies } = await answerTo({ value, text: 'wait, my foot has gone cold and blue' });
  expect(replies[0]).toMatchObject({ kind: 'advice', urgency: 'ambulance' });
});

test('words beside a choice are read for danger', async () => {
  const { replies } = await answerTo({
    value: { question: 'about-whom', options: ['me-adult'] },
    text: 'me, and my foot has gone cold and blue',
  });
  expect(replies[0]).toMatchObject({ kind: 'advice', urgency: 'ambulance' });
});

test('a sign of danger in the very first words is answered at once', async () => {
  const chat = await Chat.open(server.address);
  await chat.say('I have chest pain and my foot is blue');
  const replies = repliesIn((await chat.activities()).activities);
  expect(replies.find((reply) => reply.kind === 'say' && reply.tone === 'emergency')).toBeDefined();
});

test.each([
  ['that does not fit', '1B2M2Y8AsgTpgAmY7PhCfg=='],
  ['that is none', 'harvest'],
])('a Content-MD5 %s is not looked at, as HTTP has none any more: the body is taken', async (_name, digest) => {
  const chat = await Chat.open(server.address);
  const headers = { ...bearer(chat.token), 'content-md5': digest };
  const activity = { type: 'message', from: { id: 'me' }, text: 'Yes, go on' };
  expect((await postJson(`${chat.url}/activities`, activity, headers)).status).toBe(200);
  expect(repliesIn(await chat.history()).at(-1)).toMatchObject({ kind: 'ask', question: 'about-whom' });
});
