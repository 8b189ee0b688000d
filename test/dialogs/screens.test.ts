import fc from 'fast-check';
import type { Findings } from '../../knowledge/answers';
import { redFlagUrgency } from '../../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Ask } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, talkUntil, type Story, type Talk } from '../conversations/patient';
import { choicesOf, isPossible, both, waysTo, type Way } from '../../knowledge/gates/ways';

const engine = realEngine();
const { questions, redFlags } = engine.knowledge;
const order: ReadonlySet<string> = new Set(engine.order);

/** The question screens of a talk; one asked again, or opened item by item, counts once. */
const screensOf = ({ asked }: Talk): readonly string[] => [...new Set(asked)].filter((id) => order.has(id));

const MOST_FOR_A_SORE_HEEL = 12;
const MOST_FOR_ANYONE = 18;

const heel = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'], feel: ['stab'] };

test('an ordinary sore heel answered by buttons takes at most twelve question screens', () => {
  const screens = screensOf(talkUntil(engine, heel));
  expect(screens.length <= MOST_FOR_A_SORE_HEEL ? [] : screens).toEqual([]);
});

/** People built to be asked as much as can be: each answer opens a further question, or keeps it from being clear. */
const WORST: readonly (readonly [string, Story])[] = [
  [
    'injured, pregnant, both ankles swollen, diabetic, pain at night, a foot drop and two places',
    {
      injury: ['yes'],
      'injury-signs': ['tingling-since'],
      swelling: ['both-swollen'],
      health: ['pregnant', 'diabetes'],
      side: ['both'],
      'pain-place': ['ankle-inner', 'heel-back'],
      timing: ['night', 'rest'],
      'nerve-signs': ['drop', 'both'],
      onset: ['sudden'],
      severity: ['severe'],
    },
  ],
  [
    'pregnant, both ankles swollen, a sore tendon, pain at night and numb feet, but no injury',
    {
      injury: ['older'],
      swelling: ['both-swollen'],
      health: ['pregnant', 'circulation'],
      'pain-place': ['achilles', 'top-midfoot'],
      timing: ['night', 'during'],
      'nerve-signs': ['both'],
      onset: ['after-change'],
    },
  ],
  [
    'numb feet for years, thin bones and a sore back of the heel, with nothing that is for today',
    {
      injury: ['no'],
      health: ['bones', 'circulation'],
      'pain-place': ['heel-back', 'ball'],
      timing: ['night', 'during'],
      'nerve-signs': ['both'],
      onset: ['after-change'],
    },
  ],
  [
    'weak for years, numb feet, thin bones and two places, with nothing that is for today',
    {
      injury: ['older'],
      health: ['bones', 'circulation'],
      'pain-place': ['ankle-inner', 'arch'],
      timing: ['night', 'during'],
      'nerve-signs': ['weak', 'both'],
      'weakness-since': ['old'],
      onset: ['after-change'],
    },
  ],
  [
    'an injury with no sign, two places, pain at night, and nothing that forbids exercise',
    {
      injury: ['yes'],
      health: ['circulation'],
      'pain-place': ['heel-under', 'ankle-front'],
      timing: ['first-steps', 'night', 'during', 'down-stairs'],
      onset: ['after-change'],
      movement: ['bend-up'],
    },
  ],
  [
    'no injury, a sore heel and calf, pain at night, and nothing that forbids exercise',
    {
      'pain-place': ['heel-under', 'heel-back'],
      timing: ['first-steps', 'night', 'during'],
      health: ['circulation'],
      onset: ['after-change'],
    },
  ],
  [
    'of a child, injured, pregnant, both ankles swollen, a hot big toe, two places, pain at night and numb feet',
    {
      'about-whom': ['child'],
      injury: ['yes'],
      swelling: ['big-toe-hot', 'both-swollen'],
      'gout-before': ['yes'],
      health: ['pregnant'],
      'pain-place': ['arch', 'ball'],
      timing: ['night', 'during'],
      'nerve-signs': ['both'],
    },
  ],
  ['not sure about any place, time or feel, and pain at night', { timing: ['night'], health: ['circulation'] }],
];

test.each(WORST)('someone %s is asked at most eighteen question screens', (_who, story) => {
  const screens = screensOf(talkUntil(engine, story));
  expect(screens.length <= MOST_FOR_ANYONE ? [] : screens).toEqual([]);
});

/** Where numbers from 0 up decide: one option, two, three, not sure or skip; anything but an emergency. */
const pick = (ask: Ask, dice: number): readonly string[] => {
  const options = ask.options.map(({ id }) => id);
  if (ask.question === 'consent' || ask.question === 'check-answers') return options.slice(0, 1);
  if (ask.question === 'about-whom') return [dice % 2 === 0 ? 'me-adult' : 'child'];
  if (ask.question === 'emergency-screen') return ['none'];
  const at = dice % options.length;
  const beside = ask.commands.map(({ id }) => id).filter((id) => id === 'not-sure' || id === 'skip');
  const [aside] = dice % 11 === 0 ? beside : [];
  if (aside !== undefined) return [aside];
  const many = ask.several ? 1 + (dice % 3) : 1;
  return [...new Set([at, (at + many - 1) % options.length])].map((place) => options[place] ?? '');
};

const MOST_TURNS = 150;
const SEED = 20261120;

/** Two of three answers are as harmless as can be, so that the walk is a long one. */
const walk = (dice: readonly number[]): Talk => {
  let talk = opened(engine);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const ask = openAsk(talk.replies);
    if (ask.question === 'after-advice') return talk;
    const throwOf = dice[turn % dice.length] ?? 0;
    const harmless = ask.options.find(({ id }) => id === 'none' || id === 'no')?.id;
    const plain = harmless !== undefined && throwOf % 3 !== 0 && ask.question !== 'consent';
    talk = press(engine, talk, plain ? [harmless] : pick(ask, throwOf));
  }
  throw new Error(`No advice after ${String(MOST_TURNS)} turns: ${talk.asked.join(', ')}`);
};

test('nobody, whatever they answer, is asked more than eighteen question screens', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 40, maxLength: 40 }), (dice) => {
      const screens = screensOf(walk(dice));
      expect(screens.length <= MOST_FOR_ANYONE ? [] : screens).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
}, 120_000);

const SIGNS = (questions['emergency-screen']?.options ?? []).filter(({ exclusive }) => !exclusive).map(({ id }) => id);

test.each(SIGNS)('“%s” on the first screen leads to advice within three screens', (sign) => {
  const talk = talkUntil(engine, { 'emergency-screen': [sign] });
  expect(talk.asked).toEqual(['consent', 'about-whom', 'emergency-screen', 'after-advice']);
  expect(isAtLeast(outcomeOf(engine, talk).urgency, 'emergency-department')).toBe(true);
});

/** The answers that a rule needs, with those that make its questions be asked. */
const asked = (way: Way): Way =>
  Object.keys(choicesOf(way.need)).reduce<Way>((now, id) => {
    const { askWhen } = questions[id] ?? {};
    if (askWhen === undefined) return now;
    const possible = waysTo(askWhen, engine.knowledge)
      .map((needed) => both(now, needed))
      .filter((together) => isPossible(together, engine.knowledge));
    return possible.sort((one, other) => one.need.length - other.need.length)[0] ?? now;
  }, way);

/** Each smallest way to raise a red flag, as a story. */
const SMALLEST = Object.values(redFlags).flatMap((flag) =>
  flag.rules.flatMap(({ when, urgency = flag.urgency }) =>
    waysTo(when, engine.knowledge).map((way) => ({ flag: flag.id, urgency, story: choicesOf(asked(way).need) })),
  ),
);

const isLate = (story: Story): boolean => 'before-exercises' in story;

/** What is asked only before exercises is told by someone with a sore heel, who would be shown some. */
const told = (story: Story): Story =>
  isLate(story) ? { ...heel, ...story, timing: [...heel.timing, ...(story['timing'] ?? [])] } : story;

test.each(SMALLEST)('no question is left out that $flag needs for $urgency, from $story', ({ urgency, story }) => {
  expect(isAtLeast(outcomeOf(engine, talkUntil(engine, told(story))).urgency, urgency)).toBe(true);
});

/** The clearest stories of common conditions: after these nothing more is asked only to tell what it is. */
const CLEAR: Readonly<Record<string, Story>> = {
  'heel-under': { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'] },
  arch: { 'pain-place': ['heel-under', 'arch'], timing: ['first-steps', 'eases'] },
  ball: { 'pain-place': ['ball'], timing: ['after-long', 'shoes'] },
  achilles: { 'pain-place': ['achilles'], timing: ['first-steps', 'eases'] },
  'heel-back': { 'pain-place': ['heel-back'], timing: ['first-steps', 'shoes'] },
  'ankle-front': { 'pain-place': ['ankle-front'], timing: ['down-stairs'] },
  'ankle-outer': { injury: ['yes'], 'pain-place': ['ankle-outer'], timing: ['uneven'] },
  'big-toe': { 'pain-place': ['big-toe'], timing: ['push-off', 'shoes'] },
};

/** Both stories at once; where a question takes one answer, that of the red flag. */
const overlaid = (clear: Story, flag: Story): Story => {
  const several = (id: string): boolean => engine.knowledge.questions[id]?.kind === 'several';
  const merged = Object.entries(flag).map(
    ([id, options]) => [id, several(id) ? [...new Set([...(clear[id] ?? []), ...options])] : options] as const,
  );
  return { ...clear, ...Object.fromEntries(merged) };
};

const toldAll = (story: Story): Findings => ({
  answers: Object.fromEntries(
    Object.entries(story).map(([id, options]) => [id, { kind: 'chosen', options, origin: 'pressed' }]),
  ),
  raised: [],
});

const OVERLAID = SMALLEST.filter(({ urgency }) => isAtLeast(urgency, 'soon')).flatMap(({ flag, urgency, story }) => {
  const places = (story['pain-place'] ?? ['heel-under']).filter((place) => place in CLEAR);
  return places
    .map((place) => ({ flag, urgency, place, story: overlaid(CLEAR[place] ?? {}, story) }))
    .filter((one) => isAtLeast(redFlagUrgency(engine.knowledge, toldAll(one.story)) ?? 'self-care', urgency));
});

/** Signs that nobody with the clear story tells, each with the reason why they are not asked about. */
const EXCUSED: Readonly<Record<string, string>> = {
  'rest-pain':
    'whoever has it has pain at night or at rest, and is asked then; or has diabetes, cancer or poor circulation',
  'feel touch': 'it comes after an injury or a cast, and whoever had one is asked',
  'bone-signs hop-squeeze': 'heel pain that eases with walking speaks against a crack, as the second reading has it',
};

const isExcused = (story: Story): boolean =>
  Object.keys(EXCUSED).some((sign) => {
    const [id = '', option] = sign.split(' ');
    return option === undefined ? id in story : (story[id] ?? []).includes(option);
  });

test('no clear story hides a red flag that asks for care within days', () => {
  const hidden = OVERLAID.filter(({ story }) => !isExcused(story)).filter(
    ({ urgency, story }) => !isAtLeast(outcomeOf(engine, talkUntil(engine, story)).urgency, urgency),
  );
  expect(hidden).toEqual([]);
});

const EMERGENCIES = SMALLEST.filter(
  ({ urgency, story }) => isAtLeast(urgency, 'emergency-department') && !('emergency-screen' in story),
);

/** The last question that is asked however clear the story is. */
const LAST_SCREEN = engine.order.indexOf('severity');

test.each(EMERGENCIES.filter(({ story }) => !isLate(story)))(
  'the emergency $flag ends the interview by the end of the red-flag screens, from $story',
  ({ urgency, story }) => {
    const talk = talkUntil(engine, story);
    expect(isAtLeast(outcomeOf(engine, talk).urgency, urgency)).toBe(true);
    expect(screensOf(talk).filter((id) => engine.order.indexOf(id) > LAST_SCREEN)).toEqual([]);
    expect(talk.asked).not.toContain('check-answers');
  },
);

test('a foot that takes no weight is an emergency at once, however clear the story is', () => {
  const talk = talkUntil(engine, { ...heel, severity: ['cannot-stand'] });
  expect(outcomeOf(engine, talk).urgency).toBe('emergency-department');
  expect(talk.asked.slice(-2)).toEqual(['severity', 'after-advice']);
});

test('no emergency waits for the questions before exercises', () => {
  expect(EMERGENCIES.filter(({ story }) => isLate(story))).toEqual([]);
});
