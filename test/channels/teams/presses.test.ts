import { URGENCY_STORIES } from '../../conversations/stories';
import { startTestServer, type TestServer } from '../support/test-server';
import { cardIn, placeIn, TeamsPerson, wordsOf } from '../support/teams-person';
import { allIn, complaintsAboutCard, type SeenElement } from '../support/teams-shapes';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ env: { ALLOW_UNAUTHENTICATED_BOT: 'true' } });
});
afterAll(() => server.stop());

async function installed(): Promise<TeamsPerson> {
  const person = new TeamsPerson({ address: server.address });
  await person.install();
  return person;
}
async function agreed(): Promise<TeamsPerson> {
  const person = await installed();
  await person.press('agree');
  return person;
}
const versionOf = async ({ key }: TeamsPerson) => (await server.store.load(key))?.version;
const actionsIn = (card: SeenElement) => allIn(card).filter(({ type }) => type.startsWith('Action.'));

test('who installs the app is greeted once, however Teams tells of it', async () => {
  const person = await installed();
  expect(person.messages[0]?.text).toMatch(/^Hello\./);
  expect(person.question).toBe('consent');
  const said = person.messages.length;
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:surefoot' }] };
  for (const over of [added, { type: 'installationUpdate', action: 'add' }]) await person.send(person.activity(over));
  expect(person.messages).toHaveLength(said);
});

test('who takes the app away is not greeted by that', async () => {
  const person = new TeamsPerson({ address: server.address });
  await person.send(person.activity({ type: 'installationUpdate', action: 'remove' }));
  await person.send(person.activity({ type: 'conversationUpdate', membersRemoved: [{ id: '28:surefoot' }] }));
  expect(person.messages).toEqual([]);
});

test('an answered card is replaced by one that shows the answer, and nothing on it can be pressed', async () => {
  const person = await agreed();
  const answer = await person.press('me-adult');
  expect(answer.status).toBe(200);
  const { statusCode, type, value } = placeIn(answer);
  expect([statusCode, type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
  expect(complaintsAboutCard(value)).toEqual([]);
  expect(actionsIn(value)).toEqual([]);
  expect(allIn(value).map(({ text }) => text)).toContain('✓ Me, and I am 18 or over');
  expect(person.question).toBe('emergency-screen');
});

test.each(URGENCY_STORIES)('a patient is told $urgency by presses alone', async ({ story, urgency }) => {
  const person = await installed();
  await person.hold(story);
  const told = person.messages.map(wordsOf).join('\n');
  expect(told).toMatch(urgency === 'ambulance' ? /Call 999 now/ : /./);
  expect(person.messages.flatMap((one) => (cardIn(one) ? complaintsAboutCard(cardIn(one)!) : []))).toEqual([]);
});

test('a card of an earlier question answers nothing: it is said so, and the open question is asked again', async () => {
  const person = await agreed();
  const old = person.dataFor(['another-adult']);
  await person.press('me-adult');
  const { value } = placeIn(await person.execute(old));
  expect(person.messages.map(wordsOf).at(-2)).toMatch(/^That belongs to an earlier question/);
  expect(person.question).toBe('emergency-screen');
  expect(actionsIn(value)).toEqual([]);
  expect(JSON.stringify(value)).not.toContain('✓');
});

test('an old card cannot answer the same question when it is asked again', async () => {
  const person = await agreed();
  await person.press('me-adult');
  const old = person.dataFor(['none']);
  await person.press('back');
  await person.press('me-adult');
  await person.execute(old);
  expect(person.question).toBe('emergency-screen');
  expect((await server.store.load(person.key))?.session.answers).not.toHaveProperty('emergency-screen');
});

test('the same press that comes twice is answered once', async () => {
  const person = await agreed();
  const data = person.dataFor(['me-adult']);
  const first = await person.execute(data);
  const version = await versionOf(person);
  const again = await person.execute(data);
  expect(placeIn(again)).toEqual(placeIn(first));
  expect(await versionOf(person)).toBe(version);
});

test('two presses at the same moment are one answer, and the other is out of date', async () => {
  const person = await agreed();
  const [me, other] = [person.dataFor(['me-adult']), person.dataFor(['back'])];
  const places = (await Promise.all([person.execute(me), person.execute(other)])).map(placeIn);
  expect(places.filter(({ value }) => JSON.stringify(value).includes('✓'))).toHaveLength(1);
});

test('a press on an old client comes as a message, and is answered each time', async () => {
  const person = await agreed();
  const data = person.dataFor(['me-adult']);
  await person.say('', { text: undefined, value: data });
  expect(person.question).toBe('emergency-screen');
  await person.say('', { text: undefined, value: data });
  expect(person.messages.map(wordsOf).at(-2)).toMatch(/^That belongs to an earlier question/);
});

test('several are ticked and sent together, and “none of these” beside a sign takes nothing back', async () => {
  const person = await agreed();
  await person.press('me-adult');
  const { value } = placeIn(await person.press('cold-pale', 'none'));
  expect(JSON.stringify(value)).toContain('✓ Foot suddenly cold');
  expect(person.messages.map(wordsOf).join('\n')).toContain('Call 999 now');
});

test('two answers where there can be one are not taken, and the card shows none', async () => {
  const person = await agreed();
  const { surefoot } = person.dataFor(['me-adult']) as { surefoot: object };
  const { value } = placeIn(
    await person.execute({ surefoot: { ...surefoot, options: ['me-adult', 'another-adult'] } }),
  );
  expect(JSON.stringify(value)).not.toContain('✓');
  expect(person.question).toBe('about-whom');
});

test('who sends a list with nothing in it is asked again', async () => {
  const person = await agreed();
  await person.press('me-adult');
  const { choice: _none, ...data } = person.dataFor(['none']) as { choice: string };
  await person.execute(data);
  expect(person.question).toBe('emergency-screen');
});

test('a number, and words, answer what a card asks', async () => {
  const person = await agreed();
  await person.say('1');
  expect(person.question).toBe('emergency-screen');
  await person.say('my foot has gone cold and white');
  expect(person.messages.map(wordsOf).join('\n')).toContain('999');
});

test('how bad it is, 0 to 10, is pressed as a number', async () => {
  const person = await installed();
  await person.hold({ severity: ['moderate'], 'pain-place': ['heel-under'], feel: ['ache'] });
  const { session } = (await server.store.load(person.key))!;
  expect(session.answers['severity']).toMatchObject({ options: ['moderate'] });
});

test('who asks to be forgotten is, and the same press once more begins nothing', async () => {
  const person = await agreed();
  await person.say('forget me');
  const data = person.dataFor(['forget-all']);
  await person.execute(data);
  expect(person.messages.map(wordsOf).at(-1)).toMatch(/I have deleted all/);
  const said = person.messages.length;
  expect(placeIn(await person.execute(data)).type).toBe('application/vnd.microsoft.card.adaptive');
  expect(person.messages).toHaveLength(said);
  expect(await server.store.load(person.key)).toBeNull();
});

test('another invoke than that of a card is not ours', async () => {
  const person = await agreed();
  const version = await versionOf(person);
  const activity = person.activity({ type: 'invoke', name: 'composeExtension/query', deliveryMode: 'normal' });
  expect((await person.send(activity)).status).toBe(501);
  expect(await versionOf(person)).toBe(version);
});

test('an invoke that does not ask for its replies gets the card as its body', async () => {
  const person = await agreed();
  const answer = await person.execute(person.dataFor(['me-adult']), { deliveryMode: 'normal' });
  expect([answer.status, placeIn(answer).statusCode]).toEqual([200, 200]);
});

test('a store that fails says what to do if it is urgent, in the card’s place and as a message', async () => {
  const person = await agreed();
  const { load } = server.store;
  Object.assign(server.store, { load: () => Promise.reject(new Error('my secret')) });
  const answer = await person.press('me-adult');
  Object.assign(server.store, { load });
  expect(placeIn(answer).value).toContain('something went wrong on our side');
  expect(person.messages.map(wordsOf).at(-1)).toContain('something went wrong on our side');
});
