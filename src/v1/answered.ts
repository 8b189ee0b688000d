/** What other software is answered with, for the OpenAPI document; a test holds the server to it. */
import { z } from 'zod';
import { URGENCIES } from '../../knowledge/scales';

const text = z.string();
const texts = z.array(text);
const urgency = z.enum(URGENCIES).describe('Where to go and how soon, the most urgent first.');
const evidence = z.strictObject({ question: text, options: texts });
const cites = z.array(z.looseObject({ source: text, supports: text, certainty: text }));
const span = z.strictObject({ start: z.int(), end: z.int() }).describe('UTF-16 offsets in `text`.');

const release = {
  release: z.strictObject({ version: text, knowledge: text.describe('SHA-256 of the content.') }),
  notice: text.describe('To be shown beside anything that a patient sees of this.'),
};

const question = z.strictObject({
  id: text,
  title: text,
  prompt: text,
  help: text.nullable(),
  why: text,
  kind: z.enum(['one', 'several']),
  screen: z.boolean().describe('A screen for red flags: may be answered item by item, and not-sure counts as present.'),
  mustAnswer: z.boolean(),
  options: z.array(z.strictObject({ id: text, label: text, exclusive: z.boolean() })),
});

export const questionsAnswered = z.strictObject({ ...release, questions: z.array(question) });

const reason = z.strictObject({ bearing: text, because: text, cites, answers: z.array(evidence) });
const candidate = z.strictObject({
  condition: text,
  points: z.number().describe('Only orders the list: no probability.'),
  urgency,
  reasonsFor: z.array(reason),
  reasonsAgainst: z.array(reason),
  raisedBy: z.array(z.strictObject({ urgency, because: text, cites, answers: z.array(evidence) })),
});
const raisedFlag = z.strictObject({
  redFlag: text,
  urgency,
  hardStop: z.boolean().describe('No exercise while it stands.'),
  byWords: z.boolean(),
  unsure: z.boolean(),
  answers: z.array(evidence),
  because: texts,
});
const planned = z.strictObject({
  exercise: text,
  stage: z.int(),
  note: text.optional(),
  insteadOf: text.optional(),
});
const leftOut = z.looseObject({ exercise: text, why: z.looseObject({ kind: z.enum(['answers', 'red-flags']) }) });
const programme = z.union([
  z.strictObject({
    kind: z.literal('offered'),
    programme: text,
    condition: text,
    exercises: z.array(planned),
    later: z.array(planned),
    leftOut: z.array(leftOut),
  }),
  z.looseObject({
    kind: z.literal('withheld'),
    reason: z.enum(['urgent', 'hard-stop', 'undetermined', 'no-programme', 'nothing-left']),
  }),
]);
const setBy = z.looseObject({ kind: z.enum(['red-flag', 'condition', 'undetermined']) });
const assessment = z.strictObject({
  urgency,
  redFlags: z.array(raisedFlag),
  differential: z.array(candidate),
  possibleCauses: texts,
  programme,
  selfCare: texts,
  setBy: z.array(setBy),
});
const raise = z.strictObject({ question: text, option: text, urgency });
const lower = z.looseObject({ kind: z.enum(['without', 'instead', 'none', 'denied']), urgency });

const advised = z.strictObject({
  ...release,
  status: z.literal('advised'),
  urgency,
  action: text,
  advice: z.array(z.looseObject({ kind: z.enum(['advice', 'exercise']) })).describe('As the chat shows it.'),
  assessment,
  counted: texts.describe('The questions whose answers count.'),
  counterfactuals: z.strictObject({ raise: z.array(raise), lower: z.array(lower) }),
});
const next = z.union([
  z.strictObject({ kind: z.literal('question'), question, item: text.nullable() }),
  z.strictObject({ kind: z.literal('red-flag'), redFlag: text, ask: text }),
]);
const moreNeeded = z.strictObject({
  ...release,
  status: z.literal('more-needed'),
  atLeast: urgency.nullable().describe('What the red flags so far call for; null says nothing, and is no good news.'),
  words: text.describe('What to do if it is urgent; to be shown.'),
  next,
});

export const assessAnswered = z.union([advised, moreNeeded]);

const said = {
  question: text,
  option: text,
  polarity: z.enum(['present', 'denied', 'uncertain', 'past', 'other-person']),
  phrase: text,
  span,
  onlyAsAnswer: z.literal(true).optional(),
  corrected: text.optional(),
};

export const readAnswered = z.strictObject({
  ...release,
  text: text.describe('Normalised, as the spans count.'),
  command: z.looseObject({ name: text }).nullable(),
  choice: z.looseObject({ kind: z.enum(['options', 'unsure', 'skip']) }).nullable(),
  findings: z.array(z.strictObject({ ...said, confidence: z.number().min(0).max(1) })),
  dangers: z
    .array(
      z.strictObject({
        redFlag: text,
        certainty: z.enum(['unmistakable', 'ambiguous']),
        phrase: text,
        span,
        urgency,
        ask: text,
      }),
    )
    .describe('To be handed to /v1/assess as `raised`. Words may raise an urgency, and never clear one.'),
  deniedDangers: z.array(z.strictObject(said)),
  outside: z.strictObject({ kind: text, topic: text }).nullable(),
});

export const problemAnswered = z.strictObject({
  type: text,
  title: text,
  status: z.int(),
  detail: text,
  code: text,
  errors: z.array(z.strictObject({ pointer: text, allowed: text })).optional(),
});
