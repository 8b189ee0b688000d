import { practiceRoute } from '../../src/practice/routes';
import { realEngine } from '../conversations/engine';
import { bearer, Chat } from './support/rest-client';
import { startTestServer, type TestServer } from './support/test-server';

/** Of a conversation that must be shown nowhere. */
const MARK = 'zanzibarquince';
const DIGITS = '07700900123';
const KEY = 'a-key-of-the-practice-0123';

/** All that is no answer to what is open, each with its mark, and what is left of it. */
const TEXTS: readonly (readonly [string, string, string | null])[] = [
  ['a name', `my name is ${MARK} and it is so`, 'my … is … and it is …'],
  ['an address', `I walk from 12 ${MARK} Street to ${MARK}`, 'i walk from # … to …'],
  ['a phone number', `ask me on ${DIGITS} or with ${DIGITS}`, '… me on # or with #'],
  ['an e-mail address', `is it my.${MARK}@heel.example or not`, 'is it … or not'],
  ['markup', `<img src=x onerror=${MARK}> is the <b>${MARK}</b> it`, '… is the … it'],
  [
    'marks that turn the way of writing',
    `what is \u202e${MARK}\u202c and \u2067${MARK}\u2069 about`,
    'what is … and … about',
  ],
  ['emoji', `why is 👣${MARK}👣 the 🦶🏽 of it`, 'why is … the of it'],
  ['two thousand letters', `which is the ${MARK.repeat(140)}`, 'which is the …'],
  ['two thousand letters in words', `where is the ${`${MARK} `.repeat(120)}`.slice(0, 1_990), 'where is the …'],
  ['nothing of ours', `${MARK} ${DIGITS} ${MARK}`, null],
];

let server: TestServer;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

/** A patient at the question about an injury, to which none of this is an answer. */
async function patientSaying(text: string): Promise<string> {
  const chat = await Chat.open(server.address);
  for (const one of ['Yes, go on', 'me', 'none', text]) await chat.say(one);
  return `direct-line:${chat.id}`;
}

async function pageNow(): Promise<string> {
  const engines = { en: realEngine() };
  const now = Date.now();
  const route = practiceRoute({ engines, store: server.store, key: KEY, retentionDays: 30, now: () => now });
  const asked = { method: 'GET', params: {}, query: new URLSearchParams(), body: undefined, address: '' };
  const { body } = await route.handle({ ...asked, headers: bearer(KEY) });
  return (body as Buffer).toString();
}

test.each(TEXTS)(
  'of a text with %s the session keeps its pattern, and no word of its own',
  async (_what, text, left) => {
    const stored = await server.store.load(await patientSaying(text));
    expect(stored?.session.unclear).toEqual({ injury: 1 });
    expect(stored?.session.unclearPatterns).toEqual(left === null ? undefined : { injury: [left] });
    expect(JSON.stringify(stored?.session)).not.toMatch(/zanzibar|quince|07700900|\\u20|👣|onerror/i);
  },
);

test('when five patients each have written the same, the page shows the patterns, and neither it nor the log the texts', async () => {
  for (const [, text] of TEXTS) {
    for (let patients = 0; patients < 4; patients += 1) await patientSaying(text);
  }
  const page = await pageNow();
  for (const [, , left] of TEXTS) if (left !== null) expect(page).toContain(`<td>${left}</td><td>5 or more</td>`);
  expect(page).not.toMatch(/zanzibar|quince|07700900|<img|onerror|[\u202a-\u202e\u2066-\u2069]|👣/i);
  expect(server.log.join('')).toContain('turn-taken');
  expect(server.log.join('')).not.toMatch(/zanzibar|quince|07700900|onerror|which is the/i);
});

test('who is forgotten is gone from it', async () => {
  const left = 'would the … with it';
  const patients = [];
  for (let one = 0; one < 5; one += 1) patients.push(await patientSaying(`would the ${MARK} be with it`));
  expect(await pageNow()).toContain(left);
  const [conversation = ''] = patients;
  const version = (await server.store.load(conversation))?.version ?? 0;
  await server.store.forget({ conversation, version, messageId: null, now: Date.now() });
  expect(await pageNow()).not.toContain(left);
});
