import type { Urgency } from '../../knowledge/model';
import type { Story } from '../conversations/patient';
import { CONDITION_STORIES, URGENCY_STORIES } from '../conversations/stories';
import type { Step } from './script';

export interface Patient {
  readonly name: string;
  /** How urgent the last advice is; null if it does not come to any. */
  readonly urgency: Urgency | null;
  readonly steps: readonly Step[];
}

const END = 'after-advice';

const press = (...options: string[]): Step => ({ press: options });
const say = (text: string): Step => ({ say: text });
const until = (question: string, story: Story = {}): Step => ({ until: question, story });
const through = (story: Story = {}): Step => until(END, story);

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], feel: ['stab'] };

/** Whom it may be behind the pain, and how soon: each with buttons alone. */
const ORDINARY: readonly Patient[] = [
  ...CONDITION_STORIES.map(({ condition, urgency, story }) => ({
    name: `someone whose pain fits ${condition}`,
    urgency,
    steps: [through(story)],
  })),
  ...URGENCY_STORIES.map(({ urgency, story }) => ({
    name: `someone whose story ends at ${urgency}`,
    urgency,
    steps: [through(story)],
  })),
];

const GRAVE: readonly Patient[] = [
  {
    name: 'someone with chest pain, who presses the first screen',
    urgency: 'ambulance',
    steps: [press('agree'), press('me-adult'), press('chest')],
  },
  {
    name: 'someone with two signs that cannot wait',
    urgency: 'ambulance',
    steps: [press('agree'), press('me-adult'), press('cold-pale', 'no-feeling')],
  },
  {
    name: 'someone who writes that the foot is cold and blue, before anything else',
    urgency: null,
    steps: [say('my foot has gone cold and blue and I cannot feel it')],
  },
  {
    name: 'someone who writes of a danger in the middle of the interview',
    urgency: 'ambulance',
    steps: [until('pain-place'), say('and now my foot has gone cold and blue')],
  },
  {
    name: 'someone whose words may mean a danger, and who then says no',
    urgency: 'self-care',
    steps: [until('timing', HEEL), say('my leg has swollen up since the flight'), through(HEEL)],
  },
  {
    name: 'someone whose words may mean a danger, and who then says yes',
    urgency: 'same-day',
    steps: [
      until('timing', HEEL),
      say('my leg has swollen up since the flight'),
      through({ ...HEEL, 'danger-check': ['yes'] }),
    ],
  },
  {
    name: 'someone who writes of a sign, and then says that none fits',
    urgency: 'self-care',
    steps: [until('timing', HEEL), say('one calf is swollen and warm'), press('none'), through(HEEL)],
  },
  {
    name: 'someone who asks for an ambulance',
    urgency: null,
    steps: [press('agree'), say('ambulance')],
  },
  {
    name: 'someone who is not sure on the first screen',
    urgency: 'ambulance',
    steps: [press('agree'), press('me-adult'), press('not-sure')],
  },
  {
    name: 'someone who cannot stand on it since a fall',
    urgency: 'emergency-department',
    steps: [until('injury-signs', { injury: ['yes'] }), say('1, 2')],
  },
  {
    name: 'someone who says after the advice that the chest hurts',
    urgency: 'ambulance',
    steps: [through(HEEL), say('now I have chest pain and cannot breathe')],
  },
];

const OTHERS: readonly Patient[] = [
  {
    name: 'a child with a fever',
    urgency: 'same-day',
    steps: [press('agree'), press('child'), through({ 'child-signs': ['fever'] })],
  },
  {
    name: 'a child without a sign',
    urgency: 'routine',
    steps: [press('agree'), say('it is my daughter, she is 12'), through({ 'about-whom': ['child'] })],
  },
  {
    name: 'someone who asks for another adult',
    urgency: 'self-care',
    steps: [through({ ...HEEL, 'about-whom': ['another-adult'] })],
  },
  {
    name: 'someone with pain in the knee, which is not ours',
    urgency: null,
    steps: [press('agree'), press('me-adult'), press('none'), say('my knee hurts')],
  },
  {
    name: 'someone who talks of the weather',
    urgency: null,
    steps: [press('agree'), say('lovely weather today'), say('blah blah blah'), say('blah blah blah')],
  },
  { name: 'someone who does not agree', urgency: null, steps: [press('decline')] },
  {
    name: 'someone who agrees after all',
    urgency: 'self-care',
    steps: [press('decline'), press('agree-after-all'), through(HEEL)],
  },
];

const TYPING: readonly Patient[] = [
  {
    name: 'someone whose first words tell the whole story',
    urgency: 'self-care',
    steps: [
      say('my left heel stabs on the first steps in the morning'),
      press('agree'),
      press('me-adult'),
      say('my left heel stabs on the first steps in the morning'),
      through(HEEL),
    ],
  },
  {
    name: 'someone who types a number to everything',
    urgency: null,
    steps: [say('1'), say('1'), say('14'), say('2'), say('2'), say('8')],
  },
  {
    name: 'someone who types several numbers',
    urgency: 'ambulance',
    steps: [say('1'), say('1'), say('1 and 3')],
  },
  {
    name: 'someone who types a number that is not there',
    urgency: null,
    steps: [say('1'), say('99'), say('0'), say('-1'), say('3.5')],
  },
  {
    name: 'someone who types labels',
    urgency: 'self-care',
    steps: [say('Yes, go on'), say('Me, and I am 18 or over'), say('None of these'), through(HEEL)],
  },
  {
    name: 'someone who answers in other words',
    urgency: 'self-care',
    steps: [say('ok'), say('me'), say('none of them'), say('no injury'), through(HEEL)],
  },
  {
    name: 'someone who says how bad it is by a number',
    urgency: 'self-care',
    steps: [until('severity', HEEL), say('2'), through(HEEL)],
  },
  {
    name: 'someone who says how bad it is in words',
    urgency: 'self-care',
    steps: [until('severity', HEEL), say('about four out of ten'), through(HEEL)],
  },
  {
    name: 'someone who writes with signs and accents',
    urgency: 'self-care',
    steps: [until('pain-place', HEEL), say('heel & <b>sole</b> – “under” it… 👣'), through(HEEL)],
  },
];

const MINDS: readonly Patient[] = [
  {
    name: 'someone who goes back, and answers otherwise',
    urgency: 'self-care',
    steps: [until('timing', HEEL), press('back'), press('arch'), through({ ...HEEL, 'pain-place': ['heel-under'] })],
  },
  {
    name: 'someone who goes back by a word, from the first question on',
    urgency: 'self-care',
    steps: [say('back'), press('agree'), say('back'), say('1'), say('go back'), press('me-adult'), through(HEEL)],
  },
  {
    name: 'someone who changes an answer before the advice',
    urgency: 'routine',
    steps: [until('check-answers', HEEL), press('change-answer'), press('health'), press('diabetes'), through(HEEL)],
  },
  {
    name: 'someone who changes an answer after the advice, by name',
    urgency: 'routine',
    steps: [through(HEEL), say('change health'), press('diabetes'), through(HEEL)],
  },
  {
    name: 'someone who keeps the answers after all',
    urgency: 'self-care',
    steps: [until('check-answers', HEEL), press('change-answer'), press('keep-answers'), through(HEEL)],
  },
  {
    name: 'someone who puts right what was understood',
    urgency: 'self-care',
    steps: [
      until('pain-place', HEEL),
      say('it is the arch of my right foot, it burns and I have had it for years'),
      until('is-right', { ...HEEL, 'pain-place': ['arch'] }),
      press('not-all-right'),
      press('none-right'),
      through(HEEL),
    ],
  },
  {
    name: 'someone who starts again in the middle',
    urgency: 'self-care',
    steps: [until('timing', HEEL), press('restart'), through(HEEL)],
  },
  {
    name: 'someone who starts again after the advice, by a word',
    urgency: 'same-day',
    steps: [through(HEEL), say('start again'), through({ swelling: ['one-calf'], 'pain-place': ['calf'] })],
  },
  {
    name: 'someone who skips, and is not sure',
    urgency: 'self-care',
    steps: [until('timing', HEEL), press('skip'), press('not-sure'), through(HEEL)],
  },
  {
    name: 'someone who skips a screen, and then says none',
    urgency: 'self-care',
    steps: [until('swelling', HEEL), say('skip'), say('none of these'), through(HEEL)],
  },
  {
    name: 'someone who is not sure of a screen, and is asked item by item',
    urgency: 'self-care',
    steps: [until('health', HEEL), say('not sure'), press('no'), say('2'), say('no'), through({ ...HEEL })],
  },
];

const ASKING: readonly Patient[] = [
  {
    name: 'someone who asks why, what for, and for help',
    urgency: 'self-care',
    steps: [
      press('why'),
      press('agree'),
      say('why'),
      press('help'),
      until('injury', HEEL),
      press('why'),
      through(HEEL),
    ],
  },
  {
    name: 'someone who wants to speak to a person',
    urgency: null,
    steps: [press('person'), press('agree'), say('can I speak to someone')],
  },
  {
    name: 'someone who asks where this is from, and what a word means',
    urgency: 'self-care',
    steps: [through(HEEL), say('where is this from'), say('what does plantar mean'), say('explain')],
  },
  {
    name: 'someone who looks at all there is after the advice',
    urgency: 'self-care',
    steps: [through(HEEL), press('later-exercises'), press('what-raises'), say('why'), press('person')],
  },
  {
    name: 'someone who may not do every exercise',
    urgency: 'self-care',
    steps: [through({ ...HEEL, 'before-exercises': ['no-band', 'no-step'] })],
  },
  {
    name: 'someone who thinks about being forgotten',
    urgency: 'self-care',
    steps: [until('timing', HEEL), say('forget me'), press('keep-all'), through(HEEL)],
  },
];

/** What patients do, whatever the channel: more than forty, from each urgency and with each way of answering. */
export const PATIENTS: readonly Patient[] = [...ORDINARY, ...GRAVE, ...OTHERS, ...TYPING, ...MINDS, ...ASKING];
