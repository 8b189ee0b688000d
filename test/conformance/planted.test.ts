import type { Advice, Ask, Reply } from '../../dialogs/reply/reply';
import { realCore } from '../channels/support/real-core';
import type { Core } from '../../src/conversation/core';
import type { Channel, Shown } from './channel';
import { compare } from './compare';
import { terminalChannel } from './drivers/terminal';
import { catalogueFor, scripted } from './run';

const NAME = 'someone whose pain fits plantar-heel-pain';
const all = scripted();
const patient = all.find(({ name }) => name === NAME)!;
const catalogue = catalogueFor(all);

type Fault = (replies: readonly Reply[]) => readonly Reply[];

/** The dialogue with a fault in what it says. */
const faulty = (fault: Fault): Core => ({
  ...realCore,
  takeTurn: (session, input) => {
    const turn = realCore.takeTurn(session, input);
    return { ...turn, replies: fault(turn.replies) };
  },
});

const advice =
  (change: (advice: Advice) => Advice): Fault =>
  (replies) =>
    replies.map((reply) => (reply.kind === 'advice' ? change(reply) : reply));

const section = (id: string, change: (lines: readonly string[]) => readonly string[]): Fault =>
  advice((given) => ({
    ...given,
    sections: given.sections.map((one) => (one.id === id ? { ...one, lines: change(one.lines) } : one)),
  }));

const ask =
  (question: string, change: (ask: Ask) => Ask): Fault =>
  (replies) =>
    replies.map((reply) => (reply.kind === 'ask' && reply.question === question ? change(reply) : reply));

const FAULTS: readonly (readonly [string, Fault, RegExp])[] = [
  [
    'another urgency',
    advice((given) => ({ ...given, urgency: 'soon', heading: 'See a GP in the next 3 working days' })),
    /instead of “urgency self-care”/,
  ],
  [
    'another source',
    section('source', ([, ...lines]) => ['Your answers can fit gout.', ...lines]),
    /“source: Your ans/,
  ],
  ['less to watch for', section('safety-net', (lines) => lines.slice(1)), /instead of “safety-net: /],
  ['no reason', section('reasons', () => ['Because.']), /^not shown: /],
  ['no exercise', (replies) => replies.filter(({ kind }) => kind !== 'exercise'), /instead of “exercise /],
  [
    'exercises in another order',
    (replies) => {
      const cards = replies.filter(({ kind }) => kind === 'exercise').toReversed();
      return replies.map((reply) => (reply.kind === 'exercise' ? cards.shift()! : reply));
    },
    /“exercise .*” instead of “exercise /,
  ],
  [
    'an exercise without its dosage',
    (replies) => replies.map((reply) => (reply.kind === 'exercise' ? { ...reply, dosage: 'often' } : reply)),
    /^not shown: /,
  ],
  [
    'another question',
    ask('swelling', (asked) => ({ ...asked, prompt: 'What is your favourite colour?' })),
    /“something else: “What is your.*instead of “asks swelling”/,
  ],
  [
    'an option too few',
    ask('swelling', (asked) => ({ ...asked, options: asked.options.slice(1) })),
    /instead of “asks swelling”/,
  ],
  [
    'something that nobody else is told',
    (replies) => replies.flatMap((reply): Reply[] => (reply.kind === 'advice' ? [reply, reply] : [reply])),
    /“urgency self-care” instead of “exercise /,
  ],
];

test.each(FAULTS)('a channel that tells %s is found', async (_name, fault, words) => {
  const found = await compare(terminalChannel(faulty(fault)), patient, catalogue);
  expect(found).toMatchObject({ channel: 'terminal', patient: NAME, words: expect.stringMatching(words) });
});

/** The terminal with something done to each message on its way to the screen. */
const bent = (bend: (shown: Shown) => Shown): Channel => {
  const straight = terminalChannel(realCore);
  return {
    ...straight,
    open: async (name) => {
      const line = await straight.open(name);
      return {
        flood: (texts) => line.flood(texts),
        close: () => line.close(),
        do: async (act) => (await line.do(act)).map(bend),
      };
    },
  };
};

test('a channel whose buttons answer another question than it asks is found, at that step', async () => {
  const found = await compare(
    bent((shown) => ({ ...shown, buttonsOf: { question: 'consent' } })),
    patient,
    catalogue,
  );
  expect(found).toMatchObject({ step: 0, act: 'opens the chat' });
  expect(found?.words).toContain('buttons that answer another question');
});

test('a channel that reads aloud something else than it shows is found, at that step', async () => {
  const found = await compare(
    bent(({ forms }) => ({ forms: [...forms, 'Hello.'] })),
    patient,
    catalogue,
  );
  expect(found).toMatchObject({ step: 0, words: expect.stringContaining('in another form') });
});

test('without a fault nothing is found', async () => {
  expect(await compare(terminalChannel(realCore), patient, catalogue)).toBeNull();
});
