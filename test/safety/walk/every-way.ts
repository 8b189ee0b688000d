import type { Answers } from '../../../knowledge/answers';
import type { Located } from '../../../dialogs/locate';
import type { Session } from '../../../dialogs/session';
import { newTally } from '../prove/proof';
import { type Chart, isEnd } from './chart';
import { Mark, type Reads, type Step } from './reads';
import { locateIn, marksIn, nameOf, type Running } from './running';
import type { Stand, Witness } from './tour';
import { type End, guardsAt, isSoNow, type Place } from './walk';
import { signsOf } from './witness';

const CHECK = 'check-answers';
const ADVICE = 'advice';

/** Where the running code may stand: the first question that may be asked, or a later one if that may be passed. */
function mayStandAt({ reads, ways }: Chart, to: Place | End): ReadonlySet<string> {
  const open = new Set<string>();
  for (let at: Place | End | undefined = to; at !== undefined;) {
    if (isEnd(at)) {
      open.add(at.isEmergency ? ADVICE : CHECK);
      return open;
    }
    const step = reads.steps[at.at] as Step;
    const { ask, pass } = guardsAt(reads, step, at.sees);
    if (ask) open.add(step.question.id);
    at = pass ? ways.get(at)?.find(({ by }) => by.chosen === null)?.to : undefined;
  }
  return open;
}

/** The marks of the walk that the running code has too. */
function marksOf(reads: Reads, to: Place | End): readonly boolean[] {
  const marks = isEnd(to) ? to.marks : to.sees.slice(0, Mark.Numb).map((one) => isSoNow(reads, one));
  return marks.slice(0, Mark.Numb);
}

/** Every answer of the session is there as it was given. What was told after an emergency does not matter any more. */
const countsAll = ({ session, located }: Witness): boolean =>
  nameOf(located) === ADVICE || Object.entries(session.answers).every(([id, answer]) => located.answers[id] === answer);

const leftOver = (step: Step): Answers => ({
  [step.question.id]: { kind: 'chosen', options: signsOf(step), origin: 'pressed' },
});

/**
 * The same answers, given in the opposite order, with all signs still chosen in questions of a road that was left by
 * a change, after an advice.
 */
function tangled({ said, session }: Stand): Session {
  const answers = Object.fromEntries(Object.entries(session.answers).reverse());
  const left = said.unfit.map(leftOver);
  const raised = [...session.raised].reverse();
  const changing = { urgency: 'self-care' as const, answers: {}, raised: [] };
  return { ...session, answers: Object.assign({}, ...left, answers) as Answers, raised, changing };
}

/** Once the answers were looked over, there is advice. */
const isAdvised = (running: Running, { session }: Witness): boolean =>
  nameOf(locateIn(running, { ...session, checked: true })) === ADVICE;

/** What the advice is made of. */
const countedIn = ({ position, answers }: Located): string => JSON.stringify([position, answers]);

const told = ({ session, located }: Witness, what: string): string =>
  `${what}, at ${nameOf(located)}: ${JSON.stringify(session.answers)} ${JSON.stringify(session.raised)}`;

/** Looks at each way in the running code, and holds it against the walk. */
export function watchEveryWay(chart: Chart, running: Running) {
  const [stands, counts, marks, orders] = [newTally(), newTally(), newTally(), newTally()];
  const visit = (stand: Stand): void => {
    const { way, located } = stand;
    stands.check(mayStandAt(chart, way.to).has(nameOf(located)), () => told(stand, 'stands elsewhere'));
    if (isEnd(way.to)) stands.check(isAdvised(running, stand), () => told(stand, 'looked over, and no advice'));
    counts.check(countsAll(stand), () => told(stand, 'an answer does not count'));
    const same = marksIn(running, located).join() === marksOf(chart.reads, way.to).join();
    marks.check(same, () => told(stand, 'red flags'));
    const other = locateIn(running, tangled(stand));
    orders.check(countedIn(other) === countedIn(located), () => told(stand, 'told in another order'));
  };
  return { visit, stands, counts, marks, orders };
}
