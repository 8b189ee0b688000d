import type { Knowledge, RedFlag } from '../../knowledge/model';
import { URGENCIES } from '../../knowledge/scales';
import { type Block, heading, table, text } from './blocks';
import { criterionWords, sourceWords, urgencyWords } from './in-words';

const ruleWords = (knowledge: Knowledge, { rules, urgency: own }: RedFlag): string => {
  if (rules.length === 0) return 'words in free text alone';
  return rules
    .map(({ when, urgency = own }) => `${urgencyWords(urgency)}: ${criterionWords(knowledge, when)}`)
    .join('; or ');
};

const row = (knowledge: Knowledge, flag: RedFlag): readonly string[] => [
  `${flag.sign} (${flag.id})`,
  urgencyWords(flag.urgency),
  ruleWords(knowledge, flag),
  flag.hardStop ? 'yes' : 'no',
  flag.mayMean.join(', '),
  sourceWords(flag.cites),
];

/** Every red flag, the most urgent first. */
export const redFlagPages = (knowledge: Knowledge): readonly Block[] => {
  const flags = Object.values(knowledge.redFlags);
  const ordered = URGENCIES.flatMap((urgency) => flags.filter((flag) => flag.urgency === urgency));
  return [
    heading(2, 'Red flags'),
    text('“Not sure” counts as present. A hard stop means that no exercise is shown while the flag stands.'),
    ...table(
      ['Sign', 'How soon', 'Raised by', 'Hard stop', 'May mean', 'Sources'],
      ordered.map((flag) => row(knowledge, flag)),
    ),
  ];
};
