import type { Answer } from '../../../knowledge/answers';
import type { Session } from '../../../dialogs/session';
import type { Choice } from '../../../dialogs/read/reading';
import { newTally } from '../prove/proof';
import type { Chart, Way } from './chart';
import type { Step } from './reads';
import { locateIn, nameOf, press, standingIn, type Running } from './running';
import type { Stand, Witness } from './tour';
import { guardsAt, type Place } from './walk';
import { saidAfter, signsOf } from './witness';

/** What is pressed for this answer; null for one that was told item by item. */
function choiceFor(answer: Answer | undefined): Choice | null {
  if (answer?.kind === 'chosen') return { kind: 'options', options: answer.options, how: 'label' };
  return answer?.kind === 'unsure' ? { kind: 'unsure' } : null;
}

/** The answer before this one in the list of a place; of the first the last. */
function otherAnswer(ways: readonly Way[], way: Way): Way | null {
  const given = ways.filter(({ by }) => by.chosen !== null);
  const at = given.indexOf(way);
  const other = given.at(at - 1);
  return at < 0 || other === way ? null : (other ?? null);
}

const countedIn = (running: Running, session: Session): string => {
  const { position, answers, raised } = locateIn(running, session);
  return JSON.stringify([position, answers, raised]);
};

/** Where a question is put again, its answer ticked: by “change”, from wherever the other answer has led. */
function reopenedBy(running: Running, session: Session, question: string): Session {
  const here = standingIn(running, session);
  return running.obey(running.engine, here, { name: 'change', question }).session;
}

const ticked = (step: Step): Answer => ({
  kind: 'chosen',
  options: signsOf(step).slice(0, 1),
  origin: 'pre-filled',
});

/** Gives another answer first and changes it, and ticks each question from words. Answers are pressed. */
export function watchChanges(chart: Chart, running: Running) {
  const [changes, ticks] = [newTally(), newTally()];
  const { reads, ways } = chart;

  const visit = ({ way, before, said, session }: Stand): void => {
    const { from } = way.by;
    const question = reads.steps[from.at]?.question.id ?? '';
    const choice = choiceFor(said.answers[question]);
    const other = otherAnswer(ways.get(from) ?? [], way);
    if (other === null || choice === null || nameOf(before.located) !== question) return;
    const { answers, raised } = saidAfter(reads, { ...before.session, unfit: [] }, other.by, 'pressed');
    const first: Session = { ...session, answers, raised, checked: true };
    const again = reopenedBy(running, first, question);
    const here = standingIn(running, again);
    const changed = here.open.id === question && here.open.item === undefined ? press(running, here, choice) : again;
    changes.check(countedIn(running, changed) === countedIn(running, session), () =>
      [question, 'changed', JSON.stringify(first.answers), JSON.stringify(choice)].join(' '),
    );
  };

  /** A question that fits is not passed while something is ticked there, needed or not. */
  const meet = (at: Place, { session }: Witness): void => {
    const step = reads.steps[at.at];
    if (step === undefined || !guardsAt(reads, step, at.sees).ask) return;
    const { id } = step.question;
    const after = locateIn(running, { ...session, answers: { ...session.answers, [id]: ticked(step) }, checked: true });
    ticks.check(nameOf(after) === id, () => `${id} ticked, at ${nameOf(after)}: ${JSON.stringify(session.answers)}`);
  };
  return { visit, meet, changes, ticks };
}
