import fc from 'fast-check';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { Ask, Reply } from '../../dialogs/reply/reply';
import { realEngine } from '../conversations/engine';
import { openAsk, opened, outcomeOf, press, type Talk } from '../conversations/patient';

const engine = realEngine();
const SEED = 20261120;
const MOST_TURNS = 150;
const REFUSED =
  /\byou have (plantar|metatarsalgia|tarsal|impingement)|nothing serious|don.t worry|\bsafe\b|\d ?%|\d ?mg\b/i;

/** Where numbers from 0 up decide: mostly “none”, sometimes other options, not sure, skip, or a step back. */
const pick = (ask: Ask, dice: number): readonly string[] => {
  const harmless = ask.options.find((option) => ['none', 'no', 'agree', 'show-advice'].includes(option.id));
  const choices = [
    ...ask.options.map((option) => [option.id]),
    ...(ask.several ? [ask.options.slice(0, 1 + (dice % 4)).map((option) => option.id)] : []),
    ...ask.commands
      .filter((command) => ['not-sure', 'skip', 'back'].includes(command.id))
      .map((command) => [command.id]),
  ];
  const unusual = dice % 5 === 0 && ask.question !== 'consent';
  return unusual || harmless === undefined ? (choices[dice % choices.length] ?? []) : [harmless.id];
};

const walk = (dice: readonly number[]): Talk => {
  let talk = opened(engine);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const ask = openAsk(talk.replies);
    if (ask.question === 'after-advice') return talk;
    // After the dice are used up, whatever is open is answered without a step back, so that each walk ends.
    talk = press(engine, talk, pick(ask, dice[turn] ?? 1));
  }
  throw new Error(`No advice after ${String(MOST_TURNS)} turns: ${talk.asked.join(', ')}`);
};

const patients = fc.array(fc.nat(10_000), { maxLength: 60 });

/** Titles of sources are theirs, not ours. */
const textsOf = (replies: readonly Reply[]): string =>
  JSON.stringify(replies, (key, value: unknown) => (key === 'sources' ? undefined : value));

test('every patient is given advice that no red flag outranks, and no exercise while one forbids it', () => {
  fc.assert(
    fc.property(patients, (dice) => {
      const talk = walk(dice);
      const outcome = outcomeOf(engine, talk);
      for (const flag of outcome.redFlags) expect(isAtLeast(outcome.urgency, flag.urgency)).toBe(true);
      const stopped = outcome.redFlags.some((flag) => flag.hardStop) || isAtLeast(outcome.urgency, 'same-day');
      if (stopped) expect(talk.replies.filter((reply) => reply.kind === 'exercise')).toEqual([]);
      expect(talk.replies[0]).toMatchObject({ kind: 'advice', urgency: outcome.urgency });
    }),
    { seed: SEED, numRuns: 150 },
  );
}, 60_000);

test('whatever a patient is told has a number to call, a safety net, and no refused word', () => {
  fc.assert(
    fc.property(patients, (dice) => {
      const text = textsOf(walk(dice).replies);
      expect(text).toContain('999');
      expect(text).toContain('safety-net');
      expect(text.match(REFUSED)).toBeNull();
    }),
    { seed: SEED + 1, numRuns: 80 },
  );
}, 60_000);

test('numbness, tingling or diabetes never end in care at home alone', () => {
  fc.assert(
    fc.property(patients, (dice) => {
      const talk = walk(dice);
      const { answers } = talk.session;
      const told = JSON.stringify([answers['nerve-signs'], answers['health']]);
      const numb = /"options":\[[^\]]*"(one-area|sole|toes-pair|both|diabetes)"/.test(told);
      if (numb) expect(outcomeOf(engine, talk).urgency).not.toBe('self-care');
    }),
    { seed: SEED + 2, numRuns: 80 },
  );
}, 60_000);
