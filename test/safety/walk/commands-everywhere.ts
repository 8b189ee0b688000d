import type { Engine } from '../../../dialogs/engine';
import { obey, type Step } from '../../../dialogs/commands';
import { raise } from '../../../dialogs/keep';
import type { Command, CommandName } from '../../../dialogs/read/reading';
import { assess } from '../../../knowledge/assess/assess';
import type { Session } from '../../../dialogs/session';
import { standingOf, type Standing } from '../../../dialogs/standing';
import { newTally } from '../prove/proof';
import { type Chart, isEnd } from './chart';
import { locateIn, nameOf, type Stand } from './running';

const ids = ({ remarks }: Step): readonly string[] => remarks.map((reply) => ('id' in reply ? reply.id : reply.kind));

const isSame = (engine: Engine, before: Standing, { session }: Step): boolean =>
  nameOf(locateIn(engine, session)) === nameOf(before.located);

/** At the question answered last or earlier; nowhere else to go before the first. */
function isBack(engine: Engine, before: Standing, step: Step): boolean {
  const after = nameOf(locateIn(engine, step.session));
  if (ids(step).includes('nothing-back')) return Object.keys(before.located.answers).length === 0;
  return after === 'danger-check' || before.located.answers[after] !== undefined || before.open.item !== undefined;
}

/** Back, and the same answer again: nothing is lost. */
function isTheWayForthAgain(engine: Engine, before: Standing, { session }: Step): boolean {
  const { position } = locateIn(engine, session);
  if (position.at !== 'question') return true;
  const answer = before.session.answers[position.question];
  if (answer === undefined) return true;
  const again: Session = { ...session, answers: { ...session.answers, [position.question]: answer } };
  return nameOf(locateIn(engine, again)) === nameOf(before.located);
}

const isFirst = ({ consent, answers, raised, pending }: Session): boolean =>
  consent === 'given' && Object.keys(answers).length === 0 && raised.length === 0 && pending === null;

const ASKED_FOR: readonly CommandName[] = ['later-exercises', 'left-out', 'what-raises'];

/** A red flag for each of these, as if unmistakable words had just raised it. */
function emergenciesIn({ reads }: Chart): readonly string[] {
  return reads.words
    .filter(({ urgency }) => urgency === 'ambulance' || urgency === 'emergency-department')
    .map(({ redFlags }) => redFlags[0]?.id ?? '');
}

const exercisesIn = ({ remarks }: Step): boolean => remarks.some(({ kind }) => kind === 'exercise');

/** Gives each command wherever a conversation can stand. */
export function watchCommands(chart: Chart, engine: Engine) {
  const commands = newTally();
  const dangers = newTally();
  const stops = newTally();
  const flags = emergenciesIn(chart);
  const at = (here: Standing, name: string): string =>
    `${name} at ${nameOf(here.located)}: ${JSON.stringify(here.session.answers)}`;

  const tryCommands = (here: Standing): void => {
    const give = (name: CommandName): Step => obey(engine, here, { name } satisfies Command);
    const [help, emergency, back, restart] = (['help', 'emergency', 'back', 'restart'] as const).map(give) as [
      Step,
      Step,
      Step,
      Step,
    ];
    commands.check(ids(help).includes('help') && isSame(engine, here, help), () => at(here, 'help'));
    commands.check(ids(emergency).includes('emergency-words') && isSame(engine, here, emergency), () =>
      at(here, 'emergency'),
    );
    commands.check(isBack(engine, here, back) && isTheWayForthAgain(engine, here, back), () => at(here, 'back'));
    commands.check(isFirst(restart.session), () => at(here, 'restart'));
  };

  const tryDangers = (here: Standing): void => {
    for (const redFlag of flags) {
      const located = locateIn(engine, raise(here.session, { redFlag, certainty: 'unmistakable' }));
      const isSaid = located.raised.some((flag) => flag.redFlag === redFlag);
      dangers.check(nameOf(located) === 'advice' && isSaid, () => at(here, redFlag));
    }
  };

  /** Neither as advice, nor asked for by name, nor in a stored session that says the answers were looked over. */
  const tryStops = (here: Standing, isStopped: boolean): void => {
    const resumed = standingOf(engine, { ...here.session, checked: true });
    const isAdvice = resumed.located.position.at === 'advice';
    const isAsked = ASKED_FOR.map((name) => obey(engine, resumed, { name })).some(exercisesIn);
    stops.check(!isAsked || (isAdvice && !isStopped), () => at(here, 'an exercise'));
    if (!isStopped) return;
    const { programme } = assess(engine.knowledge, resumed.located);
    stops.check(programme.kind === 'withheld', () => at(here, 'a programme'));
  };

  const visit = ({ way, session, located }: Stand): void => {
    const isStopped = located.raised.length + Object.keys(located.answers).length > 0 && hasStop(engine, located);
    if (isEnd(way.to) || way.to.by === way.by) {
      const here = standingOf(engine, session);
      tryCommands(here);
      tryDangers(here);
      tryStops(here, isStopped);
    }
  };
  return { visit, commands, dangers, stops };
}

function hasStop({ knowledge }: Engine, located: Stand['located']): boolean {
  return assess(knowledge, located).redFlags.some(({ hardStop }) => hardStop);
}
