import type { Story } from '../conversations/patient';
import { type CheckInServer, HOUR, linkIn, startCheckIns } from './support/check-in-server';
import { SlackPerson } from './support/slack-person';

jest.setTimeout(60_000);

const HEEL: Story = { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], severity: ['moderate'] };
const COLD = 'days=2&pain=2&doing=every-day&morning=same&signs=one-swollen-calf';
const DAY = 24 * HOUR;

let server: CheckInServer;
afterEach(() => server.stop());

const OLD_WORDS = 'it began with my old boots';

test('who starts again has no check-ins of the advice before: not asked for, not judged by, not handed over', async () => {
  server = await startCheckIns();
  const person = new SlackPerson({ address: server.address, api: server.api, now: () => server.clock.now() });
  const words = (): string[] => person.messages.map(({ text }) => text);
  const programmes = (): string[] =>
    words()
      .filter((text) => text.includes('/programme/'))
      .map((text) => linkIn(text, 'programme'));
  const delivered = async (): Promise<void> => {
    while ((await server.store.lettersWaiting()) > 0) await new Promise(setImmediate);
  };
  await person.event({ type: 'app_home_opened', user: person.user, channel: person.channel, tab: 'messages' });
  await person.asked('consent');
  await person.hold(HEEL);
  const [first = ''] = programmes();
  await person.say(OLD_WORDS);
  await delivered();
  await server.page(`${first}/check-ins`, 'days=2&days=7');
  await server.pass(2 * DAY);
  await delivered();
  const told = await server.page(first.replace('/programme/', '/check-in/'), COLD);
  expect(told.text).toContain('See or speak to a GP today');
  const handedOver = await server.page(first.replace('/programme/', '/hand-over/'));
  expect(handedOver.text).toContain('Progress');
  expect(handedOver.text).toContain(OLD_WORDS);

  await person.say('start again');
  await delivered();
  await person.hold(HEEL);
  const again = programmes().at(-1) ?? '';
  expect(again).not.toBe(first);
  const handedOverAgain = await server.page(again.replace('/programme/', '/hand-over/'));
  expect(handedOverAgain.text).not.toContain('Progress');
  expect(handedOverAgain.text).not.toContain(OLD_WORDS);
  expect((await server.page(again)).text.match(/name="days"/g)).toHaveLength(5);
  expect((await server.page(again.replace('/programme/', '/check-in/'))).text).not.toContain('GP today');
  await server.pass(6 * DAY);
  await delivered();
  expect(words().filter((text) => text.includes('a week since my advice'))).toEqual([]);
});
