import { raise } from '../../../dialogs/keep';
import type { CommandName } from '../../../dialogs/read/reading';
import { assess } from '../../../knowledge/assess/assess';
import type { Session } from '../../../dialogs/session';
import type { Standing } from '../../../dialogs/standing';
import type { Step } from '../../../dialogs/step';
import { newTally } from '../prove/proof';
import type { Chart } from './chart';
import { hasStop, locateIn, nameOf, press, type Running, standingIn } from './running';

const ids = ({ remarks }: Step): readonly string[] => remarks.map((reply) => ('id' in reply ? reply.id : reply.kind));

/** Said beside the question, which stays open as it was. */
const isSaidAside = (before: Standing, step: Step, id: string): boolean =>
  ids(step).includes(id) && step.session === before.session;

/** At the question answered last or earlier; nowhere else to go before the first. */
function isBack(running: Running, before: Standing, step: Step): boolean {
  const after = nameOf(locateIn(running, step.session));
  if (ids(step).includes('nothing-back')) return Object.keys(before.located.answers).length === 0;
  return after === 'danger-check' || before.located.answers[after] !== undefined || before.open.item !== undefined;
}

/** Back, and the same answer again: nothing is lost. */
function isTheWayForthAgain(running: Running, before: Standing, { session }: Step): boolean {
  const { position } = locateIn(running, session);
  if (position.at !== 'question') return true;
  const answer = before.session.answers[position.question];
  if (answer === undefined) return true;
  const again: Session = { ...session, answers: { ...session.answers, [position.question]: answer } };
  return nameOf(locateIn(running, again)) === nameOf(before.located);
}

const isFirst = ({ consent, answers, raised, pending }: Session): boolean =>
  consent === 'given' && Object.keys(answers).length === 0 && raised.length === 0 && pending === null;

const ASKED_FOR: readonly CommandName[] = ['later-exercises', 'left-out'];

/** A red flag for each of these, as if unmistakable words had just raised it. */
function emergenciesIn({ reads }: Chart): readonly string[] {
  return reads.words
    .filter(({ urgency }) => urgency === 'ambulance' || urgency === 'emergency-department')
    .map(({ redFlags }) => redFlags[0]?.id ?? '');
}

const shows = ({ remarks }: Step): boolean => remarks.some(({ kind }) => kind === 'exercise');

const at = (here: Standing, name: string): string =>
  `${name} at ${nameOf(here.located)}: ${JSON.stringify(here.session.answers)}`;

/** Gives each command wherever a conversation can stand. */
export function watchCommands(chart: Chart, running: Running) {
  const [commands, onward, dangers, stops] = [newTally(), newTally(), newTally(), newTally()];
  const { engine } = running;
  const flags = emergenciesIn(chart);

  const tryCommands = (here: Standing): void => {
    const give = (name: CommandName): Step => running.obey(engine, here, { name });
    commands.check(isSaidAside(here, give('help'), 'help'), () => at(here, 'help'));
    commands.check(isSaidAside(here, give('why'), 'why'), () => at(here, 'why'));
    commands.check(isSaidAside(here, give('emergency'), 'emergency-words'), () => at(here, 'emergency'));
    const back = give('back');
    commands.check(isBack(running, here, back) && isTheWayForthAgain(running, here, back), () => at(here, 'back'));
    commands.check(isFirst(give('restart').session), () => at(here, 'restart'));
  };

  /** “Not sure” and a skip, given as often as the question is put, lead past it. */
  const tryOnward = (here: Standing): void => {
    const { id, mustAnswer, options } = here.open;
    if (here.located.position.at !== 'question' || mustAnswer) return;
    for (const kind of ['unsure', 'skip'] as const) {
      let now = here;
      // Each item once, the question itself, and a skip that is asked once more.
      for (let turn = 0; turn < options.length + 3 && now.open.id === id; turn += 1)
        now = standingIn(running, press(running, now, { kind }));
      onward.check(now.open.id !== id, () => at(here, kind));
    }
  };

  const tryDangers = (here: Standing): void => {
    for (const redFlag of flags) {
      const located = locateIn(running, raise(here.session, { redFlag, certainty: 'unmistakable' }));
      const isSaid = located.raised.some((flag) => flag.redFlag === redFlag);
      dangers.check(nameOf(located) === 'advice' && isSaid, () => at(here, redFlag));
    }
  };

  /** Neither with the advice, nor asked for by name: in a stored session said to be looked over, and after a change. */
  const tryStops = ({ session }: Standing): void => {
    const resumed = standingIn(running, { ...session, checked: true });
    const isStopped = hasStop(running, resumed.located);
    const mayExercise = resumed.located.position.at === 'advice' && !isStopped;
    const isShown = (here: Standing): boolean =>
      ASKED_FOR.some((name) => shows(running.obey(engine, here, { name }))) ||
      (isStopped && assess(engine.knowledge, here.located).programme.kind === 'offered');
    stops.check(mayExercise || !isShown(resumed), () => at(resumed, 'an exercise'));
    if (!isStopped) return;
    const changed: Session = { ...resumed.session, changing: { urgency: 'self-care', answers: {}, raised: [] } };
    stops.check(!isShown(standingIn(running, changed)), () => at(resumed, 'an exercise after a change'));
  };

  const visit = (session: Session): void => {
    const here = standingIn(running, session);
    tryCommands(here);
    tryOnward(here);
    tryDangers(here);
    tryStops(here);
  };
  return { visit, commands, onward, dangers, stops };
}
