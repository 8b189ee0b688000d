import type { Criterion } from '../../knowledge/model';
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

test.each(engine.order.filter((id) => questions[id]?.askWhen !== undefined))(
  'whether “%s” is asked depends only on questions before it',
  (id) => {
    const earlier = engine.order.slice(0, engine.order.indexOf(id));
    const when = questions[id]?.askWhen;
    expect(when === undefined ? [] : namedIn(when).filter((named) => !earlier.includes(named))).toEqual([]);
  },
);

test('each state names its question, and each transition leads to a state that is there', () => {
  const { interview } = engine.machine.states;
  for (const [name, state] of Object.entries(interview?.states ?? {})) {
    for (const transition of [...(state.always ?? []), ...[...state.transitions.values()].flat()]) {
      expect([name, (transition.target ?? []).length]).toEqual([name, 1]);
    }
  }
});
