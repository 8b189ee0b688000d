import { assess } from '../../../knowledge/assess/assess';
import {
  condition,
  exercise,
  findings,
  knowledgeOf,
  programme,
  question,
  redFlag,
  selfCare,
  withoutProgramme,
} from '../small-knowledge';

const knowledge = knowledgeOf({
  questions: [question('place', ['heel', 'bone', 'ball']), question('signs', ['cold', 'numb', 'wound', 'none'])],
  redFlags: [
    redFlag('cold-foot', 'same-day', { rules: [{ when: { signs: ['cold'] } }] }),
    redFlag('open-wound', 'routine', { hardStop: true, rules: [{ when: { signs: ['wound'] } }] }),
  ],
  conditions: [
    condition('heel', [['typical', { place: ['heel'] }]], { selfCare: [] }),
    withoutProgramme(condition('fracture', [['typical', { place: ['bone'] }]], { selfCare: ['rest', 'ice'] })),
  ],
  exercises: [exercise('stretch')],
  programmes: [programme('heel', ['stretch'], { selfCare: ['ice', 'shoes'] })],
  selfCare: [selfCare('ice', { notWhen: { signs: ['numb'] } }), selfCare('rest'), selfCare('shoes')],
});

test.each([
  ['exercises bring their own', { place: ['heel'], signs: ['none'] }, ['ice', 'shoes']],
  ['a condition without exercises has its own', { place: ['bone'], signs: ['none'] }, ['rest', 'ice']],
  [
    'a condition without exercises keeps it while a wound forbids them',
    { place: ['bone'], signs: ['wound'] },
    ['rest', 'ice'],
  ],
  ['what goes with exercises is not given without them', { place: ['heel'], signs: ['wound'] }, []],
  ['a piece that an answer rules out is left out', { place: ['bone'], signs: ['numb'] }, ['rest']],
  ['nothing keeps anybody at home who is to be seen today', { place: ['bone'], signs: ['cold'] }, []],
  ['nothing is said where nothing is known', { place: ['ball'], signs: ['none'] }, []],
])('advice for home: %s', (_sentence, answers, advice) => {
  expect(assess(knowledge, findings(answers)).selfCare).toEqual(advice);
});
