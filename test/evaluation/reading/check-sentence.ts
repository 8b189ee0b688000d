import path from 'node:path';
import type { Knowledge } from '../../../knowledge/model';
import { nearest } from '../../../knowledge/nearest';
import type { InputProblem } from '../case';
import { LISTS, type ListName, type Sentence } from './sentence';
import { sentenceProblem, type SentenceCode } from './sentence-problem';

/** Answers beside the options. */
const BESIDE_OPTIONS = ['not-sure', 'skip'];

const didYouMean = (word: string, words: readonly string[], folder: string): string => {
  const near = nearest(word, words);
  return near === null ? `Use an id of ${folder}.` : `Did you mean “${near}”? Use an id of ${folder}.`;
};

const QUESTIONS = 'knowledge/questions';

/** Of one patient at one time only one of these is so. “My mum had it, I don’t” may stand in two lists of others. */
const OF_NOW: readonly ListName[] = ['present', 'denied', 'uncertain'];

const twiceIn = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

const twiceListed = ({ findings }: Sentence): readonly string[] => {
  const others = LISTS.filter((name) => !OF_NOW.includes(name));
  return [OF_NOW, ...others.map((name) => [name])].flatMap((names) => twiceIn(names.flatMap((name) => findings[name])));
};

/** Everything in this sentence that the knowledge does not hold, or that cannot be meant. */
export const checkSentence = ({ questions, redFlags }: Knowledge, sentence: Sentence): readonly InputProblem[] => {
  const tell = (code: SentenceCode, problem: string, remedy: string) =>
    sentenceProblem(code, sentence, { problem, remedy });
  const optionsOf = (id: string): readonly string[] | null => questions[id]?.options.map((one) => one.id) ?? null;

  const questionFault = (id: string): readonly InputProblem[] =>
    optionsOf(id) === null
      ? [tell('unknown-question', `there is no question “${id}”`, didYouMean(id, Object.keys(questions), QUESTIONS))]
      : [];

  const optionFault = (id: string, option: string, besides: readonly string[] = []): readonly InputProblem[] => {
    const options = optionsOf(id);
    if (options === null || [...options, ...besides].includes(option)) return [];
    return [
      tell(
        'unknown-option',
        `“${id}” has no option “${option}”`,
        didYouMean(option, options, `${QUESTIONS}/${id}.yaml`),
      ),
    ];
  };

  const listed = LISTS.flatMap((name) => sentence.findings[name]);
  const { asked, choice, flag, kind } = sentence;
  return [
    ...listed.flatMap((key) => {
      const [question = '', option = ''] = key.split('/');
      return [...questionFault(question), ...optionFault(question, option)];
    }),
    ...twiceListed(sentence).map((key) =>
      tell('twice-listed', `“${key}” is listed twice`, 'Keep it where the message means it.'),
    ),
    ...(asked === null ? [] : questionFault(asked)),
    ...(asked === null ? [] : (choice ?? []).flatMap((option) => optionFault(asked, option, BESIDE_OPTIONS))),
    ...(choice !== null && asked === null
      ? [tell('choice-unasked', 'there is a choice, but no question is open', 'Add “asked”, or delete “choice”.')]
      : []),
    ...(flag !== null && redFlags[flag] === undefined
      ? [
          tell(
            'unknown-red-flag',
            `there is no red flag “${flag}”`,
            didYouMean(flag, Object.keys(redFlags), 'knowledge/red-flags'),
          ),
        ]
      : []),
    ...((flag === null) === (kind === null)
      ? []
      : [tell('half-a-flag', 'of “flag” and “kind” one is missing', 'Write both, or neither.')]),
  ];
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Everybody answers “2” and “left” alike, so such a text may stand in both parts. */
const SHORT_ANSWER = 2;

/** One form for texts that differ in case, punctuation and spaces only. */
const sameness = ({ text, asked, file }: Sentence): string => {
  const words = plain(text);
  const isShort = asked !== null && words.split(' ').length <= SHORT_ANSWER;
  return `${isShort ? path.dirname(file) : ''} ${asked ?? ''} ${words}`;
};

/** The same text asked the same way, over all files of all parts: it would count twice, or be seen while tuning. */
export const sameTexts = (sentences: readonly Sentence[]): readonly InputProblem[] => {
  const seen = new Map<string, Sentence>();
  return sentences.flatMap((sentence) => {
    const key = sameness(sentence);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, sentence);
      return [];
    }
    const problem = `the same text is entry ${before.entry} of ${before.file}`;
    return [sentenceProblem('same-text', sentence, { problem, remedy: 'Delete one of the two.' })];
  });
};
