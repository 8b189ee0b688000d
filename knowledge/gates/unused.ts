import { type Knowledge, type Question } from '../model';
import { type Complaint } from './complaint';
import { criteriaIn, optionsIn } from './criteria-in';

/** Questions, and options as `question.option`, that no rule reads and that are asked all the same: each with its reason. */
export const ASKED_ANYWAY: Readonly<Record<string, string>> = {
  consent: 'the conversation itself turns on it',
  side: 'it stands in the summary that the patient takes along',
  'about-whom.me-adult': 'the rules are written for adults, and only a child needs one of its own',
  'about-whom.another-adult': 'the rules are written for adults, and only a child needs one of its own',
  'severity.mild': 'mild pain asks for nothing by itself',
  'weakness-since.new': 'weakness counts as new unless it is said to be old',
};

/** What is left when nothing else fits needs no rule. */
const NONE_LIKE: readonly string[] = ['no', 'none', 'not-sure', 'unsure'];

/** What is asked or written, and then used by nothing. */
export function unusedComplaints(knowledge: Knowledge): readonly Complaint[] {
  const { questions, sources, exercises, programmes, selfCare, checkIns } = knowledge;
  const content = [
    knowledge.redFlags,
    knowledge.conditions,
    exercises,
    programmes,
    selfCare,
    checkIns,
    knowledge.glossary,
    questions,
    knowledge.places,
    knowledge.messageReviews,
  ];
  const used = (...keys: string[]) => new Set(content.flatMap((entries) => namedIn(entries, keys)));
  return [
    ...Object.values(questions).flatMap((question) => unread(question, optionsRead(content))),
    ...idle('sources', sources, used('source')),
    ...idle('exercises', exercises, used('exercise', 'instead')),
    ...idle('programmes', programmes, used('programme')),
    ...idle('self-care', selfCare, used('selfCare')),
  ];
}

/** Asked = used: each option is read by some rule. */
function unread({ id, options }: Question, read: ReadonlySet<string>): readonly Complaint[] {
  if (ASKED_ANYWAY[id] !== undefined) return [];
  const file = `knowledge/questions/${id}.yaml`;
  const silent = options.filter((option) => !option.exclusive && !read.has(`${id}.${option.id}`));
  if (silent.length === options.length) {
    return [
      {
        file,
        key: 'options',
        problem: 'no rule reads this question',
        remedy: 'Write a rule for it, or do not ask it.',
      },
    ];
  }
  return silent
    .filter((option) => !NONE_LIKE.includes(option.id) && ASKED_ANYWAY[`${id}.${option.id}`] === undefined)
    .map((option) => {
      const remedy = 'Write a rule for it, or do not offer it.';
      return { file, key: `options.${option.id}`, problem: `no rule reads the option “${option.id}”`, remedy };
    });
}

function idle(
  folder: string,
  entries: Readonly<Record<string, unknown>>,
  used: ReadonlySet<string>,
): readonly Complaint[] {
  return Object.keys(entries)
    .filter((id) => !used.has(id))
    .map((id) => {
      const remedy = 'Name it where it belongs, or delete the file.';
      return { file: `knowledge/${folder}/${id}.yaml`, key: '', problem: 'nothing in the knowledge uses it', remedy };
    });
}

/** Every value of these keys, alone or in lists, anywhere inside. */
function namedIn(value: unknown, keys: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const named = keys.includes(key) ? [part].flat().filter((one) => typeof one === 'string') : [];
    return [...named, ...namedIn(part, keys)];
  });
}

/** All options that some criterion names, as `question.option`. */
function optionsRead(content: unknown): ReadonlySet<string> {
  return new Set(criteriaIn(content).flatMap(({ criterion }) => optionsIn(criterion)));
}
