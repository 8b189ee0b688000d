import { marked } from '../../../src/check-ins/asking-channel';
import { localTimeIn } from '../../../src/local-time';
import { onlyWanted } from '../../../src/check-ins/only-wanted';
import type { CheckIn } from '../../../src/store/check-in';
import { HandClock } from '../outbox/hand-clock';

const HOUR = 3600_000;
const asked: CheckIn = { conversation: 'slack:a', days: 7, due: 0, asked: 1, answered: null };
const ANSWERED = { at: 2, answers: { pain: 1, doing: 'most-days', nextMorning: 'same', newSigns: [] } } as const;

/** What becomes of a letter, at that hour, while this is what is planned. */
async function sent(content: object, hour: number, checkIns: readonly CheckIn[]) {
  const clock = new HandClock();
  clock.pass(24 * HOUR + hour * HOUR - clock.now());
  const called: unknown[] = [];
  const send = onlyWanted(
    { store: { checkIns: async () => checkIns }, clock, local: localTimeIn('UTC') },
    async ({ content: one }) => {
      called.push(one);
      return { kind: 'taken' };
    },
  );
  const letter = { id: 1, conversation: 'slack:a', content: { ...content }, written: 0, tries: 0, due: 0 };
  return [called.length, (await send(letter)).kind, called.length];
}

const letter = marked({ text: 'how is it going?' }, 7);

test('by day, what asks for a check-in that is still wanted is sent', async () => {
  expect(await sent(letter, 17, [asked])).toEqual([0, 'taken', 1]);
});

test.each([0, 3, 8, 18, 23])('at %i o’clock it is not, and nothing has to wait behind it', async (hour) => {
  expect(await sent(letter, hour, [asked])).toEqual([0, 'refused', 0]);
});

test('what was answered, stopped, or put on another day meanwhile is dropped', async () => {
  for (const checkIns of [[{ ...asked, answered: ANSWERED }], [], [{ ...asked, asked: null }]])
    expect(await sent(letter, 12, checkIns)).toEqual([0, 'taken', 0]);
});

test('replies are sent at any hour', async () => {
  expect(await sent({ text: 'call 999 now' }, 3, [])).toEqual([0, 'taken', 1]);
});
