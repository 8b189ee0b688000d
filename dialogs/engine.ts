import { holds } from '../knowledge/assess/criterion';
import { isNeeded } from '../knowledge/assess/needed';
import { presentIn } from '../knowledge/assess/present';
import { isEmergency, redFlagUrgency } from '../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../knowledge/assess/urgency';
import { SOURCE_LANGUAGE } from '../knowledge/languages';
import type { Knowledge, Place, Question } from '../knowledge/model';
import { rememberWithin } from '../knowledge/remember';
import { URGENCIES } from '../knowledge/scales';
import { questionsInOrder } from './locate';
import { createReader, type Reader } from './read/create-reader';
import { readingLabelsOnce } from './read/labels-once';
import type { LanguageTools } from './read/language-tools';
import type { Practice, Speech } from './reply/speech';
import type { Session } from './session';
import { createTriageMachine, type ChartRules, type TriageMachine } from './triage-machine';

/** All that a turn needs besides the session; made once at the start of the program. */
export interface Engine {
  readonly knowledge: Knowledge;
  readonly practice: Practice;
  /** After how many days without a word a talk is deleted; absent where nothing is kept, as in a terminal. */
  readonly keptDays?: number;
  readonly machine: TriageMachine;
  readonly rules: ChartRules;
  readonly read: Reader;
  /** The questions in the order of the chart. */
  readonly order: readonly string[];
  /** Questions behind which a red flag could hide: asked even when words before already answered them. */
  readonly alwaysAsked: ReadonlySet<string>;
}

/** The place used where the country is not known: words instead of numbers. */
const ELSEWHERE = 'elsewhere';

/** A red flag of an older release ranks last. */
const rankOf = ({ redFlags }: Knowledge, redFlag: string): number =>
  URGENCIES.indexOf(redFlags[redFlag]?.urgency ?? 'self-care');

const rulesOf = (knowledge: Knowledge): ChartRules => ({
  isNeeded: (id, answers, raised) => {
    const question = knowledge.questions[id];
    return question !== undefined && isNeeded(knowledge, question, { answers, raised });
  },
  fits: (id, answers) => {
    const askWhen = knowledge.questions[id]?.askWhen;
    return askWhen === undefined || holds(askWhen, presentIn(knowledge.questions, answers));
  },
  isEmergency: (answers, raised) => isEmergency(knowledge, { answers, raised }),
  isGraver: (redFlag, answers, raised) => {
    const standing = redFlagUrgency(knowledge, { answers, raised });
    return standing === null || rankOf(knowledge, redFlag) < URGENCIES.indexOf(standing);
  },
  rank: (redFlag) => rankOf(knowledge, redFlag),
});

/** Does one option of this question raise a red flag by itself that is more urgent than routine? */
const hidesRedFlag = (knowledge: Knowledge, question: Question): boolean =>
  Object.values(knowledge.redFlags).some((flag) =>
    flag.rules.some(
      ({ when, urgency = flag.urgency }) =>
        isAtLeast(urgency, 'soon') && question.options.some(({ id }) => holds(when, new Map([[question.id, [id]]]))),
    ),
  );

const alwaysAsked = (knowledge: Knowledge): ReadonlySet<string> =>
  new Set(
    Object.values(knowledge.questions)
      .filter(
        (question) => question.screen || question.mustAnswer || question.confirm || hidesRedFlag(knowledge, question),
      )
      .map((question) => question.id),
  );

/** Made when words first come, which takes a while; who presses buttons does not wait for it. */
const whenAsked = (make: () => Reader): Reader => {
  let made: Reader | undefined;
  return (text, open) => (made ??= make())(text, open);
};

/** Puts the parts together: the chart over these rules, and a reader for this vocabulary. */
export const createEngine = (
  parts: Pick<Engine, 'knowledge' | 'practice' | 'keptDays'> & { tools: LanguageTools },
): Engine => {
  const { knowledge, tools, practice, keptDays } = parts;
  const rules = rulesOf(knowledge);
  const machine = createTriageMachine(rules);
  return {
    knowledge,
    practice,
    ...(keptDays !== undefined && { keptDays }),
    machine,
    rules,
    read: whenAsked(() => readingLabelsOnce(createReader(knowledge, tools))),
    order: questionsInOrder(machine),
    alwaysAsked: alwaysAsked(knowledge),
  };
};

/** What our wording depends on for this session. Throws if the knowledge lacks the place `elsewhere`. */
export const speechFor = (engine: Engine, session: Session): Speech => {
  const { places } = engine.knowledge;
  const place = places[session.place ?? ELSEWHERE] ?? places[ELSEWHERE];
  if (place === undefined) throw new Error('The place “elsewhere” is missing: add knowledge/places/elsewhere.yaml.');
  return speechAt(engine, place);
};

/** Made once for each place: what our wording makes of it is then made once as well. */
const speechAt = rememberWithin(({ knowledge, practice, keptDays }: Engine, place: Place): Speech => ({
  knowledge,
  practice,
  place,
  ...(keptDays !== undefined && { keptDays }),
}));

/** A conversation that has not begun. `place` is a country code of knowledge/places, or null. */
export const newSession = (engine: Engine, place: string | null, language = SOURCE_LANGUAGE): Session => ({
  consent: 'open',
  place,
  language,
  answers: {},
  raised: [],
  pending: null,
  checked: false,
  changing: null,
  misses: 0,
  knowledgeHash: engine.knowledge.hash,
});
