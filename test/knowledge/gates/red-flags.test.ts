import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { type Criterion } from '../../../knowledge/criterion-model';
import { type RedFlag } from '../../../knowledge/model';
import { loadContent, told } from './content';
import { both, choicesOf, isPossible, type Way, waysTo } from '../../../knowledge/gates/ways';

const knowledge = loadContent();
const flags = Object.values(knowledge.redFlags);
const rules = flags.flatMap((flag) =>
  flag.rules.map((rule, index) => ({ flag, rule, index, ways: waysTo(rule.when, knowledge) })),
);

const where = (flag: RedFlag, index: number, what: string, remedy: string) =>
  `knowledge/red-flags/${flag.id}.yaml, rules.${index + 1} — ${what}. ${remedy}`;

const holdsFor = (when: Criterion, need: readonly string[]) =>
  holds(when, presentIn(knowledge.questions, told(choicesOf(need)).answers));

/** The ways to answer so that every question needed is also asked, found by adding what their `askWhen` needs. */
function asked(way: Way, open = Object.keys(choicesOf(way.need))): readonly Way[] {
  const [id, ...rest] = open;
  if (id === undefined) return [way];
  const askWhen = knowledge.questions[id]?.askWhen;
  if (!askWhen) return asked(way, rest);
  return waysTo(askWhen, knowledge)
    .map((needed) => both(way, needed))
    .filter((together) => isPossible(together, knowledge))
    .flatMap((together) => {
      const added = Object.keys(choicesOf(together.need)).filter((question) => !(question in choicesOf(way.need)));
      return asked(together, [...rest, ...added]);
    });
}

describe('each rule of a red flag', () => {
  test('can hold', () => {
    const never = rules.filter(({ ways }) => ways.length === 0);
    expect(
      never.map(({ flag, index }) => where(flag, index, 'no answers satisfy it', 'Take out what contradicts itself.')),
    ).toEqual([]);
  });

  test('raises its flag, as urgent as it says, by each smallest set of answers', () => {
    const silent = rules.filter(({ flag, rule, ways }) => {
      const urgency = rule.urgency ?? flag.urgency;
      return ways.some(({ need }) => {
        const raised = screenRedFlags(knowledge, told(choicesOf(need))).find(({ redFlag }) => redFlag === flag.id);
        return !raised || !isAtLeast(raised.urgency, urgency);
      });
    });
    expect(
      silent.map(({ flag, index }) => where(flag, index, 'it does not raise the flag', 'Check its answers.')),
    ).toEqual([]);
  });

  test('does not hold in a near miss: without any one of its answers', () => {
    const loose = rules.filter(({ rule, ways }) =>
      ways.some(({ need }) =>
        need.some((one) =>
          holdsFor(
            rule.when,
            need.filter((other) => other !== one),
          ),
        ),
      ),
    );
    expect(
      loose.map(({ flag, index }) => where(flag, index, 'one answer in it changes nothing', 'Take it out.')),
    ).toEqual([]);
  });

  test('does not hold in a near miss: with what it rules out', () => {
    const loose = rules.filter(({ rule, ways }) =>
      ways.some(({ need, avoid }) => avoid.some((one) => holdsFor(rule.when, [...need, one]))),
    );
    expect(loose.map(({ flag, index }) => where(flag, index, 'a “not” in it changes nothing', 'Take it out.'))).toEqual(
      [],
    );
  });

  test('never turns a sign of a screen round: one more sign must not lower the urgency', () => {
    const turned = rules.filter(({ ways }) =>
      ways.some(({ avoid }) => avoid.some((one) => knowledge.questions[one.split('.')[0] ?? '']?.screen)),
    );
    expect(
      turned.map(({ flag, index }) => where(flag, index, 'it says “not” of a screen', 'Say what must be there.')),
    ).toEqual([]);
  });

  test('rests on questions that are all asked together', () => {
    const unasked = rules.filter(({ ways }) => !ways.some((way) => asked(way).length > 0));
    expect(
      unasked.map(({ flag, index }) =>
        where(flag, index, 'its questions are never asked together', 'Check their askWhen.'),
      ),
    ).toEqual([]);
  });
});

describe('each red flag', () => {
  test('is at most as urgent by words as by the most urgent of its rules', () => {
    const words = flags.filter(({ urgency, rules: own }) => {
      return own.length > 0 && !own.some((rule) => isAtLeast(rule.urgency ?? urgency, urgency));
    });
    expect(
      words.map(({ id, urgency }) => `knowledge/red-flags/${id}.yaml, urgency — no rule is as urgent as ${urgency}`),
    ).toEqual([]);
  });

  test('that calls for help the same day or sooner forbids exercise', () => {
    const open = flags.filter(({ urgency, hardStop }) => isAtLeast(urgency, 'same-day') && !hardStop);
    expect(
      open.map(({ id }) => `knowledge/red-flags/${id}.yaml, hardStop — must be true for an urgent flag. Write true.`),
    ).toEqual([]);
  });
});
