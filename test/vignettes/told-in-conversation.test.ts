import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Urgency } from '../../knowledge/model';
import { realEngine } from '../conversations/engine';
import { openAsk, outcomeOf, say, talkUntil } from '../conversations/patient';

/** Said in passing at a question that asks for something else; whoever says it also says yes when asked about it. */
const engine = realEngine();
const YES = { 'danger-check': ['yes'] };

type Row = readonly [question: string, text: string, atLeast: Urgency];
const ROWS: readonly Row[] = [
  ['timing', 'worse at night. and my chest has been tight since lunch', 'ambulance'],
  ['feel', 'it makes me not want to be here any more', 'ambulance'],
  ['severity', 'bad, ive had about 20 paracetamol since this morning', 'ambulance'],
  ['severity', 'took a whole packet of paracetamol for it', 'ambulance'],
  ['nerve-signs', 'no numbness, well only in the saddle bit', 'ambulance'],
  ['nerve-signs', 'no, not unless you count my bottom being numb', 'ambulance'],
  ['skin-and-fever', 'bit of a funny colour and won’t warm up', 'ambulance'],
  ['pain-place', 'the ankle. actually I did go over on it and can’t put weight on it', 'emergency-department'],
  ['pain-place', 'back of the ankle, something went twang', 'emergency-department'],
  ['pain-place', 'the toes. one has gone black and hard', 'emergency-department'],
  ['onset', 'since we got back. I get a bit puffed just sitting here', 'ambulance'],
  ['onset', 'last week. been coughing up rusty stuff too', 'ambulance'],
  ['injury', 'yes, the strimmer caught my ankle', 'emergency-department'],
  ['injury', 'the neighbour’s dog had a go at my ankle and broke the skin', 'same-day'],
  ['injury', 'fell off the kerb, getting round on my bum', 'emergency-department'],
  ['injury', 'yes I can walk on it. well, hop. not actually put it down', 'emergency-department'],
  ['health', 'nothing, though I’ve been soiling myself and didn’t feel it', 'ambulance'],
  ['pain-place', 'it has gone black and hard at the tip', 'emergency-department'],
  ['treatments', 'just ibuprofen, and since then I’m covered in hives and wheezing', 'ambulance'],
];

test.each(ROWS)('at %s, “%s” comes to %s or more urgent', (question, text, atLeast) => {
  const told = say(engine, talkUntil(engine, {}, question), text);
  expect(openAsk(told.replies).question).toBe('danger-check');
  const talk = talkUntil(engine, YES, 'after-advice', told);
  expect(isAtLeast(outcomeOf(engine, talk).urgency, atLeast)).toBe(true);
  expect(talk.replies.map(({ kind }) => kind)).not.toContain('exercise');
});
