import { answeredTo } from '../../store/answered-to';
import { Conversations, type Held } from '../../../../src/conversation/conversations';
import type { Message } from '../../../../src/conversation/message';
import { RateLimit } from '../../../../src/http/rate-limit';
import { createLog } from '../../../../src/log';
import { localTimeIn } from '../../../../src/local-time';
import { feedbackRoute } from '../../../../src/records/feedback/routes';
import { PrivateLinks } from '../../../../src/records/private-link';
import { sheetOf } from '../../../../src/records/sheet';
import type { Store } from '../../../../src/store/store';
import { realCore } from '../../../channels/support/real-core';
import { realEngine } from '../../../conversations/engine';
import { type Story, talkUntil } from '../../../conversations/patient';

const engine = realEngine();
const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] };
const NOW = Date.UTC(2026, 10, 28, 9);
const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;
const NAME = 'direct-line:one';

/** Two instances on one database: turns are taken by the one, feedback is saved by the other. */
export type Pair = readonly [Store, Store];

/** The store with something happening once, after a session was read and before anything is done with it. */
const withBetween = (store: Store, happens: () => Promise<unknown>): Store => {
  let isFirst = true;
  const load: Store['load'] = async (conversation) => {
    const read = await store.load(conversation);
    if (isFirst) {
      isFirst = false;
      await happens();
    }
    return read;
  };
  return new Proxy(store, {
    get: (real, key) => {
      const value: unknown = key === 'load' ? load : Reflect.get(real, key);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
};

const message = (text: string, id: string): Message => ({
  id,
  input: { kind: 'said', text },
  notices: [],
  entry: () => ({ said: text }),
});

const takingTurns = (store: Store): Conversations =>
  new Conversations({
    channel: 'direct-line',
    core: realCore,
    store,
    log: createLog({ level: 'error', key: 'k', to: { write: () => undefined } }),
    now: () => NOW,
    render: (replies) => replies.map((reply) => ({ reply })),
  });

const say = (store: Store, text: string, id = text) => takingTurns(store).receive('one', message(text, id));

const advice = talkUntil(engine, HEEL).session;
const code = sheetOf({ engine, version: '0', session: advice, day: '2026-11-28' })?.code ?? 'none';

interface Sent {
  readonly clear?: string;
  readonly now?: number;
  /** Happens once, after the form’s session was read and before the answer is saved. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** The status of the answer to a form about the advice for the heel. */
async function feedback(store: Store, { clear = 'no', now = NOW, meanwhile }: Sent = {}): Promise<number> {
  const links = new PrivateLinks({ store, key: 'a-key-of-links', retentionDays: KEPT_DAYS, now: () => now });
  const route = feedbackRoute({
    engines: { en: engine },
    links,
    version: '0',
    place: 'gb',
    local: localTimeIn('Europe/London'),
    limit: new RateLimit(1_000, () => now),
    store: meanwhile === undefined ? store : withBetween(store, meanwhile),
    publicUrl: null,
    now: () => now,
  });
  const { status } = await route.handle({
    method: 'POST',
    params: { link: links.make(NAME, NOW) },
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams({ clear, hard: 'timing', advice: code }).toString()),
    address: '127.0.0.1',
  });
  return status;
}

const SAID = { clear: 'no', hard: ['timing'], advice: code };

/** A turn that leaves its mark on the session, and the advice as it is. */
const CHANGE = 'change an answer';
const AFTER_CHANGE = { answers: advice.answers, pending: { kind: 'change-which' } };

const heldOf = (store: Store): Promise<Held> => takingTurns(store).held('one');
const wordsIn = ({ entries }: Held): readonly unknown[] =>
  entries.flatMap(({ content }) => ('said' in content ? [content['said']] : []));

/** What every store must keep when somebody writes in the chat while they send the form of the page beside it. */
export function feedbackRaces(open: () => Pair | Promise<Pair>): void {
  let turns: Store;
  let forms: Store;
  /** Somebody who has the advice for the heel, with one turn taken since. */
  beforeEach(async () => {
    [turns, forms] = await open();
    await turns.begin(NAME, advice, NOW);
    await say(turns, 'help');
  });
  afterEach(() => Promise.all([turns.close(), forms.close()]));

  test('a turn that is taken before the form is saved is not lost, and nor is the form', async () => {
    const before = await heldOf(turns);
    expect(await feedback(forms, { meanwhile: () => say(turns, CHANGE) })).toBe(303);
    const held = await heldOf(turns);
    expect(held.session).toMatchObject({ ...AFTER_CHANGE, feedback: SAID, savedBeside: 1 });
    expect([wordsIn(held), held.turns]).toEqual([['help', CHANGE], before.turns + 1]);
    expect(await answeredTo(forms, NAME, CHANGE)).toEqual(held.entries.slice(before.entries.length));
  });

  test('a form that is saved before the turn is not lost, and nor is the turn', async () => {
    const before = await heldOf(turns);
    const talk = withBetween(turns, async () => expect(await feedback(forms)).toBe(303));
    const own = await say(talk, CHANGE);
    const held = await heldOf(turns);
    expect(held.session).toMatchObject({ ...AFTER_CHANGE, feedback: SAID, savedBeside: 1 });
    expect([wordsIn(held), held.turns]).toEqual([['help', CHANGE], before.turns + 1]);
    expect(held.entries.slice(before.entries.length)).toEqual(own);
  });

  test('where the turn changes the advice, the form of the advice before is refused, and the turn stays', async () => {
    const cold = 'my foot is suddenly ice cold and white';
    expect(await feedback(forms, { meanwhile: () => say(turns, cold) })).toBe(409);
    const held = await heldOf(turns);
    expect(held.session.raised.map(({ redFlag }) => redFlag)).toEqual(['sudden-cold-foot']);
    expect(held.session.feedback ?? null).toBeNull();
    expect(wordsIn(held)).toEqual(['help', cold]);
  });

  test('where the form is saved before such a turn, what it said does not stand for the new advice', async () => {
    const talk = withBetween(turns, () => feedback(forms));
    await say(talk, 'my foot is suddenly ice cold and white');
    const { session } = await heldOf(turns);
    expect(session.raised.map(({ redFlag }) => redFlag)).toEqual(['sudden-cold-foot']);
    expect([session.feedback, session.savedBeside]).toEqual([null, 1]);
  });

  test('where the talk is forgotten before the form is saved, nothing of it comes back', async () => {
    const forget = async (): Promise<void> => {
      await say(turns, 'forget me');
      await say(turns, 'Yes, delete it all');
    };
    expect(await feedback(forms, { meanwhile: forget })).toBe(410);
    expect(await turns.load(NAME)).toBeNull();
  });

  test('of ten turns and ten forms at once none is lost, and each turn is answered once', async () => {
    const before = await heldOf(turns);
    const talk = takingTurns(turns);
    const texts = Array.from({ length: 10 }, (_, index) => `thank you ${'!'.repeat(index)}`);
    const told = texts.map((text) => talk.receive('one', message(text, text)));
    const sent = texts.map(() => feedback(forms));
    expect(await Promise.all(sent)).toEqual(texts.map(() => 303));
    const own = await Promise.all(told);
    const held = await heldOf(turns);
    expect(held.session).toMatchObject({ feedback: SAID, savedBeside: 10 });
    expect([wordsIn(held), held.turns]).toEqual([['help', ...texts], before.turns + 10]);
    expect(held.entries.slice(before.entries.length)).toEqual(own.flat());
  });

  test('the instance that takes turns heeds what the other has saved beside them', async () => {
    const talk = takingTurns(turns);
    await talk.receive('one', message('why?', 'a'));
    await feedback(forms, { clear: 'partly' });
    await talk.receive('one', message('thank you', 'b'));
    expect((await heldOf(turns)).session).toMatchObject({ feedback: { clear: 'partly' }, savedBeside: 1 });
  });

  test('whoever says whether it was clear has done something here, and is kept as long from then on', async () => {
    expect(await feedback(forms, { now: NOW + 20 * DAY_MS })).toBe(303);
    expect(await turns.expire(NOW + 19 * DAY_MS, 9)).toBe(0);
    expect(await turns.load(NAME)).not.toBeNull();
    expect(await turns.expire(NOW + 20 * DAY_MS + 1, 9)).toBe(1);
    expect(await turns.load(NAME)).toBeNull();
  });
}
