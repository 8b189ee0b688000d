import type { Urgency } from '../../knowledge/model';
import { realEngine } from '../conversations/engine';
import { openAsk, outcomeOf, press, say, talkUntil, type Story } from '../conversations/patient';

const engine = realEngine();
const heel: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], feel: ['stab'] };
const tarsal: Story = { 'pain-place': ['ankle-inner'], 'nerve-signs': ['one-area', 'sole'], feel: ['burn'] };

// Each line: ordinary people, whom a careless word would send to a hospital, and what they should be told.
const VIGNETTES: readonly (readonly [string, Story, Urgency])[] = [
  ['long-standing heel pain that is severe, but not sudden', { ...heel, severity: ['severe'] }, 'soon'],
  [
    'a bruised ankle that tingles since a sprain',
    { 'pain-place': ['ankle-outer'], injury: ['yes'], 'injury-signs': ['tingling-since'] },
    'soon',
  ],
  [
    'heel pain after starting to run, worse as it goes on, but easing after the first steps',
    { ...heel, timing: ['first-steps', 'eases', 'during'], onset: ['after-change'] },
    'self-care',
  ],
  ['tarsal tunnel pain that is worse at the end of the day', { ...tarsal, timing: ['after-long', 'night'] }, 'routine'],
  ['heel pain that comes and goes', { ...heel, onset: ['again'] }, 'self-care'],
  [
    'a heel that throbs at night after a long day',
    { ...heel, timing: ['first-steps', 'after-long', 'night', 'rest'] },
    'self-care',
  ],
  ['an operation elsewhere in the last months', { ...heel, treatments: ['operation-elsewhere'] }, 'self-care'],
  ['steroid tablets and heel pain', { ...heel, treatments: ['steroid'] }, 'self-care'],
  [
    'an ankle that gives way',
    { 'pain-place': ['ankle-front'], timing: ['down-stairs'], 'nerve-signs': ['gives-way'] },
    'routine',
  ],
  [
    'a repeat attack of known gout',
    { 'pain-place': ['big-toe'], swelling: ['big-toe-hot'], 'gout-before': ['yes'] },
    'soon',
  ],
  ['heel pain tried for weeks', { ...heel, 'before-exercises': ['tried-long'] }, 'routine'],
];

test.each(VIGNETTES)('%s', (_who, story, urgency) => {
  expect(outcomeOf(engine, talkUntil(engine, story)).urgency).toBe(urgency);
});

test('“no thanks” at the end', () => {
  const thanked = say(engine, talkUntil(engine, heel, 'check-answers'), 'no thanks');
  const story = { ...heel, 'change-which': ['keep-answers'] };
  expect(outcomeOf(engine, talkUntil(engine, story, 'after-advice', thanked)).urgency).toBe('self-care');
});

test.each([
  ['heel pain tried for weeks', { ...heel, 'before-exercises': ['tried-long'] }],
  ['tarsal tunnel pain worse through the day', { ...tarsal, timing: ['after-long', 'night'] }],
  [
    'ball pain after new training, worse as it goes on',
    { 'pain-place': ['ball'], timing: ['during'], onset: ['after-change'] },
  ],
  [
    'front ankle pinching after an old, unsure injury',
    { 'pain-place': ['ankle-front'], timing: ['down-stairs'], movement: ['bend-up'] },
  ],
])('%s still gets exercises', (_who, story) => {
  expect(outcomeOf(engine, talkUntil(engine, story)).programme.kind).toBe('offered');
});

// Words that sound worse than they are: no more than a closed question may follow, and never an ambulance at once.
test.each([
  'the first steps are agony',
  'it is 10 out of 10',
  'my calf is tight',
  'I feel pressure under the foot',
  'I was confused about which shoe to wear',
  'my toe is bent, I have a bunion',
  'the swelling is leaking into my shoe',
  'my ankle gives way on the grass',
  'it makes a crunch and a pop when I turn it',
  'I am hopping mad about my sore heels',
  'it aches like a hot potato',
  'I wear high heels to work',
  'last night I went dancing',
  'I am not very well paid',
])('“%s” calls no ambulance', (text) => {
  const talk = say(engine, talkUntil(engine, {}, 'feel'), text);
  expect(openAsk(talk.replies).question).not.toBe('after-advice');
  const calmed = openAsk(talk.replies).question === 'danger-check' ? press(engine, talk, ['no']) : talk;
  expect(outcomeOf(engine, calmed).urgency).not.toBe('ambulance');
});
