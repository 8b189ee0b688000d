import type { ChartStep } from '../../dialogs/chart-steps';
import { draftsIn, reviewedIn } from '../../knowledge/drafts';
import type { Knowledge } from '../../knowledge/model';
import { type Block, heading, table, text } from './blocks';
import { glossaryPages, openPointPages } from './closing-pages';
import { conditionPages } from './condition-pages';
import { exercisePages } from './exercise-pages';
import { placePages } from './place-pages';
import { questionPages } from './question-pages';
import { redFlagPages } from './red-flag-pages';

const sourcePages = ({ sources }: Knowledge): readonly Block[] => [
  heading(2, 'Sources'),
  ...table(
    ['Id', 'Title', 'Publisher, year', 'Read', 'Address'],
    Object.values(sources).map(({ id, title, publisher, year, read, address }) => [
      id,
      title,
      [publisher, year].filter((one) => one !== undefined).join(', '),
      read,
      address,
    ]),
  ),
];

/** Everything that a clinical reviewer reads, made from the content and the chart that serve patients. */
export const atlasOf = (knowledge: Knowledge, steps: readonly ChartStep[]): readonly Block[] => [
  heading(1, 'Atlas'),
  text(
    `What Surefoot knows and how it asks, in one page for a clinical reviewer. It is made from the content that serves patients: change the content, not this page. No clinician has signed it off yet: ${draftsIn(knowledge).length} of ${reviewedIn(knowledge).length} files are drafts.`,
  ),
  ...questionPages(knowledge, steps),
  ...redFlagPages(knowledge),
  ...conditionPages(knowledge),
  ...exercisePages(knowledge),
  ...openPointPages(knowledge),
  ...glossaryPages(knowledge),
  ...placePages(knowledge),
  ...sourcePages(knowledge),
];
