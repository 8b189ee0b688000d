import { realEngine } from '../conversations/engine';
import {
  give,
  openAsk,
  opened,
  outcomeOf,
  press,
  say,
  talkUntil,
  type Story,
  type Talk,
} from '../conversations/patient';

const engine = realEngine();
const at = (question: string): Talk => talkUntil(engine, {}, question);
const open = (talk: Talk) => openAsk(talk.replies);
const SKIN_ITEMS =
  engine.knowledge.questions['skin-and-fever']?.options.filter(({ exclusive }) => !exclusive).length ?? 0;

test('not sure on the emergency screen goes straight to the ambulance', () => {
  const talk = press(engine, at('emergency-screen'), ['not-sure']);
  expect(open(talk).question).toBe('after-advice');
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

test('not sure on another screen asks its items one by one', () => {
  const talk = press(engine, at('skin-and-fever'), ['not-sure']);
  expect(open(talk)).toMatchObject({ question: 'skin-and-fever', item: 'red-skin', several: false });
  expect(open(talk).options.map((option) => option.id)).toEqual(['yes', 'no']);
});

/** Opens the screen item by item; an item that is not named is answered with no. */
const items = (answers: Story): Talk => {
  const told = Object.entries(answers).map(([item, answer]) => [`skin-and-fever:${item}`, answer]);
  const story: Story = { 'skin-and-fever': ['not-sure'], ...Object.fromEntries(told) };
  return talkUntil(engine, story, 'swelling');
};

test.each<[string, Story, string[]]>([
  ['no to every item goes on with no red flag', {}, []],
  ['not sure on an item counts as present', { fever: ['not-sure'] }, ['fever-with-foot-pain']],
  ['a skipped item counts as present', { wound: ['skip'] }, ['wound-not-healing']],
  ['yes to an item is present', { 'red-skin': ['yes'] }, ['spreading-red-skin']],
])('%s', (_name, answers, flags) => {
  const talk = items(answers);
  expect(talk.asked.filter((id) => id === 'skin-and-fever')).toHaveLength(1 + SKIN_ITEMS);
  expect(open(talk).question).toBe('swelling');
  expect(outcomeOf(engine, talk).redFlags.map((flag) => flag.redFlag)).toEqual(flags);
});

test('a skipped screen is asked once more, then item by item', () => {
  const once = press(engine, at('swelling'), ['skip']);
  expect(open(once)).toMatchObject({ question: 'swelling' });
  expect(open(once).item).toBeUndefined();
  expect(open(press(engine, once, ['skip'])).item).toBe('one-calf');
});

test('the emergency screen skipped once is asked once more', () => {
  const once = press(engine, at('emergency-screen'), ['skip']);
  expect(open(once)).toMatchObject({ question: 'emergency-screen' });
});

test('the emergency screen skipped twice counts as not sure', () => {
  const talk = press(engine, press(engine, at('emergency-screen'), ['skip']), ['skip']);
  expect(outcomeOf(engine, talk).urgency).toBe('ambulance');
});

test('a yes-or-no red flag counts not sure as yes', () => {
  const talk = press(engine, talkUntil(engine, { 'pain-place': ['achilles'] }, 'pop-or-snap'), ['not-sure']);
  expect(outcomeOf(engine, talk).urgency).toBe('emergency-department');
});

test('not sure about an injury asks about the injury', () => {
  expect(open(press(engine, at('injury'), ['not-sure'])).question).toBe('injury-signs');
});

test.each(['not sure', 'skip'])('“%s” is no answer to who it is about', (text) => {
  const talk = say(engine, at('about-whom'), text);
  expect(open(talk)).toMatchObject({ question: 'about-whom' });
  expect(open(talk).commands.map((command) => command.id)).not.toContain('not-sure');
});

test('an ordinary question skipped once is left alone', () => {
  expect(open(press(engine, at('timing'), ['skip'])).question).toBe('rest-pain');
});

test('a second press on the same item answers nothing', () => {
  const second = press(engine, press(engine, at('swelling'), ['not-sure']), ['no']);
  const again = give(engine, second, { kind: 'chose', question: 'swelling', item: 'one-calf', options: ['yes'] });
  expect(again.replies[0]).toMatchObject({ id: 'stale' });
  expect(again.session.answers).toEqual(second.session.answers);
});

test('back inside an opened screen goes to the item before, then to the screen itself', () => {
  const second = press(engine, press(engine, at('swelling'), ['not-sure']), ['no']);
  expect(open(second).item).toBe('hot-joint');
  const first = press(engine, second, ['back']);
  expect(open(first).item).toBe('one-calf');
  expect(open(press(engine, first, ['back'])).item).toBeUndefined();
});

test('none of these gives way to what is ticked beside it', () => {
  const talk = press(engine, at('skin-and-fever'), ['none', 'fever']);
  expect(talk.session.answers['skin-and-fever']).toMatchObject({ options: ['fever'] });
});

test('typing a label, its number or “not sure” does what the button does', () => {
  expect(open(say(engine, at('skin-and-fever'), 'None of these')).question).toBe('swelling');
  expect(say(engine, at('skin-and-fever'), '2').session.answers['skin-and-fever']).toMatchObject({
    options: ['fever'],
  });
  expect(open(say(engine, at('skin-and-fever'), 'not sure')).item).toBe('red-skin');
});

test('the whole interview can be held in the words of the buttons alone', () => {
  let talk = opened(engine);
  for (let turn = 0; turn < 60 && open(talk).question !== 'after-advice'; turn += 1) {
    const { options } = open(talk);
    const harmless = options.find((option) =>
      ['none', 'no', 'show-advice', 'agree', 'me-adult', 'mild'].includes(option.id),
    );
    talk = say(engine, talk, (harmless ?? options[0])?.label ?? '');
  }
  expect(open(talk).question).toBe('after-advice');
});
