import type { Criterion } from '../../knowledge/criterion-model';
import { realEngine } from '../conversations/engine';

const engine = realEngine();
const { questions } = engine.knowledge;

test('the chart asks every question of the knowledge once, and no other', () => {
  expect(['consent', ...engine.order].sort()).toEqual(Object.keys(questions).sort());
});

const namedIn = (criterion: Criterion): readonly string[] => {
  const { all = [], any = [], not, ...leaves } = criterion;
  return [...Object.keys(leaves), ...[...all, ...any, ...(not ? [not] : [])].flatMap(namedIn)];
};

/** What decides whether a question is asked: `askWhen`, and `evenIfClear`. */
const conditionsOf = (id: string): readonly Criterion[] => {
  const { askWhen, evenIfClear } = questions[id] ?? {};
  return [askWhen, evenIfClear].filter((criterion) => criterion !== undefined);
};

test.each(engine.order.filter((id) => conditionsOf(id).length > 0))(
  'whether “%s” is asked depends only on questions before it',
  (id) => {
    const earlier = engine.order.slice(0, engine.order.indexOf(id));
    const named = conditionsOf(id).flatMap(namedIn);
    expect(named.filter((question) => !earlier.includes(question))).toEqual([]);
  },
);

test('what is asked before exercises comes last, when all that could forbid them is known', () => {
  const first = engine.order.findIndex((id) => questions[id]?.beforeExercises);
  expect(engine.order.slice(first).filter((id) => !questions[id]?.beforeExercises)).toEqual([]);
});

test('each state names its question, and each transition leads to a state that is there', () => {
  const { interview } = engine.machine.states;
  for (const [name, state] of Object.entries(interview?.states ?? {})) {
    for (const transition of [...(state.always ?? []), ...[...state.transitions.values()].flat()]) {
      expect([name, (transition.target ?? []).length]).toEqual([name, 1]);
    }
  }
});
