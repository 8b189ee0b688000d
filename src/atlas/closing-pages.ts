import type { Knowledge } from '../../knowledge/model';
import { type Block, heading, list, table, text } from './blocks';

interface Reviewed {
  readonly id: string;
  readonly review: { readonly forClinician?: readonly string[] | undefined };
}

const pointsOf = (shelf: Readonly<Record<string, Reviewed>>): readonly string[] =>
  Object.values(shelf).flatMap(({ id, review }) => (review.forClinician ?? []).map((point) => `${id}: ${point}`));

/** What a clinician still has to decide about everything but the conditions, which say it themselves. */
export const openPointPages = (knowledge: Knowledge): readonly Block[] => [
  heading(2, 'To be decided by a clinician'),
  text('The conditions have their open points above.'),
  ...(
    [
      ['questions', knowledge.questions],
      ['red flags', knowledge.redFlags],
      ['exercises', knowledge.exercises],
      ['programmes', knowledge.programmes],
      ['advice for home', knowledge.selfCare],
      ['messages', knowledge.messageReviews],
    ] as const
  ).flatMap(([title, shelf]) => [heading(3, `Open points: ${title}`), ...list(pointsOf(shelf))]),
];

/** The hard words, as they are explained to patients. */
export const glossaryPages = ({ glossary }: Knowledge): readonly Block[] => [
  heading(2, 'Words that are explained'),
  ...table(
    ['Word', 'Meaning'],
    Object.values(glossary).flatMap(({ words }) => words.map(({ word, meaning }) => [word, meaning])),
  ),
];
