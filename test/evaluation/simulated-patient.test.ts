import { realEngine } from '../conversations/engine';
import type { Ask } from '../../dialogs/reply/reply';
import { readAnswerMap } from './answer-map';
import type { Case } from './case';
import { inlineCase, ROOT } from './inline-case';
import { interview, misheard } from './interview';
import { labelledFrom } from './labelled';
import { answerTo, MANNERS, type Manner, type Patient } from './simulated-patient';

const engine = realEngine();
const map = readAnswerMap(ROOT);
const [none, unsure, unsureLater] = MANNERS as readonly [Manner, Manner, Manner];

const patient = (one: Case, manner = none): Patient => ({
  knowledge: engine.knowledge,
  labelled: labelledFrom(one, map),
  complete: one.complete,
  manner,
});

const asking = (question: string, more: Partial<Ask> = {}): Ask => ({
  kind: 'ask',
  question,
  prompt: '',
  options: (engine.knowledge.questions[question]?.options ?? []).map(({ id, label, exclusive }) => ({
    id,
    label,
    ...(exclusive ? { exclusive } : {}),
  })),
  several: engine.knowledge.questions[question]?.kind === 'several',
  severalHint: null,
  freeText: false,
  preselected: [],
  explained: [],
  commands: [{ id: 'not-sure', label: '' }],
  remaining: null,
  progress: null,
  ...more,
});

const silent = inlineCase();
const hot = inlineCase({ labels: { signs: ['hot-joint'] } });
const complete = inlineCase({ complete: true });
const fearless = inlineCase({ denied: ['fever'] });
const unhurt = inlineCase({ denied: ['trauma'] });

const cool = inlineCase({ denied: ['hot-joint'] });
const hurt = inlineCase({ labels: { signs: ['trauma'] } });
const burnt = inlineCase({ labels: { signs: ['burn'] } });

const ticked = { preselected: ['fever'] };

test.each<[string, Patient, Ask, readonly string[]]>([
  ['a label is pressed', patient(hot, none), asking('swelling'), ['hot-joint']],
  ['a silent screen has none of these', patient(silent, none), asking('swelling'), ['none']],
  ['another silent question is not sure', patient(silent, none), asking('timing'), ['not-sure']],
  ['a screen may be not sure', patient(silent, unsureLater), asking('swelling'), ['not-sure']],
  ['what is labelled is sure in any manner', patient(hot, unsure), asking('swelling'), ['hot-joint']],
  ['the first screen may be not sure', patient(silent, unsure), asking('emergency-screen'), ['not-sure']],
  ['or none of these', patient(silent, unsureLater), asking('emergency-screen'), ['none']],
  ['a tick stays where labels are silent', patient(silent, none), asking('skin-and-fever', ticked), ['fever']],
  ['a tick that is denied goes', patient(fearless, none), asking('skin-and-fever', ticked), ['none']],
  ['a tick goes where the case is complete', patient(complete, none), asking('skin-and-fever', ticked), ['none']],
  [
    'a tick stays beside labels',
    patient(hot, none),
    asking('swelling', { preselected: ['lump'] }),
    ['hot-joint', 'lump'],
  ],
  [
    'but gives way to them on a question of one choice',
    patient(hurt, none),
    asking('injury', { preselected: ['older'] }),
    ['yes'],
  ],
  ['a complete case has no movement to tell', patient(complete, none), asking('movement'), ['none']],
  ['what alone is not denied is the answer', patient(unhurt, none), asking('injury'), ['no']],
  ['an item that is labelled is yes', patient(hot, unsure), asking('swelling', { item: 'hot-joint' }), ['yes']],
  ['an item that is not is no', patient(silent, none), asking('swelling', { item: 'lump' }), ['no']],
  ['or not sure', patient(silent, unsure), asking('swelling', { item: 'lump' }), ['not-sure']],
  ['an item that is denied is no', patient(fearless, unsure), asking('skin-and-fever', { item: 'fever' }), ['no']],
  ['a check that a label supports is yes', patient(hot, none), asking('danger-check', { item: 'hot-joint' }), ['yes']],
  ['another check is not sure', patient(silent, none), asking('danger-check', { item: 'hot-joint' }), ['not-sure']],
  ['or no, where it is denied', patient(cool, none), asking('danger-check', { item: 'hot-joint' }), ['no']],
  ['or where the case is complete', patient(complete, none), asking('danger-check', { item: 'hot-joint' }), ['no']],
  [
    'a label that would raise it less urgently is no yes',
    patient(burnt, none),
    asking('danger-check', { item: 'burn-or-scald' }),
    ['not-sure'],
  ],
])('%s', (_what, who, ask, options) => {
  expect(answerTo(who, ask)).toEqual(options);
});

test('of one choice only the first said is pressed', () => {
  const one = inlineCase({ labels: { onset: ['gradual', 'recurrent'] } });
  expect(answerTo(patient(one), asking('onset'))).toEqual(['weeks']);
});

test('a question that offers nothing that fits has no answer', () => {
  const ask = asking('unheard-of', { options: [{ id: 'a', label: '' }], commands: [] });
  expect(answerTo(patient(silent), ask)).toEqual([]);
});

test('an ordinary story is told to its end', () => {
  const one = inlineCase({ complete: true, text: 'sore under my left heel in the morning' });
  const talk = interview(engine, patient(one), one.text);
  expect(talk.failure).toBeNull();
  expect(talk.assessment).not.toBeNull();
  expect(talk.screens).toContain('emergency-screen');
  expect(talk.screens).not.toContain('consent');
  expect(talk.exchanges[1]?.answer).toBe('“sore under my left heel in the morning”');
});

test('a sudden cold foot is an emergency after few questions', () => {
  const one = inlineCase({ labels: { signs: ['cold-foot'] } });
  const { assessment, screens } = interview(engine, patient(one), one.text);
  expect(assessment?.urgency).toBe('ambulance');
  expect(screens.length).toBeLessThan(6);
});

test.each(MANNERS.map((manner) => [manner.title, manner] as const))(
  'a patient who is “%s” comes to an end',
  (_, manner) => {
    const talk = interview(engine, patient(silent, manner), silent.text);
    expect(talk.failure).toBeNull();
  },
);

test('an interview that goes round in circles is a failure and ends', () => {
  const talk = interview(engine, patient(silent, { ...none, mostTurns: 3 }), silent.text);
  expect(talk).toMatchObject({ assessment: null, failure: expect.stringContaining('no advice after 3 turns') });
});

test('a question that nobody can answer is a failure', () => {
  const mute = { ...patient(silent), labelled: { ...patient(silent).labelled, said: new Map<string, string[]>() } };
  expect(interview(engine, mute, silent.text).failure).toBe('no answer fits the question consent');
});

test('what was heard in the words otherwise than the labels say is told', () => {
  const talk = interview(engine, patient(silent), silent.text);
  const heard = { ...talk, answers: { timing: { kind: 'chosen', options: ['night'], origin: 'typed' } } } as const;
  expect(misheard(heard, { ...patient(silent).labelled, said: new Map([['timing', ['rest']]]) })).toEqual([
    'timing: night (labels: rest)',
  ]);
  expect(misheard(heard, { ...patient(silent).labelled, said: new Map([['timing', ['night', 'rest']]]) })).toEqual([]);
});

test('a dialogue that throws is a failure', () => {
  const broken = { ...engine, read: () => { throw new Error('lost for words'); } }; // prettier-ignore
  expect(interview(broken, patient(silent), silent.text).failure).toBe('the dialogue failed: lost for words');
});
