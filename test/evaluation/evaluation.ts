import type { Engine } from '../../dialogs/engine';
import type { Case } from './case';
import { mapProblems, type AnswerMap } from './answer-map';
import { nameProblems, namelessConditions, nameReader, type ConditionNames } from './condition-names';
import { controlsFrom, type SeedKeywords } from './controls';
import { figuresOf, type Figures } from './figures';
import { interview, misheard, type Interview } from './interview';
import { labelledFrom, type Labelled } from './labelled';
import { answerFrom, expectedOf, score, type Scored } from './score';
import { MANNERS, type Manner } from './simulated-patient';

/** All that an evaluation needs besides the cases. */
export interface Setting {
  readonly engine: Engine;
  readonly map: AnswerMap;
  readonly names: ConditionNames;
  readonly keywords: SeedKeywords;
}

/** One way of answering the cases: the product to a manner of patient, or a control. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly figures: Figures;
  /** The cases that the product is not made for, apart. */
  readonly outOfScope: Figures | null;
}

/** One case in the first manner, with all that happened. */
export interface CaseResult {
  readonly scored: Scored;
  readonly interview: Interview;
  readonly notUnderstood: readonly string[];
  /** What the dialogue heard in the words otherwise than the labels say. */
  readonly misheard: readonly string[];
}

export interface PartResult {
  readonly name: string;
  readonly keptAside: boolean;
  readonly columns: readonly Column[];
  readonly results: readonly CaseResult[];
}

export interface Prepared {
  readonly one: Case;
  readonly labelled: Labelled;
}

/** One whole interview, and how good its advice is. */
export const held = ({ engine, names }: Setting, { one, labelled }: Prepared, manner: Manner): CaseResult => {
  const { knowledge } = engine;
  const talk = interview(engine, { knowledge, labelled, complete: one.complete, manner }, one.text);
  const expected = expectedOf(one, nameReader(names));
  const answer = talk.assessment === null ? null : answerFrom(talk.assessment);
  return {
    scored: score(one, expected, { answer, screens: talk.screens }),
    interview: talk,
    notUnderstood: [...labelled.notUnderstood, ...expected.notUnderstood.map((name) => `condition: ${name}`)],
    misheard: misheard(talk, labelled),
  };
};

const column = ({ engine }: Setting, titled: Pick<Column, 'id' | 'title'>, scored: readonly Scored[]): Column => {
  const outside = scored.filter((one) => !one.case.inScope);
  return {
    id: titled.id,
    title: titled.title,
    figures: figuresOf(
      engine.knowledge,
      scored.filter((one) => one.case.inScope),
    ),
    outOfScope: outside.length === 0 ? null : figuresOf(engine.knowledge, outside),
  };
};

/** All ways of answering over the cases of one part of the report. */
export const evaluatePart = (
  setting: Setting,
  part: Pick<PartResult, 'name' | 'keptAside'>,
  cases: readonly Case[],
): PartResult => {
  const prepared = cases.map((one) => ({ one, labelled: labelledFrom(one, setting.map) }));
  const read = nameReader(setting.names);
  const byManner = MANNERS.map((manner) => ({ manner, results: prepared.map((one) => held(setting, one, manner)) }));
  const controls = controlsFrom(setting.keywords).map((control) => {
    const scored = cases.map((one) =>
      score(one, expectedOf(one, read), { answer: control.answer(one.text), screens: null }),
    );
    return column(setting, control, scored);
  });
  return {
    name: part.name,
    keptAside: part.keptAside,
    columns: [
      ...byManner.map(({ manner, results }) =>
        column(
          setting,
          manner,
          results.map(({ scored }) => scored),
        ),
      ),
      ...controls,
    ],
    results: byManner[0]?.results ?? [],
  };
};

/** What the data beside the runner name that this release does not hold, and the other way round. */
export const dataProblems = ({ engine: { knowledge }, map, names }: Setting): readonly string[] => [
  ...mapProblems(knowledge, map).map((what) => `answers.yaml names ${what}, which this release does not ask`),
  ...nameProblems(knowledge, names).map((id) => `conditions.yaml names ${id}, which this release does not hold`),
  ...namelessConditions(knowledge, names).map((id) => `conditions.yaml has no names for ${id}`),
];
