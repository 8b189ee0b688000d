import { type ContentFile } from '../../../knowledge/content-document';
import { buildKnowledge } from '../../../knowledge/load';
import { KnowledgeError, type Problem } from '../../../knowledge/problem';

/** One valid file in each folder, as small as it can be. Lines are counted in the tests: add at the end only. */

const END = `review: { status: draft, author: A test, lastReviewed: 2026-01-01, reviewDue: 2027-01-01 }
cites: [{ source: a-book, supports: a claim, certainty: weak }]
`;

const FILES: Readonly<Record<string, string>> = {
  'questions/timing.yaml': `id: timing
kind: several
title: When it hurts
prompt: When is it at its worst?
why: It tells problems apart.
options:
  - { id: rest, label: At rest }
  - { id: night, label: At night }
${END}`,
  'questions/screen.yaml': `id: screen
kind: several
screen: true
title: Danger signs
prompt: Do you have any of these?
why: They need help.
options:
  - { id: cold, label: A cold foot, ask: Is your foot cold? }
  - { id: none, label: None of these, exclusive: true }
unsureMeans: every-option
${END}`,
  'red-flags/cold-foot.yaml': `id: cold-foot
sign: A cold foot
ask: Is your foot cold?
mayMean: [blocked artery]
urgency: ambulance
hardStop: true
rules:
  - when: { screen: [cold] }
say: { why: A cold foot needs help., tell: My foot is cold. }
${END}`,
  'conditions/heel-pain.yaml': `id: heel-pain
name: Heel pain
layName: a sore heel
explanation: The heel is sore.
criteria:
  - when: { timing: [rest] }
    bearing: typical
    because: It hurts at rest.
    cites: [{ source: a-book, supports: a claim, certainty: weak }]
urgency: self-care
course: Weeks.
seekReview: If it is no better.
safetyNet: [It gets worse]
couldAlsoBe: [this, that]
programme: heel
${END}`,
  'exercises/stretch.yaml': `id: stretch
name: Stretch
purpose: It eases.
steps: [Stretch]
dosage: { sets: [1, 2], words: Once, from: ours }
bothSides: true
loading: false
standing: false
equipment: []
easier: Less
harder: null
stopIf: [It hurts]
painLimit: { fineTo: 3, stopAbove: 5 }
trains: mobility
feel: A stretch
picture:
  movements:
    - positions:
        - { hip: [0, 90], near: { ball: [12, 0] }, far: { ball: [12, 0] }, hands: { near: [9, 90], far: [9, 90] } }
${END}`,
  'programmes/heel.yaml': `id: heel
name: Heel
intro: Do this.
exercises:
  - { exercise: stretch, stage: 1 }
selfCare: [ice]
frequency: Daily
reviewAfterWeeks: 6
stages: [{ name: First, startWhen: Now }]
${END}`,
  'self-care/ice.yaml': `id: ice\ntitle: Ice\nadvice: Cool it.\nnotWhen: { timing: [night] }\n${END}`,
  'glossary/words.yaml': `id: words\nwords: [{ word: heel, meaning: The back of the foot. }]\nplain: [pain]\n${END}`,
  'sources/a-book.yaml': `id: a-book
kind: book
title: A book
address: here
read: full
dateRead: 2026-01-01
`,
  'places/gb.yaml': `id: gb
name: Here
emergencyNumber: "999"
doctor: GP
emergencyDepartment: A&E
checked: { emergencyNumber: read, words: unchecked }
${END.replace('a claim', 'The emergency number')}`,
  'vocabulary/en/signs.yaml': `concepts:
  - id: cold-foot
    means: { redFlag: cold-foot, certainty: ambiguous }
    phrases: [cold foot]
  - id: night-pain
    means: { question: timing, option: night }
    phrases: [at night]
triggers: { negation: [no] }
`,
  'messages/en/all.yaml': 'welcome: Hello\n',
  'messages/reviews/all.yaml': `id: all\n${END}`,
  'check-ins/recovery.yaml': `id: recovery
mostPain: 5
easyPain: 3
littlePain: 1
change: 2
progressAfterDays: 7
noBetterAfterDays: 14
referAfterDays: 84
worse: { redFlag: cold-foot }
noBetter: { redFlag: cold-foot }
signs:
  - redFlag: cold-foot
    sign: A cold foot
    means: { question: screen, option: cold }
${END}`,
};

/** The valid files, with some changed or added, or taken out by `null`. */
export function filesWith(changes: Readonly<Record<string, string | null>> = {}): readonly ContentFile[] {
  return Object.entries({ ...FILES, ...changes }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}

/** One of the valid files with words replaced. Fails when the words are not in it. */
export function edited(path: string, words: string, by: string): Record<string, string> {
  const text = FILES[path] ?? '';
  if (!text.includes(words)) throw new Error(`${path} does not hold “${words}”`);
  return { [path]: text.replace(words, by) };
}

/** One of the valid files, with a line more before those about its review. */
export function textOf(path: string, line = ''): string {
  return (FILES[path] ?? '').replace('review:', line === '' ? 'review:' : `${line}\nreview:`);
}

/** All problems of these files; none when they can be built. */
export function problemsOf(build: () => unknown): readonly Problem[] {
  try {
    build();
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

export function problemsWith(changes: Readonly<Record<string, string | null>>): readonly Problem[] {
  return problemsOf(() => buildKnowledge(filesWith(changes)));
}
