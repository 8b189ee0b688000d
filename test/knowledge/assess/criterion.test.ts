import { type Answers } from '../../../knowledge/answers';
import { evidenceFor, holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { type Criterion } from '../../../knowledge/criterion-model';
import { chose, items, question, SKIPPED, UNSURE } from '../small-knowledge';

const questions = {
  timing: question('timing', ['rest', 'night', 'during']),
  screen: question('screen', ['cold', 'numb', 'none'], { screen: true, unsureMeans: 'every-option' }),
  injury: question('injury', ['yes', 'no'], { kind: 'one', unsureMeans: ['yes'] }),
};

const present = (answers: Answers) => presentIn(questions, answers);

describe('a criterion', () => {
  const rows: [sentence: string, criterion: Criterion, answers: Answers, expected: boolean][] = [
    ['holds when its option was chosen', { timing: ['rest'] }, { timing: chose('rest') }, true],
    ['holds when one of its options was chosen', { timing: ['rest', 'night'] }, { timing: chose('night') }, true],
    ['does not hold when another option was chosen', { timing: ['rest'] }, { timing: chose('during') }, false],
    ['does not hold without an answer', { timing: ['rest'] }, {}, false],
    ['needs all of its questions', { timing: ['rest'], injury: ['yes'] }, { timing: chose('rest') }, false],
    [
      'holds when all of its questions match',
      { timing: ['rest'], injury: ['yes'] },
      { timing: chose('rest'), injury: chose('yes') },
      true,
    ],
    [
      'with all needs every part',
      { all: [{ timing: ['rest'] }, { timing: ['night'] }] },
      { timing: chose('rest') },
      false,
    ],
    [
      'with all holds when every part does',
      { all: [{ timing: ['rest'] }, { timing: ['night'] }] },
      { timing: chose('rest', 'night') },
      true,
    ],
    ['with any needs one part', { any: [{ timing: ['rest'] }, { injury: ['yes'] }] }, { injury: chose('yes') }, true],
    ['with any does not hold without one', { any: [{ timing: ['rest'] }] }, { timing: chose('night') }, false],
    ['with not holds while nothing was answered', { not: { timing: ['rest'] } }, {}, true],
    ['with not does not hold once its part does', { not: { timing: ['rest'] } }, { timing: chose('rest') }, false],
    ['with a key that is there without a value is as if the key were not', { not: undefined }, {}, true],
    ['sees a screen’s “not sure” as every sign', { screen: ['numb'] }, { screen: UNSURE }, true],
    ['never sees “not sure” as “none of these”', { screen: ['none'] }, { screen: UNSURE }, false],
    ['sees a skip as what “not sure” means', { injury: ['yes'] }, { injury: SKIPPED }, true],
    ['sees nothing in a “not sure” that means nothing', { timing: ['rest'] }, { timing: UNSURE }, false],
    ['sees an item answered yes', { screen: ['cold'] }, { screen: items({ cold: 'yes' }) }, true],
    ['sees an item answered not sure', { screen: ['cold'] }, { screen: items({ cold: 'unsure' }) }, true],
    ['does not see an item answered no', { screen: ['cold'] }, { screen: items({ cold: 'no' }) }, false],
    ['does not see an item not yet answered', { screen: ['cold'] }, { screen: items({ numb: 'yes' }) }, false],
    ['does not see a question that no longer exists', { gone: ['yes'] }, { gone: chose('yes') }, false],
    ['does not see an option that no longer exists', { timing: ['rest'] }, { timing: chose('gone') }, false],
  ];

  test.each(rows)('%s', (_sentence, criterion, answers, expected) => {
    expect(holds(criterion, present(answers))).toBe(expected);
  });
});

describe('the evidence for a criterion', () => {
  const rows: [sentence: string, criterion: Criterion, answers: Answers, expected: Record<string, string[]>][] = [
    ['names the options that match', { timing: ['rest', 'night'] }, { timing: chose('night') }, { timing: ['night'] }],
    [
      'names only those parts of any that hold',
      { any: [{ timing: ['rest'] }, { injury: ['yes'] }] },
      { injury: chose('yes'), timing: chose('night') },
      { injury: ['yes'] },
    ],
    [
      'names each question once',
      { all: [{ timing: ['rest'] }, { timing: ['rest', 'night'] }] },
      { timing: chose('rest', 'night') },
      { timing: ['rest', 'night'] },
    ],
    ['is empty for what was not said', { not: { timing: ['rest'] } }, {}, {}],
  ];

  test.each(rows)('%s', (_sentence, criterion, answers, expected) => {
    const evidence = evidenceFor(criterion, present(answers));
    expect(Object.fromEntries(evidence.map(({ question, options }) => [question, options]))).toEqual(expected);
  });
});
