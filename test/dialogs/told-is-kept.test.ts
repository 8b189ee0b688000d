import { realEngine } from '../conversations/engine';
import { give, openAsk, outcomeOf, press, talkUntil, type Story, type Talk } from '../conversations/patient';

const engine = realEngine();

/** Each with a sign of danger on one of the last questions, which are not asked of everyone. */
const STORIES: readonly (readonly [string, Story])[] = [
  ['a deep bone ache and weight loss', { 'pain-place': ['heel-under'], health: ['weight-loss'], feel: ['deep-bone'] }],
  ['sudden calf pain', { 'pain-place': ['calf'], onset: ['sudden'] }],
  [
    'a sore bone after training more',
    { 'pain-place': ['heel-back'], timing: ['during'], onset: ['after-change'], 'bone-signs': ['pinpoint'] },
  ],
];

const SCREEN = 'swelling';

/** “Not sure” instead of “none of these”, and then “no” to each: nothing else is told than before. */
const deniedOneByOne = (story: Story): Story => ({
  ...story,
  [SCREEN]: ['not-sure'],
  ...Object.fromEntries(
    (engine.knowledge.questions[SCREEN]?.options ?? []).map(({ id }) => [`${SCREEN}:${id}`, ['no']]),
  ),
});

const changed = (talk: Talk, question: string): Talk =>
  give(engine, talk, { kind: 'chose', question: 'after-advice', options: [`change:${question}`] });

test.each(STORIES)('%s stays told when another screen is denied one by one', (_name, story) => {
  const before = talkUntil(engine, story);
  const after = talkUntil(engine, deniedOneByOne(story), 'after-advice', changed(before, SCREEN));
  const [was, is] = [before, after].map((talk) => {
    const { urgency, programme, redFlags } = outcomeOf(engine, talk);
    return { urgency, programme, redFlags };
  });
  expect(is).toEqual(was);
});

test('what was told and is changed is asked anew, even where it would not be asked of others', () => {
  const story: Story = { 'pain-place': ['calf'], onset: ['sudden'] };
  const told = talkUntil(engine, deniedOneByOne(story), 'after-advice', changed(talkUntil(engine, story), SCREEN));
  const again = changed(told, 'onset');
  expect(openAsk(again.replies).question).toBe('onset');
  expect(outcomeOf(engine, talkUntil(engine, story, 'after-advice', press(engine, again, ['sudden']))).urgency).toBe(
    'same-day',
  );
});

test('exercises that made it worse stay told when no exercise would follow any more', () => {
  const story: Story = { 'pain-place': ['heel-under'], timing: ['first-steps'], 'before-exercises': ['worse'] };
  const before = talkUntil(engine, story);
  const vague = { ...story, 'pain-place': ['not-sure'], timing: ['not-sure'] };
  const after = ['pain-place', 'timing'].reduce(
    (talk, question) => talkUntil(engine, vague, 'after-advice', changed(talk, question)),
    before,
  );
  const stops = [before, after].map((talk) => outcomeOf(engine, talk).redFlags.map(({ redFlag }) => redFlag));
  expect(stops[0]).not.toEqual([]);
  expect(stops[1]).toEqual(stops[0]);
});

test('a question that no longer fits is passed over with its answer', () => {
  const story: Story = { injury: ['yes'], 'injury-signs': ['sole-bruise'], 'pain-place': ['heel-under'] };
  const talk = changed(talkUntil(engine, story), 'injury');
  const { redFlags } = outcomeOf(engine, talkUntil(engine, { ...story, injury: ['no'] }, 'after-advice', talk));
  expect(redFlags).toEqual([]);
});
