import type { Answer, Origin } from '../../../knowledge/answers';
import { type Engine, newSession } from '../../../dialogs/engine';
import { itemsOf } from '../../../dialogs/locate';
import type { Ask, Reply } from '../../../dialogs/reply/reply';
import type { Input, Session } from '../../../dialogs/session';
import type { Standing } from '../../../dialogs/standing';
import { newTally, type Proof, type Tally } from '../prove/proof';
import { hasStop, nameOf, type Running, standingIn } from './running';

/** Said in words wherever a question is open. */
const WORDS: Readonly<Record<string, string>> = {
  emergency: 'emergency-words',
  help: 'help',
  'start again': 'restarted',
  back: '',
};

/** Danger in so many words: it is advised on at once, or, before the consent, said at once. */
const DANGER = 'I have chest pain and I cannot breathe';

/** Pressed beside the options, as every question offers them, and what was never offered. */
const BESIDE = ['not-sure', 'skip', 'back', 'why', 'help', 'person', 'restart', 'not-me', 'change-answer'];
const ABOUT_ADVICE = ['later-exercises', 'left-out', 'what-raises', 'change:swelling', 'no-such-option'];

const press = ({ open }: Standing, options: readonly string[]): Input => ({
  kind: 'chose',
  question: open.id,
  ...(open.item === undefined ? {} : { item: open.item }),
  options,
});

/** All that can be pressed here, as far as the place tells it apart: each option, all signs at once, and the rest. */
function inputsAt(here: Standing): readonly Input[] {
  const { open } = here;
  const signs = open.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  return [
    ...open.options.map(({ id }) => press(here, [id])),
    press(here, signs),
    ...[...BESIDE, ...ABOUT_ADVICE].map((id) => press(here, [id])),
    { kind: 'chose', question: 'no-such-question', options: ['yes'] },
    { kind: 'chose', question: 'after-advice', options: ['later-exercises'] },
    ...[...Object.keys(WORDS), DANGER].map((text): Input => ({ kind: 'said', text })),
  ];
}

/** How far a conversation has come: later questions first, then what was said to the open one. */
function progressOf(engine: Engine, { located, session, open }: Standing): number {
  const places = ['consent', 'declined', 'danger-check', ...engine.order, 'check-answers', 'advice'];
  const answer = session.answers[open.id];
  return places.indexOf(nameOf(located)) * 1000 + (answer === undefined ? 0 : within(answer));
}

function within(answer: Answer): number {
  if (answer.kind === 'skipped') return answer.origin === 'reopened' ? 0 : answer.times;
  return answer.kind === 'items' ? 10 + Object.keys(answer.items).length : 0;
}

/** What tells two sessions at one open question apart, for where they can go. */
function keyOf({ open, session, located }: Standing): string {
  const answer = session.answers[open.id];
  const local = answer === undefined ? '' : `${answer.kind} ${answer.origin} ${within(answer)}`;
  const side = [session.pending?.kind, session.checked, session.changing !== null, session.understood?.length];
  return [nameOf(located), open.id, open.item, local, ...side].join('|');
}

const openAsk = (replies: readonly Reply[]): Ask | undefined => {
  const last = replies.at(-1);
  return last?.kind === 'ask' ? last : undefined;
};

const saysOf = (replies: readonly Reply[]): readonly string[] =>
  replies.flatMap((reply) => (reply.kind === 'say' ? [reply.id] : []));

/** An answer, and not a command or a button that is out of date. */
function isAnswer({ open, session, located }: Standing, input: Input): boolean {
  if (input.kind !== 'chose' || input.question !== open.id) return false;
  if (session.pending !== null || located.position.at === 'advice') return false;
  const [one = '', ...more] = input.options;
  const fits = more.length === 0 || open.kind === 'several';
  return fits && one !== 'change-answer' && isOffered(open, one);
}

const isOffered = ({ options, mustAnswer }: Standing['open'], one: string): boolean =>
  options.some(({ id }) => id === one) || (!mustAnswer && ['not-sure', 'skip'].includes(one));

interface Turned {
  readonly here: Standing;
  readonly input: Input;
  readonly replies: readonly Reply[];
  readonly after: Standing;
}

/** Exercises belong to an advice that stands, and to none with a hard stop. */
const mayShowExercises = (running: Running, { after }: Turned): boolean =>
  after.located.position.at === 'advice' && !hasStop(running, after.located);

const isAdvisedOn = ({ here, replies, after }: Turned): boolean =>
  here.session.consent === 'given'
    ? after.located.position.at === 'advice'
    : saysOf(replies).includes('before-consent-emergency');

function isHeard({ input, replies }: Turned): boolean {
  const expected = input.kind === 'said' ? (WORDS[input.text] ?? '') : '';
  return expected === '' || saysOf(replies).some((id) => id.startsWith(expected));
}

const isDanger = ({ input }: Turned): boolean => input.kind === 'said' && input.text === DANGER;

const isOpen = ({ replies }: Turned): boolean => (openAsk(replies)?.options.length ?? 0) > 0;

const leadsOn = (engine: Engine, { here, input, after }: Turned): boolean =>
  !isAnswer(here, input) || progressOf(engine, after) > progressOf(engine, here);

/** Is a question open after it, and was what was said answered? */
function faultOf(running: Running, turned: Turned): string | null {
  if (!isOpen(turned)) return 'no question is open';
  if (turned.replies.some(({ kind }) => kind === 'exercise') && !mayShowExercises(running, turned))
    return 'an exercise is shown';
  if (!leadsOn(running.engine, turned)) return 'an answer leads nowhere';
  if (isDanger(turned) && !isAdvisedOn(turned)) return 'danger is not heard';
  return isHeard(turned) ? null : 'a command in words is not heard';
}

/** What is looked at from a place on: all that can be reached without an answer that leads away, and the advice. */
const isNear = (from: Standing, after: Standing): boolean =>
  nameOf(after.located) === nameOf(from.located) ||
  after.session.pending !== null ||
  (nameOf(from.located) === 'check-answers' && nameOf(after.located) === 'advice');

/** Everything that can be pressed or said, from here to all that is near. Gives back how many states that was. */
function explore(running: Running, from: Session, tally: Tally): number {
  const open: Session[] = [from];
  const known = new Set<string>();
  const first = standingIn(running, from);
  for (const session of open) {
    const here = standingIn(running, session);
    const key = keyOf(here);
    if (known.has(key)) continue;
    known.add(key);
    for (const input of inputsAt(here)) {
      const { session: next, replies } = running.takeTurn(running.engine, session, input);
      const after = standingIn(running, next);
      const fault = faultOf(running, { here, input, replies, after });
      tally.check(fault === null, () => `${fault ?? ''}: ${key}, ${JSON.stringify(input)}`);
      if (isNear(first, after)) open.push(next);
    }
  }
  return known.size;
}

/** The same place with its question ticked by words, opened anew after an advice, or put beside what was understood. */
function withTicks(running: Running, session: Session): readonly Session[] {
  const { open } = standingIn(running, session);
  const question = running.engine.knowledge.questions[open.id];
  const [option] = question === undefined ? [] : itemsOf(question);
  if (option === undefined) return [];
  const ticked = (origin: Origin): Session['answers'] => ({
    ...session.answers,
    [open.id]: { kind: 'chosen', options: [option], origin },
  });
  return [
    { ...session, answers: ticked('pre-filled'), understood: [{ question: open.id, option, so: 'yes' }] },
    {
      ...session,
      answers: ticked('reopened'),
      changing: { urgency: 'self-care', answers: ticked('pressed'), raised: [] },
    },
  ];
}

/** Before the consent, after it was refused, and at the closed question of each red flag. */
function openings({ engine }: Running, redFlags: readonly string[]): readonly Session[] {
  const fresh = newSession(engine, 'gb');
  const given: Session = { ...fresh, consent: 'given' };
  const checks = redFlags.map((redFlag): Session => ({
    ...given,
    raised: [{ redFlag, certainty: 'ambiguous' }],
  }));
  return [fresh, { ...fresh, consent: 'refused' }, given, ...checks];
}

export interface InputsFrom {
  /** Sessions that the tour came by, some for each question. */
  readonly stands: readonly Session[];
  /** Red flags whose closed question is put. */
  readonly redFlags: readonly string[];
}

export function everyInputIsAnswered(running: Running, { stands, redFlags }: InputsFrom): Proof {
  const tally = newTally();
  const all = [
    ...openings(running, redFlags),
    ...stands.flatMap((session) => [session, ...withTicks(running, session)]),
  ];
  const states = all.reduce((sum, session) => sum + explore(running, session, tally), 0);
  return {
    id: 'every-input-is-answered',
    bearsOn: ['INV3', 'INV6', 'INV8'],
    holds:
      'In every state, each button, each command in words and each button out of date is answered with an open question; an answer leads on, danger in words is advised on at once, and no exercise is shown with a hard stop.',
    over: 'some-places',
    cases: tally.cases(),
    arithmetic: `all that can be pressed or said in ${String(states)} states, within the question, its items and side steps, from ${String(all.length)} sessions: some for each state of the chart, and the closed questions of ${String(redFlags.length)} red flags`,
    failures: tally.failures,
  };
}
