import { plainText } from '../../src/channels/plain-text';
import { realEngine } from '../conversations/engine';
import { openAsk, press, say, talkUntil } from '../conversations/patient';

const engine = realEngine();
const asked = talkUntil(engine, {}, 'severity');

const lines = plainText(openAsk(asked.replies), () => true).split('\n');

test('where nothing can be pressed, how bad it is can be answered by a number from 0 to 10', () => {
  expect(lines.filter((line) => /^(\d|-)/.test(line))).toEqual([
    expect.stringMatching(/^0–3\. Comes and goes/),
    expect.stringMatching(/^4–7\. Always there, hard to concentrate/),
    expect.stringMatching(/^8–10\. Always there, and very hard/),
    expect.stringMatching(/^- The foot cannot take my weight/),
  ]);
});

test('the foot that takes no weight has no number, so it is not chosen by one', () => {
  expect(say(engine, asked, '4').session.answers.severity).toMatchObject({ options: ['moderate'] });
  expect(press(engine, asked, ['cannot-stand']).session.answers.severity).toMatchObject({ options: ['cannot-stand'] });
});
