import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CONDITION_STORIES, URGENCY_STORIES } from '../../conversations/stories';
import { talkUntil } from '../../conversations/patient';
import { assess } from '../../../knowledge/assess/assess';
import { standingOf } from '../../../dialogs/standing';
import { adviceFor } from '../../../dialogs/reply/advice';
import { withDial } from '../../../dialogs/reply/dial';
import type { Session } from '../../../dialogs/session';
import { conforming, engine, machine, validated } from '../support/machine';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let conforms: ReturnType<typeof conforming>;
let document: Parameters<typeof conforming>[0];

beforeAll(async () => {
  server = await startTestServer({ routes: machine(), env: { ALLOWED_ORIGINS: 'https://records.example' } });
  document = (await (await fetch(`${server.address}/v1/openapi.json`)).json()) as typeof document;
  conforms = conforming(document);
});
afterAll(() => server.stop());

interface Answered {
  readonly status: number;
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test looks at its own part of it
  readonly body: any;
}

async function call(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const sent =
    body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(`${server.address}${path}`, { ...sent, headers: { ...type, ...headers } });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.json(),
  };
}

/** The answers of a finished talk, as other software sends them. */
function given({ answers, raised }: Pick<Session, 'answers' | 'raised'>) {
  const told = Object.entries(answers).map(([id, answer]) => {
    if (answer.kind === 'chosen') return [id, answer.options];
    if (answer.kind === 'items') return [id, answer.items];
    return [id, answer.kind === 'unsure' ? 'not-sure' : 'skip'];
  });
  return { answers: Object.fromEntries(told) as Record<string, unknown>, raised };
}

const STORIES = [...CONDITION_STORIES, ...URGENCY_STORIES].map(({ story }, index) => [index, story] as const);

test('the document is one of OpenAPI 3.1, and names every address there is', () => {
  expect(validated(document)).toEqual({ valid: true, version: '3.1', errors: [] });
  const served = machine().flatMap(({ method, path }) => (method === 'opts' ? [] : [`${method} ${path}`]));
  const named = Object.entries(document.paths).flatMap(([path, of]) => Object.keys(of).map((one) => `${one} ${path}`));
  expect(named.sort()).toEqual(served.sort());
  expect(validated({ ...document, info: {} }).valid).toBe(false);
});

test.each(STORIES)('story %i: the same advice as in the chat, with its reasons', async (_index, story) => {
  const { session } = talkUntil(engine, story);
  const { located, speech } = standingOf(engine, session);
  const answered = await call('/v1/assess', given(session));
  expect(conforms('post', '/v1/assess', answered)).toBeNull();
  const { body } = answered;
  expect(body).toMatchObject({ status: 'advised', urgency: assess(engine.knowledge, located).urgency });
  const shown = adviceFor(speech, located).map((reply) => withDial(speech, reply));
  expect(body.advice).toEqual(JSON.parse(JSON.stringify(shown)));
  expect(body.notice).toContain('No doctor or physio has signed it off');
});

test('step by step: what is asked next is what the chat asks, until there is advice', async () => {
  const { session, asked } = talkUntil(engine, { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] });
  const all = given(session).answers;
  const put: string[] = [];
  const answers: Record<string, unknown> = {};
  for (let step = 0; step < 40; step += 1) {
    const answered = await call('/v1/assess', { answers });
    expect(conforms('post', '/v1/assess', answered)).toBeNull();
    if (answered.body.status === 'advised') break;
    expect(answered.body.words).toContain('999');
    const { id } = answered.body.next.question as { id: string };
    put.push(id);
    answers[id] = all[id];
  }
  const own = ['consent', 'check-answers', 'after-advice'];
  expect(put).toEqual(asked.filter((id) => !own.includes(id)));
});

test('nothing told is no good news: it says so, and what to do if it is urgent', async () => {
  const { body } = await call('/v1/assess', { answers: {} });
  expect(body).toMatchObject({ status: 'more-needed', atLeast: null, next: { question: { id: 'about-whom' } } });
  expect(JSON.stringify(body)).not.toMatch(/self-care|exercise/);
});

describe('a sign of danger', () => {
  test('waits for no question that is open', async () => {
    const { body } = await call('/v1/assess', { answers: { 'emergency-screen': ['cold-pale'] } });
    expect(body).toMatchObject({ status: 'advised', assessment: { programme: { kind: 'withheld' } } });
    expect(['ambulance', 'emergency-department']).toContain(body.urgency);
  });

  test('told to a question that nobody would be asked counts all the same', async () => {
    const { session } = talkUntil(engine, { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] });
    const told = given(session).answers;
    expect((await call('/v1/assess', { answers: told })).body.urgency).toBe('self-care');
    expect(told['injury']).toEqual(['no']);
    const { body } = await call('/v1/assess', { answers: { ...told, 'injury-signs': ['numb-cold'] } });
    expect(body).toMatchObject({ status: 'advised', urgency: 'ambulance' });
  });

  test('not sure on a screen counts as present', async () => {
    const { session } = talkUntil(engine, { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] });
    const { body } = await call('/v1/assess', {
      answers: { ...given(session).answers, 'emergency-screen': 'not-sure' },
    });
    expect(['ambulance', 'emergency-department']).toContain(body.urgency);
    expect(body.assessment.programme).toEqual({ kind: 'withheld', reason: 'urgent' });
  });

  test('in words goes from reading to assessing; a “no” to its closed question settles it', async () => {
    const { session } = talkUntil(engine, { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] });
    const reading = await call('/v1/read', { text: 'my heel is sore and my chest hurts and I cannot breathe' });
    expect(conforms('post', '/v1/read', reading)).toBeNull();
    const raised = (reading.body.dangers as { redFlag: string; certainty: string }[]).map(({ redFlag, certainty }) => ({
      redFlag,
      certainty,
    }));
    expect(raised).toContainEqual({ redFlag: 'chest-signs', certainty: 'unmistakable' });
    const told = given(session);
    const urgent = await call('/v1/assess', { answers: told.answers, raised });
    expect(urgent.body.urgency).toBe('ambulance');
    const doubted = [{ redFlag: 'chest-signs', certainty: 'ambiguous' }];
    const asks = await call('/v1/assess', { answers: told.answers, raised: doubted });
    expect(conforms('post', '/v1/assess', asks)).toBeNull();
    expect(asks.body).toMatchObject({ status: 'more-needed', next: { kind: 'red-flag', redFlag: 'chest-signs' } });
    const settled = [{ redFlag: 'chest-signs', certainty: 'ambiguous', answer: 'no' }];
    const calm = await call('/v1/assess', { answers: told.answers, raised: settled });
    expect(calm.body).toMatchObject({ status: 'advised', urgency: 'self-care' });
  });
});

test('the questions are those of the chat, in its order', async () => {
  const answered = await call('/v1/questions');
  expect(conforms('get', '/v1/questions', answered)).toBeNull();
  expect((answered.body.questions as { id: string }[]).map(({ id }) => id)).toEqual(engine.order);
});

test('a text is read for the open question, and for all it says beside it', async () => {
  const body = { text: 'under my left heel, no numbness', question: 'pain-place' };
  const answered = await call('/v1/read', body);
  expect(conforms('post', '/v1/read', answered)).toBeNull();
  expect(answered.body.choice).toMatchObject({ kind: 'options', options: ['heel-under'] });
  const said = (answered.body.findings as { question: string; polarity: string }[]).map(
    ({ question, polarity }) => `${question} ${polarity}`,
  );
  expect(said).toEqual(expect.arrayContaining(['side present', 'nerve-signs denied']));
});

const MARK = 'zebra-crossing';
const REFUSED: readonly (readonly [string, string, unknown, number, string])[] = [
  ['no JSON', 'assess', '{', 400, 'body-not-json'],
  ['no object', 'assess', '[]', 422, ''],
  ['no answers', 'assess', {}, 422, '/answers'],
  ['a question that there is none', 'assess', { answers: { [MARK]: ['x'] } }, 422, '/answers'],
  ['a prototype', 'assess', '{"answers":{"__proto__":["x"],"constructor":["y"]}}', 422, '/answers'],
  ['nothing but a prototype', 'assess', '{"answers":{"__proto__":["x"]}}', 422, '/answers'],
  ['a prototype among signs', 'assess', '{"answers":{"swelling":{"__proto__":"yes"}}}', 422, '/answers/swelling'],
  ['a prototype beside the answers', 'assess', '{"answers":{},"__proto__":{"place":"gb"}}', 422, ''],
  ['a prototype beside a text', 'read', '{"text":"x","__proto__":{"item":"none"}}', 422, ''],
  ['an option that there is none', 'assess', { answers: { timing: [MARK] } }, 422, '/answers/timing'],
  ['no option', 'assess', { answers: { timing: [] } }, 422, '/answers/timing'],
  ['an option twice', 'assess', { answers: { timing: ['night', 'night'] } }, 422, '/answers/timing'],
  ['two where one fits', 'assess', { answers: { side: ['left', 'right'] } }, 422, '/answers/side'],
  ['none beside a sign', 'assess', { answers: { swelling: ['none', 'big-toe-hot'] } }, 422, '/answers/swelling'],
  ['not sure whom it is about', 'assess', { answers: { 'about-whom': 'not-sure' } }, 422, '/answers/about-whom'],
  ['items of what is no screen', 'assess', { answers: { side: { left: 'yes' } } }, 422, '/answers/side'],
  [
    'a red flag that there is none',
    'assess',
    { answers: {}, raised: [{ redFlag: MARK, certainty: 'ambiguous' }] },
    422,
    '/raised/0/redFlag',
  ],
  ['a country that there is none', 'assess', { answers: {}, place: MARK }, 422, '/place'],
  ['a language that is off', 'assess', { answers: {}, language: 'xx' }, 422, '/language'],
  ['more than is asked for', 'assess', { answers: {}, name: MARK }, 422, ''],
  ['no text', 'read', { text: '' }, 422, '/text'],
  ['too long a text', 'read', { text: MARK.repeat(200) }, 422, '/text'],
  ['a number for a text', 'read', { text: 5 }, 422, '/text'],
  ['a question that there is none', 'read', { text: 'x', question: MARK }, 422, '/question'],
  ['an item without its question', 'read', { text: 'x', item: 'none' }, 422, '/question'],
  ['an item that there is none', 'read', { text: 'x', question: 'swelling', item: MARK }, 422, '/item'],
  ['far too much', 'read', { text: 'x'.repeat(40_000) }, 413, 'body-too-large'],
];

test.each(REFUSED)('%s (%s) is refused as problem details that quote nothing', async (...row) => {
  const [, address, body, status, where] = row;
  const answered = await call(`/v1/${address}`, body);
  expect(answered).toMatchObject({ status, type: 'application/problem+json', body: { status } });
  expect(conforms('post', `/v1/${address}`, answered)).toBeNull();
  if (status === 422) {
    const pointers = (answered.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toContain(where);
  } else expect(answered.body.code).toBe(where);
  expect(JSON.stringify(answered.body)).not.toContain(MARK);
  expect(server.log.join('')).not.toContain(MARK);
});

test('an address that there is none, and a wrong method, are problem details too', async () => {
  expect(await call('/v1/nothing')).toMatchObject({ status: 404, type: 'application/problem+json' });
  expect(await call('/v1/assess')).toMatchObject({ status: 405, type: 'application/problem+json' });
  expect(await call('/v1/read', { text: 'x' }, { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415 });
});

test('pages may call it only from origins that are allowed', async () => {
  const from = (origin: string) => call('/v1/read', { text: 'heel' }, { Origin: origin });
  expect(await from('https://elsewhere.example')).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
  expect(await from('https://records.example')).toMatchObject({ status: 200 });
});

test('nothing that is sent is kept or logged', async () => {
  await call('/v1/read', { text: `my heel hurts, ${MARK}` });
  expect(server.log.join('')).not.toContain(MARK);
  const text = readdirSync(server.folder).map((file) => readFileSync(path.join(server.folder, file), 'latin1'));
  expect(text.length).toBeGreaterThan(0);
  expect(text.join('')).not.toContain(MARK);
});

test('who calls too often is told how long to wait; the clock lets them in again', async () => {
  let now = 0;
  const limited = await startTestServer({ routes: machine(2, () => now) });
  const status = async () =>
    fetch(`${limited.address}/v1/questions`).then(({ status: one, headers }) => [one, headers.get('retry-after')]);
  expect([await status(), await status(), await status()]).toEqual([
    [200, null],
    [200, null],
    [429, '30'],
  ]);
  now = 30_000;
  expect(await status()).toEqual([200, null]);
  await limited.stop();
});
