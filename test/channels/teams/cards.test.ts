import type { Ask, Reply } from '../../../dialogs/reply/reply';
import type { Input } from '../../../dialogs/session';
import { rendererOf } from '../../../src/channels/teams/render';
import { realEngine } from '../../conversations/engine';
import { answerTo, openAsk, type Story } from '../../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../../conversations/stories';
import { realCore } from '../support/real-core';
import { allIn, complaintsAboutCard, type SeenElement } from '../support/teams-shapes';

/** What Teams takes of one message. */
const MOST_BYTES = 28 * 1024;
const SEQ = 41;

const engine = realEngine();
const render = rendererOf({
  words: { send: 'Send my answer', pick: 'Pick an answer' },
  footMap: 'https://feet.example/foot.png',
  pictures: 'https://feet.example/pictures',
});

const activityOf = (reply: Reply) => render([reply], { seq: SEQ })[0]!.activity;
const cardOf = (reply: Reply): SeenElement => activityOf(reply).attachments?.[0]?.content as SeenElement;
const hasCard = (reply: Reply): boolean => activityOf(reply).attachments !== undefined;
const wordsIn = (card: SeenElement): string =>
  allIn(card)
    .flatMap(({ text, title, choices = [] }) => [text, title, ...choices.map((choice) => choice.title)])
    .join('\n');

/** Everything that is said to somebody who answers so until advice has been given, and then writes this. */
function interview(choose: (ask: Ask) => readonly string[], afterwards: readonly string[] = []): Reply[] {
  let taken = realCore.takeTurn(realCore.newSession(), { kind: 'opened' });
  const replies = [...taken.replies];
  const take = (input: Input): void => {
    taken = realCore.takeTurn(taken.session, input);
    replies.push(...taken.replies);
  };
  for (let turn = 0; turn < 60 && openAsk(taken.replies).question !== 'after-advice'; turn += 1) {
    const ask = openAsk(taken.replies);
    take({ kind: 'chose', question: ask.question, ...(ask.item && { item: ask.item }), options: choose(ask) });
  }
  for (const text of afterwards) take({ kind: 'said', text });
  return replies;
}

const HARMLESS = ['none', 'no', 'agree'];

/** Chooses by chance, mostly what is harmless: the same each time, for the same seed. */
function byChance(seed: number): (ask: Ask) => readonly string[] {
  let state = seed;
  const chance = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return ({ options, commands }) => {
    const harmless = options.filter(({ id }) => HARMLESS.includes(id));
    const choices = chance(12) === 0 ? commands : harmless.length > 0 && chance(10) > 0 ? harmless : options;
    return [choices[chance(choices.length)]?.id ?? options[0]!.id];
  };
}

/** Questions that only some are asked. */
const FEW: readonly Story[] = [
  { swelling: ['big-toe-hot'], 'pain-place': ['big-toe-joint'] },
  { health: ['pregnant'], swelling: ['both-swollen'], 'pain-place': ['heel-under'] },
];

const AFTERWARDS = ['show me my exercises', 'what raises it', 'change an answer', 'why', 'help', 'who are you'];

/** Each once, however many people hear it. */
const different = (replies: readonly Reply[]): Reply[] => [
  ...new Map(replies.map((reply) => [JSON.stringify(reply), reply])).values(),
];

const everything = different([
  ...[...CONDITION_STORIES, ...URGENCY_STORIES].flatMap(({ story }) =>
    interview((ask) => answerTo(story, ask), AFTERWARDS),
  ),
  ...FEW.flatMap((story) => interview((ask) => answerTo(story, ask))),
  ...Array.from({ length: 60 }, (_, seed) => interview(byChance(seed + 1))).flat(),
  realCore.say(realCore.newSession(), 'failure'),
  realCore.say(realCore.newSession(), 'not-forgotten'),
]);
const asks = everything.filter((reply): reply is Ask => reply.kind === 'ask');
const carded = everything.filter(hasCard);

test('every question of the knowledge is among what is shown here, and advice of every urgency', () => {
  const asked = new Set(asks.map(({ question }) => question));
  expect(Object.keys(engine.knowledge.questions).filter((id) => !asked.has(id))).toEqual([]);
  const urgencies = new Set(everything.flatMap((reply) => (reply.kind === 'advice' ? reply.urgency : [])));
  expect([...urgencies].sort()).toEqual([...new Set(URGENCY_STORIES.map(({ urgency }) => urgency))].sort());
});

test('every card is one that Teams knows how to show', () => {
  expect([...new Set(carded.flatMap((reply) => complaintsAboutCard(cardOf(reply))))]).toEqual([]);
});

test('every card is small enough for Teams', () => {
  const sizes = everything.map((reply) => Buffer.byteLength(JSON.stringify(activityOf(reply))));
  expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES);
});

test('every option of every question can be pressed or chosen, with its words and its number', () => {
  for (const ask of asks.filter(({ scale }) => scale === undefined)) {
    const shown = wordsIn(cardOf(ask));
    const lost = ask.options.filter(({ label }, index) => !shown.includes(`${index + 1}. ${label}`));
    expect(lost).toEqual([]);
  }
});

test('every action knows its question and its place, and falls back to what every client knows', () => {
  for (const ask of asks) {
    const actions = allIn(cardOf(ask)).filter(({ type }) => type === 'Action.Execute');
    expect(actions.length).toBeGreaterThan(0);
    for (const { data, fallback } of actions) {
      expect(data?.surefoot).toMatchObject({ question: ask.question, seq: SEQ });
      expect(fallback).toMatchObject({ type: 'Action.Submit', data });
    }
  }
});

test('a list to tick says that several fit, and nothing of numbers to send', () => {
  const lists = asks
    .filter(({ several }) => several)
    .map((ask) => allIn(cardOf(ask)).find(({ id }) => id === 'choice'));
  expect(lists.length).toBeGreaterThan(5);
  expect(new Set(lists.map((list) => list?.label))).toEqual(new Set(['You can pick more than one.']));
});

test('a scale has eleven numbers with its ends in words, and what has no number', () => {
  const ask = asks.find(({ scale }) => scale !== undefined)!;
  const list = allIn(cardOf(ask)).find(({ type }) => type === 'Input.ChoiceSet');
  expect(list?.choices).toHaveLength(12);
  expect(list?.choices?.[0]).toEqual({ title: `0: ${ask.scale!.least}`, value: 'mild@0' });
  expect(list?.choices?.[10]).toEqual({ title: `10: ${ask.scale!.most}`, value: 'severe@10' });
});

test('the foot is shown beside its list where the picture has an address, and the list alone where it has none', () => {
  const ask = asks.find(({ map }) => map === 'foot')!;
  expect(allIn(cardOf(ask)).map(({ type }) => type)).toEqual(expect.arrayContaining(['Image', 'Input.ChoiceSet']));
  const without = rendererOf({ words: { send: 'Send', pick: 'Pick' }, footMap: null });
  const { attachments } = without([ask], { seq: 1 })[0]!.activity;
  const types = allIn(attachments?.[0]?.content as SeenElement).map(({ type }) => type);
  expect(types).toContain('Input.ChoiceSet');
  expect(types).not.toContain('Image');
});

test('an exercise has its picture under its own address, named as it is, and its steps alone where it has none', () => {
  const exercise = everything.find((reply) => reply.kind === 'exercise')!;
  const url = `https://feet.example/pictures/${exercise.exercise}.png`;
  expect(allIn(cardOf(exercise))).toEqual(
    expect.arrayContaining([expect.objectContaining({ type: 'Image', url, altText: exercise.name })]),
  );
  const without = rendererOf({ words: { send: 'Send', pick: 'Pick' }, footMap: null });
  const { attachments } = without([exercise], { seq: 1 })[0]!.activity;
  expect(allIn(attachments?.[0]?.content as SeenElement).map(({ type }) => type)).not.toContain('Image');
});

test('an emergency shows the one thing to do first, with the number under it', () => {
  const advice = everything.find((reply) => reply.kind === 'advice' && reply.urgency === 'ambulance')!;
  const [first] = cardOf(advice).body ?? [];
  expect(first).toMatchObject({
    type: 'Container',
    style: 'attention',
    items: [{ size: 'ExtraLarge' }, { type: 'ActionSet' }],
  });
  expect(first?.items?.[0]?.text).toMatch(/999/);
  expect(first?.items?.[1]?.actions?.[0]).toMatchObject({ type: 'Action.OpenUrl', url: 'tel:999' });
});

test('advice that is not urgent has its numbers where they are named, and not under the one thing to do', () => {
  const advice = everything.filter((reply) => reply.kind === 'advice' && reply.urgency === 'self-care');
  expect(advice.length).toBeGreaterThan(3);
  for (const reply of advice) {
    const [first, ...others] = cardOf(reply).body ?? [];
    expect(first?.items).toHaveLength(1);
    const holders = others.filter(({ items = [] }) => items.some(({ type }) => type === 'ActionSet'));
    expect(holders.map((holder) => wordsIn(holder).includes('999'))).toEqual([true]);
  }
});

test('advice says that no clinician has signed it off', () => {
  for (const reply of everything) {
    if (reply.kind !== 'advice' || reply.version === undefined) continue;
    expect(wordsIn(cardOf(reply))).toContain(reply.version.words.slice(0, 30));
  }
});

test('what cannot wait is a card in the colour of an emergency; other words are a plain message', () => {
  const says = everything.filter((reply) => reply.kind === 'say');
  const urgent = says.filter(({ tone }) => tone === 'emergency');
  expect(urgent.length).toBeGreaterThan(0);
  expect(urgent.every((reply) => cardOf(reply).body?.[0]?.style === 'attention')).toBe(true);
  const others = says.filter(({ tone }) => tone !== 'emergency');
  expect(others.every((reply) => activityOf(reply).text === reply.text)).toBe(true);
});

test('words with marks in them are shown as they are written', () => {
  const ask = { ...asks[0]!, prompt: '*Where* [is] it_\n- here?' };
  expect(cardOf(ask).body?.[0]?.text).toBe('\\*Where\\* \\[is\\] it\\_\n\\- here?');
});
