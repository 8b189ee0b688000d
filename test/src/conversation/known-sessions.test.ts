import fc from 'fast-check';
import type { Input, Session } from '../../../dialogs/session';
import type { Turn } from '../../../src/conversation/core';
import { KnownSessions } from '../../../src/conversation/known-sessions';
import { realCore } from '../../channels/support/real-core';

const session = realCore.newSession();
const stored = (one: Session): Session => JSON.parse(JSON.stringify(one)) as Session;

const at = (version: number) => ({ begun: 1, version, entries: 2, session });

test('of each talk the session of its last turn is held', () => {
  const known = new KnownSessions(2);
  known.keep('c', at(1));
  known.keep('c', at(2));
  expect(known.of('c')).toEqual(at(2));
  expect(known.of('d')).toBeUndefined();
});

test('of a talk that was deleted nothing is held', () => {
  const known = new KnownSessions(2);
  known.keep('c', at(1));
  known.drop('c');
  expect(known.of('c')).toBeUndefined();
});

test('only so many are held, and the one kept longest ago goes', () => {
  const known = new KnownSessions(2);
  for (const name of ['a', 'b', 'a', 'c']) known.keep(name, at(1));
  expect(['a', 'b', 'c'].filter((name) => known.of(name) !== undefined)).toEqual(['a', 'c']);
});

const WORDS = [
  'my heel hurts',
  'go back',
  'change an answer',
  'I cannot feel my foot',
  'not sure',
  'why',
  'no',
  'blah',
];

/** Mostly harmless choices, sometimes others, sometimes words. */
function next({ replies }: Turn, dice: number): Input {
  const ask = replies.at(-1);
  if (ask?.kind !== 'ask') throw new Error('The last reply asks nothing.');
  if (dice % 7 === 0) return { kind: 'said', text: WORDS[dice % WORDS.length] ?? '' };
  const ids = ask.options.map(({ id }) => id);
  const harmless = ids.find((id) => ['none', 'no', 'agree', 'show-advice'].includes(id));
  const chosen = dice % 3 === 0 || harmless === undefined ? (ids[dice % ids.length] ?? 'back') : harmless;
  return { kind: 'chose', question: ask.question, item: ask.item, options: [chosen] };
}

test('a turn comes to the same whether its session is the known object or read from the store', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 20, maxLength: 45 }), (throws) => {
      let turn = realCore.takeTurn(session, { kind: 'opened' });
      for (const dice of throws) {
        const input = next(turn, dice);
        const walkedAnew = realCore.takeTurn(stored(turn.session), input);
        turn = realCore.takeTurn(turn.session, input);
        expect(JSON.stringify(walkedAnew)).toBe(JSON.stringify(turn));
      }
    }),
    { seed: 20261127, numRuns: 20 },
  );
});
