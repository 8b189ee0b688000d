import path from 'node:path';
import { isAtLeast } from '../../knowledge/assess/urgency';
import type { RedFlag } from '../../knowledge/model';
import type { Case } from '../evaluation/case';
import { isAbout, readRedFlagNames } from '../evaluation/case-coverage';
import { partsOf, textOf } from '../evaluation/case-files';
import { interview } from '../evaluation/interview';
import { ROOT } from '../evaluation/inline-case';
import { labelledFrom } from '../evaluation/labelled';
import { settingIn } from '../evaluation/main';
import { readCases } from '../evaluation/read-cases';
import { MANNERS } from '../evaluation/simulated-patient';

/** The cases that may be looked at, each held as a whole conversation. Those kept aside are only counted. */
const setting = settingIn(ROOT);
const { engine, map } = setting;
const names = readRedFlagNames(ROOT);
const cases = partsOf([path.join(ROOT, 'test/vignettes/tuning')])
  .flatMap(({ files }) => files)
  .flatMap((file) => readCases(file, textOf(file)).cases)
  // Who wants reassurance (RF83) is not heard as such: “I cannot tell” has the same urgency.
  .filter(({ redFlag, id }) => redFlag !== null && id !== 'rf83-just-tell-me');

const flagsOf = ({ redFlag }: Case): readonly RedFlag[] =>
  Object.values(engine.knowledge.redFlags).filter((flag) => isAbout(flag, names, redFlag ?? ''));

const [manner] = MANNERS;
const held = (one: Case) => {
  if (manner === undefined) throw new Error('The simulated patient has no manner of answering.');
  const patient = { knowledge: engine.knowledge, labelled: labelledFrom(one, map), complete: one.complete, manner };
  const { assessment } = interview(engine, patient, one.text);
  if (assessment === null) throw new Error(`${one.id} never came to its advice.`);
  return assessment;
};

const titled = (some: readonly Case[]) => some.map((one) => [one.id, one] as const);

test.each(titled(cases.filter(({ nearMiss }) => nearMiss)))('%s only just misses its red flag', (_id, one) => {
  const raised = held(one).redFlags.map(({ redFlag }) => redFlag);
  expect(flagsOf(one).filter(({ id }) => raised.includes(id))).toEqual([]);
});

/** Cases that another red flag, no less urgent, ends first or speaks for: the words before its own question. */
const BY_ANOTHER: Readonly<Record<string, string>> = {
  'harm-by-other-pushed-downstairs': 'cannot-take-four-steps',
  'rf31-ankle-shivers-teeth': 'cannot-take-four-steps',
  'rf31-combination-ankle-hot-shivers': 'cannot-take-four-steps',
};

const titledFiring = titled(cases.filter(({ nearMiss }) => !nearMiss));

test.each(titledFiring.filter(([id]) => BY_ANOTHER[id] === undefined))('%s raises its red flag', (_id, one) => {
  const raised = held(one).redFlags.map(({ redFlag }) => redFlag);
  expect(flagsOf(one).some(({ id }) => raised.includes(id))).toBe(true);
});

test.each(titledFiring.filter(([id]) => BY_ANOTHER[id] !== undefined))(
  '%s raises another red flag that is no less urgent',
  (id, one) => {
    const { redFlags, urgency } = held(one);
    expect(redFlags.map(({ redFlag }) => redFlag)).toContain(BY_ANOTHER[id]);
    expect(flagsOf(one).some((flag) => isAtLeast(urgency, flag.urgency))).toBe(true);
  },
);

test('there are more than a hundred of them', () => {
  expect(cases.length).toBeGreaterThan(100);
});
