import { type CheckInRules } from './check-in-model';
import { problemAt } from './content-document';
import { type Problem } from './problem';
import { type Entry } from './shelves';

/** A second set of rules, of which nobody could say which holds, and a sign that is asked about twice. */
export function checkCheckIns(entries: readonly Entry<CheckInRules>[]): readonly Problem[] {
  return [...entries.slice(1).map(second), ...entries.flatMap(doubleSigns)];
}

const second = ({ document }: Entry<CheckInRules>): Problem =>
  problemAt(document, {
    path: ['id'],
    problem: 'there is more than one set of rules for check-ins',
    remedy: 'Keep one file in knowledge/check-ins.',
  });

function doubleSigns({ document, value: { signs } }: Entry<CheckInRules>): readonly Problem[] {
  const ids = signs.map(({ redFlag }) => redFlag);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    const problem = `the red flag “${id}” is asked about twice`;
    return [problemAt(document, { path: ['signs', index, 'redFlag'], problem, remedy: 'Keep one of the two.' })];
  });
}
