import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, say, talkUntil } from '../conversations/patient';

const engine = realEngine();

/** Words alone send this person to the emergency department. */
const snapped = say(engine, talkUntil(engine, {}, 'injury', opened(engine)), 'my achilles just snapped');

test('someone sent to the emergency department whose words may mean a stroke is asked about that first', () => {
  expect(outcomeOf(engine, snapped).urgency).toBe('emergency-department');
  const talk = say(engine, snapped, 'my arm feels heavy and floppy');
  expect(openAsk(talk.replies)).toMatchObject({ question: 'danger-check', item: 'stroke-signs' });
  expect(outcomeOf(engine, press(engine, talk, ['yes'])).urgency).toBe('ambulance');
  expect(outcomeOf(engine, press(engine, talk, ['not-sure'])).urgency).toBe('ambulance');
  expect(outcomeOf(engine, press(engine, talk, ['no'])).urgency).toBe('emergency-department');
});
