import type { Answer } from '../../../knowledge/answers';
import { newSession, type Engine } from '../../../dialogs/engine';
import { itemsOf } from '../../../dialogs/locate';
import type { Ask, Reply } from '../../../dialogs/reply/reply';
import type { Input, Session } from '../../../dialogs/session';
import { standingOf, type Standing } from '../../../dialogs/standing';
import { takeTurn } from '../../../dialogs/take-turn';
import { newTally, type Proof, type Tally } from '../prove/proof';
import { nameOf } from './running';

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
  return [nameOf(located), open.id, open.item, local, session.pending?.kind, session.checked].join('|');
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

const mayShowExercises = ({ here, after }: Turned): boolean =>
  here.located.position.at === 'advice' || after.located.position.at === 'advice';

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
function faultOf(engine: Engine, turned: Turned): string | null {
  if (!isOpen(turned)) return 'no question is open';
  if (turned.replies.some(({ kind }) => kind === 'exercise') && !mayShowExercises(turned))
    return 'an exercise is shown';
  if (!leadsOn(engine, turned)) return 'an answer leads nowhere';
  if (isDanger(turned) && !isAdvisedOn(turned)) return 'danger is not heard';
  return isHeard(turned) ? null : 'a command in words is not heard';
}

/** Everything that can be pressed or said, from here to all that can be reached without leaving these questions. */
function explore(engine: Engine, from: Session, tally: Tally, known: Set<string>): void {
  const open: Session[] = [from];
  const first = nameOf(standingOf(engine, from).located);
  for (const session of open) {
    const here = standingOf(engine, session);
    const key = keyOf(here);
    if (known.has(key)) continue;
    known.add(key);
    for (const input of inputsAt(here)) {
      const { session: next, replies } = takeTurn(engine, session, input);
      const after = standingOf(engine, next);
      const fault = faultOf(engine, { here, input, replies, after });
      tally.check(fault === null, () => `${fault ?? ''}: ${key}, ${JSON.stringify(input)}`);
      if (nameOf(after.located) === first || next.pending !== null) open.push(next);
    }
  }
}

/** The same place with its question ticked by words, or opened anew. */
function withTicks(engine: Engine, session: Session): readonly Session[] {
  const { open } = standingOf(engine, session);
  const question = engine.knowledge.questions[open.id];
  const [option] = question === undefined ? [] : itemsOf(question);
  if (option === undefined) return [];
  return (['pre-filled', 'reopened'] as const).map((origin) => {
    const answer: Answer = { kind: 'chosen', options: [option], origin };
    return { ...session, answers: { ...session.answers, [open.id]: answer } };
  });
}

/** Before the consent, after it was refused, and at the closed question of each red flag. */
function openings(engine: Engine): readonly Session[] {
  const fresh = newSession(engine, 'gb');
  const given: Session = { ...fresh, consent: 'given' };
  const checks = Object.keys(engine.knowledge.redFlags).map((redFlag): Session => ({
    ...given,
    raised: [{ redFlag, certainty: 'ambiguous' }],
  }));
  return [fresh, { ...fresh, consent: 'refused' }, given, ...checks];
}

/** `stands`: sessions that the tour came by, some for each question. */
export function everyInputIsAnswered(engine: Engine, stands: readonly Session[]): Proof {
  const tally = newTally();
  const looked = stands.flatMap((session) => [session, ...withTicks(engine, session)]);
  let states = 0;
  for (const session of [...openings(engine), ...looked]) {
    const known = new Set<string>();
    explore(engine, session, tally, known);
    states += known.size;
  }
  return {
    id: 'every-input-is-answered',
    bearsOn: ['INV3', 'INV6', 'INV8'],
    holds:
      'Wherever a conversation stands, each button, each command in words and each button out of date is answered with an open question; an answer always leads on.',
    over: 'all-places',
    cases: tally.cases(),
    arithmetic: `${String(states)} states within a question, each with all that can be pressed or said there`,
    failures: tally.failures,
  };
}
