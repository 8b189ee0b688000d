import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Urgency } from '../../knowledge/model';
import { realEngine } from '../conversations/engine';
import { openAsk, outcomeOf, say, talkUntil } from '../conversations/patient';

/** Danger told by what it spoils or costs, and not by its plain words: each puts a closed question, and its yes counts. */
const engine = realEngine();
const YES = { 'danger-check': ['yes'] };

type Row = readonly [question: string, text: string, atLeast: Urgency];
const ROWS: readonly Row[] = [
  ['emergency-screen', 'sat on the toilet twenty minutes and not a drop, been like it since dinner', 'ambulance'],
  ['emergency-screen', 'had to buy pads cos im dribbling, never had that before my back went', 'ambulance'],
  ['health', 'no, but I don’t feel it any more when we make love, since the disc thing', 'ambulance'],
  ['timing', 'all day. stools are passing in the clothes itself without my knowledge', 'ambulance'],
  ['emergency-screen', 'my lower back and two legs are without strength from yesterday', 'ambulance'],
  ['emergency-screen', 'I came over all clammy and could not catch my breath, just anxiety I think', 'ambulance'],
  ['after-advice', 'husband says my lips are blue', 'ambulance'],
  ['emergency-screen', 'spat out pink stuff this morning and my calf is sore', 'ambulance'],
  ['skin-and-fever', 'I can’t stand up without going dizzy, hands are blotchy, been sick all night', 'ambulance'],
  ['emergency-screen', 'baby girl 8 months burn on foot last week now floppy and wont feed', 'ambulance'],
  ['feel', 'like its been in the freezer and its grey', 'ambulance'],
  ['severity', 'no pain at all now actually its gone completely dead in the last hour', 'ambulance'],
  ['after-advice', 'ive got a plan and the tablets are ready', 'ambulance'],
  ['feel', 'like id be better off cutting it off. or just not waking up', 'ambulance'],
  ['treatments', 'about 30 ibuprofen today', 'ambulance'],
  ['treatments', 'accidentally doubled up on my codeine and feel really drowsy', 'ambulance'],
  ['emergency-screen', 'gave my little boy too much calpol by mistake he had whole bottle', 'ambulance'],
  ['timing', 'since the fall. i canny staun on it at aw', 'emergency-department'],
  [
    'emergency-screen',
    'mother had a fall in bathroom. She is not able to keep the leg on the floor',
    'emergency-department',
  ],
  ['pain-place', 'ankle. it is bent funny since the skateboard', 'emergency-department'],
  ['onset', 'when the quad bike rolled on me yesterday', 'emergency-department'],
  ['side', 'right, its 4cm bigger round than the left when I measured it', 'same-day'],
  ['emergency-screen', 'drew round it with a biro last night and it has gone past the line', 'same-day'],
  ['pain-place', 'little toe but the angry patch is climbing up towards my shin', 'same-day'],
  ['pain-place', 'top of foot, its gone beetroot and the red is past my ankle since breakfast', 'same-day'],
  ['timing', 'no pain as such, i’m type 2 and there’s a blister on my heel that’s gone green', 'same-day'],
  [
    'emergency-screen',
    'night pains in toes, only thing that helps is getting up and standing on cold tiles',
    'same-day',
  ],
  ['after-advice', 'can you not put this on record, he checks my phone', 'routine'],
  ['injury', 'got shoved in an argument with the boyfriend', 'routine'],
];

test.each(ROWS)('at %s, “%s” is heeded, and comes to %s or more urgent', (question, text, atLeast) => {
  const told = say(engine, talkUntil(engine, {}, question), text);
  expect(told.session.raised).not.toEqual([]);
  const talk = talkUntil(engine, { ...YES, 'about-whom': ['another-adult'] }, 'after-advice', told);
  expect(isAtLeast(outcomeOf(engine, talk).urgency, atLeast)).toBe(true);
});

/** The same words of daily life, and nothing behind them. */
const QUIET: readonly string[] = [
  'feet are dead after a 12 hour shift',
  'having a heart attack at the price of insoles, arch pain, any exercises',
  'pain shoots through heel like a knife on first step',
  'kicked the back of my heel against a step a month ago bit tender where shoe rubs',
  'gel pads in my shoes and the stream of work never stops',
  'I drew a line under running, my heel hurts',
  'the tablets are ready at the chemist',
  'took paracetamol twice last week',
  'my exercise plan is on the fridge',
];

test.each(QUIET)('“%s” puts no closed question of danger', (text) => {
  const talk = say(engine, talkUntil(engine, {}, 'emergency-screen'), text);
  expect(talk.session.raised).toEqual([]);
  expect(openAsk(talk.replies).question).not.toBe('danger-check');
});

test('a swollen leg that is puffed up is no shortness of breath', () => {
  const talk = say(engine, talkUntil(engine, {}, 'emergency-screen'), 'my lower leg is puffed up and hot on the left');
  expect(talk.session.raised.map(({ redFlag }) => redFlag)).not.toContain('chest-signs');
});
